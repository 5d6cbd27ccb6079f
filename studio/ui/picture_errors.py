"""The sentences of what drawing refuses, listed for the translation tools like all others."""

from __future__ import annotations

from typing import Final

from studio.ui.marked import QT_TRANSLATE_NOOP

PICTURE_ERRORS: Final = (
    QT_TRANSLATE_NOOP("errors", "A JPEG cannot be transparent."),
    QT_TRANSLATE_NOOP("errors", "Export it as PNG or WebP."),
    QT_TRANSLATE_NOOP("errors", "This file is no font that can be used."),
    QT_TRANSLATE_NOOP("errors", "Use a font with the ending .otf or .ttf."),
)
