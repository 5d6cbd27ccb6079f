"""The recordings and snapshots of all meetings: files in folders, an index in SQLite. Survives a restart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import Final

PAGE: Final = 25
LINK_LIFETIME_S: Final = 3600


class Kind(Enum):
    """What lies on the shelf."""

    RECORDING = "recording"
    SNAPSHOT = "snapshot"


@dataclass(frozen=True, slots=True)
class RecordingRecord:
    """A recording (protocol 1.12). `duration_s` is None while it runs, `is_whole` once the file can be fetched."""

    id: str
    room_id: str
    conf_id: str
    started_at: datetime
    """Of the meeting, aware; kept to the millisecond."""
    created_at: datetime
    user: Mapping[str, object]
    room: Mapping[str, object]
    owner: str
    """Digest of the API key whose room it was."""
    duration_s: int | None = None
    is_whole: bool = False

    @property
    def file_name(self) -> str:
        """Relative to the meeting's folder."""
        return f"{self.id}.webm"


@dataclass(frozen=True, slots=True)
class SnapshotRecord:
    """A snapshot (protocol 1.13). `name` is its Unix second."""

    id: str
    room_id: str
    conf_id: str
    started_at: datetime
    created_at: datetime
    name: str
    file_name: str
    """Relative to the meeting's folder, `snapshots/<name>.jpg`; see `Shelf.snapshot_file_name`."""
    creator: Mapping[str, object]
    room: Mapping[str, object]
    owner: str


@dataclass(frozen=True, slots=True)
class Wanted:
    """The filters of the lists: pages of 25 from 1, newest first."""

    page: int = 1
    started_at: datetime | None = None
    since: datetime | None = None
    until: datetime | None = None


class Shelf:
    """Opens (and makes) the index below data. Used from one thread; every call is short."""

    def __init__(self, data: Path, secret: str) -> None:
        self._data = data
        self._secret = secret

    def close(self) -> None:
        """Close the index."""
        raise NotImplementedError

    def folder(self, conf_id: str) -> Path:
        """The meeting's folder, made when it is missing; `snapshots` is in it."""
        raise NotImplementedError

    def path(self, record: RecordingRecord | SnapshotRecord) -> Path:
        """Where the record's file is, or will be."""
        raise NotImplementedError

    def add_recording(self, record: RecordingRecord) -> None:
        """Enter a recording that has begun."""
        raise NotImplementedError

    def stop_recording(self, recording_id: str, duration_s: int) -> None:
        """Enter how long it is; the file is not whole yet."""
        raise NotImplementedError

    def finish_recording(self, recording_id: str, duration_s: int) -> None:
        """Enter that the file is whole."""
        raise NotImplementedError

    def recording(self, recording_id: str) -> RecordingRecord | None:
        """The recording with this id."""
        raise NotImplementedError

    def recordings(self, room_id: str, wanted: Wanted | None = None) -> list[RecordingRecord]:
        """One page of a room's recordings, newest first."""
        raise NotImplementedError

    def unfinished(self) -> list[RecordingRecord]:
        """Recordings that are not whole, oldest first."""
        raise NotImplementedError

    def delete_recording(self, recording_id: str) -> bool:
        """Remove a recording and its file; False when there is none."""
        raise NotImplementedError

    def snapshot_file_name(self, conf_id: str, name: str) -> str:
        """A free file name for a snapshot called name (two may fall into one second)."""
        raise NotImplementedError

    def add_snapshot(self, record: SnapshotRecord) -> None:
        """Enter a snapshot whose file is whole."""
        raise NotImplementedError

    def snapshot(self, snapshot_id: str) -> SnapshotRecord | None:
        """The snapshot with this id."""
        raise NotImplementedError

    def snapshots(self, room_id: str, wanted: Wanted | None = None) -> list[SnapshotRecord]:
        """One page of a room's snapshots, newest first."""
        raise NotImplementedError

    def delete_snapshot(self, snapshot_id: str) -> bool:
        """Remove a snapshot and its file; False when there is none."""
        raise NotImplementedError

    def link(self, kind: Kind, record_id: str, now: float) -> str:
        """Path and query of a download link that works for an hour; raises KeyError for an unknown id."""
        raise NotImplementedError
