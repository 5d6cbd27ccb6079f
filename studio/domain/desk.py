"""The state of the desk: what the room told, what is prepared, what is asked, what to tell."""

from __future__ import annotations

from dataclasses import dataclass, field

from studio.domain.clips import Clip
from studio.domain.commands import Command, Failure, LayerKind
from studio.domain.events import Connection, Power, Question, RehearsalStage, ServerKind, WishArmed
from studio.domain.feeds import Feed
from studio.domain.keying import Keying
from studio.domain.library import LibraryState
from studio.domain.looks import Look, LookDifference, difference
from studio.domain.overlay import DEFAULT_THEME, Theme
from studio.domain.room import Link, RoomState
from studio.domain.themes import Themes


@dataclass(frozen=True, slots=True)
class LayerOnAir:
    """What the desk knows about a layer, from accepted commands and the room's events."""

    kind: LayerKind
    layer_id: str
    title: str = ""
    is_confirmed: bool = False


@dataclass(frozen=True, slots=True)
class Program:
    """The look on air as far as the server accepted it."""

    look: Look = field(default_factory=Look)
    layers: tuple[tuple[int, LayerOnAir], ...] = ()
    picture: bytes = field(default=b"", repr=False)
    """The newest still, a JPEG; empty before the first."""

    def layer(self, z_index: int) -> LayerOnAir | None:
        """What is on a layer."""
        return dict(self.layers).get(z_index)


@dataclass(frozen=True, slots=True)
class DeskState:
    """Everything the panels show."""

    connection: Connection | None = None
    is_opening: bool = False
    """Whether a room is being opened."""
    link: Link = Link.OFFLINE
    rehearsal: RehearsalStage = RehearsalStage.OFF
    round_trip_s: float | None = None
    room: RoomState = field(default_factory=RoomState)
    preview: Look = field(default_factory=Look)
    theme: Theme = DEFAULT_THEME
    """The show's theme: every keyer of the preview wears it."""
    themes: Themes = field(default_factory=Themes)
    """Those there are."""
    program: Program = field(default_factory=Program)
    keying: Keying = field(default_factory=Keying)
    past_programs: tuple[Look, ...] = ()
    """Looks that were on air before, newest first: what TAKE BACK returns to."""
    commands: tuple[Command, ...] = ()
    """The last fifty, oldest first."""
    clips: tuple[Clip, ...] = ()
    saved_files: tuple[tuple[str, str], ...] = ()
    """(recording or snapshot id, path) of what was downloaded."""
    feeds: tuple[Feed, ...] = ()
    """The data sources."""
    library: LibraryState = field(default_factory=LibraryState)
    notices: tuple[Failure, ...] = ()
    armed: WishArmed | None = None
    """A guarded wish that was pressed once."""
    question: Question | None = None
    """What the open sheet asks."""

    @property
    def is_rehearsal(self) -> bool:
        """Whether the violet frame belongs round the window."""
        return self.connection is not None and self.connection.server is ServerKind.REHEARSAL

    @property
    def is_host(self) -> bool:
        """Whether the API key is at hand."""
        return self.connection is not None and self.connection.power is Power.HOST

    @property
    def changes(self) -> LookDifference:
        """What a TAKE would change."""
        return difference(
            self.preview,
            self.program.look,
            self.room.frame,
            can_layout=self.room.options.can_layout,
        )

    @property
    def is_recording(self) -> bool:
        """Whether a recording is running, as told by the room."""
        return self.room.recording is not None

    def saved_path(self, file_id: str) -> str | None:
        """Where a recording or snapshot was saved."""
        return dict(self.saved_files).get(file_id)
