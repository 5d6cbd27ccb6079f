"""The inspector: everything one element is made of, in numbers and choices."""

from __future__ import annotations

from studio.ui.composer.inspector.inspector import Inspector

__all__ = ["Inspector"]
