"""Answers to guards."""

from __future__ import annotations

from dataclasses import dataclass

from studio.domain.intents.wishes import Wish


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
