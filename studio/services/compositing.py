"""Drawing for the desk: a worker thread owns the composer, the event loop only waits.

Pillow and numpy are imported in that thread, after the window is there.
"""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from studio.domain.errors import FileTrouble
from studio.domain.looks import Plane
from studio.domain.packing import Packing
from studio.services.cards import seat_cards
from studio.services.drawers import Drawers

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime
    from pathlib import Path

    from studio.compose.composer import Composer, Composition
    from studio.compose.finding import Finding
    from studio.compose.lint import Surroundings
    from studio.compose.picture import Picture
    from studio.compose.text_backend import TextBackend
    from studio.domain.clips import Clip
    from studio.domain.looks import Look
    from studio.domain.overlay import Graphic
    from studio.domain.podium import Box, Frame
    from studio.domain.room import RoomState
    from studio.services.ports import Single

P = ParamSpec("P")
T = TypeVar("T")


class ThreadedCompositor:
    """Implements Compositor on a thread of its own.

    The backend draws what the fonts lack; own_fonts is a folder of the operator's, there or not.
    """

    def __init__(
        self, fonts: Path, backend: TextBackend | None = None, own_fonts: Path | None = None
    ) -> None:
        self.backend = backend
        self._drawers = Drawers(fonts, backend, own_fonts)
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="compositor")

    async def foreground(
        self,
        graphics: tuple[Graphic, ...],
        frame: Frame,
        now: datetime,
        spots: tuple[Box, ...] = (),
    ) -> Composition:
        """Flatten graphics into one full-frame file; spots are the seats' boxes, seat 1 first."""
        return await self._run(lambda: self._drawers.on_air.compose(graphics, frame, now, spots))

    async def background(
        self,
        graphics: tuple[Graphic, ...],
        frame: Frame,
        now: datetime,
        spots: tuple[Box, ...] = (),
    ) -> Composition:
        """Flatten graphics of which the first fills the frame; a foreground does not disturb it."""
        return await self._run(lambda: self._drawers.behind.compose(graphics, frame, now, spots))

    async def preview(
        self, look: Look, room: RoomState, clips: tuple[Clip, ...], now: datetime
    ) -> Picture:
        """Draw what a take would show, at the room's real size."""
        return await self._run(self._preview, look, room, clips, now)

    async def single(self, single: Single, now: datetime) -> tuple[Picture, tuple[Finding, ...]]:
        """Draw one graphic alone, on nothing, and say what is wrong with it among the others."""
        return await self._run(self._single, single, now)

    async def draft(
        self, graphic: Graphic, frame: Frame, now: datetime, spots: tuple[Box, ...] = ()
    ) -> tuple[Picture, Mapping[str, Box]]:
        """Draw one graphic alone, and say where every element lies."""
        return await self._run(self._draft, graphic, frame, now, spots)

    async def lint(
        self, graphic: Graphic, frame: Frame, now: datetime, around: Surroundings
    ) -> tuple[Finding, ...]:
        """Say what is wrong with a graphic before it goes on air."""
        return await self._run(self._lint, graphic, frame, now, around)

    async def families(self) -> tuple[str, ...]:
        """Return the font families that graphics can be set in."""
        return await self._run(self._drawers.families)

    async def add_font(self, name: str, data: bytes) -> str:
        """Take in a font of a template and return its family; raises FontBroken."""
        return await self._run(self._drawers.add_font, name, data)

    async def pack_as(self, packing: Packing) -> None:
        """Pack foregrounds in another way from the next one on."""
        await self._run(self._pack_as, packing)

    async def checked_layer(self, path: Path, frame: Frame, z_index: int) -> bytes:
        """Read a picture file; raises PictureRefused or FileTrouble."""
        return await self._run(_checked, path, frame, z_index)

    async def text_fault(self) -> str | None:
        """Say what is wrong with text on this computer, if anything; ask at the start."""
        return await self._run(_text_fault)

    def close(self) -> None:
        """End the thread once it has drawn what it is drawing."""
        self._worker.shutdown(cancel_futures=True)

    def _single(self, single: Single, now: datetime) -> tuple[Picture, tuple[Finding, ...]]:
        from studio.compose.lint import Surroundings  # noqa: PLC0415 - heavy, only in the thread

        graphic, frame, spots = single.graphic, single.frame, single.spots
        composer = self._drawers.single
        boxes = [
            (number, tuple(composer.geometry(other, frame, now, spots).values()))
            for number, other in single.others
        ]
        around = Surroundings(
            spots=() if single.is_behind else spots,
            keyers=boxes,
            in_front=single.in_front,
            file_bytes=self._size_of(single, now),
            has_names=single.has_names,
        )
        picture = composer.picture((graphic,), frame, now, spots)
        return picture, self._lint(graphic, frame, now, around)

    def _size_of(self, single: Single, now: datetime) -> int:
        """How large the layer would be that a keyer goes out with."""
        if not single.stack:
            return 0
        composer = self._drawers.weighed
        return len(composer.compose(single.stack, single.frame, now, single.spots).file)

    def _draft(
        self, graphic: Graphic, frame: Frame, now: datetime, spots: tuple[Box, ...]
    ) -> tuple[Picture, Mapping[str, Box]]:
        composer = self._drawers.single
        picture = composer.picture((graphic,), frame, now, spots)
        return picture, composer.geometry(graphic, frame, now, spots)

    def _lint(
        self, graphic: Graphic, frame: Frame, now: datetime, around: Surroundings
    ) -> tuple[Finding, ...]:
        return self._drawers.linter.lint(graphic, frame, now, around)

    def _pack_as(self, packing: Packing) -> None:
        from studio.compose.png import PngOptions  # noqa: PLC0415 - heavy, only in the thread

        options = PngOptions(packing is not Packing.FLAT, packing is Packing.COMPACT)
        drawers = self._drawers
        for composer in (drawers.on_air, drawers.behind, drawers.weighed):
            composer.pack_as(options)

    def _preview(
        self, look: Look, room: RoomState, clips: tuple[Clip, ...], now: datetime
    ) -> Picture:
        spots = look.layout.boxes_in(room.frame, len(room.participants))

        def drawn(composer: Composer, plane: Plane) -> Picture | None:
            graphics = look.graphics_on(plane)
            return composer.picture(graphics, room.frame, now, spots) if graphics else None

        return self._drawers.podium.draw_podium(
            room.frame,
            seat_cards(look, room, clips),
            drawn(self._drawers.preview, Plane.FRONT),
            room.options.background_colour,
            drawn(self._drawers.preview_behind, Plane.BACK),
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
