"""Puts things on air: takes, updates, clean feed, single layers; one at a time, in order."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from studio.domain.commands import (
    FOREGROUND,
    ClearLayer,
    LayerKind,
    ShowLayer,
)
from studio.domain.errors import GraphicIncomplete
from studio.domain.events import LookReplaced, NoticeRaised, TakenBack
from studio.domain.intents import PutPicture, PutPictureFromUrl, SendInsert
from studio.services.commander import failure_of
from studio.services.take import TakePlan, plan_take, plan_update

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from studio.domain.looks import Keyer, Look
    from studio.services.commander import Commander
    from studio.services.ports import Compositor
    from studio.services.store import Store


class OnAir:
    """Changes the program. A second TAKE waits for the first and then finds nothing to do."""

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

    async def take(self) -> None:
        """Bring the preview on air; sends only what differs."""
        async with self._turn:
            await self._take(self._store.state.preview)

    async def take_back(self) -> None:
        """Bring the previous program on air again."""
        async with self._turn:
            past = self._store.state.past_programs
            if past and await self._carry_out(self._plan(past[0])):
                self._store.apply(TakenBack())

    async def update(self) -> None:
        """Send the graphics on air again with what was typed since."""
        async with self._turn:
            state = self._store.state
            await self._carry_out(plan_update(state.preview, state.program.look))

    async def clean(self) -> None:
        """All graphics off, at once and always; again after a take that was still on its way."""
        was_busy = self._turn.locked()
        await self._commander.carry_out(ClearLayer(FOREGROUND))
        if was_busy:
            await self.empty_layer(FOREGROUND)

    async def empty_layer(self, z_index: int) -> None:
        """Clear a layer."""
        async with self._turn:
            await self._commander.carry_out(ClearLayer(z_index))

    async def put_picture(self, wish: PutPicture) -> None:
        """Put a picture file on a layer; raises StudioError before anything is sent."""
        frame = self._store.state.room.frame
        path = Path(wish.path)
        picture = await self._compositor.checked_layer(path, frame, wish.z_index)
        await self._show(
            ShowLayer(
                wish.z_index, self._fresh_id(), LayerKind.PICTURE, title=path.name, picture=picture
            )
        )

    async def put_address(self, wish: PutPictureFromUrl) -> None:
        """Let the server fetch a picture for a layer."""
        await self._show(
            ShowLayer(
                wish.z_index,
                self._fresh_id(),
                LayerKind.ADDRESS,
                title=wish.url.rpartition("/")[2] or wish.url,
                content=wish.url,
            )
        )

    async def insert(self, wish: SendInsert) -> None:
        """Show a text insert drawn by the server."""
        await self._show(
            ShowLayer(
                FOREGROUND, self._fresh_id(), LayerKind.INSERT, title=wish.title, content=wish.text
            )
        )

    async def _show(self, request: ShowLayer) -> None:
        async with self._turn:
            await self._commander.carry_out(request)

    async def _take(self, wanted: Look) -> None:
        plan, replaced = self._plan(wanted), self._store.state.program.look
        if not plan.is_empty and await self._carry_out(plan):
            self._store.apply(LookReplaced(replaced))

    def _plan(self, wanted: Look) -> TakePlan:
        state = self._store.state
        room = state.room
        return plan_take(wanted, state.program.look, room.frame, can_layout=room.options.can_layout)

    async def _carry_out(self, plan: TakePlan) -> bool:
        """Layers, then the layout; stops at the first failure, the rest can be taken again."""
        if plan.keyers is not None and not await self._send_keyers(plan.keyers):
            return False
        return plan.layout is None or await self._commander.carry_out(plan.layout)

    async def _send_keyers(self, keyers: tuple[Keyer, ...]) -> bool:
        if not keyers:
            return await self._commander.carry_out(ClearLayer(FOREGROUND))
        frame = self._store.state.room.frame
        graphics = tuple(keyer.graphic for keyer in keyers)
        composition = await self._compositor.foreground(graphics, frame, self._now())
        for fault in composition.faults:
            self._store.apply(NoticeRaised(failure_of(GraphicIncomplete(fault))))
        return await self._commander.carry_out(
            ShowLayer(
                FOREGROUND,
                self._fresh_id(),
                LayerKind.GRAPHICS,
                keyers=keyers,
                picture=composition.png,
            )
        )
