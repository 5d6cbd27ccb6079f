"""Brings recordings and snapshots from the server's shelf to the operator's machine."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from studio.domain.errors import NotFound, StudioError
from studio.domain.events import FileSaved, NoticeRaised, ProgramPictured
from studio.services.commander import failure_of

_log = logging.getLogger(__name__)

if TYPE_CHECKING:
    from pathlib import Path

    from studio.domain.room import Snapshot
    from studio.services.commander import Commander
    from studio.services.ports import Folder, Opener, RoomSession
    from studio.services.store import Store


class Shelf:
    """Downloads what the room made. Links expire: a recording's is asked for when needed."""

    def __init__(self, store: Store, commander: Commander, folder: Folder, opener: Opener) -> None:
        self._store, self._commander = store, commander
        self._folder, self._open = folder, opener

    async def open_recording(self, recording_id: str) -> None:
        """Open a finished recording with the operator's own player; it is fetched once."""
        path = self._saved(recording_id) or await self._fetch_recording(recording_id)
        self._open(path)

    async def keep(self, snapshot: Snapshot) -> None:
        """Save a picture of the gallery."""
        target = self._folder.path_for(f"snapshot-{snapshot.name}", ".jpg")
        try:
            await self._session().download(snapshot.download, target)
        except StudioError as error:
            self._store.apply(NoticeRaised(failure_of(error)))
            return
        self._store.apply(FileSaved(snapshot.id, str(target)))

    async def show_program(self, snapshot: Snapshot) -> None:
        """Show one of the desk's own stills in the program monitor and delete it remotely."""
        session = self._session()
        try:
            self._store.apply(ProgramPictured(await session.fetch(snapshot.download)))
            await session.delete_snapshot(snapshot.id)
        except StudioError as error:  # the next one comes soon, and nobody asked for this one
            _log.info("a still of the program was not shown: %s", error.sentence)

    def _saved(self, file_id: str) -> Path | None:
        known = self._store.state.saved_path(file_id)
        return self._folder.existing(known) if known else None

    async def _fetch_recording(self, recording_id: str) -> Path:
        session = self._session()
        recording = await session.recording(recording_id)
        if not recording.download:
            raise NotFound("The recording is not finished yet.")
        target = self._folder.path_for(f"recording-{recording.created_at}", ".webm")
        await session.download(recording.download, target)
        self._store.apply(FileSaved(recording_id, str(target)))
        return target

    def _session(self) -> RoomSession:
        return self._commander.open_session()
