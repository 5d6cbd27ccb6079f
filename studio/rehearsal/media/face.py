"""The face of a mixing process: what to show goes in, facts come out, one JSON object a line.

Orders arrive on the child's stdin, facts leave on its stdout, its log goes to stderr. Closing stdin
is the order to finish: recordings are completed, then the process ends with 0. Pictures travel as
paths of files that the parent wrote, snapshots and recordings as paths the child writes. All
positions are podium pixels.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import Any, Final, TypeAlias

FPS: Final = 25
"""Frames a second of everything mixed and recorded."""


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


@dataclass(frozen=True, slots=True)
class MixerReady:
    """The first frame is mixed."""


@dataclass(frozen=True, slots=True)
class SceneShown:
    """A ShowScene order reached the picture; `count` numbers the orders from 1."""

    count: int


@dataclass(frozen=True, slots=True)
class ClipStarted:
    """The first frame of a clip is there. `duration_s` is None when the file does not say."""

    play_id: str
    duration_s: float | None


@dataclass(frozen=True, slots=True)
class ClipEnded:
    """A clip is over. `error` is a sentence, empty for a natural end or an order to stop."""

    play_id: str
    error: str = ""


@dataclass(frozen=True, slots=True)
class RecordingStarted:
    """The first frame is in the file."""

    path: str


@dataclass(frozen=True, slots=True)
class RecordingEnded:
    """The file at path is whole: `frames` frames, 25 a second. `error` when it ended by itself."""

    path: str
    frames: int
    error: str = ""


@dataclass(frozen=True, slots=True)
class BroadcastStarted:
    """The server takes the stream; told again after each new connection."""

    broadcast_id: str


@dataclass(frozen=True, slots=True)
class BroadcastEnded:
    """A broadcast is over. `error` is a sentence without the address, empty after an order."""

    broadcast_id: str
    error: str = ""


@dataclass(frozen=True, slots=True)
class SnapshotWritten:
    """The JPEG at path is whole, or `error` says why there is none."""

    path: str
    error: str = ""


@dataclass(frozen=True, slots=True)
class Levels:
    """Who speaks: id -> dBFS of the last quarter second; sent when it changes."""

    dbfs: dict[str, float]


@dataclass(frozen=True, slots=True)
class Health:
    """Once a second: frames mixed and late since the start, CPU seconds, resident MB."""

    frames: int
    late: int
    cpu_s: float
    rss_mb: float


Fact: TypeAlias = (
    MixerReady
    | SceneShown
    | ClipStarted
    | ClipEnded
    | RecordingStarted
    | RecordingEnded
    | BroadcastStarted
    | BroadcastEnded
    | SnapshotWritten
    | Levels
    | Health
)

_ORDERS: Final = {
    kind.__name__: kind
    for kind in (
        ShowScene,
        SetActors,
        StartClip,
        StopClip,
        StartRecording,
        StopRecording,
        StartBroadcast,
        StopBroadcast,
        TakeSnapshot,
    )
}
_FACTS: Final = {
    kind.__name__: kind
    for kind in (
        MixerReady,
        SceneShown,
        ClipStarted,
        ClipEnded,
        RecordingStarted,
        RecordingEnded,
        BroadcastStarted,
        BroadcastEnded,
        SnapshotWritten,
        Levels,
        Health,
    )
}


def line_of(message: Order | Fact) -> bytes:
    """Return message as one line."""
    return (
        json.dumps(
            {"is": type(message).__name__, **asdict(message)}, separators=(",", ":")
        ).encode()
        + b"\n"
    )


def order_of(line: bytes) -> Order:
    """Read an order; raises ValueError, KeyError or TypeError for anything else."""
    fields = _fields(line)
    kind = _ORDERS[fields.pop("is")]
    if kind is ShowScene:
        fields["spots"] = tuple(SpotShown(**spot) for spot in fields["spots"])
        insert = fields.get("insert")
        fields["insert"] = None if insert is None else Insert(**insert)
    if kind is SetActors:
        fields["actors"] = tuple(Actor(**actor) for actor in fields["actors"])
    return kind(**fields)


def fact_of(line: bytes) -> Fact:
    """Read a fact; raises ValueError, KeyError or TypeError for anything else."""
    fields = _fields(line)
    return _FACTS[fields.pop("is")](**fields)


def _fields(line: bytes) -> dict[str, Any]:
    fields = json.loads(line)
    if not isinstance(fields, dict):
        raise TypeError("A message is a JSON object.")
    return fields
