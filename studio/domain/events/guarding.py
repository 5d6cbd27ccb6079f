"""A wish that needs a second thought: armed, or asked about in a sheet."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from studio.domain.intents import Wish


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
