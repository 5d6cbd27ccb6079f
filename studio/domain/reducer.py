"""The one place where an event becomes a new state of the desk."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, assert_never

from studio.domain.casting import recast
from studio.domain.command_reducer import (
    accepted,
    asked,
    awaits_layout,
    failed,
    heard_by_commands,
    link_lost,
    missed,
)
from studio.domain.commands import Failure
from studio.domain.desk import DeskState, Program
from studio.domain.events import (
    ClipsFound,
    CommandAccepted,
    CommandAsked,
    CommandFailed,
    Connection,
    DeskEvent,
    EchoMissed,
    FeedChanged,
    FeedRemoved,
    FileSaved,
    Heard,
    KeyerEvent,
    LibraryChanged,
    LinkChanged,
    LookReplaced,
    NoticeDismissed,
    NoticeRaised,
    OptionsChanged,
    PeopleFound,
    PreviewChanged,
    ProgramPictured,
    QuestionAsked,
    QuestionClosed,
    RehearsalChanged,
    RoomAwaited,
    RoomOpened,
    RoomTold,
    RoundTripMeasured,
    TakenBack,
    WishArmed,
    WishDisarmed,
)
from studio.domain.keyer_reducer import reduce_keyers
from studio.domain.looks import LayoutChoice
from studio.domain.program_reducer import with_layout_told
from studio.domain.room import Link, RoomState
from studio.domain.room_reducer import reduce_room
from studio.domain.source_reducer import with_sources_told

if TYPE_CHECKING:
    from studio.domain.clips import Clip

NOTICES_KEPT: Final = 20
PROGRAMS_KEPT: Final = 50


def reduce(state: DeskState, event: DeskEvent) -> DeskState:
    """Return the state after event; the given state is not touched."""
    return recast(state, _reduced(state, event))


def _reduced(state: DeskState, event: DeskEvent) -> DeskState:
    if isinstance(event, KeyerEvent):
        return reduce_keyers(state, event)
    match event:
        case Heard():
            return _heard(state, event)
        case CommandAsked(command):
            return asked(state, command)
        case CommandAccepted(number, at_s):
            return accepted(state, number, at_s)
        case CommandFailed(number, failure):
            return failed(state, number, failure)
        case EchoMissed(number):
            return missed(state, number)
        case FeedChanged() | FeedRemoved() | LibraryChanged():
            return with_sources_told(state, event)
        case _:
            return _desk(state, event)


def _heard(state: DeskState, heard: Heard) -> DeskState:
    """Commands first: a snapshot's owner must be known before the gallery sees it."""
    after, kept = heard_by_commands(state, heard)
    if kept.event is None:
        return after
    was_told = after.room.facts is not None
    after = replace(after, room=reduce_room(after.room, kept.event, kept.at_s))
    if after.room.facts is None:
        return after
    if after.room.facts.is_over:
        return replace(after, program=Program())
    if isinstance(kept.event, RoomTold | OptionsChanged) and not awaits_layout(after):
        return _layout_told(after, is_first=not was_told)
    return after


def _layout_told(state: DeskState, *, is_first: bool) -> DeskState:
    """The program has the room's layout; so has a preview in which none was prepared yet."""
    play_ids = {c.id for c in state.clips} | {p.play_id for p in state.room.playbacks}
    look = with_layout_told(state.program.look, state.room, play_ids)
    state = replace(state, program=replace(state.program, look=look))
    if is_first and state.preview.layout == LayoutChoice() and not state.preview.seats:
        preview = replace(state.preview, layout=look.layout, seats=look.seats)
        return replace(state, preview=preview)
    return state


_ByDesk = (
    RoomAwaited
    | RoomOpened
    | PeopleFound
    | LinkChanged
    | RoundTripMeasured
    | RehearsalChanged
    | PreviewChanged
    | LookReplaced
    | TakenBack
    | ClipsFound
    | ProgramPictured
    | FileSaved
    | NoticeRaised
    | NoticeDismissed
    | WishArmed
    | WishDisarmed
    | QuestionAsked
    | QuestionClosed
)


def _desk(state: DeskState, event: _ByDesk) -> DeskState:
    match event:
        case RoomOpened(connection):
            return _room_opened(state, connection)
        case RoomAwaited(is_awaited):
            return replace(state, is_opening=is_awaited)
        case LinkChanged(link):
            after = state if link is Link.LIVE else link_lost(state)
            return replace(after, link=link)
        case PeopleFound(participants):
            return replace(state, room=replace(state.room, participants=participants))
        case RoundTripMeasured(seconds):
            return replace(state, round_trip_s=seconds)
        case RehearsalChanged(stage):
            return replace(state, rehearsal=stage)
        case WishArmed() | WishDisarmed() | QuestionAsked() | QuestionClosed():
            return _guarded(state, event)
        case _:
            return _prepared(state, event)


def _guarded(
    state: DeskState, event: WishArmed | WishDisarmed | QuestionAsked | QuestionClosed
) -> DeskState:
    match event:
        case WishArmed():
            return replace(state, armed=event)
        case WishDisarmed():
            return replace(state, armed=None)
        case QuestionAsked(question):
            return replace(state, question=question, armed=None)
        case QuestionClosed():
            return replace(state, question=None)
        case _:
            assert_never(event)


def _prepared(
    state: DeskState,
    event: PreviewChanged
    | LookReplaced
    | TakenBack
    | ClipsFound
    | ProgramPictured
    | FileSaved
    | NoticeRaised
    | NoticeDismissed,
) -> DeskState:
    match event:
        case PreviewChanged(look):
            return replace(state, preview=look)
        case LookReplaced(replaced):
            return replace(state, past_programs=(replaced, *state.past_programs)[:PROGRAMS_KEPT])
        case TakenBack():
            return replace(state, past_programs=state.past_programs[1:])
        case ClipsFound(clips):
            known = {clip.id: clip for clip in (*state.clips, *clips)}
            return replace(state, clips=tuple(known.values()))
        case ProgramPictured(jpeg):
            return replace(state, program=replace(state.program, picture=jpeg))
        case FileSaved(file_id, path):
            others = tuple(saved for saved in state.saved_files if saved[0] != file_id)
            return replace(state, saved_files=(*others, (file_id, path)))
        case NoticeRaised() | NoticeDismissed():
            return replace(state, notices=_noted(state.notices, event))
        case _:
            assert_never(event)


def _noted(
    notices: tuple[Failure, ...], event: NoticeRaised | NoticeDismissed
) -> tuple[Failure, ...]:
    failure = event.failure
    if isinstance(event, NoticeDismissed):
        return tuple(n for n in notices if n != failure)
    others = (n for n in notices if not _is_told_by(n, failure))
    return (*others, failure)[-NOTICES_KEPT:]


def _is_told_by(old: Failure, new: Failure) -> bool:
    """Whether the new notice says all that the old one said."""
    return old.sentence == new.sentence and old.detail in {"", new.detail}


def _clips_for(state: DeskState, connection: Connection) -> tuple[Clip, ...]:
    """The media list without what only the rehearsal room that is left could have played."""
    left = state.connection
    if not state.is_rehearsal or left is None or left.server_url == connection.server_url:
        return state.clips
    own = f"{left.server_url}/"
    return tuple(clip for clip in state.clips if not clip.url.startswith(own))


def _room_opened(state: DeskState, connection: Connection) -> DeskState:
    """Forget what belonged to another room; the preview and the media list stay."""
    return replace(
        state,
        connection=connection,
        link=Link.OFFLINE,
        room=RoomState(),
        program=Program(),
        keying=state.keying.in_another_room(),
        past_programs=(),
        commands=(),
        clips=_clips_for(state, connection),
        armed=None,
        question=None,
        notices=tuple(notice for notice in state.notices if not notice.is_about_room),
    )
