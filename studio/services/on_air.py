"""Puts things on air: takes, updates, clean feed, single layers; one at a time, in order."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from studio.domain.addresses import file_name_of
from studio.domain.commands import (
    FOREGROUND,
    ClearLayer,
    LayerKind,
    Request,
    ShowLayer,
)
from studio.domain.errors import GraphicIncomplete
from studio.domain.events import LookReplaced, NoticeRaised, PreviewChanged, TakenBack
from studio.domain.intents import PutPicture, PutPictureFromUrl, SendInsert
from studio.domain.looks import with_keyer_in
from studio.services.commander import failure_of
from studio.services.take import TakePlan, plan_keyer, plan_refresh, plan_take, plan_update

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from studio.domain.looks import Keyer, Look
    from studio.services.commander import Commander
    from studio.services.ports import Compositor, RoomSession
    from studio.services.store import Store


class OnAir:
    """Changes the program. A second TAKE waits for the first and then finds nothing to do.

    What was begun in one room is never finished in another: each change keeps to the room that was
    open when its turn came.
    """

    def __init__(
        self,
        store: Store,
        commander: Commander,
        compositor: Compositor,
        *,
        fresh_id: Callable[[], str],
        now: Callable[[], datetime],
    ) -> None:
        self._store, self._commander, self._compositor = store, commander, compositor
        self._fresh_id, self._now = fresh_id, now
        self._turn = asyncio.Lock()
        self._cleans = 0

    async def take(self) -> None:
        """Bring the preview on air; sends only what differs."""
        async with self._turn:
            room, replaced = self._commander.open_session(), self._store.state.program.look
            await self._carry_out(self._plan(self._store.state.preview), room)
            self._remember(replaced, room)

    async def take_back(self) -> None:
        """Bring the previous program on air again; one that would change nothing is passed over."""
        async with self._turn:
            room = self._commander.open_session()
            for past in self._store.state.past_programs:
                plan = self._plan(past)
                if await self._carry_out(plan, room):
                    self._store.apply(TakenBack())
                if not plan.is_empty:
                    return

    async def key(self, number: int, *, is_in: bool) -> None:
        """Take one graphic on air or off air; the preview follows, so that a TAKE keeps it so."""
        async with self._turn:
            state, room = self._store.state, self._commander.open_session()
            replaced = state.program.look
            plan = plan_keyer(number, state.preview, replaced, is_in=is_in)
            if await self._carry_out(plan, room):
                preview = with_keyer_in(self._store.state.preview, number, is_in=is_in)
                self._store.apply(PreviewChanged(preview))
            self._remember(replaced, room)

    async def update(self) -> None:
        """Send the graphics on air again with what was typed since, and with the time it is."""
        async with self._turn:
            state = self._store.state
            plan = plan_update(state.preview, state.program.look)
            if plan.is_empty:
                plan = plan_refresh(state.program.look)
            await self._carry_out(plan, self._commander.open_session())

    async def refresh(self) -> None:
        """Send the graphics on air again if a clock among them tells another time by now."""
        async with self._turn:
            room = self._commander.session
            if room is not None:
                await self._carry_out(plan_refresh(self._store.state.program.look), room)

    async def clean(self) -> None:
        """All graphics off, at once and always; again after a take that was still on its way."""
        self._cleans += 1
        was_busy = self._turn.locked()
        await self._replace_graphics(ClearLayer(FOREGROUND), self._commander.open_session())
        if was_busy:
            await self.empty_layer(FOREGROUND)

    async def empty_layer(self, z_index: int) -> None:
        """Clear a layer."""
        await self._show(ClearLayer(z_index))

    async def put_picture(self, wish: PutPicture) -> None:
        """Put a picture file on a layer; raises StudioError before anything is sent."""
        async with self._turn:
            room, cleans = self._commander.open_session(), self._cleans
            frame, path = self._store.state.room.frame, Path(wish.path)
            picture = await self._compositor.checked_layer(path, frame, wish.z_index)
            if wish.z_index == FOREGROUND and self._cleans != cleans:
                return
            request = ShowLayer(
                wish.z_index, self._fresh_id(), LayerKind.PICTURE, title=path.name, picture=picture
            )
            await self._replace_graphics(request, room)

    async def put_address(self, wish: PutPictureFromUrl) -> None:
        """Let the server fetch a picture for a layer."""
        title, layer_id = file_name_of(wish.url), self._fresh_id()
        await self._show(
            ShowLayer(wish.z_index, layer_id, LayerKind.ADDRESS, title=title, content=wish.url)
        )

    async def insert(self, wish: SendInsert) -> None:
        """Show a text insert drawn by the server."""
        await self._show(
            ShowLayer(
                FOREGROUND, self._fresh_id(), LayerKind.INSERT, title=wish.title, content=wish.text
            )
        )

    async def _show(self, request: Request) -> None:
        async with self._turn:
            await self._replace_graphics(request, self._commander.open_session())

    async def _replace_graphics(self, request: Request, room: RoomSession) -> None:
        """Send what may take the graphics off air: then TAKE BACK brings them again."""
        replaced = self._store.state.program.look
        await self._commander.carry_out(request, only_in=room)
        if replaced.keyers and not self._store.state.program.look.keyers:
            self._remember(replaced, room)

    def _remember(self, replaced: Look, room: RoomSession) -> None:
        """Half a take counts too: what it replaced was on air before."""
        is_same_room = self._commander.session is room
        if is_same_room and self._store.state.program.look != replaced:
            self._store.apply(LookReplaced(replaced))

    def _plan(self, wanted: Look) -> TakePlan:
        state = self._store.state
        room = state.room
        return plan_take(wanted, state.program.look, room.frame, can_layout=room.options.can_layout)

    async def _carry_out(self, plan: TakePlan, room: RoomSession) -> bool:
        """Layers, then the layout; stops at the first failure, the rest can be taken again."""
        if plan.keyers is not None and not await self._send_keyers(plan.keyers, room):
            return False
        return plan.layout is None or await self._commander.carry_out(plan.layout, only_in=room)

    async def _send_keyers(self, keyers: tuple[Keyer, ...], room: RoomSession) -> bool:
        """Draw and send; graphics that CLEAN overtook while they were drawn are not sent."""
        if not keyers:
            return await self._commander.carry_out(ClearLayer(FOREGROUND), only_in=room)
        cleans, frame = self._cleans, self._store.state.room.frame
        graphics = tuple(keyer.graphic for keyer in keyers)
        composition = await self._compositor.foreground(graphics, frame, self._now())
        if self._cleans != cleans:
            return True
        for fault in composition.faults:
            self._store.apply(NoticeRaised(failure_of(GraphicIncomplete(fault))))
        request = ShowLayer(
            FOREGROUND,
            self._fresh_id(),
            LayerKind.GRAPHICS,
            keyers=keyers,
            picture=composition.png,
        )
        return await self._commander.carry_out(request, only_in=room)
