"""Wishes: what the operator asks for, imperative. Panels emit them and know no client."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

from studio.domain.clips import Clip
from studio.domain.commands import Failure
from studio.domain.looks import LayoutChoice, Seat

# ---- the room ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class OpenRehearsal:
    """Start the rehearsal room (again)."""


@dataclass(frozen=True, slots=True)
class RoomWish:
    """A room to create, or to join by its id."""

    room_id: str = ""
    name: str = ""
    is_widescreen: bool = True
    can_record: bool = True
    can_broadcast: bool = True
    can_layout: bool = True
    can_kick: bool = True
    can_lock: bool = False


@dataclass(frozen=True, slots=True)
class OpenRoom:
    """Open a room with the API key; an empty key means the remembered one."""

    server_url: str
    api_key: str = field(repr=False)
    room: RoomWish


@dataclass(frozen=True, slots=True)
class OpenWithLink:
    """Open a room with an access key, a GUI link or a guest link only."""

    server_url: str
    link: str = field(repr=False)
    name: str = "Operator"


@dataclass(frozen=True, slots=True)
class LockRoom:
    """Let nobody new in. Cannot be undone."""


@dataclass(frozen=True, slots=True)
class EndRoom:
    """End the meeting for everybody."""


@dataclass(frozen=True, slots=True)
class KickParticipant:
    """Remove somebody from the room."""

    user_id: str


# ---- the preview ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ChooseLayout:
    """Prepare a layout."""

    layout: LayoutChoice


@dataclass(frozen=True, slots=True)
class GiveSeat:
    """Prepare a seat: a person, a clip, or free."""

    index: int
    seat: Seat


@dataclass(frozen=True, slots=True)
class SwapSeats:
    """Exchange two seats of the preview."""

    one: int
    other: int


@dataclass(frozen=True, slots=True)
class FillField:
    """Fill a field of a keyer's graphic."""

    keyer: int
    name: str
    value: str


@dataclass(frozen=True, slots=True)
class SwitchKeyer:
    """Take a keyer of the preview in or out."""

    keyer: int
    is_in: bool


# ---- on air -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Take:
    """Preview to program."""


@dataclass(frozen=True, slots=True)
class Update:
    """Send again the graphics that are on air and were changed, and nothing else."""


@dataclass(frozen=True, slots=True)
class TakeBack:
    """The previous program again."""


@dataclass(frozen=True, slots=True)
class Clean:
    """All graphics off."""


@dataclass(frozen=True, slots=True)
class PutPicture:
    """Put a picture file on a layer."""

    z_index: int
    path: str


@dataclass(frozen=True, slots=True)
class PutPictureFromUrl:
    """Let the server fetch a picture and put it on a layer."""

    z_index: int
    url: str


@dataclass(frozen=True, slots=True)
class SendInsert:
    """Show a text insert drawn by the server."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class EmptyLayer:
    """Clear a layer."""

    z_index: int


@dataclass(frozen=True, slots=True)
class AddClip:
    """Put an address on the media list, after probing it."""

    url: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class ChangeClip:
    """Change how an entry of the media list is played."""

    clip: Clip


@dataclass(frozen=True, slots=True)
class PlayClip:
    """Start a clip of the media list."""

    clip_id: str


@dataclass(frozen=True, slots=True)
class HaltClip:
    """Stop a running clip."""

    clip_id: str


# ---- outputs, chat, notices -------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Record:
    """Start recording."""


@dataclass(frozen=True, slots=True)
class StopRecord:
    """Stop recording."""


@dataclass(frozen=True, slots=True)
class OpenRecording:
    """Fetch a finished recording if needed and open the file."""

    recording_id: str


@dataclass(frozen=True, slots=True)
class Snap:
    """Take a snapshot for the gallery."""


@dataclass(frozen=True, slots=True)
class Stream:
    """Start streaming to an RTMP address."""

    stream_url: str = field(repr=False)
    player_url: str = ""


@dataclass(frozen=True, slots=True)
class StopStream:
    """Stop streaming."""


@dataclass(frozen=True, slots=True)
class Say:
    """Send a chat line."""

    text: str


@dataclass(frozen=True, slots=True)
class DismissNotice:
    """The notice was read."""

    failure: Failure


@dataclass(frozen=True, slots=True)
class Quit:
    """Close the desk."""


Wish: TypeAlias = (
    OpenRehearsal
    | OpenRoom
    | OpenWithLink
    | LockRoom
    | EndRoom
    | KickParticipant
    | ChooseLayout
    | GiveSeat
    | SwapSeats
    | FillField
    | SwitchKeyer
    | Take
    | Update
    | TakeBack
    | Clean
    | PutPicture
    | PutPictureFromUrl
    | SendInsert
    | EmptyLayer
    | AddClip
    | ChangeClip
    | PlayClip
    | HaltClip
    | Record
    | StopRecord
    | OpenRecording
    | Snap
    | Stream
    | StopStream
    | Say
    | DismissNotice
    | Quit
)
"""What can be carried out; guards decide whether it needs a second thought first."""


# ---- answers to guards ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Held:
    """The control of a guarded wish was held long enough: as good as pressing it twice."""

    wish: Wish


@dataclass(frozen=True, slots=True)
class AnswerQuestion:
    """The open question is answered with yes; `word` is what was typed, if one is asked for."""

    word: str = ""


@dataclass(frozen=True, slots=True)
class DropQuestion:
    """Cancel: the open question, and whatever is armed."""


Intent: TypeAlias = Wish | Held | AnswerQuestion | DropQuestion
