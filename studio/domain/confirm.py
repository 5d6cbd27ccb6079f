"""Which event of the room proves a command: never the answer, only what the room says after."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from studio.domain.commands import (
    ClearLayer,
    EndRoom,
    Kick,
    LockRoom,
    Request,
    SendChat,
    ShowLayer,
    ShowLayout,
    StartBroadcast,
    StartClip,
    StartRecording,
    StopBroadcast,
    StopClip,
    StopRecording,
)
from studio.domain.events import (
    BroadcastsChanged,
    ChatHeard,
    Heard,
    LockChanged,
    OptionsChanged,
    ParticipantLeft,
    PlaybacksChanged,
    PodiumChanged,
    RecordingChanged,
    RoomEvent,
    RoomTold,
)
from studio.domain.room import RecordingStage, RoomFacts, RoomOptions

_IN_DOCUMENTS: Final = (
    EndRoom,
    LockRoom,
    StartRecording,
    StopRecording,
    StartClip,
    StopClip,
    StartBroadcast,
    StopBroadcast,
)


def is_in_documents(request: Request) -> bool:
    """Whether the room's document says if request came true, where no event did.

    A picture on air is left to the room's events: a document names no layer.
    """
    return isinstance(request, _IN_DOCUMENTS)


def confirms(heard: Heard, request: Request, own_user_id: str) -> bool:
    """Whether this message proves that request came true.

    A layer is proven by its id anywhere in the message; everything else by what the event says.
    Snapshots carry nothing that could prove a request: see `snapshot_owners`.
    """
    if isinstance(request, ShowLayer):
        return request.layer_id in heard.values
    event = heard.event
    if isinstance(event, RoomTold):
        return _told(event.facts, request, own_user_id)
    return event is not None and _proves(event, request, own_user_id)


def _told(facts: RoomFacts, request: Request, own_user_id: str) -> bool:
    """A whole document proves what each of its parts would prove as an event."""
    match request:
        case EndRoom():
            return facts.is_over
        case LockRoom():
            return facts.is_locked is True
        case StartRecording():
            return facts.recording is not None
        case StopRecording():
            return facts.recording is None
        case _:
            return any(_proves(part, request, own_user_id) for part in _parts(facts))


def _parts(facts: RoomFacts) -> Iterator[RoomEvent]:
    yield OptionsChanged(facts.options)
    yield BroadcastsChanged(facts.broadcasts)
    if facts.playbacks is not None:
        yield PlaybacksChanged(facts.playbacks)


def _proves(event: RoomEvent, request: Request, own_user_id: str) -> bool:
    match request, event:
        case ShowLayout(), OptionsChanged(options):
            return is_shown(request, options)
        case ClearLayer(z_index), PodiumChanged(layers=layers):
            return z_index not in dict(layers)
        case Kick(user_id=user_id), ParticipantLeft(left):
            return user_id == left
        case SendChat(text), ChatHeard(line):
            return line.text == text and line.user_id == own_user_id
        case LockRoom(), LockChanged(is_locked):
            return is_locked
        case _:
            return _proves_output(event, request)


def _proves_output(event: RoomEvent, request: Request) -> bool:
    match request, event:
        case StartClip(play_id=play_id), PlaybacksChanged(playbacks):
            return any(p.play_id == play_id for p in playbacks)
        case StopClip(play_id), PlaybacksChanged(playbacks):
            return all(p.play_id != play_id for p in playbacks)
        case StartRecording(), RecordingChanged(recording):
            return recording.stage is RecordingStage.RUNNING
        case StopRecording(), RecordingChanged(recording):
            return recording.stage is not RecordingStage.RUNNING
        case StartBroadcast(), BroadcastsChanged(broadcasts):
            return bool(broadcasts)
        case StopBroadcast(), BroadcastsChanged(broadcasts):
            return not broadcasts
        case _:
            return False


def is_shown(request: ShowLayout, options: RoomOptions) -> bool:
    """Whether these options show what was asked for; no users may be echoed as an empty list."""
    wanted = request.layout
    if options.shows_names != wanted.shows_names:
        return False
    if wanted.is_auto:
        return options.layout == "auto" and not options.layout_users and options.layout_name is None
    return options.layout_name == wanted.name and (options.layout_users or ()) == request.users
