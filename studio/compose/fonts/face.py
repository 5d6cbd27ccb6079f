"""One font: a file, bytes inside a template, or whatever the second text backend has."""

from __future__ import annotations

import hashlib
import io
import unicodedata
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Final

from PIL import ImageFont
from typing_extensions import override

from studio.compose.cmap import code_points_of
from studio.compose.fonts.raqm import layout_engine
from studio.domain.errors import StudioError
from studio.domain.overlay import Weight

_ASCII: Final = frozenset(range(0x21, 0x7F))


class FontBroken(StudioError):
    """Not a font, or a damaged one."""

    sentence = "This file is no font that can be used."
    advice = "Use a font with the ending .otf or .ttf."


@dataclass(frozen=True)
class Face:
    """One font file; one that came as bytes has them, and a digest that makes it distinct."""

    path: Path
    digest: str = ""
    data: bytes = field(default=b"", compare=False, repr=False)

    @override
    def __hash__(self) -> int:
        return self._hash

    @cached_property
    def _hash(self) -> int:
        """Reckoned once: a face is part of the key of every line and every tile of text."""
        return hash((self.path, self.digest))

    @cached_property
    def code_points(self) -> frozenset[int]:
        """Every character the font can draw."""
        return code_points_of(self.read())

    @cached_property
    def _has_ascii(self) -> bool:
        """Reckoned once: nearly every text is asked for in every tick."""
        return self.code_points.issuperset(_ASCII)

    def read(self) -> bytes:
        """Return the font file's bytes; raises OSError."""
        return self.data or self.path.read_bytes()

    def covers(self, text: str) -> bool:
        """Whether nothing of text is missing."""
        return (self._has_ascii and text.isascii()) or not self.missing(text)

    def missing(self, text: str) -> str:
        """Return the characters of text without a glyph; marks and joiners never count."""
        return "".join(c for c in text if ord(c) not in self.code_points and _has_ink(c))

    def opened(self, size_px: int) -> ImageFont.FreeTypeFont:
        """Open the font; raises FontBroken."""
        file = io.BytesIO(self.data) if self.data else self.path
        try:
            return ImageFont.truetype(file, size_px, layout_engine=layout_engine())
        except OSError as error:
            raise FontBroken(self.path.name) from error


@dataclass(frozen=True, slots=True)
class BackendFace:
    """Whatever fonts the second text backend finds, in a weight."""

    weight: Weight


def embedded_face(name: str, data: bytes) -> Face:
    """Return a font that came as bytes; raises FontBroken."""
    face = Face(Path(name), hashlib.sha256(data).hexdigest(), data)
    face.opened(20)
    if not face.code_points:
        raise FontBroken(name)
    return face


def _has_ink(character: str) -> bool:
    return unicodedata.category(character) not in {"Cf", "Cc", "Mn", "Zs"}
