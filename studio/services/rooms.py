"""Opens rooms, listens to the open one, and lets go of it."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from studio.domain.commands import PENDING, EndRoom
from studio.domain.errors import Gone, RehearsalEnded
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
    SnapshotsTaken,
)
from studio.domain.intents import OpenRoom, OpenWithLink, RoomWish
from studio.domain.room import Link
from studio.services.commander import failure_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from studio.domain.desk import DeskState
    from studio.domain.room import RoomFacts, Snapshot
    from studio.services.commander import Commander
    from studio.services.ports import Clock, Doorman, KeyStore, RehearsalHost, RoomSession
    from studio.services.shelf import Shelf
    from studio.services.store import Store
    from studio.services.tasks import TaskScope


@dataclass(frozen=True, slots=True)
class Outside:
    """Who opens rooms, who runs the rehearsal process, who remembers keys, what time it is."""

    doorman: Doorman
    host: RehearsalHost
    keys: KeyStore
    clock: Clock


class Rooms:
    """The one open room."""

    def __init__(
        self,
        store: Store,
        commander: Commander,
        shelf: Shelf,
        outside: Outside,
        tasks: TaskScope,
    ) -> None:
        self._store, self._commander, self._shelf = store, commander, shelf
        self._doorman, self._host, self._clock = outside.doorman, outside.host, outside.clock
        self._keys = outside.keys
        self._tasks = tasks
        self._host.on_lost(self._on_rehearsal_lost)

    async def open_rehearsal(self, wish: RoomWish) -> None:
        """Start the rehearsal process if needed and open a fresh room in it; raises StudioError."""
        self._store.apply(RehearsalChanged(RehearsalStage.STARTING))
        try:
            with self._opening():
                server = await self._host.start()
                opened = await self._doorman.open_rehearsal(server, wish)
        except BaseException:
            self._store.apply(RehearsalChanged(RehearsalStage.OFF))
            raise
        self._store.apply(RehearsalChanged(RehearsalStage.RUNNING))
        await self._attach(*opened)
        self._store.apply(ClipsFound(await self._doorman.rehearsal_clips(server)))

    async def open_room(self, wish: OpenRoom) -> None:
        """Open a room with the API key; raises StudioError, then the old room stays open."""
        typed = wish.api_key.strip()
        key = typed or await self._keys.read(wish.server_url)
        with self._opening():
            opened = await self._doorman.open_room(replace(wish, api_key=key))
        await self._attach(*opened)
        if typed:
            await self._keys.keep(wish.server_url, typed)

    async def open_with_link(self, wish: OpenWithLink) -> None:
        """Open a room with a link or access key; raises StudioError, the old room stays open."""
        with self._opening():
            opened = await self._doorman.open_with_link(wish)
        await self._attach(*opened)

    async def aclose(self) -> None:
        """Let go of the room and end the rehearsal process."""
        await self._let_go()
        await self._host.aclose()

    @contextmanager
    def _opening(self) -> Iterator[None]:
        self._store.apply(RoomAwaited(is_awaited=True))
        try:
            yield
        finally:
            self._store.apply(RoomAwaited(is_awaited=False))

    async def _attach(self, session: RoomSession, facts: RoomFacts) -> None:
        await self._let_go()
        self._commander.session = session
        self._store.apply(RoomOpened(session.connection))
        self._store.apply(Heard(RoomTold(facts), at_s=self._clock()))
        self._tasks.spawn(self._listen(session), name="listen to the room")

    async def _let_go(self) -> None:
        session, self._commander.session = self._commander.session, None
        if session is not None:
            await session.aclose()

    async def _listen(self, session: RoomSession) -> None:
        async for event in session.events():
            if self._commander.session is not session:
                return
            before = self._store.state
            self._store.apply(event)
            if isinstance(event, Heard) and isinstance(event.event, SnapshotsTaken):
                self._sort_snapshots(event.event.snapshots)
            if _was_ended_elsewhere(before, self._store.state):
                self._store.apply(NoticeRaised(failure_of(Gone())))
        if self._commander.session is session:
            self._store.apply(LinkChanged(Link.OFFLINE))

    def _sort_snapshots(self, snapshots: tuple[Snapshot, ...]) -> None:
        """The reducer keeps the desk's own stills out of the gallery; those go to the monitor."""
        gallery = {snapshot.id for snapshot in self._store.state.room.snapshots}
        for snapshot in snapshots:
            work = self._shelf.keep if snapshot.id in gallery else self._shelf.show_program
            self._tasks.spawn(work(snapshot), name="fetch a snapshot")

    def _on_rehearsal_lost(self) -> None:
        if not self._store.state.is_rehearsal:
            self._store.apply(RehearsalChanged(RehearsalStage.OFF))
            return
        session, self._commander.session = self._commander.session, None
        if session is not None:
            self._tasks.spawn(session.aclose(), name="let go of the lost room")
        self._store.apply(RehearsalChanged(RehearsalStage.LOST))
        self._store.apply(LinkChanged(Link.OFFLINE))
        self._commander.room_is_over()
        self._store.apply(NoticeRaised(failure_of(RehearsalEnded())))


def _was_ended_elsewhere(before: DeskState, after: DeskState) -> bool:
    """Whether the room is over since then, and nobody at this desk asked for it."""
    was_over, is_over = (s.room.facts is None or s.room.facts.is_over for s in (before, after))
    asked = (c.fate for c in before.commands if isinstance(c.request, EndRoom))
    return is_over and not was_over and not any(fate in PENDING for fate in asked)
