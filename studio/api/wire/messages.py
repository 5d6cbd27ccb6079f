"""Realtime messages to room events (3.7)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

from studio.api.wire.fields import Fields, fields_of, flag, has_record, record, text, text_or_none
from studio.api.wire.parts import (
    parse_broadcasts,
    parse_options,
    parse_participant,
    parse_playbacks,
    parse_podium,
    parse_recording,
    parse_snapshots,
)
from studio.api.wire.rooms import parse_room
from studio.domain.events import (
    BroadcastsChanged,
    ChatHeard,
    LockChanged,
    OptionsChanged,
    ParticipantJoined,
    ParticipantLeft,
    PlaybacksChanged,
    PodiumChanged,
    RecordingChanged,
    RoomEvent,
    RoomTold,
    SnapshotsTaken,
)
from studio.domain.room import ChatLine

_Reader: TypeAlias = Callable[[Fields], RoomEvent | None]


def parse_message(payload: object) -> RoomEvent | None:
    """Return the event that a message tells, None for a kind the desk has no use for."""
    message = fields_of(payload)
    kind = message.get("type")
    reader = _READERS.get(kind) if isinstance(kind, str) else None
    return reader(message) if reader else None


def _room(message: Fields) -> RoomEvent | None:
    return (
        RoomTold(parse_room(record(message, "content"))) if has_record(message, "content") else None
    )


def _participant(message: Fields) -> RoomEvent | None:
    user = record(message, "participant")
    participant = parse_participant(user)
    if participant is None:
        return None
    if flag(user, "online", default=True):
        return ParticipantJoined(participant)
    return ParticipantLeft(participant.id)


def _podium(message: Fields) -> RoomEvent | None:
    if not isinstance(message.get("podium"), list):
        return None
    return PodiumChanged(*parse_podium(message["podium"]))


def _options(message: Fields) -> RoomEvent | None:
    if not has_record(message, "options"):
        return None
    return OptionsChanged(parse_options(record(message, "options")))


def _recording(message: Fields) -> RoomEvent | None:
    recording = parse_recording(message.get("recording"))
    return None if recording is None else RecordingChanged(recording)


def _snapshots(message: Fields) -> RoomEvent | None:
    snapshots = parse_snapshots(message.get("snapshots"))
    return SnapshotsTaken(snapshots) if snapshots else None


def _playbacks(message: Fields) -> RoomEvent | None:
    if not isinstance(message.get("playing"), list):
        return None
    return PlaybacksChanged(parse_playbacks(message["playing"]))


def _broadcasts(message: Fields) -> RoomEvent | None:
    if not isinstance(message.get("broadcasts"), list):
        return None
    return BroadcastsChanged(parse_broadcasts(message))


def _chat(message: Fields) -> RoomEvent | None:
    content = text_or_none(message, "content")
    if content is None:
        return None
    who = text_or_none(message, "user_id") or text(message, "cid")
    return ChatHeard(ChatLine(who, content, text(message, "created_at")))


def _lock(message: Fields) -> RoomEvent | None:
    return LockChanged(flag(message, "locked", default=False)) if "locked" in message else None


_READERS: Final[Mapping[str, _Reader]] = {
    "room_update": _room,
    "room_setup": _room,
    "room_ready": _room,
    "participant_update": _participant,
    "podium_update": _podium,
    "options_update": _options,
    "recording_update": _recording,
    "snapshot_update": _snapshots,
    "playback_update": _playbacks,
    "broadcasts_update": _broadcasts,
    "chat": _chat,
    "lock": _lock,
}
