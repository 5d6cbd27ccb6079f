"""ActionCable frames as text; pure (protocol section 3.3)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

ROOM_CHANNEL: Final = "RoomChannel"
USER_CHANNEL: Final = "UserChannel"
PROTOCOL: Final = "actioncable-v1-json"
UNSUPPORTED: Final = "actioncable-unsupported"

WELCOME: Final = '{"type":"welcome"}'


@dataclass(frozen=True, slots=True)
class Command:
    """What a client sent: `subscribe`, `unsubscribe` or `message`, about an identifier."""

    name: str
    identifier: str
    """As the client wrote it, byte for byte."""
    channel: str
    action: str = ""


def ping(now: float) -> str:
    """The heartbeat, in whole Unix seconds."""
    return f'{{"type":"ping","message":{int(now)}}}'


def confirmation(identifier: str) -> str:
    """The answer to an accepted subscription."""
    return _compact({"identifier": identifier, "type": "confirm_subscription"})


def rejection(identifier: str) -> str:
    """The answer to a refused subscription."""
    return _compact({"identifier": identifier, "type": "reject_subscription"})


def disconnection(reason: str, *, reconnect: bool) -> str:
    """Goodbye; only for clients that negotiated the sub-protocol, it crashes the others (3.3)."""
    return _compact({"type": "disconnect", "reason": reason, "reconnect": reconnect})


def body(message: Mapping[str, object]) -> str:
    """A message's JSON, to be put into a frame for each identifier."""
    return _compact(message)


def payload(identifier: str, message_body: str) -> str:
    """A message for one subscription; message_body is JSON already."""
    return f'{{"identifier":{json.dumps(identifier)},"message":{message_body}}}'


def command_of(text: str) -> Command | None:
    """Read a client's frame; None for anything that is not a command."""
    fields = _object(text)
    name, identifier = fields.get("command"), fields.get("identifier")
    if not isinstance(name, str) or not isinstance(identifier, str):
        return None
    channel = _object(identifier).get("channel")
    action = _object(fields.get("data")).get("action")
    return Command(name, identifier, _text(channel), _text(action))


def _compact(fields: Mapping[str, object]) -> str:
    return json.dumps(fields, separators=(",", ":"))


def _object(text: object) -> dict[str, object]:
    if not isinstance(text, str):
        return {}
    try:
        fields = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return fields if isinstance(fields, dict) else {}


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
