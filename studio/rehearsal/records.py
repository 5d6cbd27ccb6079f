"""What lies on the shelf, as typed records (protocol 1.12 and 1.13)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from datetime import datetime


class Kind(Enum):
    """The two kinds of things on the shelf."""

    RECORDING = "recording"
    SNAPSHOT = "snapshot"


@dataclass(frozen=True, slots=True)
class RecordingRecord:
    """A recording. `duration_s` is None while it runs, `is_whole` once it can be fetched."""

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
    """A snapshot; its file is whole. `name` is its Unix second."""

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


Record: TypeAlias = RecordingRecord | SnapshotRecord


@dataclass(frozen=True, slots=True)
class Wanted:
    """The filters of the lists: pages of 25 from 1, newest first; since and until are included.

    A `started_at` in whole seconds means any moment of that second. Without an owner everybody's
    records are meant.
    """

    page: int = 1
    started_at: datetime | None = None
    since: datetime | None = None
    until: datetime | None = None
    owner: str | None = None
