"""Puts looks and keyers on air: takes, updates, single graphics; one at a time, in order."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from studio.domain.events import PreviewChanged, TakenBack
from studio.domain.looks import keyer_of, switched, with_keyer
from studio.services.keyer_stack import KeyerStack
from studio.services.keyers import after_run, as_far_as, run_cued, updated, with_in, with_out
from studio.services.layers import Layers
from studio.services.take import plan_take
from studio.services.turns import Turns

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from studio.domain.looks import Keyers, Look, Plane
    from studio.domain.overlay import Values
    from studio.services.air import Air
    from studio.services.keyer_stack import Asked
    from studio.services.ports import RoomSession
    from studio.services.take import TakePlan


class OnAir:
    """Changes the program. A second TAKE waits for the first and then finds nothing to do.

    What was begun in one room is never finished in another: each change keeps to the room that was
    open when it was asked for. What the operator asks for never waits for a tick of a clock that
    has not left yet.
    """

    def __init__(self, air: Air) -> None:
        self._air, self._store, self._commander = air, air.store, air.commander
        self._turns, self._stack = Turns(), KeyerStack(air)
        self.layers = Layers(air, self._stack, self._turns)

    async def take(self) -> None:
        """Bring the preview on air; sends only what differs."""
        room, wanted = self._commander.open_session(), self._store.state.preview
        self._wish_look(wanted)
        async with self._turns.operator():
            replaced = self._store.state.program.look
            try:
                await self._show_look(wanted, room)
            finally:
                self._air.remember(replaced, room)

    async def take_back(self) -> None:
        """Bring the previous program on air again; one that would change nothing is passed over.

        Which one that is shows once it has the turn; what was keyed meanwhile stays keyed.
        """
        room = self._commander.open_session()
        with self._stack.asking() as asked:
            async with self._turns.operator():
                for past in self._store.state.past_programs:
                    if not self._plan(past).is_empty:
                        await self._bring_back(past, asked, room)
                        return
                    self._store.apply(TakenBack())

    async def key(self, number: int, *, is_in: bool) -> None:
        """Take one graphic on air or off air; the preview follows, so that a TAKE keeps it so."""
        if not is_in:
            await self.key_out((number,))
            return
        prepared = self._store.state.preview.keyers
        keyer = keyer_of(prepared, number)
        if keyer is not None:
            wished = with_in(self._stack.wanted, keyer, prepared)
            await self._bring(wished, lambda keyers: switched(keyers, number, is_in=True))

    async def key_out(self, numbers: Collection[int], *, can_be_taken_back: bool = True) -> None:
        """Take graphics off air, all of them in one go; the preview follows."""

        def follow(keyers: Keyers) -> Keyers:
            return tuple(replace(k, is_in=False) if k.number in numbers else k for k in keyers)

        wished = with_out(self._stack.wanted, numbers)
        await self._bring(wished, follow, can_be_taken_back=can_be_taken_back)

    async def fill(self, number: int, values: Values) -> None:
        """Change fields of one graphic on air, and nothing else that was prepared for it."""
        room, there = self._commander.open_session(), self._stack.wanted
        keyer = keyer_of(there, number)
        if keyer is not None:
            filled = replace(keyer, graphic=keyer.graphic.with_values(values))
            self._stack.wish(with_keyer(there, filled))
            async with self._turns.operator():
                await self._stack.send(room)

    async def run_cued(self) -> None:
        """Bring everything that is cued in or out on air in one go; the preview follows."""
        prepared = self._store.state.preview.keyers
        if any(keyer.is_cued for keyer in prepared):
            await self._bring(run_cued(self._stack.wanted, prepared), after_run)

    async def update(self) -> None:
        """Send the graphics on air again with what was typed since, and with the time it is."""
        room, prepared = self._commander.open_session(), self._store.state.preview.keyers
        self._stack.wish(updated(self._stack.wanted, prepared))
        async with self._turns.operator():
            await self._stack.send(room)

    async def refresh(self) -> None:
        """Send the graphics on air again if they look otherwise by now; the operator goes first."""
        turns = self._turns
        if turns.has_operator:
            return
        async with turns.tick():
            room, cleans = self._commander.session, turns.cleans
            if room is not None:
                await self._stack.refresh(
                    room, lambda: turns.has_operator or turns.cleans != cleans
                )

    async def resync(self) -> None:
        """Send what was lost on the way, now that the room can be heard again."""
        room = self._commander.session
        if room is not None and self._store.state.keying.is_lost:
            async with self._turns.operator():
                await self._stack.send(room)

    async def _bring(
        self, wished: Keyers, follow: Callable[[Keyers], Keyers], *, can_be_taken_back: bool = True
    ) -> None:
        """Have these keyers on air and nothing else; the preview follows as far as that got."""
        room, asked = self._commander.open_session(), (*self._stack.wanted, *wished)
        self._stack.wish(wished)
        async with self._turns.operator():
            replaced = self._store.state.program.look

            def followed(there: frozenset[Plane]) -> None:
                touched = (*replaced.keyers_in, *asked)
                after = as_far_as(there, touched, self._store.state.preview, follow)
                self._store.apply(PreviewChanged(after))

            try:
                await self._stack.send(room, follow=followed)
            finally:
                if can_be_taken_back:
                    self._air.remember(replaced, room)

    async def _bring_back(self, past: Look, asked: Asked, room: RoomSession) -> None:
        """Have a look on air that was there before, with what was keyed since that was asked."""
        look = replace(past, keyers=self._stack.go_back(asked, past.keyers_in))
        self._wish_look(look)
        if await self._show_look(look, room):
            self._store.apply(TakenBack())

    def _plan(self, wanted: Look) -> TakePlan:
        state = self._store.state
        room = state.room
        return plan_take(wanted, state.program.look, room.frame, can_layout=room.options.can_layout)

    def _wish_look(self, wanted: Look) -> None:
        """File the graphics of a look; with another layout they may have to follow their seats."""
        plan = self._plan(wanted)
        is_moved = plan.layout is not None and bool(self._stack.wanted)
        if plan.keyers is not None or is_moved or self._store.state.keying.wishes:
            self._stack.wish(wanted.keyers_in)

    async def _show_look(self, wanted: Look, room: RoomSession) -> bool:
        """Layers, then the layout; stops at the first failure, the rest can be taken again."""
        facts = self._store.state.room
        spots = None
        if facts.options.can_layout:
            spots = wanted.layout.boxes_in(facts.frame, len(facts.participants))
        if not await self._stack.send(room, spots):
            return False
        layout = self._plan(wanted).layout
        return layout is None or await self._commander.carry_out(layout, only_in=room)
