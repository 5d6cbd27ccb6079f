"""Recordings and snapshots of a meeting, driven by what the mixer did (protocol 6.3 and 6.4)."""

from __future__ import annotations

import logging
from dataclasses import replace
from pathlib import Path
from typing import Final

from studio.rehearsal import dates
from studio.rehearsal.answers import Refused, unknown
from studio.rehearsal.documents import (
    Json,
    recording_block,
    room_block,
    snapshot_block,
    user_block,
)
from studio.rehearsal.ids import object_id
from studio.rehearsal.media.face import (
    RecordingEnded,
    RecordingStarted,
    SnapshotWritten,
    StartRecording,
    StopRecording,
    TakeSnapshot,
)
from studio.rehearsal.meeting.context import Context
from studio.rehearsal.people import User
from studio.rehearsal.shelf import Kind, RecordingRecord, SnapshotRecord

_log = logging.getLogger(__name__)

FRAMES_PER_SECOND: Final = 25


class Recorder:
    """At most one recording runs; it is told of when it started, stopped and is whole."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._current: RecordingRecord | None = None
        self._begun: dict[Path, RecordingRecord] = {}
        """Recordings whose file is not whole yet, by its path."""

    def document(self) -> Json | None:
        """Return the running recording, and nothing while none runs: clients count on that."""
        record = self._current
        return None if record is None else self._document(record)

    def start(self, user: User) -> None:
        """Start recording; raises Refused (406) when that cannot be now."""
        state = self._context.state
        if not state.is_ready or self._begun:
            raise Refused(406, "Recording cannot be started now")
        self._current = record = RecordingRecord(
            id=object_id(),
            room_id=state.room_id,
            conf_id=state.conf_id,
            started_at=state.started_at,
            created_at=dates.now(),
            user=user_block(user),
            room=room_block(state),
            owner=self._context.owner,
        )
        self._context.shelf.add(record)
        path = self._context.shelf.path(record)
        self._begun[path] = record
        self._context.mixer.send(StartRecording(str(path)))

    def stop(self) -> None:
        """Stop the running recording; raises Refused (404) when there is none."""
        if self._current is None:
            raise unknown("Recording")
        self._mark_stopped(self._current)
        self._context.mixer.send(StopRecording())

    def end(self) -> None:
        """Stop what runs: the meeting is over."""
        if self._current is not None:
            self.stop()

    def hear(self, fact: RecordingStarted | RecordingEnded) -> None:
        """Take in what the mixer says of a recording."""
        record = self._begun.get(Path(fact.path))
        if record is None:
            return
        if isinstance(fact, RecordingStarted):
            self._tell(record)
        else:
            self._finish(record, fact)

    def _finish(self, record: RecordingRecord, fact: RecordingEnded) -> None:
        del self._begun[Path(fact.path)]
        if fact.error:
            _log.error("recording %s: %s", record.id, fact.error)
        if self._current is not None and self._current.id == record.id:
            self._mark_stopped(record)
        if not fact.frames:
            self._context.shelf.delete(Kind.RECORDING, record.id)
            return
        if self._context.shelf.recording(record.id) is None:  # deleted meanwhile
            Path(fact.path).unlink(missing_ok=True)
            return
        duration_s = round(fact.frames / FRAMES_PER_SECOND)
        self._context.shelf.finish_recording(record.id, duration_s)
        self._tell(replace(record, duration_s=duration_s, is_whole=True))

    def _mark_stopped(self, record: RecordingRecord) -> None:
        self._current = None
        duration_s = round((dates.now() - record.created_at).total_seconds())
        self._context.shelf.stop_recording(record.id, duration_s)
        self._tell(replace(record, duration_s=duration_s))

    def _tell(self, record: RecordingRecord) -> None:
        document = self._document(record)
        message: Json = {"type": "recording_update", "recording": document}
        self._context.announcer.everybody(message)
        # All three, or as the service seems to do it: only the one with a link (9, 14).
        if record.is_whole or not self._context.settings.is_strict:
            self._context.announcer.webhook("recording_update", recording=document)

    def _document(self, record: RecordingRecord) -> Json:
        link = self._context.download(Kind.RECORDING, record.id) if record.is_whole else None
        return recording_block(record, self._context.state.base_url, link)


class Photographer:
    """Takes snapshots; each is told of once its file is whole."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._ordered: dict[Path, SnapshotRecord] = {}
        self._taken: list[SnapshotRecord] = []

    def documents(self) -> list[Json]:
        """Return the snapshots of this meeting that still exist, oldest first."""
        shelf = self._context.shelf
        kept = [record for record in self._taken if shelf.snapshot(record.id) is not None]
        return [self._document(record) for record in kept]

    def take(self, user: User) -> None:
        """Order a snapshot."""
        state, shelf, created_at = self._context.state, self._context.shelf, dates.now()
        name = str(int(created_at.timestamp()))
        record = SnapshotRecord(
            id=object_id(),
            room_id=state.room_id,
            conf_id=state.conf_id,
            started_at=state.started_at,
            created_at=created_at,
            name=name,
            file_name=shelf.snapshot_file_name(state.conf_id, name),
            creator=user_block(user),
            room=room_block(state),
            owner=self._context.owner,
        )
        path = shelf.path(record)
        self._ordered[path] = record
        self._context.mixer.send(TakeSnapshot(str(path)))

    def hear(self, fact: SnapshotWritten) -> None:
        """Take in that the mixer wrote a snapshot, or could not."""
        record = self._ordered.pop(Path(fact.path), None)
        if record is None:
            return
        if fact.error:
            _log.error("snapshot %s: %s", record.id, fact.error)
            self._context.shelf.path(record).unlink(missing_ok=True)
            return
        self._context.shelf.add(record)
        self._taken.append(record)
        document = self._document(record)
        message: Json = {"type": "snapshot_update", "snapshots": [document]}
        self._context.announcer.everybody(message)
        self._context.announcer.webhook("snapshot_update", snapshot=document)

    def _document(self, record: SnapshotRecord) -> Json:
        return snapshot_block(record, self._context.download(Kind.SNAPSHOT, record.id))
