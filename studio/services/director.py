"""Carries out what the operator wishes, after the guards had their say."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from studio.domain import intents
from studio.domain.errors import StudioError
from studio.domain.events import (
    GuardLevel,
    KeyerPinned,
    KeyerSelected,
    NoticeDismissed,
    NoticeRaised,
    PreviewChanged,
    QuestionAsked,
    QuestionClosed,
    ThemeChosen,
    WishArmed,
    WishDisarmed,
)
from studio.services.commander import failure_of
from studio.services.guards import ARMED_S, Verdict, armed, decide, is_answered, level_of
from studio.services.preparing import Preparation, prepared

if TYPE_CHECKING:
    from studio.services.deeds import Deeds
    from studio.services.ports import Clock, Sleeper
    from studio.services.store import Store
    from studio.tasks import TaskScope


class Director:
    """The one way from a wish to a deed: mouse, keys and remotes all come through `handle`."""

    def __init__(
        self,
        store: Store,
        tasks: TaskScope,
        deeds: Deeds,
        clock: Clock,
        sleep: Sleeper = asyncio.sleep,
    ) -> None:
        self._store, self._tasks, self._deeds = store, tasks, deeds
        self._clock, self._sleep = clock, sleep

    def handle(self, intent: intents.Intent) -> None:
        """Guard intent, then carry it out in the background. Call it on the loop's thread."""
        match intent:
            case intents.Held(wish) if self._level(wish) is GuardLevel.TWICE:
                self._start(wish)
            case intents.Held(wish):
                self._guard(wish)
            case intents.AnswerQuestion(word):
                self._answer(word)
            case intents.DropQuestion():
                self._store.apply(QuestionClosed())
                self._store.apply(WishDisarmed())
            case _:
                self._guard(intent)

    async def carry_out(self, wish: intents.Wish) -> None:
        """Do what wish asks, unguarded; expected failures are told to the operator."""
        try:
            await self._deeds.do(wish)
        except StudioError as error:
            self._store.apply(NoticeRaised(failure_of(error)))

    def _level(self, wish: intents.Wish) -> GuardLevel:
        return level_of(wish, self._store.state)

    def _guard(self, wish: intents.Wish) -> None:
        decision = decide(wish, self._store.state, self._clock())
        match decision.verdict:
            case Verdict.PASS:
                self._start(wish)
            case Verdict.ARM:
                self._arm(wish)
            case Verdict.ASK if decision.question is not None:
                self._store.apply(QuestionAsked(decision.question))
            case _:
                return

    def _answer(self, word: str) -> None:
        question = self._store.state.question
        if question is not None and is_answered(question, word):
            self._store.apply(QuestionClosed())
            self._start(question.wish)

    def _arm(self, wish: intents.Wish) -> None:
        waiting = armed(wish, self._clock())
        self._store.apply(waiting)
        self._tasks.spawn(self._disarm_later(waiting), name="disarm")

    async def _disarm_later(self, waiting: WishArmed) -> None:
        await self._sleep(ARMED_S)
        if self._store.state.armed == waiting:
            self._store.apply(WishDisarmed())

    def _start(self, wish: intents.Wish) -> None:
        if self._store.state.armed is not None:
            self._store.apply(WishDisarmed())
        if isinstance(wish, Preparation):
            self._store.apply(PreviewChanged(prepared(self._store.state, wish)))
        elif isinstance(wish, intents.SelectKeyer):
            self._store.apply(KeyerSelected(wish.keyer))
        elif isinstance(wish, intents.ChooseTheme):
            state = self._store.state
            self._store.apply(ThemeChosen(state.themes.named(wish.name) or state.theme))
        elif isinstance(wish, intents.PinKeyer):
            self._store.apply(KeyerPinned(wish.keyer, wish.is_pinned))
        elif isinstance(wish, intents.DismissNotice):
            self._store.apply(NoticeDismissed(wish.failure))
        else:
            self._tasks.spawn(self.carry_out(wish), name=type(wish).__name__)
