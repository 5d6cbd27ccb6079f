"""An element set on its own, before anybody says where."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from studio.compose.tiles import Placement
from studio.domain.podium import Box


@dataclass(frozen=True, slots=True)
class Setting:
    """How large an element is, what is drawn from its top left, and where its children lie."""

    width: int
    height: int
    parts: tuple[Placement, ...] = ()
    inside: tuple[tuple[str, Box], ...] = ()


def moved(parts: Iterable[Placement], dx: int, dy: int) -> tuple[Placement, ...]:
    """Return placements further right and down."""
    return tuple(part.moved(dx, dy) for part in parts)
