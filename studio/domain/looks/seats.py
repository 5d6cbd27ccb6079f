"""Who sits where: seats, and the layout they belong to."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import Final

from studio.domain.podium import Box, Frame, Map, places_of, tiling_for

AUTO_NAME: Final = "auto"


class SeatKind(Enum):
    """Who sits on a seat."""

    EMPTY = "empty"
    PERSON = "person"
    CLIP = "clip"


@dataclass(frozen=True, slots=True)
class Seat:
    """A spot given to a person or a clip; `id` is what the API calls it, empty for a free seat."""

    kind: SeatKind = SeatKind.EMPTY
    id: str = ""
    name: str = field(default="", compare=False)
    """What a person was called when the seat was given, for when the room does not say any more."""


EMPTY_SEAT: Final = Seat()


def person(user_id: str, name: str = "") -> Seat:
    """Return the seat of a participant."""
    return Seat(SeatKind.PERSON, user_id, name)


def clip(play_id: str) -> Seat:
    """Return the seat of a clip."""
    return Seat(SeatKind.CLIP, play_id)


@dataclass(frozen=True, slots=True)
class LayoutChoice:
    """`auto`, a named layout, or a map of the operator's own (then `places` is not None)."""

    name: str = AUTO_NAME
    places: Map | None = None
    fills_empty: bool = False
    """Whether the room fills free seats with people who have none."""
    has_voice_activation: bool = False
    """Fill by voice; only where free seats are filled."""
    shows_names: bool = True

    @property
    def is_auto(self) -> bool:
        """Whether the room arranges everybody by itself."""
        return self.name == AUTO_NAME and self.places is None

    def places_in(self, frame: Frame, people: int = 0) -> Map:
        """Return the places in frame; for `auto` the tiling that people would get."""
        if self.places is not None:
            return self.places
        return places_of(tiling_for(people) if self.is_auto else self.name, frame)

    def boxes_in(self, frame: Frame, people: int = 0) -> tuple[Box, ...]:
        """Return where the seats are, seat 1 first."""
        return tuple(place.box for place in self.places_in(frame, people))
