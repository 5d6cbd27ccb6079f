"""A part of the inspector's page."""

from __future__ import annotations

from typing import TypeAlias

from studio.ui.composer.controls import Row

Section: TypeAlias = tuple[str, tuple[Row, ...]]
"""A heading and its rows."""
