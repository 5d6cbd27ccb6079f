"""The one writer of the foreground: one upload at a time, and the newest wish wins.

What shall be on air is filed in the state as a wish before anything is drawn. Whoever has the turn
sends the newest one, so that of many quick presses only the last picture goes out. Nothing is sent
whose picture the room has already. A wish whose upload was lost stays filed and goes with the next.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from studio.domain.commands import FOREGROUND, ClearLayer, LayerKind, ShowLayer
from studio.domain.errors import GraphicIncomplete
from studio.domain.events import KeyersKept, KeyersWished, NoticeRaised
from studio.services.commander import failure_of
from studio.services.keyers import drawn, spots_on_air, started, wanted_keyers

if TYPE_CHECKING:
    from collections.abc import Callable

    from studio.compose.composer import Composition
    from studio.domain.looks import Keyers
    from studio.domain.podium import Box
    from studio.services.air import Air
    from studio.services.ports import RoomSession


class Foreground:
    """Turns wishes into posts. Its callers take turns: one `send` or `refresh` at a time."""

    def __init__(self, air: Air) -> None:
        self._air, self._store, self._commander = air, air.store, air.commander
        self._shown: tuple[str, bytes] | None = None
        """The layer that was accepted last, and what is to be seen in it."""
        self._is_unsure = False
        """Whether an upload was lost since, so that nobody knows what the room shows."""

    def wish(self, keyers: Keyers) -> None:
        """File what the foreground shall hold; who goes in now starts now."""
        there = wanted_keyers(self._store.state)
        wished = started(keyers, there, self._air.now().timestamp())
        self._store.apply(KeyersWished(wished))

    def drop_wish(self) -> None:
        """Wish for nothing any more: the foreground goes to something else."""
        if self._store.state.keying.wished is not None:
            self._store.apply(KeyersWished(None))

    async def send(self, room: RoomSession, spots: tuple[Box, ...] | None = None) -> bool:
        """Bring the newest wish on air, if it is not yet; tells whether nothing is in the way.

        `spots` is where the seats will be; without it they are where they are.
        """
        while (wished := self._store.state.keying.wished) is not None:
            if self._commander.session is not room:
                return False
            is_there = await self._bring(wished, room, spots)
            if self._store.state.keying.wished is wished:
                after = None if is_there else wished
                self._store.apply(KeyersWished(after, is_lost=not is_there))
                return is_there
        return self._commander.session is room

    async def refresh(self, room: RoomSession, is_in_the_way: Callable[[], bool]) -> None:
        """Send what is on air again if it looks otherwise by now and nothing more urgent waits."""
        keyers = self._store.state.program.look.keyers_in
        if not keyers:
            return
        composition = await self._composed(keyers, None)
        if not is_in_the_way() and self._store.state.program.look.keyers_in == keyers:
            await self._post(composition, keyers, room)

    async def _bring(
        self, keyers: Keyers, room: RoomSession, spots: tuple[Box, ...] | None
    ) -> bool:
        """Draw and send; a wish that was overtaken while it was drawn is not sent."""
        if not keyers:
            return await self._clear(room)
        composition = await self._composed(keyers, spots)
        if self._store.state.keying.wished is not keyers:
            return True
        for fault in composition.faults:
            self._store.apply(NoticeRaised(failure_of(GraphicIncomplete(fault))))
        return await self._post(composition, keyers, room)

    async def _clear(self, room: RoomSession) -> bool:
        if not self._is_unsure and not self._store.state.program.look.keyers_in:
            return True
        is_there = await self._commander.carry_out(ClearLayer(FOREGROUND), only_in=room)
        self._shown, self._is_unsure = None, not is_there
        return is_there

    async def _composed(self, keyers: Keyers, spots: tuple[Box, ...] | None) -> Composition:
        state = self._store.state
        places = spots_on_air(state) if spots is None else spots
        return await self._air.compositor.foreground(
            drawn(keyers), state.room.frame, self._air.now(), places
        )

    async def _post(self, composition: Composition, keyers: Keyers, room: RoomSession) -> bool:
        layer = self._store.state.program.layer(FOREGROUND)
        if layer is not None and self._shown == (layer.layer_id, composition.png):
            if self._store.state.program.look.keyers != keyers:
                self._store.apply(KeyersKept(keyers))
            return True
        layer_id = self._air.fresh_id()
        request = ShowLayer(
            FOREGROUND, layer_id, LayerKind.GRAPHICS, keyers=keyers, picture=composition.png
        )
        is_there = await self._commander.carry_out(request, only_in=room)
        self._shown = (layer_id, composition.png) if is_there else None
        self._is_unsure = not is_there
        return is_there
