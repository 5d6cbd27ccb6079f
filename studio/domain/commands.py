"""Commands: one request to the room each, and its fate.

A request says what it should bring about, so that three questions have one answer each: what to
send (the director), what is on air once it was accepted (the reducer), and which event confirms it
(`confirms`).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import Final, TypeAlias

from studio.domain.looks import Keyer, LayoutChoice, Plane, Seat

FOREGROUND: Final = Plane.FRONT.value
BACKGROUND: Final = Plane.BACK.value
ECHO_LIMIT_S: Final = 3.0
"""After this long without an echo: 'accepted, not echoed by this server'."""


class LayerKind(Enum):
    """What a layer shows."""

    GRAPHICS = "graphics"
    PICTURE = "picture"
    ADDRESS = "address"
    INSERT = "insert"
    FOREIGN = "foreign"


@dataclass(frozen=True, slots=True)
class ShowLayout:
    """Arrange the podium. `users` has one entry per spot and is empty for the automatic layout."""

    layout: LayoutChoice
    seats: tuple[Seat, ...]
    users: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ShowLayer:
    """Fill a layer; `layer_id` is fresh for each post and comes back in the room's events."""

    z_index: int
    layer_id: str
    kind: LayerKind
    title: str = ""
    """File name, address or insert title for people; empty for graphics."""
    keyers: tuple[Keyer, ...] = ()
    """What the graphics are flattened from."""
    content: str = ""
    """Address, or text of an insert."""
    picture: bytes = field(default=b"", repr=False)
    """The PNG, JPEG or WebP to upload."""


@dataclass(frozen=True, slots=True)
class ClearLayer:
    """Empty a layer."""

    z_index: int


@dataclass(frozen=True, slots=True)
class StartClip:
    """Play a clip in the room."""

    play_id: str
    url: str
    name: str
    has_audio: bool
    loop_count: int = 0
    replacement_id: str | None = None


@dataclass(frozen=True, slots=True)
class StopClip:
    """End a running clip."""

    play_id: str


@dataclass(frozen=True, slots=True)
class StartRecording:
    """Record the program."""


@dataclass(frozen=True, slots=True)
class StopRecording:
    """End the recording."""


@dataclass(frozen=True, slots=True)
class TakeSnapshot:
    """Take a still; `is_for_program` marks the desk's own, which never reach the gallery."""

    is_for_program: bool = False


@dataclass(frozen=True, slots=True)
class SendChat:
    """Say something to everybody."""

    text: str


@dataclass(frozen=True, slots=True)
class Kick:
    """Remove a participant; they may come back."""

    user_id: str
    name: str


@dataclass(frozen=True, slots=True)
class LockRoom:
    """Let nobody new in, for good."""


@dataclass(frozen=True, slots=True)
class EndRoom:
    """End the meeting for everybody."""


@dataclass(frozen=True, slots=True)
class StartBroadcast:
    """Stream to an RTMP address."""

    stream_url: str = field(repr=False)
    player_url: str = ""


@dataclass(frozen=True, slots=True)
class StopBroadcast:
    """End the stream."""


Request: TypeAlias = (
    ShowLayout
    | ShowLayer
    | ClearLayer
    | StartClip
    | StopClip
    | StartRecording
    | StopRecording
    | TakeSnapshot
    | SendChat
    | Kick
    | LockRoom
    | EndRoom
    | StartBroadcast
    | StopBroadcast
)


class Fate(Enum):
    """How far a command has come."""

    ASKED = "asked"
    ACCEPTED = "accepted"
    CONFIRMED = "confirmed"
    UNECHOED = "unechoed"
    """Accepted, and the room sent nothing that proves it in time; an echo may still come."""
    FAILED = "failed"


PENDING: Final = frozenset({Fate.ASKED, Fate.ACCEPTED, Fate.UNECHOED})
"""Fates an event may still turn into confirmed."""


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a command failed, for people: the texts of the StudioError."""

    sentence: str
    advice: str
    detail: str = ""
    is_about_room: bool = False
    """Whether it is settled once another room is open."""
    is_unsure: bool = False
    """Whether it may have worked all the same: then the room's own events may still prove it."""


@dataclass(frozen=True, slots=True)
class Command:
    """One request and its fate; times are seconds of the desk's monotonic clock."""

    number: int
    request: Request
    asked_at_s: float
    fate: Fate = Fate.ASKED
    accepted_at_s: float | None = None
    confirmed_at_s: float | None = None
    failure: Failure | None = None

    @property
    def echo_delay_s(self) -> float | None:
        """From asking to the confirming event."""
        return None if self.confirmed_at_s is None else self.confirmed_at_s - self.asked_at_s
