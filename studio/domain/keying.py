"""The desk's keyers besides what is in the looks: the wish on its way, and what runs out."""

from __future__ import annotations

from dataclasses import dataclass, replace

from studio.domain.looks import Keyers, Plane
from studio.domain.overlay import DEFAULT_THEME, Theme


@dataclass(frozen=True, slots=True)
class AutoOut:
    """A keyer on air that goes out by itself; `due_s` is a time of the desk's monotonic clock.

    `started_at` tells one going in from the next one of the same keyer.
    """

    number: int
    started_at: float | None
    after_s: float
    due_s: float
    layer_id: str
    """The post that brought it on air."""
    is_confirmed: bool = False
    """Whether `due_s` counts from the room's own event, not from the answer."""
    is_pinned: bool = False
    """Whether the operator keeps it on air."""


@dataclass(frozen=True, slots=True)
class KeptShow:
    """What a show goes on with after a restart: its keyers, and its theme."""

    keyers: Keyers
    theme: Theme = DEFAULT_THEME
    is_whole: bool = True
    """Whether all that was kept could be read."""


@dataclass(frozen=True, slots=True)
class PlaneWish:
    """What a plane shall hold and does not yet."""

    plane: Plane
    keyers: Keyers
    is_lost: bool = False
    """Whether its upload failed: it is kept, and goes with the next one."""


@dataclass(frozen=True, slots=True)
class Keying:
    """The operator's hand on the keyers."""

    selected: int = 1
    """The keyer whose fields are shown and on which F1, F2 and F3 act."""
    wishes: tuple[PlaneWish, ...] = ()
    """What is on its way, one of a plane at most; a plane without one stays as it is on air."""
    auto_outs: tuple[AutoOut, ...] = ()

    @property
    def is_lost(self) -> bool:
        """Whether an upload failed, so that it goes with the next one."""
        return any(wish.is_lost for wish in self.wishes)

    def wish(self, plane: Plane) -> PlaneWish | None:
        """Return what a plane shall hold, None when nothing is on its way there."""
        return next((wish for wish in self.wishes if wish.plane is plane), None)

    def with_wish(self, plane: Plane, wish: PlaneWish | None) -> Keying:
        """Return the same hand with another wish for a plane, or with none."""
        others = tuple(w for w in self.wishes if w.plane is not plane)
        return replace(self, wishes=others if wish is None else (*others, wish))

    def auto_out(self, number: int) -> AutoOut | None:
        """Return what runs out of a keyer, None where nothing does."""
        return next((a for a in self.auto_outs if a.number == number), None)

    def in_another_room(self) -> Keying:
        """Return the same hand, with nothing on its way."""
        return replace(self, wishes=(), auto_outs=())


def pinned(keying: Keying, number: int, *, is_pinned: bool) -> Keying:
    """Keep a keyer on air, or let its time run on."""
    outs = tuple(
        replace(out, is_pinned=is_pinned) if out.number == number else out
        for out in keying.auto_outs
    )
    return replace(keying, auto_outs=outs)
