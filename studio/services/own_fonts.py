"""The operator's own fonts: a folder, what is drawn with it, and what bundles bring for it.

All of it reads files or draws, and is called off the window's thread.
"""

from __future__ import annotations

from functools import cached_property
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from studio.domain.errors import FileTrouble
from studio.domain.overlay import Weight
from studio.domain.typefaces import Typeface

if TYPE_CHECKING:
    from collections.abc import Iterable

    from studio.compose.bundle import FontFile
    from studio.compose.fonts import FontBook
    from studio.compose.text_backend import TextBackend


class OwnFonts:
    """The program's fonts with those of a folder, there or not; the backend draws the rest."""

    def __init__(self, program: Path, own: Path, backend: TextBackend | None) -> None:
        self._program, self._own, self._backend = program, own, backend

    @cached_property
    def book(self) -> FontBook:
        """What to draw with; a font that is kept later is in it at once."""
        from studio.compose.fonts import FontBook  # noqa: PLC0415 - heavy, only in the thread

        book = FontBook(self._program, self._backend)
        book.add_folder(self._own)
        return book

    def files(self) -> tuple[FontFile, ...]:
        """Return what is in the folder; one that cannot be read has nothing."""
        from studio.compose.bundle import FontFile  # noqa: PLC0415 - heavy, only in the thread

        try:
            paths = sorted(p for p in self._own.glob("*") if p.suffix.lower() in {".otf", ".ttf"})
            return tuple(FontFile(path.name, path.read_bytes()) for path in paths)
        except OSError:
            return ()

    def typefaces(self) -> tuple[Typeface, ...]:
        """Return every family there is to choose from, and a face of those not the program's."""
        book = self.book
        return tuple(
            Typeface(family, book.weights(family), book.face(family, Weight.REGULAR).data)
            for family in book.families()
        )

    def take_in(self, path: Path) -> FontFile:
        """Keep a font that lies somewhere; returns it. Raises FontBroken or FileTrouble."""
        from studio.compose.bundle import FontFile  # noqa: PLC0415 - heavy, only in the thread

        try:
            font = FontFile(path.name, path.read_bytes())
        except OSError as error:
            raise FileTrouble(path.name) from error
        self.keep((font,))
        return font

    def keep(self, fonts: Iterable[FontFile]) -> tuple[FontFile, ...]:
        """Take in and write those whose contents are not there; returns them.

        Another font of a name that is taken lies beside it: nothing is ever overwritten. Raises
        FontBroken or FileTrouble.
        """
        new = tuple(font for font in fonts if not self._place(font).exists())
        for font in new:
            self.book.add(font.name, font.data)
        for font in new:
            try:
                self._own.mkdir(parents=True, exist_ok=True)
                self._place(font).write_bytes(font.data)
            except OSError as error:
                raise FileTrouble(font.name) from error
        return new

    def _place(self, font: FontFile) -> Path:
        """Where a font lies, or may: `A.otf`, then `A_2.otf`, which is read after it."""
        first = place = self._own / Path(font.name).name
        for number in count(2):
            if not place.exists() or _holds(place, font.data):
                break
            place = first.with_stem(f"{first.stem}_{number}")
        return place


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.stat().st_size == len(data) and path.read_bytes() == data
    except OSError:
        return False
