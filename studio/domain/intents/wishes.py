"""Everything an operator can wish for."""

from __future__ import annotations

from typing import TypeAlias

from studio.domain.intents.feeds import FeedWish
from studio.domain.intents.keyers import KeyerWish
from studio.domain.intents.library import LibraryWish
from studio.domain.intents.on_air import (
    AddClip,
    ChangeClip,
    Clean,
    EmptyLayer,
    HaltClip,
    PlayClip,
    PutPicture,
    PutPictureFromUrl,
    SendInsert,
    Take,
    TakeBack,
    Update,
)
from studio.domain.intents.outputs import (
    DismissNotice,
    OpenRecording,
    Quit,
    Record,
    Say,
    Snap,
    StopRecord,
    StopStream,
    Stream,
)
from studio.domain.intents.preparing import (
    ChooseLayout,
    FillField,
    GiveSeat,
    SwapSeats,
    SwitchKeyer,
)
from studio.domain.intents.rooms import (
    EndRoom,
    KickParticipant,
    LockRoom,
    OpenRehearsal,
    OpenRoom,
    OpenWithLink,
)
from studio.domain.intents.themes import ThemeWish

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
    | KeyerWish
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
    | FeedWish
    | LibraryWish
    | ThemeWish
)
"""What can be carried out; guards decide whether it needs a second thought first."""
