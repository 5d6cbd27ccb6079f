"""Sees to what the room made: stills for the monitor, pictures of the gallery, recordings."""

from __future__ import annotations

import asyncio
from itertools import count
from typing import TYPE_CHECKING, Final

from studio.domain.events import Heard, SnapshotsTaken
from studio.domain.room import RecordingStage

if TYPE_CHECKING:
    from studio.domain.events import LinkChanged, PeopleFound
    from studio.domain.room import Recording, RoomState, Snapshot
    from studio.services.ports import RoomSession, Sleeper
    from studio.services.shelf import Shelf
    from studio.tasks import TaskScope

LOOK_AFTER_S: Final = (3.0, 5.0, 10.0, 20.0, 40.0, *[60.0] * 60)
"""Pauses between looks at a recording of which nobody told that it is finished."""


class Collector:
    """Knows what was new in an event, and gives it to the shelf in the background."""

    def __init__(self, shelf: Shelf, tasks: TaskScope, sleep: Sleeper = asyncio.sleep) -> None:
        self._shelf, self._tasks, self._sleep = shelf, tasks, sleep
        self._stills = count(1)
        self._awaited: set[str] = set()

    def collect(
        self,
        event: Heard | LinkChanged | PeopleFound,
        before: RoomState,
        after: RoomState,
        session: RoomSession,
    ) -> None:
        """Take in an event of session that changed the room from before to after."""
        if isinstance(event, Heard) and isinstance(event.event, SnapshotsTaken):
            known = {snapshot.id for snapshot in before.snapshots}
            gallery = {snapshot.id for snapshot in after.snapshots}
            for snapshot in event.event.snapshots:
                if snapshot.id not in known:
                    self._fetch(snapshot, session, is_still=snapshot.id not in gallery)
        for recording in after.recordings:
            self._await_end(recording, session)

    def _fetch(self, snapshot: Snapshot, session: RoomSession, *, is_still: bool) -> None:
        """The reducer keeps the desk's own stills out of the gallery; those go to the monitor."""
        if is_still:
            work = self._shelf.show_still(snapshot, next(self._stills), session)
        else:
            work = self._shelf.keep(snapshot, session)
        self._tasks.spawn(work, name="fetch a snapshot")

    def _await_end(self, recording: Recording, session: RoomSession) -> None:
        is_awaited = recording.id in self._awaited
        if recording.stage is RecordingStage.STOPPED and not is_awaited:
            self._awaited.add(recording.id)
            self._tasks.spawn(self._look_after(recording.id, session), name="look for a recording")

    async def _look_after(self, recording_id: str, session: RoomSession) -> None:
        """Nobody tells when a recording is finished if the room is over by then (3.9)."""
        for pause_s in LOOK_AFTER_S:
            await self._sleep(pause_s)
            if await self._shelf.is_settled(recording_id, session):
                return
