"""Brings recordings and snapshots from the server's shelf to the operator's machine."""

from __future__ import annotations

import asyncio
import logging
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from studio.domain.errors import NotFound, PowerMissing, StudioError
from studio.domain.events import FileSaved, Heard, NoticeRaised, ProgramPictured, RecordingChanged
from studio.domain.room import RecordingStage
from studio.services.commander import failure_of

if TYPE_CHECKING:
    from pathlib import Path

    from studio.domain.room import Recording, Snapshot
    from studio.services.commander import Commander
    from studio.services.ports import Folder, Opener, RoomSession
    from studio.services.store import Store

_log = logging.getLogger(__name__)


class Shelf:
    """Downloads what the room made. Links expire: a recording's is asked for when needed."""

    def __init__(self, store: Store, commander: Commander, folder: Folder, opener: Opener) -> None:
        self._store, self._commander = store, commander
        self._folder, self._open = folder, opener
        self._fetches: dict[str, asyncio.Lock] = {}
        self._newest_shown = 0

    async def open_recording(self, recording_id: str) -> None:
        """Open a finished recording with the operator's own player; it is fetched once."""
        async with self._fetches.setdefault(recording_id, asyncio.Lock()):
            path = self._saved(recording_id) or await self._fetch_recording(recording_id)
        self._open(path)

    async def keep(self, snapshot: Snapshot, session: RoomSession) -> None:
        """Save a picture of the gallery."""
        try:
            target = self._folder.path_for(f"snapshot-{snapshot.name}", ".jpg")
            await session.download(snapshot.download, target)
        except StudioError as error:
            self._store.apply(NoticeRaised(failure_of(error)))
            return
        self._store.apply(FileSaved(snapshot.id, str(target)))

    async def show_still(self, snapshot: Snapshot, number: int, session: RoomSession) -> None:
        """Show one of the desk's own stills, unless a newer one is shown; delete it remotely."""
        try:
            picture = await session.fetch(snapshot.download)
            if self._is_open(session) and number > self._newest_shown:
                self._newest_shown = number
                self._store.apply(ProgramPictured(picture))
        except StudioError as error:  # the next one comes soon, and nobody asked for this one
            _log.info("a still of the program was not shown: %s", error.sentence)
        try:
            await session.delete_snapshot(snapshot.id)
        except StudioError as error:
            _log.info("a still of the program was not deleted: %s", error.sentence)

    async def is_settled(self, recording_id: str, session: RoomSession) -> bool:
        """Look whether a stopped recording is finished; tells whether to look no more."""
        known = self._known(recording_id)
        if not self._is_open(session) or known is None or known.stage is RecordingStage.FINISHED:
            return True
        try:
            recording = await session.recording(recording_id)
        except PowerMissing:
            return True
        except StudioError as error:
            _log.info("a recording is not finished: %s", error.sentence)
            return False
        if recording.stage is not RecordingStage.FINISHED:
            return False
        self._store.apply(Heard(RecordingChanged(recording)))
        return True

    def _is_open(self, session: RoomSession) -> bool:
        return self._commander.session is session

    def _known(self, recording_id: str) -> Recording | None:
        recordings = self._store.state.room.recordings
        return next((r for r in recordings if r.id == recording_id), None)

    def _saved(self, file_id: str) -> Path | None:
        known = self._store.state.saved_path(file_id)
        return self._folder.existing(known) if known else None

    async def _fetch_recording(self, recording_id: str) -> Path:
        session = self._commander.open_session()
        recording = await self._linked(recording_id, session)
        if recording is None or not recording.download:
            raise NotFound("The recording is not finished yet.")
        began = datetime.fromtimestamp(recording.created_at, UTC).astimezone()
        target = self._folder.path_for(f"recording-{began:%Y-%m-%d-%H-%M-%S}", ".webm")
        await session.download(recording.download, target)
        self._store.apply(FileSaved(recording_id, str(target)))
        return target

    async def _linked(self, recording_id: str, session: RoomSession) -> Recording | None:
        """Ask for a fresh link; without the API key the one that the room told has to do."""
        try:
            return await session.recording(recording_id)
        except PowerMissing:
            return self._known(recording_id)
