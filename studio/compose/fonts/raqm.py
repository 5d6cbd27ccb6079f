"""Whether text can be shaped here: asked once at the start."""

from __future__ import annotations

from PIL import ImageFont, features


def has_raqm() -> bool:
    """Whether Pillow found Raqm and FriBiDi: without them no kerning and no right-to-left text."""
    return features.check_feature("raqm") is True


def layout_fault() -> str | None:
    """Return what is wrong with text on this computer, as a sentence, or None: ask at the start."""
    if has_raqm():
        return None
    return "Names in Arabic and Hebrew cannot be drawn here: the library FriBiDi is missing."


def layout_engine() -> ImageFont.Layout:
    """Return what Pillow is to shape text with."""
    return ImageFont.Layout.RAQM if has_raqm() else ImageFont.Layout.BASIC
