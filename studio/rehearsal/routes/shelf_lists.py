"""The paged lists of what lies on the shelf (protocol 1.12 and 1.13)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from starlette.requests import Request

from studio.rehearsal.answers import bad, unknown
from studio.rehearsal.dates import moment_of
from studio.rehearsal.documents import Json
from studio.rehearsal.forms import Form
from studio.rehearsal.house import House
from studio.rehearsal.records import RecordingRecord, SnapshotRecord, Wanted

if TYPE_CHECKING:
    from datetime import datetime

Kept = TypeVar("Kept", RecordingRecord, SnapshotRecord)


def wanted_of(request: Request, house: House) -> Wanted:
    """Read page, `started_at`, `since` and `until`; raises Refused (400)."""
    sent = Form(request.query_params)
    return Wanted(
        # The shelf takes a page before the first as the first: Go sends 0 where none is asked for.
        sent.whole("page") or 1,
        _moment(sent, "started_at"),
        _moment(sent, "since"),
        _moment(sent, "until"),
        house.owner,
    )


def listed(
    room_id: str, house: House, records: Sequence[Kept], document: Callable[[Kept], Json]
) -> list[Json]:
    """Return records as documents; raises Refused (404) for a room that nobody ever saw."""
    if not records and not house.knows_room(room_id):
        raise unknown("Room")
    return [document(record) for record in records]


def owned(record: Kept | None, house: House, called: str) -> Kept:
    """Return the record if it belongs to the key of this house; raises Refused (404) if not."""
    if record is None or record.owner != house.owner:
        raise unknown(called)
    return record


def _moment(sent: Form, name: str) -> datetime | None:
    text = sent.text(name)
    if text is None:
        return None
    try:
        # A plus sign that was not escaped arrives as a space.
        return moment_of(text.replace(" ", "+") if "T" in text else text)
    except (ValueError, OverflowError) as error:
        raise bad(f"{name} must be a date like 2021-01-01T09:00:00Z") from error
