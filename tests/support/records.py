"""Records for the rehearsal room's shelf."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from studio.rehearsal.shelf import RecordingRecord, SnapshotRecord

NOON = datetime(2026, 3, 1, 12, 0, 0, 123000, tzinfo=UTC)

RECORDING = RecordingRecord(
    id="r1",
    room_id="demo",
    conf_id="c1",
    started_at=NOON,
    created_at=NOON,
    user={"id": "u1", "name": "Ünal", "avatar": None},
    room={"id": "demo", "shutdown": False},
    owner="digest",
)
SNAPSHOT = SnapshotRecord(
    id="s1",
    room_id="demo",
    conf_id="c1",
    started_at=NOON,
    created_at=NOON,
    name="1772366400",
    file_name="snapshots/1772366400.jpg",
    creator={"id": "u1"},
    room={"id": "demo"},
    owner="digest",
)


def recording(number: int, *, minutes: float = 0.0, room_id: str = "demo") -> RecordingRecord:
    """A recording of its own, begun minutes after noon."""
    moment = NOON + timedelta(minutes=minutes)
    return replace(RECORDING, id=f"r{number}", room_id=room_id, created_at=moment)
