"""Folds what the room tells into what is known about it."""

from __future__ import annotations

from dataclasses import replace
from typing import Final, assert_never

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
from studio.domain.room import (
    Participant,
    Playback,
    Recording,
    RecordingStage,
    RoomFacts,
    RoomState,
    Snapshot,
)

CHAT_LINES_KEPT: Final = 500


def reduce_room(room: RoomState, event: RoomEvent, at_s: float) -> RoomState:
    """Return the room after event, heard at at_s on the desk's clock."""
    match event:
        case RoomTold(facts):
            return _told(room, facts)
        case ParticipantJoined(participant):
            return replace(room, participants=_joined(room.participants, participant))
        case ParticipantLeft(user_id):
            return replace(
                room, participants=tuple(p for p in room.participants if p.id != user_id)
            )
        case PodiumChanged(spots, layers):
            reports_layers = room.reports_layers or bool(layers)
            return replace(room, spots=spots, layers=layers, reports_layers=reports_layers)
        case OptionsChanged(options):
            return (
                room
                if room.facts is None
                else replace(room, facts=replace(room.facts, options=options))
            )
        case LockChanged(is_locked):
            return (
                room
                if room.facts is None
                else replace(room, facts=replace(room.facts, is_locked=is_locked))
            )
        case _:
            return _outputs(room, event, at_s)


def _outputs(
    room: RoomState,
    event: RecordingChanged | SnapshotsTaken | PlaybacksChanged | BroadcastsChanged | ChatHeard,
    at_s: float,
) -> RoomState:
    match event:
        case RecordingChanged(recording):
            return _recorded(room, recording)
        case SnapshotsTaken(snapshots):
            return replace(room, snapshots=_newest_first(room.snapshots, snapshots))
        case PlaybacksChanged(playbacks):
            return replace(room, playbacks=_stamped(room.playbacks, playbacks, at_s))
        case BroadcastsChanged(broadcasts):
            return replace(room, broadcasts=broadcasts)
        case ChatHeard(line):
            return replace(room, chat=(*room.chat, line)[-CHAT_LINES_KEPT:])
        case _:
            assert_never(event)


def _told(room: RoomState, facts: RoomFacts) -> RoomState:
    is_locked = facts.is_locked
    if is_locked is None and room.facts is not None:
        is_locked = room.facts.is_locked
    people = room.participants if facts.participants is None else facts.participants
    playing = room.playbacks if facts.playbacks is None else facts.playbacks
    room = _without_lost_recording(room, facts)
    if facts.is_over:
        return replace(
            room,
            facts=replace(facts, is_locked=is_locked, is_ready=False),
            participants=(),
            spots=(),
            layers=(),
            playbacks=(),
            broadcasts=(),
            recording=None,
        )
    return replace(
        room,
        facts=replace(facts, is_locked=is_locked),
        participants=people,
        playbacks=_stamped(room.playbacks, playing, None),
        broadcasts=facts.broadcasts,
        recording=facts.recording,
    )


def _without_lost_recording(room: RoomState, facts: RoomFacts) -> RoomState:
    """Nobody told how a recording ended; it has, and nobody knows yet how long it is."""
    lost = room.recording
    if lost is None or (facts.recording is not None and facts.recording.id == lost.id):
        return room
    return _recorded(room, replace(lost, duration_s=0))


def _joined(people: tuple[Participant, ...], newcomer: Participant) -> tuple[Participant, ...]:
    if any(p.id == newcomer.id for p in people):
        return tuple(newcomer if p.id == newcomer.id else p for p in people)
    return (*people, newcomer)


def _recorded(room: RoomState, recording: Recording) -> RoomState:
    others = tuple(r for r in room.recordings if r.id != recording.id)
    if recording.stage is RecordingStage.RUNNING:
        return replace(room, recording=recording, recordings=others)
    is_current = room.recording is not None and room.recording.id == recording.id
    return replace(
        room,
        recording=None if is_current else room.recording,
        recordings=(recording, *others),
    )


def _newest_first(there: tuple[Snapshot, ...], new: tuple[Snapshot, ...]) -> tuple[Snapshot, ...]:
    known = {s.id for s in there}
    return (*(s for s in reversed(new) if s.id not in known), *there)


def _stamped(
    before: tuple[Playback, ...], now: tuple[Playback, ...], at_s: float | None
) -> tuple[Playback, ...]:
    """A playback keeps the time its start was reported; a document does not say when that was."""
    since = {p.play_id: p.confirmed_at_s for p in before}
    return tuple(replace(p, confirmed_at_s=since.get(p.play_id, at_s)) for p in now)
