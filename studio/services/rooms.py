"""Opens rooms, listens to the open one, and lets go of it."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import count
from typing import TYPE_CHECKING, Final, TypeAlias

from studio.domain.commands import EndRoom, Fate
from studio.domain.errors import Gone, RehearsalEnded, StudioError, Unexpected
from studio.domain.events import (
    ClipsFound,
    Heard,
    LinkChanged,
    NoticeRaised,
    RehearsalChanged,
    RehearsalStage,
    RoomAwaited,
    RoomOpened,
    RoomTold,
)
from studio.domain.intents import OpenRoom, OpenWithLink, RoomWish
from studio.domain.room import Link
from studio.services.commander import failure_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from studio.domain.desk import DeskState
    from studio.domain.events import PeopleFound
    from studio.domain.room import RoomFacts
    from studio.services.collector import Collector
    from studio.services.commander import Commander
    from studio.services.ports import Clock, Doorman, KeyStore, RehearsalHost, RoomSession
    from studio.services.store import Store
    from studio.tasks import TaskScope

IsWanted: TypeAlias = Callable[[], bool]

FAREWELL_S: Final = 3.0
"""How long the next room waits for the end of the rehearsal room."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Outside:
    """Who opens rooms, who runs the rehearsal process, who remembers keys, what time it is."""

    doorman: Doorman
    host: RehearsalHost
    keys: KeyStore
    clock: Clock


class Rooms:
    """The one open room. Of several that are being opened only the last one asked for counts."""

    def __init__(
        self,
        store: Store,
        commander: Commander,
        collector: Collector,
        outside: Outside,
        tasks: TaskScope,
    ) -> None:
        self._store, self._commander, self._collector = store, commander, collector
        self._doorman, self._host, self._clock = outside.doorman, outside.host, outside.clock
        self._keys = outside.keys
        self._tasks = tasks
        self._numbers = count(1)
        self._wanted = 0
        self._awaited: set[int] = set()
        self._entering = asyncio.Lock()
        self._host.on_lost(self._on_rehearsal_lost)

    async def open_rehearsal(self, wish: RoomWish) -> None:
        """Start the rehearsal process if needed and open a fresh room in it; raises StudioError."""
        before = self._store.state.rehearsal
        self._store.apply(RehearsalChanged(RehearsalStage.STARTING))
        with self._opening() as is_wanted:
            try:
                server = await self._host.start()
                opened = await self._doorman.open_rehearsal(server, wish)
            except BaseException:
                is_running = before is RehearsalStage.RUNNING
                stage = RehearsalStage.RUNNING if is_running else RehearsalStage.OFF
                self._store.apply(RehearsalChanged(stage))
                raise
            self._store.apply(RehearsalChanged(RehearsalStage.RUNNING))
            if await self._enter(*opened, is_wanted):
                self._store.apply(ClipsFound(await self._doorman.rehearsal_clips(server)))

    async def open_room(self, wish: OpenRoom) -> None:
        """Open a room with the API key; raises StudioError, then the old room stays open."""
        typed = wish.api_key.strip()
        with self._opening() as is_wanted:
            key = typed or await self._keys.read(wish.server_url)
            opened = await self._doorman.open_room(replace(wish, api_key=key))
            await self._enter(*opened, is_wanted)
        if typed and wish.keeps_key:
            await self._keys.keep(wish.server_url, typed)
        elif typed:
            self._keys.hold(wish.server_url, typed)

    async def open_with_link(self, wish: OpenWithLink) -> None:
        """Open a room with a link or access key; raises StudioError, the old room stays open."""
        with self._opening() as is_wanted:
            await self._enter(*await self._doorman.open_with_link(wish), is_wanted)

    async def aclose(self) -> None:
        """Let go of the room and end the rehearsal process."""
        try:
            session = self._detached()
            if session is not None:
                await session.aclose()
        finally:
            await self._host.aclose()

    @contextlib.contextmanager
    def _opening(self) -> Iterator[IsWanted]:
        """Say that a room is awaited; yields whether no other was wished for since."""
        self._wanted = number = next(self._numbers)
        self._awaited.add(number)
        self._store.apply(RoomAwaited(is_awaited=True))
        try:
            yield lambda: number == self._wanted
        finally:
            self._awaited.discard(number)
            self._store.apply(RoomAwaited(is_awaited=bool(self._awaited)))

    async def _enter(self, session: RoomSession, facts: RoomFacts, is_wanted: IsWanted) -> bool:
        async with self._entering:
            if not is_wanted():
                await session.aclose()
                return False
            await self._leave()
            self._commander.session = session
            self._store.apply(RoomOpened(session.connection))
            self._store.apply(Heard(RoomTold(facts), at_s=self._clock()))
            self._tasks.spawn(self._listen(session), name="listen to the room")
            return True

    async def _leave(self) -> None:
        """Let go of the room for another; a rehearsal room ends, nobody else would end it."""
        session = self._detached()
        if session is None:
            return
        if self._store.state.is_rehearsal:
            with contextlib.suppress(StudioError, TimeoutError):
                async with asyncio.timeout(FAREWELL_S):
                    await session.send(EndRoom())
        await session.aclose()

    def _detached(self) -> RoomSession | None:
        """Take the open room from everybody who could still send to it; the caller closes it."""
        session, self._commander.session = self._commander.session, None
        return session

    async def _listen(self, session: RoomSession) -> None:
        try:
            async with contextlib.aclosing(session.events()) as events:
                async for event in events:
                    if self._commander.session is not session:
                        return
                    self._take_in(event, session)
        finally:
            if self._commander.session is session:
                self._store.apply(LinkChanged(Link.OFFLINE))

    def _take_in(self, event: Heard | LinkChanged | PeopleFound, session: RoomSession) -> None:
        """One event that makes trouble must not make the desk deaf for the rest of the show."""
        try:
            self._apply(event, session)
        except Exception as error:  # noqa: BLE001 - whatever it is, it goes into the log
            _log.error("an event of the room could not be taken in", exc_info=error)
            self._store.apply(NoticeRaised(failure_of(Unexpected())))

    def _apply(self, event: Heard | LinkChanged | PeopleFound, session: RoomSession) -> None:
        before = self._store.state
        self._store.apply(event)
        after = self._store.state
        self._collector.collect(event, before.room, after.room, session)
        if _was_ended_elsewhere(before, after):
            self._store.apply(NoticeRaised(failure_of(Gone())))

    def _on_rehearsal_lost(self) -> None:
        if not self._store.state.is_rehearsal:
            self._store.apply(RehearsalChanged(RehearsalStage.OFF))
            return
        session = self._detached()
        if session is not None:
            self._tasks.spawn(session.aclose(), name="let go of the lost room")
        self._store.apply(RehearsalChanged(RehearsalStage.LOST))
        self._store.apply(LinkChanged(Link.OFFLINE))
        self._commander.room_is_over()
        self._store.apply(NoticeRaised(failure_of(RehearsalEnded())))


def _was_ended_elsewhere(before: DeskState, after: DeskState) -> bool:
    """Whether the room is over since then, and not because this desk asked for it."""
    was_over, is_over = (s.room.facts is None or s.room.facts.is_over for s in (before, after))
    ends = (c for c in after.commands if isinstance(c.request, EndRoom))
    return is_over and not was_over and not any(c.fate is Fate.CONFIRMED for c in ends)
