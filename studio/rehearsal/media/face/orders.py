"""What a mixing process is told to do; each whole, the newest counts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Actor:
    """A simulated participant: a colour, a moving picture and a voice on its own base frequency."""

    id: str
    name: str
    colour: str
    """Hex RGB, `#E4572E`; fills most of the actor's picture."""
    tone_hz: float
    """Base frequency of the voice; one per actor, so that a spectrum tells who speaks."""
    has_camera: bool = True
    is_talking: bool = True


@dataclass(frozen=True, slots=True)
class SpotShown:
    """One place of the podium.

    `source` is an actor's id, `play:<play_id>`, or empty for a free spot.
    """

    source: str
    x: int
    y: int
    width: int
    height: int
    fit: str = "cover"
    label: str = ""
    """Banner text; empty for no banner. The child shortens it to initials under 250 px."""
    is_speaking: bool = False
    """Whether a microphone stands beside the banner's text (protocol 5.7)."""


@dataclass(frozen=True, slots=True)
class Insert:
    """A small strip that names who speaks; its corner where given, else bottom left."""

    text: str
    x: float | None = None
    y: float | None = None


@dataclass(frozen=True, slots=True)
class ShowScene:
    """Everything visible, whole, each time: the newest scene replaces the one before."""

    spots: tuple[SpotShown, ...]
    background_colour: str = "#121212"
    background: str | None = None
    """Path of the background layer (any size, alpha allowed)."""
    foreground: str | None = None
    """Path of the foreground layer (at most the frame's size, top left)."""
    insert: Insert | None = None


@dataclass(frozen=True, slots=True)
class SetActors:
    """Everybody with media, whole, each time: seated or not they are heard."""

    actors: tuple[Actor, ...]


@dataclass(frozen=True, slots=True)
class StartClip:
    """Play a media file by URL."""

    play_id: str
    url: str
    has_audio: bool = False
    loop_count: int = 0
    """0 plays once, n plays n+1 times, -1 for ever."""
    is_private_allowed: bool = True
    """Whether the address may be private; checked after name resolution and on every redirect."""


@dataclass(frozen=True, slots=True)
class StopClip:
    """End a clip; answered by ClipEnded."""

    play_id: str


@dataclass(frozen=True, slots=True)
class StartRecording:
    """Record into path (WebM, VP8 and Opus), written as `<path>.part` until complete."""

    path: str


@dataclass(frozen=True, slots=True)
class StopRecording:
    """End the recording; answered by RecordingEnded when the file is whole."""


@dataclass(frozen=True, slots=True)
class StartBroadcast:
    """Send the podium to an RTMP server until told to stop, or until that is given up."""

    broadcast_id: str
    url: str = field(repr=False)
    """Holds the stream key: a secret."""
    is_private_allowed: bool = True
    """Whether the address may be private; checked after name resolution."""


@dataclass(frozen=True, slots=True)
class StopBroadcast:
    """End a broadcast; answered by BroadcastEnded."""

    broadcast_id: str


@dataclass(frozen=True, slots=True)
class TakeSnapshot:
    """Write exactly the frame on air as JPEG into path; answered by SnapshotWritten."""

    path: str


Order: TypeAlias = (
    ShowScene
    | SetActors
    | StartClip
    | StopClip
    | StartRecording
    | StopRecording
    | StartBroadcast
    | StopBroadcast
    | TakeSnapshot
)
