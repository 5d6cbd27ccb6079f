"""Single layers: pictures, addresses, text inserts, and the clean feed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from studio.domain.addresses import file_name_of
from studio.domain.commands import FOREGROUND, ClearLayer, LayerKind, ShowLayer

if TYPE_CHECKING:
    from studio.domain.intents import PutPicture, PutPictureFromUrl, SendInsert
    from studio.services.air import Air
    from studio.services.foreground import Foreground
    from studio.services.ports import RoomSession
    from studio.services.turns import Turns


class Layers:
    """Fills and clears layers; what fills the foreground takes the graphics off it."""

    def __init__(self, air: Air, foreground: Foreground, turns: Turns) -> None:
        self._air, self._store, self._commander = air, air.store, air.commander
        self._foreground, self._turns = foreground, turns

    async def clean(self) -> None:
        """All graphics off, at once and always; again after a take that was still on its way."""
        self._turns.cleans += 1
        self._foreground.drop_wish()
        was_busy = self._turns.is_taken
        await self._replace_graphics(ClearLayer(FOREGROUND), self._commander.open_session())
        if was_busy:
            await self.empty_layer(FOREGROUND)

    async def empty_layer(self, z_index: int) -> None:
        """Clear a layer."""
        await self._show(ClearLayer(z_index))

    async def put_picture(self, wish: PutPicture) -> None:
        """Put a picture file on a layer; raises StudioError before anything is sent."""
        async with self._turns.operator():
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
            await self._replace_graphics(request, room)

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

    async def _show(self, request: ShowLayer | ClearLayer) -> None:
        async with self._turns.operator():
            await self._replace_graphics(request, self._commander.open_session())

    async def _replace_graphics(self, request: ShowLayer | ClearLayer, room: RoomSession) -> None:
        """Send what may take the graphics off air: then TAKE BACK brings them again."""
        replaced = self._store.state.program.look
        if request.z_index == FOREGROUND:
            self._foreground.drop_wish()
        await self._commander.carry_out(request, only_in=room)
        if replaced.keyers and not self._store.state.program.look.keyers:
            self._air.remember(replaced, room)
