"""Where the types lie: the families there are, and fonts that the operator adds."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from studio.compose.bundle import FontFile
    from studio.domain.typefaces import Typeface
    from studio.services.compositing import ThreadedCompositor
    from studio.services.press.bench import Bench


class TypeCase:
    """Implements FontCase: what is added can be exported and go on air at once."""

    def __init__(self, bench: Bench, compositor: ThreadedCompositor) -> None:
        self._bench, self._compositor = bench, compositor

    async def typefaces(self) -> tuple[Typeface, ...]:
        """Return every family that graphics can be set in."""
        return await self._bench.run(self._bench.fonts.typefaces)

    async def add(self, path: Path) -> str:
        """Keep a font file in the profile; returns its family. Raises FontBroken, FileTrouble."""
        font = await self._bench.run(self._taken, path)
        return await self._compositor.add_font(font.name, font.data)

    def _taken(self, path: Path) -> FontFile:
        return self._bench.fonts.take_in(path)
