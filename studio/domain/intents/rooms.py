"""Wishes about the room itself."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class OpenRehearsal:
    """Start the rehearsal room (again)."""


@dataclass(frozen=True, slots=True)
class RoomWish:
    """A room to create, or to join by its id."""

    room_id: str = ""
    name: str = ""
    is_widescreen: bool = True
    can_record: bool = True
    can_broadcast: bool = True
    can_layout: bool = True
    can_kick: bool = True
    can_lock: bool = False


@dataclass(frozen=True, slots=True)
class OpenRoom:
    """Open a room with the API key; an empty key means the remembered one."""

    server_url: str
    api_key: str = field(repr=False)
    room: RoomWish
    keeps_key: bool = True
    """Whether the key is remembered for good; else until the desk is closed."""


@dataclass(frozen=True, slots=True)
class OpenWithLink:
    """Open a room with an access key, a GUI link or a guest link only."""

    server_url: str
    link: str = field(repr=False)
    name: str = "Operator"


@dataclass(frozen=True, slots=True)
class LockRoom:
    """Let nobody new in. Cannot be undone."""


@dataclass(frozen=True, slots=True)
class EndRoom:
    """End the meeting for everybody."""


@dataclass(frozen=True, slots=True)
class KickParticipant:
    """Remove somebody from the room."""

    user_id: str
