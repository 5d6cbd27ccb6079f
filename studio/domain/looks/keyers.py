"""Keyers: the eight named graphics of the picture, and the rules that hold among them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Final, TypeAlias

from studio.domain.overlay import Graphic, Theme

KEYERS: Final = 8
KEYER_NUMBERS: Final = tuple(range(1, KEYERS + 1))


class Cue(Enum):
    """What the next RUN does with a keyer."""

    NONE = "none"
    IN = "in"
    OUT = "out"


class Plane(Enum):
    """Where a graphic lies; its value is the z index of the layer that its plane is sent as."""

    FRONT = 1
    BACK = -1
    """Behind the people, seen between their boxes."""


@dataclass(frozen=True, slots=True)
class Keyer:
    """One graphic of the stack; in its plane `number` 1 is the undermost.

    `started_at` is the Unix time of going in on the program, kept through updates; it makes no
    difference between two keyers.
    """

    number: int
    graphic: Graphic
    is_in: bool = False
    name: str = ""
    """What the operator calls it; empty for the name of its document."""
    template: str = ""
    """Where in the library it came from; empty for nowhere."""
    group: str = ""
    """Of the keyers of one group only one can be in; empty for no group."""
    auto_out_s: float | None = None
    """Seconds after which it goes out by itself."""
    cue: Cue = Cue.NONE
    plane: Plane = Plane.FRONT
    started_at: float | None = field(default=None, compare=False)

    @property
    def is_cued(self) -> bool:
        """Whether the next RUN does something with it."""
        return self.cue is not Cue.NONE

    @property
    def title(self) -> str:
        """What it is called."""
        return self.name or self.graphic.document.name


Keyers: TypeAlias = tuple[Keyer, ...]
"""Keyers in the order of their numbers, each number once at most.

Only on air there may be a number twice: while its graphic changes planes it lies on both.
"""
Change: TypeAlias = Callable[[Keyer], Keyer]


def keyer_of(keyers: Iterable[Keyer], number: int) -> Keyer | None:
    """Return the keyer of a number, None for an empty one."""
    return next((keyer for keyer in keyers if keyer.number == number), None)


def on_plane(keyers: Iterable[Keyer], plane: Plane) -> Keyers:
    """Return the keyers of one plane."""
    return tuple(keyer for keyer in keyers if keyer.plane is plane)


def with_plane(keyers: Iterable[Keyer], plane: Plane, part: Keyers) -> Keyers:
    """Return keyers with those of one plane replaced by part."""
    others = (keyer for keyer in keyers if keyer.plane is not plane)
    return tuple(sorted((*others, *part), key=lambda k: k.number))


def with_keyer(keyers: Keyers, keyer: Keyer) -> Keyers:
    """Put a keyer in its place, instead of the one that was there."""
    others = (k for k in keyers if k.number != keyer.number)
    return tuple(sorted((*others, keyer), key=lambda k: k.number))


def without_keyer(keyers: Keyers, number: int) -> Keyers:
    """Empty a keyer."""
    return tuple(keyer for keyer in keyers if keyer.number != number)


def changed(keyers: Keyers, number: int, change: Change) -> Keyers:
    """Change one keyer; an empty one stays empty."""
    return tuple(change(k) if k.number == number else k for k in keyers)


def switched(keyers: Keyers, number: int, *, is_in: bool) -> Keyers:
    """Take a keyer in or out; going in sends the others of its group out."""
    rivals = rivals_of(keyers, number) if is_in else frozenset()
    return tuple(
        replace(k, is_in=is_in and k.number == number)
        if k.number == number or k.number in rivals
        else k
        for k in keyers
    )


def grouped(keyers: Keyers, number: int, group: str) -> Keyers:
    """Give a keyer a group; of those of the group that are in, this one stays."""
    group = group.strip()
    keyers = changed(keyers, number, lambda k: replace(k, group=group))
    keyer = keyer_of(keyers, number)
    if keyer is None:
        return keyers
    keyers = switched(keyers, number, is_in=True) if keyer.is_in else keyers
    return cued(keyers, number, keyer.cue)


def cued(keyers: Keyers, number: int, cue: Cue) -> Keyers:
    """Say what RUN does with a keyer; of a group only one waits to go in."""
    rivals = rivals_of(keyers, number) if cue is Cue.IN else frozenset()
    calmed = tuple(
        replace(k, cue=Cue.NONE) if k.number in rivals and k.cue is Cue.IN else k for k in keyers
    )
    return changed(calmed, number, lambda k: replace(k, cue=cue))


def themed(keyers: Keyers, theme: Theme) -> Keyers:
    """Dress every keyer's graphic in a theme."""
    return tuple(replace(k, graphic=k.graphic.themed(theme)) for k in keyers)


def swapped(keyers: Keyers, one: int, other: int) -> Keyers:
    """Exchange the places of two keyers, empty ones too."""
    places = {one: other, other: one}
    moved = (replace(k, number=places.get(k.number, k.number)) for k in keyers)
    return tuple(sorted(moved, key=lambda k: k.number))


def rivals_of(keyers: Iterable[Keyer], number: int) -> frozenset[int]:
    """Return the numbers of the other keyers of the same group."""
    keyers = tuple(keyers)
    keyer = keyer_of(keyers, number)
    if keyer is None or not keyer.group:
        return frozenset()
    return frozenset(k.number for k in keyers if k.group == keyer.group and k.number != number)


def name_for(keyers: Iterable[Keyer], title: str) -> str:
    """Return a name that no other keyer has: title, else title with the next free number."""
    keyers = tuple(keyers)
    taken = {keyer.title for keyer in keyers}
    if title not in taken:
        return title
    return next(f"{title} {n}" for n in range(2, len(taken) + 3) if f"{title} {n}" not in taken)
