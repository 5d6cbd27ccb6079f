"""What draws for the desk, each for one purpose, so that none disturbs what another has cached.

Pillow and numpy are imported when the first of them is asked for: in the worker thread.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from studio.compose.composer import Composer
    from studio.compose.fonts import FontBook
    from studio.compose.lint import Linter
    from studio.compose.preview import PreviewPainter
    from studio.compose.text_backend import TextBackend


class Drawers:
    """What draws, made in the worker thread when it is first asked for: Pillow is heavy."""

    def __init__(self, fonts: Path, backend: TextBackend | None, own_fonts: Path | None) -> None:
        self._folder, self._backend, self._own = fonts, backend, own_fonts

    @cached_property
    def fonts(self) -> FontBook:
        """The fonts that all of them share."""
        from studio.compose.fonts import FontBook  # noqa: PLC0415 - see above

        fonts = FontBook(self._folder, self._backend)
        if self._own is not None:
            fonts.add_folder(self._own)
        return fonts

    @cached_property
    def on_air(self) -> Composer:
        """The composer of the foreground."""
        return self._composer()

    @cached_property
    def behind(self) -> Composer:
        """A composer of its own, so that the two planes do not draw each other anew."""
        return self._composer()

    @cached_property
    def preview(self) -> Composer:
        """A composer of its own, so that previews do not disturb what is cached for the air."""
        return self._composer()

    @cached_property
    def preview_behind(self) -> Composer:
        """Another one for what lies behind the people."""
        return self._composer()

    @cached_property
    def weighed(self) -> Composer:
        """Another one for layers as they would go out: a keyer that is out is in no preview."""
        return self._composer()

    @cached_property
    def single(self) -> Composer:
        """Another one for graphics alone, for the same reason."""
        return self._composer()

    @cached_property
    def podium(self) -> PreviewPainter:
        """Who puts a preview together."""
        from studio.compose.preview import PreviewPainter  # noqa: PLC0415 - see above

        return PreviewPainter(self.fonts)

    @cached_property
    def linter(self) -> Linter:
        """Who looks for what is wrong with a graphic."""
        from studio.compose.lint import Linter  # noqa: PLC0415 - see above

        return Linter(self.fonts)

    def families(self) -> tuple[str, ...]:
        """Return the font families that graphics can be set in."""
        return self.fonts.families()

    def add_font(self, name: str, data: bytes) -> str:
        """Take in a font and return its family; raises FontBroken."""
        return self.fonts.add(name, data)

    def _composer(self) -> Composer:
        from studio.compose.composer import Composer  # noqa: PLC0415 - see above

        return Composer(self.fonts, has_jpeg=True)
