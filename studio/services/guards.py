"""Guards: which wishes need a second thought, whoever sent them (mouse, key, remote)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final

from studio.domain.events import GuardLevel, Question, WishArmed
from studio.domain.intents import (
    EndRoom,
    KickParticipant,
    LockRoom,
    OpenRehearsal,
    OpenRoom,
    OpenWithLink,
    Quit,
    StopRecord,
    StopStream,
    Stream,
    Wish,
)

if TYPE_CHECKING:
    from studio.domain.desk import DeskState

ARMED_S: Final = 2.0
BOUNCE_S: Final = 0.3
"""A second press sooner than this is a bouncing finger, not a decision."""

_TWICE: Final = (KickParticipant, StopRecord, Stream, StopStream)
_WORDS: Final[dict[type[Wish], str]] = {LockRoom: "LOCK", EndRoom: "END"}
_LETS_GO: Final = (Quit, OpenRehearsal, OpenRoom, OpenWithLink)
"""Wishes that leave the room that is open."""


class Verdict(Enum):
    """What happens with a wish."""

    PASS = "pass"  # noqa: S105 - a verdict, not a password
    ARM = "arm"
    ASK = "ask"
    IGNORE = "ignore"


@dataclass(frozen=True, slots=True)
class Decision:
    """A verdict, and the question that goes with ASK."""

    verdict: Verdict
    question: Question | None = None


def level_of(wish: Wish, state: DeskState) -> GuardLevel:
    """Return how much wish is guarded in this state (operators' guard levels G0 to G3)."""
    if type(wish) in _WORDS:
        return GuardLevel.WORD
    if isinstance(wish, _LETS_GO) and (state.is_recording or state.room.broadcasts):
        return GuardLevel.SHEET
    return GuardLevel.TWICE if isinstance(wish, _TWICE) else GuardLevel.AT_ONCE


def decide(wish: Wish, state: DeskState, now_s: float) -> Decision:
    """Return what a press of wish leads to."""
    level = level_of(wish, state)
    if level is GuardLevel.AT_ONCE:
        return Decision(Verdict.PASS)
    if level is GuardLevel.TWICE:
        return Decision(_second_press(wish, state.armed, now_s))
    return Decision(Verdict.ASK, Question(wish, level, _WORDS.get(type(wish), "")))


def is_answered(question: Question, word: str) -> bool:
    """Whether the answer carries the word that is asked for; case does not matter."""
    return word.strip().upper() == question.word


def armed(wish: Wish, now_s: float) -> WishArmed:
    """Return the armed wish, good for two seconds."""
    return WishArmed(wish, now_s + ARMED_S)


def _second_press(wish: Wish, waiting: WishArmed | None, now_s: float) -> Verdict:
    if waiting is None or waiting.wish != wish or now_s >= waiting.until_s:
        return Verdict.ARM
    return Verdict.IGNORE if now_s < waiting.until_s - ARMED_S + BOUNCE_S else Verdict.PASS
