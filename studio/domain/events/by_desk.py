"""Happened at the desk: the room opened, commands went their way, something was prepared."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

from studio.domain.clips import Clip
from studio.domain.commands import Command, Failure
from studio.domain.events.by_room import Heard
from studio.domain.events.by_sources import FeedChanged, FeedRemoved, LibraryChanged
from studio.domain.events.connection import Connection, RehearsalStage
from studio.domain.events.guarding import QuestionAsked, QuestionClosed, WishArmed, WishDisarmed
from studio.domain.events.keyers import KeyerEvent
from studio.domain.looks import Look
from studio.domain.room import Link, Participant


@dataclass(frozen=True, slots=True)
class RoomAwaited:
    """A room is being opened, or no longer."""

    is_awaited: bool


@dataclass(frozen=True, slots=True)
class RoomOpened:
    """A room was opened; everything known of an earlier one is forgotten, the preview is kept."""

    connection: Connection


@dataclass(frozen=True, slots=True)
class PeopleFound:
    """The list of people online, after a resync."""

    participants: tuple[Participant, ...]


@dataclass(frozen=True, slots=True)
class LinkChanged:
    """The realtime socket changed state."""

    link: Link


@dataclass(frozen=True, slots=True)
class RoundTripMeasured:
    """How long the last request took, in seconds."""

    seconds: float


@dataclass(frozen=True, slots=True)
class RehearsalChanged:
    """The rehearsal process started, came up, or was lost."""

    stage: RehearsalStage


@dataclass(frozen=True, slots=True)
class CommandAsked:
    """A request is on its way."""

    command: Command


@dataclass(frozen=True, slots=True)
class CommandAccepted:
    """The server answered 2xx."""

    number: int
    at_s: float


@dataclass(frozen=True, slots=True)
class CommandFailed:
    """The server refused, or did not answer."""

    number: int
    failure: Failure


@dataclass(frozen=True, slots=True)
class EchoMissed:
    """An accepted command was not confirmed in time."""

    number: int


@dataclass(frozen=True, slots=True)
class PreviewChanged:
    """The operator prepared something."""

    look: Look


@dataclass(frozen=True, slots=True)
class LookReplaced:
    """A take replaced this look; it can be taken back."""

    replaced: Look


@dataclass(frozen=True, slots=True)
class TakenBack:
    """The newest past program was taken again and is past no more."""


@dataclass(frozen=True, slots=True)
class ClipsFound:
    """Clips joined the media list; known ones (by id) are replaced."""

    clips: tuple[Clip, ...]


@dataclass(frozen=True, slots=True)
class ProgramPictured:
    """A still of the program arrived: a JPEG."""

    jpeg: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class FileSaved:
    """A recording or snapshot with this id lies on disk."""

    id: str
    path: str


@dataclass(frozen=True, slots=True)
class NoticeRaised:
    """Something to tell the operator; stays until dismissed."""

    failure: Failure


@dataclass(frozen=True, slots=True)
class NoticeDismissed:
    """The operator has read the notice with these texts."""

    failure: Failure


DeskEvent: TypeAlias = (
    Heard
    | RoomAwaited
    | RoomOpened
    | PeopleFound
    | LinkChanged
    | RoundTripMeasured
    | RehearsalChanged
    | CommandAsked
    | CommandAccepted
    | CommandFailed
    | EchoMissed
    | PreviewChanged
    | LookReplaced
    | TakenBack
    | ClipsFound
    | ProgramPictured
    | FileSaved
    | NoticeRaised
    | NoticeDismissed
    | FeedChanged
    | FeedRemoved
    | LibraryChanged
    | WishArmed
    | WishDisarmed
    | QuestionAsked
    | QuestionClosed
    | KeyerEvent
)
