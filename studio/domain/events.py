"""Facts: what already happened, past tense; told by the room, or happened at the desk."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TypeAlias

from studio.domain.clips import Clip
from studio.domain.commands import Command, Failure
from studio.domain.intents import Wish
from studio.domain.looks import Look
from studio.domain.room import (
    Broadcast,
    ChatLine,
    Link,
    Participant,
    Playback,
    Recording,
    RoomFacts,
    RoomOptions,
    Snapshot,
    Spot,
)

# ---- told by the room -------------------------------------------------------------------------


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


# ---- happened at the desk ---------------------------------------------------------------------


class ServerKind(Enum):
    """Which server the desk talks to."""

    REHEARSAL = "rehearsal"
    CLOUD = "cloud"


class Power(Enum):
    """What the operator may do: everything with the API key, less with an access key alone."""

    HOST = "host"
    ACCESS = "access"


@dataclass(frozen=True, slots=True)
class Connection:
    """The room the desk is connected to, or is about to be."""

    server: ServerKind
    power: Power
    server_url: str
    room_id: str = ""
    user_id: str = ""
    """The operator's own user in the room."""
    gui_link: str = field(default="", repr=False)
    guest_link: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class RoomAwaited:
    """A room is being opened, or no longer."""

    is_awaited: bool


@dataclass(frozen=True, slots=True)
class RoomOpened:
    """A room was opened; everything known of an earlier one is forgotten, the preview is kept."""

    connection: Connection


@dataclass(frozen=True, slots=True)
class RoomClosed:
    """The desk let go of the room."""


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


class RehearsalStage(Enum):
    """Where the rehearsal process stands."""

    OFF = "off"
    STARTING = "starting"
    RUNNING = "running"
    LOST = "lost"


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


class GuardLevel(Enum):
    """How much a wish is guarded; the same for mouse, key and remote."""

    AT_ONCE = 0
    TWICE = 1
    """Press twice within two seconds, or hold for 0.6 s."""
    SHEET = 2
    """A sheet names the consequence; Cancel is the default."""
    WORD = 3
    """A sheet, and a word has to be typed."""


@dataclass(frozen=True, slots=True)
class Question:
    """A guarded wish that waits for the operator's answer."""

    wish: Wish
    level: GuardLevel
    word: str = ""
    """What has to be typed (LOCK, END); the same in every language."""


@dataclass(frozen=True, slots=True)
class WishArmed:
    """A guarded wish was pressed once; pressed again before until_s it is carried out."""

    wish: Wish
    until_s: float


@dataclass(frozen=True, slots=True)
class WishDisarmed:
    """Nothing is armed any more."""


@dataclass(frozen=True, slots=True)
class QuestionAsked:
    """A sheet opens; an older question is dropped."""

    question: Question


@dataclass(frozen=True, slots=True)
class QuestionClosed:
    """The sheet is gone, answered or not."""


DeskEvent: TypeAlias = (
    Heard
    | RoomAwaited
    | RoomOpened
    | RoomClosed
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
    | WishArmed
    | WishDisarmed
    | QuestionAsked
    | QuestionClosed
)
