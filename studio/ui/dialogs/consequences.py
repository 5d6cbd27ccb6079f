"""What a guarded wish leads to, in one sentence for the sheet that asks about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from studio.domain.intents import EndRoom, LockRoom, Quit, Wish

if TYPE_CHECKING:
    from studio.domain.desk import DeskState

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class SheetWords:
    """The texts of a sheet; `accept` has a letter for Alt, as Enter and Space never accept."""

    title: str
    consequence: str
    accept: str


def sheet_words(wish: Wish, state: DeskState) -> SheetWords:
    """Return what to say before wish is carried out in this state."""
    match wish:
        case EndRoom():
            return SheetWords(
                translate("QuestionSheet", "End the meeting for everybody?"),
                _end_words(state),
                translate("QuestionSheet", "&End for all"),
            )
        case LockRoom():
            return SheetWords(
                translate("QuestionSheet", "Lock the room?"),
                translate(
                    "QuestionSheet",
                    "Nobody new can come in any more, for as long as this meeting lasts. "
                    "A lock cannot be undone.",
                ),
                translate("QuestionSheet", "&Lock the room"),
            )
        case Quit():
            return SheetWords(
                translate("QuestionSheet", "Quit now?"),
                _leave_words(state),
                translate("QuestionSheet", "&Quit"),
            )
        case _:
            return SheetWords(
                translate("QuestionSheet", "Leave this room for another one?"),
                _leave_words(state),
                translate("QuestionSheet", "&Leave this room"),
            )


def _end_words(state: DeskState) -> str:
    who = translate("QuestionSheet", "Everybody in the room")
    if state.is_host:  # else nobody told how many they are
        who = f"{who} ({len(state.room.participants)})"
    words = (
        translate(
            "QuestionSheet",
            "{who} is disconnected, the recording ends, and the room cannot be opened again with "
            "these links.",
        )
        if state.is_recording
        else translate(
            "QuestionSheet",
            "{who} is disconnected, and the room cannot be opened again with these links.",
        )
    )
    return words.replace("{who}", who)


def _leave_words(state: DeskState) -> str:
    """What goes on, or ends, when the desk lets go: the rehearsal room ends with the desk."""
    if state.is_rehearsal:
        return translate(
            "QuestionSheet",
            "The rehearsal room ends with it: its recording is finished and kept, a stream stops.",
        )
    if state.is_recording:
        return translate(
            "QuestionSheet", "The recording goes on in the room without this desk; nobody stops it."
        )
    return translate(
        "QuestionSheet", "The stream goes on in the room without this desk; nobody stops it."
    )
