"""Which room the desk talks to, and with which powers."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum


class ServerKind(Enum):
    """Which server the desk talks to."""

    REHEARSAL = "rehearsal"
    CLOUD = "cloud"


class Power(Enum):
    """What the operator may do: everything with the API key, less with an access key alone."""

    HOST = "host"
    ACCESS = "access"


@dataclass(frozen=True, slots=True)
class Connection:
    """The room the desk is connected to, or is about to be."""

    server: ServerKind
    power: Power
    server_url: str
    room_id: str = ""
    user_id: str = ""
    """The operator's own user in the room."""
    gui_link: str = field(default="", repr=False)
    guest_link: str = field(default="", repr=False)


class RehearsalStage(Enum):
    """Where the rehearsal process stands."""

    OFF = "off"
    STARTING = "starting"
    RUNNING = "running"
    LOST = "lost"
