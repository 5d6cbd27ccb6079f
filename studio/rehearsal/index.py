"""The shelf's index: records in SQLite, found by id, room and time; and what else is kept."""

from __future__ import annotations

import contextlib
import json
import logging
import sqlite3
from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final, cast

from studio.rehearsal.records import Kind, Record, RecordingRecord, SnapshotRecord, Wanted

PAGE: Final = 25

_log = logging.getLogger(__name__)
_VERSION: Final = 1
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_KINDS: Final = {Kind.RECORDING: RecordingRecord, Kind.SNAPSHOT: SnapshotRecord}
_COLUMNS: Final = "kind, started_ms, created_ms, fields"
_SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS records (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL, room_id TEXT NOT NULL, started_ms INTEGER NOT NULL,
    created_ms INTEGER NOT NULL, is_whole INTEGER NOT NULL, fields TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS kept (
    kind TEXT NOT NULL, id TEXT NOT NULL, owner TEXT NOT NULL, fields TEXT NOT NULL,
    PRIMARY KEY (kind, id));
CREATE INDEX IF NOT EXISTS records_of_room ON records (room_id, kind, created_ms);
"""


class Index:
    """One SQLite file. A file that is no index is kept aside, and a new one is begun.

    Raises sqlite3.OperationalError when the file cannot be opened, or the disk is full.
    """

    def __init__(self, path: Path) -> None:
        try:
            self._base = _opened(path)
        except sqlite3.OperationalError:
            raise  # nothing is wrong with the file
        except sqlite3.DatabaseError:
            _keep_aside(path)
            self._base = _opened(path)

    def close(self) -> None:
        """Close the file."""
        self._base.close()

    def put(self, record: Record) -> None:
        """Enter record, or what is new about it."""
        is_recording = isinstance(record, RecordingRecord)
        kind = Kind.RECORDING if is_recording else Kind.SNAPSHOT
        row = (
            record.id,
            kind.value,
            record.room_id,
            _milliseconds(record.started_at),
            _milliseconds(record.created_at),
            not isinstance(record, RecordingRecord) or record.is_whole,
            _fields_of(record),
        )
        self._base.execute(
            "INSERT INTO records VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE"
            " SET is_whole = excluded.is_whole, fields = excluded.fields",
            row,
        )

    def get(self, kind: Kind, record_id: str) -> Record | None:
        """The record with this id, when it is of this kind."""
        found = self._base.execute(
            f"SELECT {_COLUMNS} FROM records WHERE id = ? AND kind = ?",  # noqa: S608 - a constant
            (record_id, kind.value),
        ).fetchone()
        return _record_of(*found) if found else None

    def page(self, kind: Kind, room_id: str, wanted: Wanted) -> list[Record]:
        """One page of a room's records, newest first."""
        where = ["room_id = ?", "kind = ?"]
        values: list[str | int] = [room_id, kind.value]
        for condition, moment in (
            ("started_ms >= ?", wanted.started_at),
            ("started_ms <= ?", _end_of(wanted.started_at)),
            ("created_ms >= ?", wanted.since),
            ("created_ms <= ?", wanted.until),
        ):
            if moment is not None:
                where.append(condition)
                values.append(_milliseconds(moment))
        if wanted.owner is not None:
            where.append("json_extract(fields, '$.owner') = ?")
            values.append(wanted.owner)
        offset = PAGE * (max(wanted.page, 1) - 1)
        found = self._base.execute(
            f"SELECT {_COLUMNS} FROM records WHERE {' AND '.join(where)}"  # noqa: S608 - constants
            f" ORDER BY created_ms DESC, rowid DESC LIMIT {PAGE} OFFSET {min(offset, 2**62)}",
            values,
        )
        return [_record_of(*row) for row in found]

    def unfinished(self) -> list[Record]:
        """Records that are not whole, oldest first."""
        found = self._base.execute(
            f"SELECT {_COLUMNS} FROM records WHERE NOT is_whole ORDER BY created_ms"  # noqa: S608 - a constant
        )
        return [_record_of(*row) for row in found]

    def delete(self, record_id: str) -> None:
        """Forget the record."""
        self._base.execute("DELETE FROM records WHERE id = ?", (record_id,))

    def keep(self, kind: str, id_: str, owner: str, fields: Mapping[str, object]) -> None:
        """Enter a thing that is no record, or what is new about it; fields are JSON."""
        self._base.execute(
            "INSERT INTO kept VALUES (?, ?, ?, ?) ON CONFLICT (kind, id) DO UPDATE"
            " SET fields = excluded.fields",
            (kind, id_, owner, json.dumps(fields)),
        )

    def kept(self, kind: str, owner: str) -> dict[str, dict[str, object]]:
        """The fields of all things of a kind that belong to owner, by id, oldest first."""
        found = self._base.execute(
            "SELECT id, fields FROM kept WHERE kind = ? AND owner = ? ORDER BY rowid",
            (kind, owner),
        )
        return {id_: json.loads(fields) for id_, fields in found}

    def drop(self, kind: str, id_: str) -> None:
        """Forget a thing that is no record."""
        self._base.execute("DELETE FROM kept WHERE kind = ? AND id = ?", (kind, id_))


def _opened(path: Path) -> sqlite3.Connection:
    base = sqlite3.connect(path, isolation_level=None)
    try:
        _prepare(base)
    except sqlite3.DatabaseError:
        base.close()
        raise
    return base


def _prepare(base: sqlite3.Connection) -> None:
    # A write-ahead log survives a killed process and does not wait for the disk at each entry.
    base.execute("PRAGMA journal_mode = WAL")
    base.execute("PRAGMA synchronous = NORMAL")
    (version,) = base.execute("PRAGMA user_version").fetchone()
    if version not in (0, _VERSION):
        raise sqlite3.DatabaseError(f"Its version is {version}, not {_VERSION}.")
    base.executescript(_SCHEMA)
    base.execute(f"PRAGMA user_version = {_VERSION}")


def _keep_aside(path: Path) -> None:
    number = 1
    while (aside := path.with_name(f"{path.name}.broken-{number}")).exists():
        number += 1
    _log.warning("The index of recordings cannot be read and is kept as %s.", aside.name)
    path.replace(aside)
    for suffix in ("-wal", "-shm"):
        with contextlib.suppress(FileNotFoundError):
            path.with_name(path.name + suffix).unlink()


def _fields_of(record: Record) -> str:
    fields = asdict(record)
    del fields["started_at"], fields["created_at"]
    return json.dumps(fields)


def _record_of(kind: str, started_ms: int, created_ms: int, fields: str) -> Record:
    times = {"started_at": _moment(started_ms), "created_at": _moment(created_ms)}
    return cast("Record", _KINDS[Kind(kind)](**json.loads(fields), **times))


def _end_of(started_at: datetime | None) -> datetime | None:
    """Return the last moment that is meant: Go writes whole seconds, which mean the second."""
    if started_at is None or started_at.microsecond:
        return started_at
    return started_at + timedelta(milliseconds=999)


def _milliseconds(moment: datetime) -> int:
    return (moment - _EPOCH) // timedelta(milliseconds=1)


def _moment(milliseconds: int) -> datetime:
    return _EPOCH + timedelta(milliseconds=milliseconds)
