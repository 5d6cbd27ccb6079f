"""Wishes: what the operator asks for, imperative. Panels emit them and know no client."""

from __future__ import annotations

from typing import TypeAlias

from studio.domain.intents.answers import (
    AnswerQuestion,
    DropQuestion,
    Held,
)
from studio.domain.intents.on_air import (
    AddClip,
    ChangeClip,
    Clean,
    EmptyLayer,
    HaltClip,
    KeyProgram,
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
    RoomWish,
)
from studio.domain.intents.wishes import Wish

Intent: TypeAlias = Wish | Held | AnswerQuestion | DropQuestion

__all__ = [
    "AddClip",
    "AnswerQuestion",
    "ChangeClip",
    "ChooseLayout",
    "Clean",
    "DismissNotice",
    "DropQuestion",
    "EmptyLayer",
    "EndRoom",
    "FillField",
    "GiveSeat",
    "HaltClip",
    "Held",
    "Intent",
    "KeyProgram",
    "KickParticipant",
    "LockRoom",
    "OpenRecording",
    "OpenRehearsal",
    "OpenRoom",
    "OpenWithLink",
    "PlayClip",
    "PutPicture",
    "PutPictureFromUrl",
    "Quit",
    "Record",
    "RoomWish",
    "Say",
    "SendInsert",
    "Snap",
    "StopRecord",
    "StopStream",
    "Stream",
    "SwapSeats",
    "SwitchKeyer",
    "Take",
    "TakeBack",
    "Update",
    "Wish",
]
