"""Every path of the API that the desk calls: what authorises it, whether it may be repeated.

Source: protocol document, sections 1.1 and 2. One row each; nothing else in the house knows a path.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final

from typing_extensions import override


class Repeat(Enum):
    """Whether a request may be sent again when nobody knows what became of it."""

    SAFE = "safe"
    """Twice is the same as once."""
    NEVER = "never"
    """Twice is twice: a second recording, message or clip."""


class Needs(Enum):
    """What authorises a request."""

    API_KEY = "api key"
    ACCESS_KEY = "access key"
    NOTHING = "nothing"
    """A token in the path speaks for itself."""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One row: `{}` in the path stands for an id, in order."""

    method: str
    path: str
    needs: Needs = Needs.ACCESS_KEY
    repeat: Repeat = Repeat.NEVER
    is_403_a_switch: bool = False
    """Lock and kick answer 403 when they are switched off; all other switches answer 405 (2.5)."""

    @override
    def __str__(self) -> str:
        return f"{self.method} {self.path}"


def _key(method: str, path: str, repeat: Repeat = Repeat.NEVER) -> Endpoint:
    return Endpoint(method, path, Needs.API_KEY, repeat)


def _read(path: str, needs: Needs) -> Endpoint:
    return Endpoint("GET", path, needs, Repeat.SAFE)


CREATE_ROOM: Final = _key("POST", "/rooms")
JOIN_ROOM: Final = _key("POST", "/rooms", Repeat.SAFE)
"""The same call with a room id and a user id of our own."""
LIST_ROOMS: Final = _read("/rooms", Needs.API_KEY)
END_ROOM: Final = _key("DELETE", "/rooms/{}")
LIST_USERS: Final = _read("/rooms/{}/users", Needs.API_KEY)
LIST_RECORDINGS: Final = _read("/rooms/{}/recordings", Needs.API_KEY)
LIST_SNAPSHOTS: Final = _read("/rooms/{}/snapshots", Needs.API_KEY)
READ_RECORDING: Final = _read("/recordings/{}", Needs.API_KEY)
DELETE_RECORDING: Final = _key("DELETE", "/recordings/{}")
READ_SNAPSHOT: Final = _read("/snapshots/{}", Needs.API_KEY)
DELETE_SNAPSHOT: Final = _key("DELETE", "/snapshots/{}")

READ_ROOM: Final = _read("/rooms/{}", Needs.ACCESS_KEY)
END_ROOM_BY_ACCESS_KEY: Final = Endpoint("DELETE", "/rooms/{}")
"""End the meeting by access key (1.5)."""
READ_USER: Final = _read("/rooms/{}/users/{}", Needs.ACCESS_KEY)
KICK: Final = Endpoint("DELETE", "/rooms/{}/users/{}", is_403_a_switch=True)
LOCK: Final = Endpoint("POST", "/rooms/{}/lock", repeat=Repeat.SAFE, is_403_a_switch=True)
CREATE_GUEST: Final = Endpoint("POST", "/guests/{}", Needs.NOTHING)
SEND_MESSAGE: Final = Endpoint("POST", "/rooms/{}/messages")
START_RECORDING: Final = Endpoint("POST", "/rooms/{}/recording")
STOP_RECORDING: Final = Endpoint("DELETE", "/rooms/{}/recording")
TAKE_SNAPSHOT: Final = Endpoint("POST", "/rooms/{}/snapshot")
READ_ROOM_SNAPSHOT: Final = _read("/rooms/{}/snapshots/{}", Needs.ACCESS_KEY)
START_BROADCAST: Final = Endpoint("POST", "/rooms/{}/broadcasts")
UPDATE_BROADCAST: Final = Endpoint("PUT", "/rooms/{}/broadcasts/generic")
STOP_BROADCAST: Final = Endpoint("DELETE", "/rooms/{}/broadcasts")
SET_LAYOUT: Final = Endpoint("POST", "/rooms/{}/layout", repeat=Repeat.SAFE)
SET_LAYER: Final = Endpoint("POST", "/rooms/{}/layers", repeat=Repeat.SAFE)
"""Always with a layer id: the same bytes under the same id are the same layer."""
CLEAR_LAYER: Final = Endpoint("DELETE", "/rooms/{}/layers/{}", repeat=Repeat.SAFE)
START_PLAYBACK: Final = Endpoint("POST", "/rooms/{}/playbacks")
STOP_PLAYBACK: Final = Endpoint("DELETE", "/rooms/{}/playbacks/{}")
START_PRESENTATION: Final = Endpoint("POST", "/rooms/{}/presentation")
STOP_PRESENTATION: Final = Endpoint("DELETE", "/rooms/{}/presentation")

FORWARD_SOURCE: Final = _key("POST", "/rooms/{}/forward/source")
FORWARD_PODIUM: Final = _key("POST", "/rooms/{}/forward/mcu")
FORWARD_PLAYBACK: Final = _key("POST", "/rooms/{}/forward/playback")
STOP_FORWARD: Final = _key("DELETE", "/rooms/{}/forward/{}")

READ_WEBHOOK: Final = _read("/webhooks", Needs.API_KEY)
REGISTER_WEBHOOK: Final = _key("POST", "/webhooks")
DELETE_WEBHOOK: Final = _key("DELETE", "/webhooks/{}")

CREATE_PERMALINK: Final = _key("POST", "/permalink")
LIST_PERMALINKS: Final = _read("/permalink", Needs.API_KEY)
READ_PERMALINK: Final = _read("/permalink/{}", Needs.API_KEY)
CHANGE_PERMALINK: Final = _key("PUT", "/permalink/{}")
DELETE_PERMALINK: Final = _key("DELETE", "/permalink/{}")
ADD_PERMALINK_USER: Final = _key("POST", "/permalink/{}/users")
REMOVE_PERMALINK_USER: Final = _key("DELETE", "/permalink/{}/users/{}")
JOIN_PERMALINK: Final = Endpoint("POST", "/permalink/{}", Needs.NOTHING)
LOOK_AT_PERMALINK: Final = _read("/permalink/{}", Needs.NOTHING)

REHEARSAL_CLIPS: Final = _read("/rehearsal/clips", Needs.API_KEY)
