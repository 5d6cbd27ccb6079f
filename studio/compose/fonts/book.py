"""Which fonts there are, by family and weight, and which of them draws a character."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from studio.compose.fonts.face import BackendFace, Face, FontBroken, embedded_face
from studio.compose.sfnt import family_of, weight_of
from studio.domain.errors import StudioError
from studio.domain.overlay import Weight

if TYPE_CHECKING:
    from PIL import ImageFont

    from studio.compose.text_backend import TextBackend

DEFAULT_FAMILY: Final = "Inter"
FALLBACK_FAMILY: Final = "DejaVu Sans"
"""Asked last of all bundled fonts: it has a bit of everything, and is no match for Inter."""

_MAX_OPEN_FONTS: Final = 128
_SUFFIXES: Final = (".otf", ".ttf")
_FILE_WORD: Final = {
    Weight.REGULAR: "regular",
    Weight.MEDIUM: "medium",
    Weight.SEMIBOLD: "semibold",
    Weight.BOLD: "bold",
}
_LIGHT_TO_BOLD: Final = tuple(_FILE_WORD)
_HEAVIEST: Final = ((450, Weight.REGULAR), (550, Weight.MEDIUM), (650, Weight.SEMIBOLD))


class FontsMissing(StudioError):
    """A font folder without fonts."""

    sentence = "The program's fonts are missing."
    advice = "Install the program again."


class FontBook:
    """Finds fonts in a folder with files like `Inter-SemiBold.otf`; threads may share it.

    A backend draws what none of the fonts has; without one such characters are boxes.
    """

    def __init__(self, folder: Path, backend: TextBackend | None = None) -> None:
        files = sorted(p for p in folder.glob("*-*") if p.suffix.lower() in _SUFFIXES)
        self._faces = {_key(*path.stem.rsplit("-", 1)): Face(path) for path in files}
        self._names: dict[str, str] = {}
        self._ranked: dict[tuple[str, Weight], tuple[Face, ...]] = {}
        if not self._faces:
            raise FontsMissing(str(folder))
        self.backend = backend
        self._open = _OpenFonts()
        self.revision = 0
        """Grows with every added font: a text may look different afterwards."""

    def add(self, name: str, data: bytes) -> str:
        """Take in a font of a template; return its family, or raise FontBroken."""
        face = embedded_face(name, data)
        family = family_of(data)
        if not family:
            raise FontBroken(name)
        self._faces = {**self._faces, _key(family, _FILE_WORD[_weight(weight_of(data))]): face}
        self._names = {**self._names, _key(family, "")[0]: family}
        self._ranked = {}
        self.revision += 1
        return family

    def add_folder(self, folder: Path) -> tuple[str, ...]:
        """Take in a user's fonts; return the names of the files that are none."""
        broken = []
        for path in sorted(folder.glob("*")):
            if path.suffix.lower() in _SUFFIXES:
                try:
                    self.add(path.name, path.read_bytes())
                except (FontBroken, OSError):
                    broken.append(path.name)
        return tuple(broken)

    @cached_property
    def _bundled_names(self) -> dict[str, str]:
        return {key: family_of(face.read()) for (key, _), face in self._faces.items()}

    def families(self) -> tuple[str, ...]:
        """Return the names of all families, as a font picker lists them."""
        return tuple(sorted({**self._bundled_names, **self._names}.values(), key=str.casefold))

    def weights(self, family: str) -> tuple[Weight, ...]:
        """Return the weights a family is there in, light to bold; none of one that is not."""
        known = _key(family, "")[0]
        return tuple(w for w in _LIGHT_TO_BOLD if (known, _FILE_WORD[w]) in self._faces)

    def has(self, family: str) -> bool:
        """Whether a family is there, in any weight."""
        return any(known == _key(family, "")[0] for known, _ in self._faces)

    def face(self, family: str, weight: Weight) -> Face:
        """Return the nearest face there is; an unknown family becomes Inter."""
        return self._candidates(family, weight)[0]

    def face_for(self, text: str, family: str, weight: Weight) -> Face:
        """Return the one face that leaves the fewest holes in text."""
        chosen = self.face(family, weight)
        if chosen.covers(text):
            return chosen
        return min(self._candidates(family, weight), key=lambda face: len(face.missing(text)))

    def drawing(self, cluster: str, family: str, weight: Weight) -> Face | BackendFace | None:
        """Return what draws a character with its marks, or None: nothing here can."""
        faces = self._candidates(family, weight)
        if has_emoji(cluster) and self._has_backend_for(cluster):
            return BackendFace(weight)
        found = next((face for face in faces if face.covers(cluster)), None)
        if found is None and self._has_backend_for(cluster):
            return BackendFace(weight)
        return found

    def opened(self, face: Face, size_px: int) -> ImageFont.FreeTypeFont:
        """Return a face at a size, for the calling thread only."""
        fonts = self._open.fonts
        key = (face, size_px)
        if key not in fonts:
            if len(fonts) >= _MAX_OPEN_FONTS:
                fonts.clear()
            fonts[key] = face.opened(size_px)
        return fonts[key]

    def _has_backend_for(self, cluster: str) -> bool:
        return self.backend is not None and self.backend.covers(cluster)

    def _candidates(self, family: str, weight: Weight) -> tuple[Face, ...]:
        """The chosen face, then one of every family: first Inter, last the one with everything."""
        wish = (family, weight)
        if wish not in self._ranked:
            self._ranked[wish] = tuple(dict.fromkeys(self._ranking(family, weight)))
        return self._ranked[wish]

    def _ranking(self, family: str, weight: Weight) -> Iterator[Face]:
        chosen, first, last = (
            _key(name, "")[0] for name in (family, DEFAULT_FAMILY, FALLBACK_FAMILY)
        )
        others = {known for known, _ in self._faces}
        ranked = sorted(others, key=lambda known: (known != first, known == last, known))
        for known in (chosen, *ranked):
            face = self._nearest(known, weight)
            if face is not None:
                yield face

    def _nearest(self, family_key: str, weight: Weight) -> Face | None:
        for near in sorted(_LIGHT_TO_BOLD, key=lambda other: _distance(weight, other)):
            face = self._faces.get((family_key, _FILE_WORD[near]))
            if face is not None:
                return face
        return None


class _OpenFonts(threading.local):
    """FreeType's faces must not be used by two threads at once: every thread opens its own."""

    def __init__(self) -> None:
        self.fonts: dict[tuple[Face, int], ImageFont.FreeTypeFont] = {}


def _key(family: str, weight_word: str) -> tuple[str, str]:
    return family.replace(" ", "").lower(), weight_word.lower()


def _distance(wanted: Weight, other: Weight) -> int:
    return abs(_LIGHT_TO_BOLD.index(wanted) - _LIGHT_TO_BOLD.index(other))


def _weight(number: int) -> Weight:
    return next((weight for most, weight in _HEAVIEST if number < most), Weight.BOLD)


def has_emoji(text: str) -> bool:
    """Whether something is meant to be in colour: a pictograph, or asked for by a selector."""
    return any(c == "\ufe0f" or "\U0001f000" <= c <= "\U0001faff" for c in text)
