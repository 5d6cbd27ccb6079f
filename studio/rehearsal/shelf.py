"""The recordings and snapshots of all meetings: files in folders, an index of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from studio.rehearsal import links
from studio.rehearsal.index import Index
from studio.rehearsal.notes import Notes
from studio.rehearsal.records import Kind, Record, RecordingRecord, SnapshotRecord, Wanted

__all__ = ["Kind", "Record", "RecordingRecord", "Shelf", "SnapshotRecord", "Wanted"]

LINK_LIFETIME_S: Final = 3600


class Shelf:
    """Opens (and makes) the shelf below data. Used from one thread; every call is short.

    Links are signed with secret: the same secret at the next start keeps them open.
    """

    def __init__(self, data: Path, secret: str) -> None:
        self._meetings = data / "meetings"
        self._secret = secret
        self._meetings.mkdir(parents=True, exist_ok=True)
        self._index = Index(data / "index.sqlite")
        self.notes = Notes(self._index)

    def close(self) -> None:
        """Close the index."""
        self._index.close()

    def folder(self, conf_id: str) -> Path:
        """The meeting's folder, made when it is missing, with `snapshots` in it."""
        folder = self._meetings / conf_id
        (folder / "snapshots").mkdir(parents=True, exist_ok=True)
        return folder

    def path(self, record: Record) -> Path:
        """Where the record's file is, or will be."""
        return self._meetings / record.conf_id / record.file_name

    def add(self, record: Record) -> None:
        """Enter a recording that has begun, or a snapshot whose file is whole."""
        self._index.put(record)

    def stop_recording(self, recording_id: str, duration_s: int) -> None:
        """Enter how long it is; the file is not whole yet."""
        if (record := self.recording(recording_id)) is not None:
            self._index.put(replace(record, duration_s=duration_s))

    def finish_recording(self, recording_id: str, duration_s: int) -> None:
        """Enter that the file is whole."""
        if (record := self.recording(recording_id)) is not None:
            self._index.put(replace(record, duration_s=duration_s, is_whole=True))

    def recording(self, recording_id: str) -> RecordingRecord | None:
        """The recording with this id."""
        record = self._index.get(Kind.RECORDING, recording_id)
        return record if isinstance(record, RecordingRecord) else None

    def recordings(self, room_id: str, wanted: Wanted | None = None) -> list[RecordingRecord]:
        """One page of a room's recordings, newest first."""
        page = self._index.page(Kind.RECORDING, room_id, wanted or Wanted())
        return [record for record in page if isinstance(record, RecordingRecord)]

    def unfinished(self) -> list[RecordingRecord]:
        """Recordings that are not whole, oldest first."""
        return [
            record for record in self._index.unfinished() if isinstance(record, RecordingRecord)
        ]

    def snapshot_file_name(self, conf_id: str, name: str) -> str:
        """A file name, now taken, for a snapshot called name; two may fall into one second."""
        folder, file_name, number = self.folder(conf_id), f"snapshots/{name}.jpg", 1
        while not _is_taken_now(folder / file_name):
            number += 1
            file_name = f"snapshots/{name}-{number}.jpg"
        return file_name

    def snapshot(self, snapshot_id: str) -> SnapshotRecord | None:
        """The snapshot with this id."""
        record = self._index.get(Kind.SNAPSHOT, snapshot_id)
        return record if isinstance(record, SnapshotRecord) else None

    def snapshots(self, room_id: str, wanted: Wanted | None = None) -> list[SnapshotRecord]:
        """One page of a room's snapshots, newest first."""
        page = self._index.page(Kind.SNAPSHOT, room_id, wanted or Wanted())
        return [record for record in page if isinstance(record, SnapshotRecord)]

    def delete(self, kind: Kind, record_id: str) -> bool:
        """Remove a record and its file; False when there is none."""
        record = self._index.get(kind, record_id)
        if record is None:
            return False
        path = self.path(record)
        path.unlink(missing_ok=True)
        path.with_name(f"{path.name}.part").unlink(missing_ok=True)
        self._index.delete(record.id)
        return True

    def link(self, kind: Kind, record_id: str, now: float) -> str:
        """Path and query of a link that opens for an hour; KeyError for an unknown id."""
        record = self._index.get(kind, record_id)
        if record is None:
            raise KeyError(record_id)
        path = f"/files/meetings/{record.conf_id}/{record.file_name}"
        return links.signed(self._secret, path, int(now) + LINK_LIFETIME_S)

    def fetch(self, name: str, query: Mapping[str, str], now: float) -> Path:
        """The file behind `/files/meetings/<name>?query`.

        Raises PermissionError when the link is not genuine or expired, FileNotFoundError when the
        file is gone.
        """
        if not links.opens(self._secret, f"/files/meetings/{name}", query, now):
            raise PermissionError(name)
        path = self._meetings / name
        if not path.is_file():
            raise FileNotFoundError(name)
        return path


def _is_taken_now(path: Path) -> bool:
    """Make an empty file; False when there is one already."""
    try:
        path.touch(exist_ok=False)
    except FileExistsError:
        return False
    return True
