"""Single layers: pictures, addresses, text inserts, and the clean feed."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING

from studio.domain.addresses import file_name_of
from studio.domain.commands import FOREGROUND, ClearLayer, LayerKind, ShowLayer
from studio.domain.looks import Plane, on_plane

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from studio.domain.intents import PutPicture, PutPictureFromUrl, SendInsert
    from studio.services.air import Air
    from studio.services.keyer_stack import Asked, KeyerStack
    from studio.services.ports import RoomSession
    from studio.services.turns import Turns


class Layers:
    """Fills and clears layers; what fills one takes the graphics of its plane off."""

    def __init__(self, air: Air, stack: KeyerStack, turns: Turns) -> None:
        self._air, self._store, self._commander = air, air.store, air.commander
        self._stack, self._turns = stack, turns

    async def clean(self) -> None:
        """All graphics in front off, at once; once more after a take that was still on its way.

        What lies behind the people is part of the picture, as a set is, and stays.
        """
        self._turns.cleans += 1
        room, was_busy = self._commander.open_session(), self._turns.is_taken
        with self._stack.asking() as asked:
            await self._replace_graphics(ClearLayer(FOREGROUND), room, asked)
            if was_busy:
                await self._clean_again(room, asked)

    async def empty_layer(self, z_index: int) -> None:
        """Clear a layer."""
        await self._show(ClearLayer(z_index))

    async def put_picture(self, wish: PutPicture) -> None:
        """Put a picture file on a layer; raises StudioError before anything is sent."""
        async with self._turn() as asked:
            room, cleans = self._commander.open_session(), self._turns.cleans
            frame, path = self._store.state.room.frame, Path(wish.path)
            picture = await self._air.compositor.checked_layer(path, frame, wish.z_index)
            if wish.z_index == FOREGROUND and self._turns.cleans != cleans:
                return
            request = ShowLayer(
                wish.z_index,
                self._air.fresh_id(),
                LayerKind.PICTURE,
                title=path.name,
                picture=picture,
            )
            await self._replace_graphics(request, room, asked)

    async def put_address(self, wish: PutPictureFromUrl) -> None:
        """Let the server fetch a picture for a layer."""
        title, layer_id = file_name_of(wish.url), self._air.fresh_id()
        await self._show(
            ShowLayer(wish.z_index, layer_id, LayerKind.ADDRESS, title=title, content=wish.url)
        )

    async def insert(self, wish: SendInsert) -> None:
        """Show a text insert drawn by the server."""
        await self._show(
            ShowLayer(
                FOREGROUND,
                self._air.fresh_id(),
                LayerKind.INSERT,
                title=wish.title,
                content=wish.text,
            )
        )

    async def _clean_again(self, room: RoomSession, asked: Asked) -> None:
        """What was under way has arrived by now; what was keyed after CLEAN takes its place."""
        async with self._turns.operator():
            if self._stack.wish_only(Plane.FRONT, asked.keyers):
                await self._stack.send(room)
            else:
                await self._replace_graphics(ClearLayer(FOREGROUND), room, asked)

    @contextlib.asynccontextmanager
    async def _turn(self) -> AsyncIterator[Asked]:
        """Have the turn, and know what was wanted before it was waited for."""
        with self._stack.asking() as asked:
            async with self._turns.operator():
                yield asked

    async def _show(self, request: ShowLayer | ClearLayer) -> None:
        async with self._turn() as asked:
            await self._replace_graphics(request, self._commander.open_session(), asked)

    async def _replace_graphics(
        self, request: ShowLayer | ClearLayer, room: RoomSession, asked: Asked
    ) -> None:
        """Send what may take graphics off air: then TAKE BACK brings them again.

        Of the keyers that were keyed since it was asked for none is lost.
        """
        plane, replaced = Plane(request.z_index), self._store.state.program.look
        await self._stack.give_way(
            plane, asked.keyers, lambda: self._commander.carry_out(request, only_in=room)
        )
        after = self._store.state.program.look
        if on_plane(replaced.keyers, plane) and not on_plane(after.keyers, plane):
            self._air.remember(replaced, room)
