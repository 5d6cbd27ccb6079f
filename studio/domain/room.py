"""What the room's server says about itself: frozen values as events and documents report them.

Source: protocol document, sections 1.2 and 3.7. Nothing here is what the desk asked for, only what
was told.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from studio.domain.podium import WIDE, Box, Frame, Map, frame_of


class Link(Enum):
    """Where the realtime socket stands."""

    OFFLINE = "offline"
    CONNECTING = "connecting"
    LIVE = "live"
    STALE = "stale"
    """Connected, but silent for longer than six seconds."""


@dataclass(frozen=True, slots=True)
class Participant:
    """A connection in the room."""

    id: str
    name: str
    is_guest: bool = False
    avatar: str | None = None


@dataclass(frozen=True, slots=True)
class Spot:
    """One visible place of the podium as reported; both ids are None for an empty one."""

    box: Box
    user_id: str | None = None
    play_id: str | None = None


@dataclass(frozen=True, slots=True)
class RoomOptions:
    """The options of a room, as the server echoes them."""

    shows_names: bool = True
    layout: str = "auto"
    layout_name: str | None = None
    layout_users: tuple[str, ...] | None = None
    layout_map: Map | None = None
    has_voice_activation: bool = False
    sfu_mode: str = "ptp"
    is_widescreen: bool = False
    can_record: bool = True
    can_broadcast: bool = True
    can_layout: bool = True
    can_lock: bool = False
    can_kick: bool = True
    background_colour: str = "#121212"

    @property
    def hides_layers(self) -> bool:
        """Whether small meetings go unmixed, so that layouts, layers and clips are not seen."""
        return self.sfu_mode != "disabled"


@dataclass(frozen=True, slots=True)
class Playback:
    """A clip running in the room."""

    play_id: str
    url: str
    name: str | None = None
    has_audio: bool = False
    loop_count: int = 0
    replacement_id: str | None = None
    confirmed_at_s: float | None = 0.0
    """Desk clock when the room reported the start; None where it ran before anybody listened."""


class RecordingStage(Enum):
    """Where a recording stands."""

    RUNNING = "running"
    STOPPED = "stopped"
    FINISHED = "finished"


@dataclass(frozen=True, slots=True)
class Recording:
    """A recording; the download link expires and is asked for anew when needed."""

    id: str
    created_at: int
    """Unix seconds."""
    duration_s: int | None = None
    download: str | None = field(default=None, repr=False)

    @property
    def stage(self) -> RecordingStage:
        """Derived as the server tells it: no duration, duration, duration and link."""
        if self.duration_s is None:
            return RecordingStage.RUNNING
        return RecordingStage.FINISHED if self.download else RecordingStage.STOPPED


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A still of the program; the link expires."""

    id: str
    name: str
    created_at: str
    download: str = field(default="", repr=False)
    creator_id: str = ""


@dataclass(frozen=True, slots=True)
class Broadcast:
    """A running stream to the outside."""

    id: str
    platform: str = "generic"
    player_url: str = ""


@dataclass(frozen=True, slots=True)
class ChatLine:
    """One line of the room's chat."""

    user_id: str
    text: str
    at: str


@dataclass(frozen=True, slots=True)
class RoomFacts:
    """The parts of a room document that describe the room."""

    id: str
    name: str
    is_ready: bool = False
    is_over: bool = False
    is_locked: bool | None = None
    """None where a document does not say (observers are not told)."""
    started_at: str | None = None
    options: RoomOptions = field(default_factory=RoomOptions)
    participants: tuple[Participant, ...] | None = None
    """None where a document does not list them."""
    playbacks: tuple[Playback, ...] | None = None
    """None where a document does not list them."""
    broadcasts: tuple[Broadcast, ...] = ()
    recording: Recording | None = None


@dataclass(frozen=True, slots=True)
class RoomState:
    """Everything known about the open room. `facts` is None while no room is open."""

    facts: RoomFacts | None = None
    participants: tuple[Participant, ...] = ()
    spots: tuple[Spot, ...] = ()
    layers: tuple[tuple[int, str], ...] = ()
    """(z index, layer id) of each layer that the server reports; not every server does."""
    reports_layers: bool = False
    """Whether it ever reported one."""
    playbacks: tuple[Playback, ...] = ()
    recording: Recording | None = None
    recordings: tuple[Recording, ...] = ()
    """Stopped and finished ones of this session, newest first."""
    snapshots: tuple[Snapshot, ...] = ()
    """The gallery, newest first; pictures the desk took for its program monitor are not in it."""
    broadcasts: tuple[Broadcast, ...] = ()
    chat: tuple[ChatLine, ...] = ()

    @property
    def options(self) -> RoomOptions:
        """The room's options; defaults while no room is open."""
        return self.facts.options if self.facts else RoomOptions()

    @property
    def frame(self) -> Frame:
        """The room's frame; while none is open that of the rooms this desk makes."""
        return frame_of(is_widescreen=self.options.is_widescreen) if self.facts else WIDE

    @property
    def is_ready(self) -> bool:
        """Whether the room mixes."""
        return self.facts is not None and self.facts.is_ready and not self.facts.is_over

    def layer_id(self, z_index: int) -> str | None:
        """The id the server reports for a layer, None for none."""
        return dict(self.layers).get(z_index)

    def name_of(self, user_id: str) -> str:
        """The display name of a participant, else the id itself."""
        return next((p.name for p in self.participants if p.id == user_id), user_id)
