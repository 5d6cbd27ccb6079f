"""The fonts a folder holds, by family and weight."""

from __future__ import annotations

import threading
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

from PIL import ImageFont, features

from studio.compose.cmap import code_points_of
from studio.domain.errors import StudioError
from studio.domain.overlay import Weight

DEFAULT_FAMILY: Final = "Inter"
FALLBACK_FAMILY: Final = "DejaVu Sans"
"""Drawn instead when it has a character that the chosen family lacks."""

_MAX_OPEN_FONTS: Final = 128
_SUFFIXES: Final = (".otf", ".ttf")
_FILE_WORD: Final = {
    Weight.REGULAR: "regular",
    Weight.MEDIUM: "medium",
    Weight.SEMIBOLD: "semibold",
    Weight.BOLD: "bold",
}
_LIGHT_TO_BOLD: Final = tuple(_FILE_WORD)


class FontsMissing(StudioError):
    """A font folder without fonts."""

    sentence = "The program's fonts are missing."
    advice = "Install the program again."


@dataclass(frozen=True)
class Face:
    """One font file."""

    path: Path

    @cached_property
    def code_points(self) -> frozenset[int]:
        """Every character the font can draw."""
        return code_points_of(self.path.read_bytes())

    def missing(self, text: str) -> str:
        """Return the characters of text without a glyph; marks and joiners never count."""
        if text.isascii():  # every font has these, and asking reads the whole font once
            return ""
        return "".join(c for c in text if ord(c) not in self.code_points and _has_ink(c))


class FontBook:
    """Finds fonts in a folder with files like `Inter-SemiBold.otf`; threads may share it."""

    def __init__(self, folder: Path) -> None:
        files = sorted(p for p in folder.glob("*-*") if p.suffix.lower() in _SUFFIXES)
        self._faces = {_key(*path.stem.rsplit("-", 1)): Face(path) for path in files}
        if not self._faces:
            raise FontsMissing(str(folder))
        self._open = _OpenFonts()

    def face(self, family: str, weight: Weight) -> Face:
        """Return the nearest face there is; an unknown family becomes Inter."""
        for name in (family, DEFAULT_FAMILY):
            for near in sorted(_LIGHT_TO_BOLD, key=lambda other: _distance(weight, other)):
                face = self._faces.get(_key(name, _FILE_WORD[near]))
                if face is not None:
                    return face
        return next(iter(self._faces.values()))

    def face_for(self, text: str, family: str, weight: Weight) -> Face:
        """Return the face to draw text in: the fallback only if that leaves fewer holes."""
        chosen = self.face(family, weight)
        if not chosen.missing(text):
            return chosen
        fallback = self.face(FALLBACK_FAMILY, weight)
        return min(chosen, fallback, key=lambda face: len(face.missing(text)))

    def opened(self, face: Face, size_px: int) -> ImageFont.FreeTypeFont:
        """Return a face at a size, for the calling thread only."""
        fonts = self._open.fonts
        key = (face.path, size_px)
        if key not in fonts:
            if len(fonts) >= _MAX_OPEN_FONTS:
                fonts.clear()
            fonts[key] = ImageFont.truetype(face.path, size_px, layout_engine=_layout_engine())
        return fonts[key]


class _OpenFonts(threading.local):
    """FreeType's faces must not be used by two threads at once: every thread opens its own."""

    def __init__(self) -> None:
        self.fonts: dict[tuple[Path, int], ImageFont.FreeTypeFont] = {}


def has_raqm() -> bool:
    """Whether Pillow found Raqm and FriBiDi: without them no kerning and no right-to-left text."""
    return features.check_feature("raqm") is True


def layout_fault() -> str | None:
    """Return what is wrong with text on this computer, as a sentence, or None: ask at the start."""
    if has_raqm():
        return None
    return "Names in Arabic and Hebrew cannot be drawn here: the library FriBiDi is missing."


def _layout_engine() -> ImageFont.Layout:
    return ImageFont.Layout.RAQM if has_raqm() else ImageFont.Layout.BASIC


def _key(family: str, weight_word: str) -> tuple[str, str]:
    return family.replace(" ", "").lower(), weight_word.lower()


def _distance(wanted: Weight, other: Weight) -> int:
    return abs(_LIGHT_TO_BOLD.index(wanted) - _LIGHT_TO_BOLD.index(other))


def _has_ink(character: str) -> bool:
    return unicodedata.category(character) not in {"Cf", "Cc", "Mn", "Zs"}
