"""What is dragged onto a seat: a person or a clip, by id and name, in a MIME type of our own."""

from __future__ import annotations

import json
from typing import Final

from PySide6.QtCore import QByteArray, QMimeData

from studio.domain.looks import Seat, SeatKind

SEAT_MIME: Final = "application/x-podium-seat"
"""JSON `{"kind": "person" | "clip", "id": ..., "name": ...}`."""
_GUESTS: Final = frozenset({SeatKind.PERSON, SeatKind.CLIP})


def seat_to_mime(seat: Seat) -> QMimeData:
    """Return what a drag of this person or clip carries. Keep it alive: Qt does not own it."""
    mime = QMimeData()
    content = json.dumps({"kind": seat.kind.value, "id": seat.id, "name": seat.name})
    mime.setData(SEAT_MIME, QByteArray(content.encode()))
    return mime


def seat_from_mime(mime: QMimeData) -> Seat | None:
    """Read what is dragged; None for anything that is no person and no clip."""
    if not mime.hasFormat(SEAT_MIME):
        return None
    try:
        content = json.loads(bytes(mime.data(SEAT_MIME).data()))
        kind, guest_id, name = SeatKind(content["kind"]), content["id"], content.get("name", "")
    except (ValueError, KeyError, TypeError):
        return None
    if kind not in _GUESTS or not isinstance(guest_id, str) or not guest_id:
        return None
    return Seat(kind, guest_id, str(name))
