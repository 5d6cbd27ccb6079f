"""What stands where several elements differ."""

from __future__ import annotations

from typing import Final

MIXED: Final = "—"
