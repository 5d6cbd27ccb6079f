"""A part of the inspector's page."""

from __future__ import annotations

from typing import Final, TypeAlias

from studio.ui.composer.controls import Row

Section: TypeAlias = tuple[str, tuple[Row, ...]]
"""A heading and its rows."""
PX: Final = " px"
"""Podium pixels, behind a number."""
