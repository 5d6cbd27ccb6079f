"""Wishes about the keyers: what is in them, and how they go in and out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from studio.domain.looks import Cue, Plane


@dataclass(frozen=True, slots=True)
class SelectKeyer:
    """Turn to a keyer: its fields are shown, and F1, F2 and F3 act on it."""

    keyer: int


@dataclass(frozen=True, slots=True)
class LoadKeyer:
    """Put a template of the library into a keyer of the preview."""

    keyer: int
    template: str


@dataclass(frozen=True, slots=True)
class NameKeyer:
    """Call a keyer something; empty for the name of its template."""

    keyer: int
    name: str


@dataclass(frozen=True, slots=True)
class EmptyKeyer:
    """Take a keyer's graphic away from the preview; on air it stays until the next TAKE."""

    keyer: int


@dataclass(frozen=True, slots=True)
class SwapKeyers:
    """Exchange two keyers of the preview, and with them what lies over what."""

    one: int
    other: int


@dataclass(frozen=True, slots=True)
class GroupKeyer:
    """Put a keyer into a group of which only one can be in; empty for none."""

    keyer: int
    group: str


@dataclass(frozen=True, slots=True)
class TimeKeyer:
    """Let a keyer go out by itself after seconds on air; None for not."""

    keyer: int
    auto_out_s: float | None


@dataclass(frozen=True, slots=True)
class PlaceKeyer:
    """Let a keyer of the preview lie in front of the people or behind them."""

    keyer: int
    plane: Plane


@dataclass(frozen=True, slots=True)
class CueKeyer:
    """Say what the next RUN does with a keyer."""

    keyer: int
    cue: Cue


@dataclass(frozen=True, slots=True)
class ChooseTheme:
    """Give all keyers of the preview a theme, and those that are loaded later."""

    name: str


@dataclass(frozen=True, slots=True)
class PinKeyer:
    """Keep a keyer on air though its time runs out, or let it run again."""

    keyer: int
    is_pinned: bool


@dataclass(frozen=True, slots=True)
class KeyProgram:
    """Take one graphic on air or off air at once, and nothing else with it."""

    keyer: int
    is_in: bool


@dataclass(frozen=True, slots=True)
class FillProgram:
    """Change fields of a graphic that is on air, and nothing else that was prepared for it."""

    keyer: int
    values: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class RunCued:
    """Bring everything that is cued in and out on air, in one go."""


KeyerEdit: TypeAlias = (
    NameKeyer | EmptyKeyer | SwapKeyers | GroupKeyer | TimeKeyer | PlaceKeyer | CueKeyer
)
"""Edits of the preview: nothing of them goes on air."""
KeyerWish: TypeAlias = (
    KeyerEdit
    | SelectKeyer
    | LoadKeyer
    | ChooseTheme
    | PinKeyer
    | KeyProgram
    | FillProgram
    | RunCued
)
