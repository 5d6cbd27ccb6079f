"""Told by the room: what its server reports, and the message it came in."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

from studio.domain.room import (
    Broadcast,
    ChatLine,
    Participant,
    Playback,
    Recording,
    RoomFacts,
    RoomOptions,
    Snapshot,
    Spot,
)


@dataclass(frozen=True, slots=True)
class RoomTold:
    """A room document or `room_update`: the whole truth about the room."""

    facts: RoomFacts


@dataclass(frozen=True, slots=True)
class ParticipantJoined:
    """A participant's media connected."""

    participant: Participant


@dataclass(frozen=True, slots=True)
class ParticipantLeft:
    """A participant is gone."""

    user_id: str


@dataclass(frozen=True, slots=True)
class PodiumChanged:
    """What is visible now. `layers` are (z index, layer id); servers may leave them out."""

    spots: tuple[Spot, ...]
    layers: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class OptionsChanged:
    """The room's options, whole."""

    options: RoomOptions


@dataclass(frozen=True, slots=True)
class RecordingChanged:
    """A recording started, stopped or is finished."""

    recording: Recording


@dataclass(frozen=True, slots=True)
class SnapshotsTaken:
    """New snapshots, only the new ones."""

    snapshots: tuple[Snapshot, ...]


@dataclass(frozen=True, slots=True)
class PlaybacksChanged:
    """All clips running now."""

    playbacks: tuple[Playback, ...]


@dataclass(frozen=True, slots=True)
class BroadcastsChanged:
    """All streams running now."""

    broadcasts: tuple[Broadcast, ...]


@dataclass(frozen=True, slots=True)
class ChatHeard:
    """Somebody said something, the operator's own lines included."""

    line: ChatLine


@dataclass(frozen=True, slots=True)
class LockChanged:
    """The room was locked."""

    is_locked: bool


RoomEvent: TypeAlias = (
    RoomTold
    | ParticipantJoined
    | ParticipantLeft
    | PodiumChanged
    | OptionsChanged
    | RecordingChanged
    | SnapshotsTaken
    | PlaybacksChanged
    | BroadcastsChanged
    | ChatHeard
    | LockChanged
)


@dataclass(frozen=True, slots=True)
class Heard:
    """A message of the room arrived; `values` are all texts in it: an id there proves its layer.

    `event` is None for a message the desk has no use for; it may confirm a command all the same.
    """

    event: RoomEvent | None
    values: frozenset[str] = field(default=frozenset(), repr=False)
    at_s: float = 0.0
