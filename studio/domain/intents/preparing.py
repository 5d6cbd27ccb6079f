"""Wishes about the preview: nothing of them goes on air."""

from __future__ import annotations

from dataclasses import dataclass

from studio.domain.looks import LayoutChoice, Seat


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
