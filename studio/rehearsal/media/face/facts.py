"""What a mixing process tells of itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class MixerReady:
    """The first frame is mixed."""


@dataclass(frozen=True, slots=True)
class MixerLost:
    """The process died and another one starts; told in its place by whoever looks after it."""


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
    | MixerLost
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
