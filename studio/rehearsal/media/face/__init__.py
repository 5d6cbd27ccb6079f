"""The face of a mixing process: what to show goes in, facts come out, one JSON object a line.

Orders arrive on the child's stdin, facts leave on its stdout, its log goes to stderr. Closing stdin
is the order to finish: recordings are completed, then the process ends with 0. Pictures travel as
paths of files that the parent wrote, snapshots and recordings as paths the child writes. All
positions are podium pixels.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any, Final, get_args

from studio.rehearsal.media.face.facts import (
    BroadcastEnded,
    BroadcastStarted,
    ClipEnded,
    ClipStarted,
    Fact,
    Health,
    Levels,
    MixerLost,
    MixerReady,
    RecordingEnded,
    RecordingStarted,
    SceneShown,
    SnapshotWritten,
)
from studio.rehearsal.media.face.orders import (
    Actor,
    Insert,
    Order,
    SetActors,
    ShowScene,
    SpotShown,
    StartBroadcast,
    StartClip,
    StartRecording,
    StopBroadcast,
    StopClip,
    StopRecording,
    TakeSnapshot,
)

FPS: Final = 25
"""Frames a second of everything mixed and recorded."""
_ORDERS: Final[dict[str, type[Order]]] = {kind.__name__: kind for kind in get_args(Order)}
_FACTS: Final[dict[str, type[Fact]]] = {kind.__name__: kind for kind in get_args(Fact)}


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


__all__ = [
    "FPS",
    "Actor",
    "BroadcastEnded",
    "BroadcastStarted",
    "ClipEnded",
    "ClipStarted",
    "Fact",
    "Health",
    "Insert",
    "Levels",
    "MixerLost",
    "MixerReady",
    "Order",
    "RecordingEnded",
    "RecordingStarted",
    "SceneShown",
    "SetActors",
    "ShowScene",
    "SnapshotWritten",
    "SpotShown",
    "StartBroadcast",
    "StartClip",
    "StartRecording",
    "StopBroadcast",
    "StopClip",
    "StopRecording",
    "TakeSnapshot",
    "fact_of",
    "line_of",
    "order_of",
]
