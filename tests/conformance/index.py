"""The endpoint index (protocol 1.1) and the events (3.7) as data, written from the document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from tests.conformance import shapes
from tests.conformance.shape import Fields, Maybe, Shape


class Auth(Enum):
    """How a request is authorised; the value is what a bad key is answered with (2.4)."""

    KEY = 403
    KEY_401 = 401
    ACCESS_KEY = 404
    NONE = 0


@dataclass(frozen=True)
class Row:
    """One method of one path. `errors` are those of its own, besides those of its key."""

    number: int
    name: str
    auth: Auth
    success: int
    errors: frozenset[int]
    answer: Shape | None = None
    """None: no body and no JSON type."""


def _row(
    number: int,
    name: str,
    auth: Auth,
    success: int,
    *rest: int | Shape,
) -> Row:
    errors = frozenset(one for one in rest if isinstance(one, int))
    answer = next((one for one in rest if not isinstance(one, int)), None)
    return Row(number, name, auth, success, errors, answer)


_KEY, _AK, _401, _NONE = Auth.KEY, Auth.ACCESS_KEY, Auth.KEY_401, Auth.NONE
_DOCUMENT = shapes.ROOM_DOCUMENT

ROWS: tuple[Row, ...] = (
    _row(1, "POST /rooms", _KEY, 201, 400, 423, _DOCUMENT),
    _row(2, "GET /rooms", _KEY, 200, [shapes.ROOM_SUMMARY]),
    _row(3, "GET /rooms/AK", _AK, 200, _DOCUMENT),
    _row(4, "DELETE /rooms/ROOM_ID", _KEY, 204, 404),
    _row(5, "DELETE /rooms/AK", _NONE, 204, 403, 410),
    _row(6, "GET /rooms/AK/users/ID", _AK, 200, 404, shapes.USER),
    _row(7, "GET /rooms/ROOM_ID/users", _KEY, 200, 404, [shapes.PARTICIPANT]),
    _row(8, "DELETE /rooms/AK/users/ID", _AK, 200, 403, 404),
    _row(9, "POST /guests/GUEST_TOKEN", _NONE, 201, 400, 401, 404, 405, 410, 423, _DOCUMENT),
    _row(10, "POST /rooms/AK/lock", _AK, 201, 403),
    _row(11, "POST /rooms/AK/messages", _AK, 201, 400),
    _row(12, "POST /rooms/AK/recording", _AK, 201, 405, 406),
    _row(12, "DELETE /rooms/AK/recording", _AK, 200, 404),
    _row(13, "GET /recordings/ID", _KEY, 200, 404, shapes.RECORDING),
    _row(13, "DELETE /recordings/ID", _KEY, 200, 404),
    _row(14, "GET /rooms/ROOM_ID/recordings", _KEY, 200, 404, [shapes.RECORDING]),
    _row(15, "POST /rooms/AK/snapshot", _AK, 201),
    _row(16, "GET /rooms/AK/snapshots/ID", _AK, 200, 404, shapes.SNAPSHOT),
    _row(17, "GET /snapshots/ID", _KEY, 200, 404, shapes.SNAPSHOT),
    _row(17, "DELETE /snapshots/ID", _KEY, 200, 404),
    _row(18, "GET /rooms/ROOM_ID/snapshots", _KEY, 200, 404, [shapes.SNAPSHOT]),
    _row(19, "POST /rooms/AK/broadcasts", _AK, 201, 400, 405, 406),
    _row(19, "DELETE /rooms/AK/broadcasts", _AK, 200, 404),
    _row(20, "PUT /rooms/AK/broadcasts/PLATFORM", _AK, 200, 400, 404),
    _row(20, "PUT /rooms/AK/broadcasts", _AK, 200, 400, 404),
    _row(21, "DELETE /rooms/AK/broadcasts/PLATFORM", _AK, 200, 404),
    _row(22, "POST /rooms/AK/layout", _AK, 200, 400, 405),
    _row(23, "POST /rooms/AK/layers", _AK, 201, 400),
    _row(23, "DELETE /rooms/AK/layers/INDEX", _AK, 200, 404),
    _row(24, "POST /rooms/AK/playbacks", _AK, 201, 400, 404, 409),
    _row(24, "DELETE /rooms/AK/playbacks/PLAY_ID", _AK, 200, 404),
    _row(25, "POST /rooms/AK/presentation", _AK, 201, 409),
    _row(25, "DELETE /rooms/AK/presentation", _AK, 200),
    _row(26, "POST /rooms/ROOM_ID/forward/source", _401, 201, 400, 404),
    _row(26, "POST /rooms/ROOM_ID/forward/mcu", _401, 201, 400, 404),
    _row(26, "POST /rooms/ROOM_ID/forward/playback", _401, 201, 400, 404),
    _row(26, "DELETE /rooms/ROOM_ID/forward/FORWARD_ID", _401, 200, 404),
    _row(27, "POST /permalink", _401, 201, 400, shapes.PERMALINK),
    _row(27, "GET /permalink", _401, 200, shapes.PERMALINKS),
    _row(27, "GET /permalink/ID", _401, 200, 404, shapes.PERMALINK),
    _row(27, "PUT /permalink/ID", _401, 200, 404, shapes.PERMALINK),
    _row(27, "DELETE /permalink/ID", _401, 200, 404),
    _row(27, "POST /permalink/ID/users", _401, 201, 400, 404, shapes.PERMALINK),
    _row(27, "DELETE /permalink/ID/users/USER_TOKEN", _401, 200, 404),
    _row(28, "POST /permalink/USER_TOKEN", _NONE, 201, 404, 423, _DOCUMENT),
    _row(28, "GET /permalink/TOKEN", _NONE, 200, 401, shapes.PERMALINK),
    _row(29, "POST /webhooks", _KEY, 201, 400, shapes.WEBHOOK),
    _row(29, "GET /webhooks", _KEY, 200, Maybe(shapes.WEBHOOK)),
    _row(29, "DELETE /webhooks/ID", _KEY, 204, 404),
    _row(30, "GET /rt", _NONE, 101, 401, 404, 410),
)
BY_NAME: Mapping[str, Row] = {row.name: row for row in ROWS}

OWN = frozenset(
    {
        "GET /",
        "GET /app",
        "GET /app/permalink",
        "GET /app/picture",
        "GET /call",
        "GET /files/meetings/{}",
        "GET /rehearsal/clips",
        "GET /rehearsal/clips/{}",
        "GET /rehearsal/rooms/{}/actors",
        "POST /rehearsal/rooms/{}/actors",
        "PATCH /rehearsal/rooms/{}/actors/{}",
        "DELETE /rehearsal/rooms/{}/actors/{}",
        "DELETE /webhooks",
    }
)
"""What the rehearsal room has besides: pages, files, actors, and what Go asks without a webhook."""


@dataclass(frozen=True)
class Event:
    """A message on the cable: who hears it (`O` observers, `P` participants), and its fields."""

    kind: str
    audience: str
    fields: Mapping[str, Shape]

    @property
    def shape(self) -> Fields:
        """The whole message."""
        return Fields({"type": shapes.NAME, **self.fields})


EVENTS: tuple[Event, ...] = (
    Event("room_update", "O", {"content": shapes.ROOM_CONTENT}),
    Event("participant_update", "O", {"participant": shapes.PARTICIPANT}),
    Event("podium_update", "O", {"podium": [shapes.SPOT]}),
    Event("options_update", "OP", {"options": shapes.OPTIONS}),
    Event("recording_update", "OP", {"recording": shapes.RECORDING}),
    Event("snapshot_update", "OP", {"snapshots": [shapes.SNAPSHOT]}),
    Event("playback_update", "OP", {"playing": [shapes.PLAYBACK]}),
    Event("broadcasts_update", "OP", {"broadcasts": [shapes.BROADCAST]}),
    Event("chat", "OP", shapes.MESSAGE),
    Event("custom", "OP", shapes.MESSAGE),
    Event("presentation_update", "P", {"presentation": Maybe(shapes.PRESENTATION)}),
    Event("lock", "P", {"locked": shapes.TRUTH}),
    Event("stfu", "P", {"user": shapes.USER}),
    Event("room_setup", "P", {"content": _DOCUMENT}),
    Event("room_ready", "P", {"content": _DOCUMENT}),
)
BY_KIND: Mapping[str, Event] = {event.kind: event for event in EVENTS}
PERSONAL = frozenset({"room_setup", "room_ready"})
"""These come on `UserChannel`, all others on `RoomChannel` (3.4)."""
