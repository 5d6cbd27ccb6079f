"""ActionCable without I/O: frames and the time go in, frames and messages come out.

Source: protocol document, sections 3.3 to 3.6.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final

from studio.api.wire.fields import Fields, fields_of, text

PROTOCOL: Final = "actioncable-v1-json"
ROOM_CHANNEL: Final = "RoomChannel"
USER_CHANNEL: Final = "UserChannel"
STALE_AFTER_S: Final = 6.0
"""The server pings every three seconds; two missed pings are silence (3.3)."""
ASK_AGAIN_AFTER_S: Final = 5.0
GIVE_UP_AFTER_S: Final = 10.0


class Stage(Enum):
    """Where a connection stands."""

    OPENING = "opening"
    """Before the welcome."""
    SUBSCRIBING = "subscribing"
    LIVE = "live"
    STALE = "stale"
    """Silent for too long, or subscribing in vain."""
    DROPPED = "dropped"
    """The server asked to come again."""
    REFUSED = "refused"
    """The server does not want this client, or knows no such room."""


@dataclass(frozen=True, slots=True)
class Step:
    """What one frame, or one silence, brings about."""

    send: tuple[str, ...] = ()
    message: Fields | None = None


_NOTHING: Final = Step()


class Cable:
    """One connection. Feed it until its stage is one of the last three."""

    def __init__(self, channels: tuple[str, ...], now_s: float) -> None:
        self.stage = Stage.OPENING
        self._awaited = {_identifier(channel) for channel in channels}
        self._subscribed: set[str] = set()
        self._heard_s = self._asked_s = self._welcome_s = now_s

    def receive(self, frame: str | bytes, now_s: float) -> Step:
        """Take in one frame; what makes no sense is a sign of life and nothing else."""
        self._heard_s = now_s
        fields = _object(frame)
        match fields.get("type"):
            case "welcome" if self.stage is Stage.OPENING:
                self.stage, self._welcome_s = Stage.SUBSCRIBING, now_s
                return self._subscribe(now_s)
            case "confirm_subscription":
                self._confirm(fields.get("identifier"))
            case "reject_subscription":
                self.stage = Stage.REFUSED
            case "disconnect":
                is_wanted_back = fields.get("reconnect") is True
                self.stage = Stage.DROPPED if is_wanted_back else Stage.REFUSED
            case _:
                return self._message(fields)
        return _NOTHING

    def wait_s(self, now_s: float) -> float:
        """How long the next frame may take before `overdue` is to be asked."""
        due_s = self._heard_s + STALE_AFTER_S
        if self.stage is Stage.SUBSCRIBING:
            due_s = min(due_s, self._asked_s + ASK_AGAIN_AFTER_S)
        return max(0.0, due_s - now_s)

    def overdue(self, now_s: float) -> Step:
        """Take in that nothing came in time: subscribe once more, or be stale."""
        is_silent = now_s - self._heard_s >= STALE_AFTER_S
        is_in_vain = now_s - self._welcome_s >= GIVE_UP_AFTER_S
        if is_silent or (self.stage is Stage.SUBSCRIBING and is_in_vain):
            self.stage = Stage.STALE
        elif self.stage is Stage.SUBSCRIBING and now_s - self._asked_s >= ASK_AGAIN_AFTER_S:
            return self._subscribe(now_s)
        return _NOTHING

    def excuse(self, now_s: float) -> None:
        """The silence up to now was our own: nobody was listening."""
        self._heard_s = now_s

    def _subscribe(self, now_s: float) -> Step:
        self._asked_s = now_s
        return Step(
            tuple(
                _compact({"command": "subscribe", "identifier": i}) for i in sorted(self._awaited)
            )
        )

    def _confirm(self, identifier: object) -> None:
        if not isinstance(identifier, str) or identifier not in self._awaited:
            return
        self._awaited.discard(identifier)
        self._subscribed.add(identifier)
        if not self._awaited and self.stage is Stage.SUBSCRIBING:
            self.stage = Stage.LIVE

    def _message(self, fields: Fields) -> Step:
        message = fields.get("message")
        is_ours = text(fields, "identifier") in self._subscribed
        return (
            Step(message=fields_of(message))
            if is_ours and isinstance(message, Mapping)
            else _NOTHING
        )


def _identifier(channel: str) -> str:
    return _compact({"channel": channel})


def _compact(fields: Fields) -> str:
    return json.dumps(fields, separators=(",", ":"))


def _object(frame: str | bytes) -> Fields:
    try:
        return fields_of(json.loads(frame))
    except (ValueError, RecursionError):
        return {}
