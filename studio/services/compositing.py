"""Drawing for the desk: a worker thread owns the composer, the event loop only waits.

Pillow and numpy are imported in that thread, after the window is there.
"""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from studio.domain.errors import FileTrouble
from studio.services.cards import seat_cards

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from studio.compose.composer import Composer, Composition
    from studio.compose.fonts import FontBook
    from studio.compose.picture import Picture
    from studio.compose.preview import PreviewPainter
    from studio.compose.text_backend import TextBackend
    from studio.domain.clips import Clip
    from studio.domain.looks import Look
    from studio.domain.overlay import Graphic
    from studio.domain.podium import Box, Frame
    from studio.domain.room import RoomState

P = ParamSpec("P")
T = TypeVar("T")


class ThreadedCompositor:
    """Implements Compositor on a thread of its own; the backend draws what the fonts lack."""

    def __init__(self, fonts: Path, backend: TextBackend | None = None) -> None:
        self._fonts = fonts
        self._backend = backend
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="compositor")

    async def foreground(
        self,
        graphics: tuple[Graphic, ...],
        frame: Frame,
        now: datetime,
        spots: tuple[Box, ...] = (),
    ) -> Composition:
        """Flatten graphics into one full-frame PNG; spots are the seats' boxes, seat 1 first."""
        return await self._run(self._compose, graphics, frame, now, spots)

    async def preview(
        self, look: Look, room: RoomState, clips: tuple[Clip, ...], now: datetime
    ) -> Picture:
        """Draw what a take would show, at the room's real size."""
        return await self._run(self._preview, look, room, clips, now)

    async def graphic(
        self, graphic: Graphic, frame: Frame, now: datetime, spots: tuple[Box, ...] = ()
    ) -> Picture:
        """Draw one graphic alone, on nothing."""
        return await self._run(self._graphic, graphic, frame, now, spots)

    async def checked_layer(self, path: Path, frame: Frame, z_index: int) -> bytes:
        """Read a picture file; raises PictureRefused or FileTrouble."""
        return await self._run(_checked, path, frame, z_index)

    async def text_fault(self) -> str | None:
        """Say what is wrong with text on this computer, if anything; ask at the start."""
        return await self._run(_text_fault)

    def close(self) -> None:
        """End the thread once it has drawn what it is drawing."""
        self._worker.shutdown(cancel_futures=True)

    @cached_property
    def _fontbook(self) -> FontBook:
        from studio.compose.fonts import FontBook  # noqa: PLC0415 - heavy, so only in the thread

        return FontBook(self._fonts, self._backend)

    @cached_property
    def _composer(self) -> Composer:
        from studio.compose.composer import Composer  # noqa: PLC0415 - heavy, only in the thread

        return Composer(self._fontbook)

    @cached_property
    def _previewer(self) -> PreviewPainter:
        from studio.compose.preview import PreviewPainter  # noqa: PLC0415 - heavy, see above

        return PreviewPainter(self._fontbook)

    @cached_property
    def _preview_composer(self) -> Composer:
        """A composer of its own, so that previews do not disturb what is cached for the air."""
        from studio.compose.composer import Composer  # noqa: PLC0415 - heavy, only in the thread

        return Composer(self._fontbook)

    @cached_property
    def _single_composer(self) -> Composer:
        """Another one for graphics alone, for the same reason."""
        from studio.compose.composer import Composer  # noqa: PLC0415 - heavy, only in the thread

        return Composer(self._fontbook)

    def _compose(
        self,
        graphics: tuple[Graphic, ...],
        frame: Frame,
        now: datetime,
        spots: tuple[Box, ...],
    ) -> Composition:
        return self._composer.compose(graphics, frame, now, spots)

    def _graphic(
        self, graphic: Graphic, frame: Frame, now: datetime, spots: tuple[Box, ...]
    ) -> Picture:
        return self._single_composer.picture((graphic,), frame, now, spots)

    def _preview(
        self, look: Look, room: RoomState, clips: tuple[Clip, ...], now: datetime
    ) -> Picture:
        cards = seat_cards(look, room, clips)
        graphics = look.graphics_in
        spots = look.layout.boxes_in(room.frame, len(room.participants))
        over = self._preview_composer.picture(graphics, room.frame, now, spots)
        return self._previewer.draw_podium(
            room.frame, cards, over if graphics else None, room.options.background_colour
        )

    async def _run(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._worker, lambda: work(*args, **kwargs))


def _text_fault() -> str | None:
    from studio.compose.fonts import layout_fault  # noqa: PLC0415 - heavy, only in the thread

    return layout_fault()


def _checked(path: Path, frame: Frame, z_index: int) -> bytes:
    from studio.compose.images import checked_layer  # noqa: PLC0415 - heavy, only in the thread

    try:
        data = path.read_bytes()
    except OSError as error:
        raise FileTrouble(path.name) from error
    return checked_layer(data, frame, z_index)
