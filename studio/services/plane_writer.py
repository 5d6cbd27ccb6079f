"""The one writer of a plane: in front of the people, or behind them.

It sends the newest wish that is filed for its plane, so that of many quick presses only the last
picture goes out. Nothing is sent whose picture the room has already. A wish whose upload was lost
stays filed and goes with the next. What lies behind the people is opaque: the room would make
white of what is not, so it is drawn on the room's own colour.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, TypeAlias

from studio.domain.commands import ClearLayer, LayerKind, ShowLayer
from studio.domain.errors import GraphicIncomplete
from studio.domain.events import KeyersKept, KeyersWished, NoticeRaised
from studio.domain.ground import ground
from studio.domain.looks import Plane, on_plane
from studio.services.commander import failure_of
from studio.services.keyers import drawn, spots_on_air

if TYPE_CHECKING:
    from studio.compose.composer import Composition
    from studio.domain.keying import PlaneWish
    from studio.domain.looks import Keyers
    from studio.domain.podium import Box
    from studio.services.air import Air
    from studio.services.ports import RoomSession

Put: TypeAlias = Callable[[], Awaitable[bool]]
"""Puts something on a layer; tells whether it was accepted."""


class PlaneWriter:
    """Turns wishes into posts. Its callers take turns: one `send` or `refresh` at a time."""

    def __init__(self, air: Air, plane: Plane) -> None:
        self._air, self._store, self._commander = air, air.store, air.commander
        self._plane, self._z_index = plane, plane.value
        self._shown: tuple[str, bytes] | None = None
        """The layer that was accepted last, and what is to be seen in it."""
        self._free, self._halts = asyncio.Event(), 0
        self._free.set()
        self._is_unsure = False
        """Whether an upload was lost since, so that nobody knows what the room shows."""

    async def send(self, room: RoomSession, spots: tuple[Box, ...] | None = None) -> bool:
        """Bring the newest wish on air, if it is not yet; tells whether nothing is in the way.

        `spots` is where the seats will be; without it they are where they are. A wish that could
        not be drawn is lost too, and stays filed.
        """
        while (wish := await self._next_wish()) is not None:
            if self._commander.session is not room:
                return False
            is_there = False
            try:
                is_there = await self._bring(wish, room, spots)
            finally:
                is_newest = self._wish is wish
                if is_newest:
                    after = None if is_there else wish.keyers
                    self._store.apply(KeyersWished(self._plane, after, is_lost=not is_there))
            if is_newest:
                return is_there
        return self._commander.session is room

    async def refresh(self, room: RoomSession, is_in_the_way: Callable[[], bool]) -> None:
        """Send what is on air again if it looks otherwise by now and nothing more urgent waits."""
        keyers = self._on_air
        if not keyers or self._halts or is_in_the_way():
            return
        composition = await self._composed(keyers, None)
        if not is_in_the_way() and self._on_air == keyers:
            await self._post(composition, keyers, room)

    async def give_way(self, put: Put) -> None:
        """Let put something else there, and send nothing until that is done.

        A wish that nothing shall be there has come true with it, or is withdrawn.
        """
        self._halts += 1
        self._free.clear()
        is_there = False
        try:
            is_there = await put()
        finally:
            self._shown, self._is_unsure = None, self._is_unsure and not is_there
            if self._wish is not None and not self._wish.keyers:
                self._store.apply(KeyersWished(self._plane, None))
            self._halts -= 1
            if not self._halts:
                self._free.set()

    @property
    def _wish(self) -> PlaneWish | None:
        return self._store.state.keying.wish(self._plane)

    @property
    def _on_air(self) -> Keyers:
        return on_plane(self._store.state.program.look.keyers_in, self._plane)

    async def _next_wish(self) -> PlaneWish | None:
        if self._wish is not None:
            await self._free.wait()
        return self._wish

    async def _bring(
        self, wish: PlaneWish, room: RoomSession, spots: tuple[Box, ...] | None
    ) -> bool:
        """Draw and send; a wish that was overtaken while it was drawn is not sent."""
        if not wish.keyers:
            return await self._clear(room)
        composition = await self._composed(wish.keyers, spots)
        if self._wish is not wish:
            return True
        for fault in composition.faults:
            self._store.apply(NoticeRaised(failure_of(GraphicIncomplete(fault))))
        return await self._post(composition, wish.keyers, room)

    async def _clear(self, room: RoomSession) -> bool:
        if not self._is_unsure and not self._on_air:
            return True
        is_there = await self._commander.carry_out(ClearLayer(self._z_index), only_in=room)
        self._shown, self._is_unsure = None, not is_there
        return is_there

    async def _composed(self, keyers: Keyers, spots: tuple[Box, ...] | None) -> Composition:
        room, compositor = self._store.state.room, self._air.compositor
        places = spots_on_air(self._store.state) if spots is None else spots
        if self._plane is Plane.FRONT:
            return await compositor.foreground(drawn(keyers), room.frame, self._air.now(), places)
        graphics = (ground(room.options.background_colour), *drawn(keyers))
        return await compositor.background(graphics, room.frame, self._air.now(), places)

    async def _post(self, composition: Composition, keyers: Keyers, room: RoomSession) -> bool:
        layer = self._store.state.program.layer(self._z_index)
        if layer is not None and self._shown == (layer.layer_id, composition.file):
            if self._on_air != keyers:
                self._store.apply(KeyersKept(self._plane, keyers))
            return True
        layer_id = self._air.fresh_id()
        request = ShowLayer(
            self._z_index, layer_id, LayerKind.GRAPHICS, keyers=keyers, picture=composition.file
        )
        is_there = await self._commander.carry_out(request, only_in=room)
        self._shown = (layer_id, composition.file) if is_there else None
        self._is_unsure = not is_there
        return is_there
