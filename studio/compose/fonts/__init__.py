"""The fonts there are: the program's own, a user's, and those inside templates."""

from __future__ import annotations

from studio.compose.fonts.book import (
    DEFAULT_FAMILY,
    FALLBACK_FAMILY,
    FontBook,
    FontsMissing,
    has_emoji,
)
from studio.compose.fonts.face import BackendFace, Face, FontBroken
from studio.compose.fonts.raqm import has_raqm, layout_fault

__all__ = [
    "DEFAULT_FAMILY",
    "FALLBACK_FAMILY",
    "BackendFace",
    "Face",
    "FontBook",
    "FontBroken",
    "FontsMissing",
    "has_emoji",
    "has_raqm",
    "layout_fault",
]
