"""Happened to the keyers at the desk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from studio.domain.keying import AutoOut
from studio.domain.looks import Keyers, Plane
from studio.domain.overlay import Theme
from studio.domain.themes import Themes


@dataclass(frozen=True, slots=True)
class KeyerSelected:
    """The operator turned to a keyer."""

    number: int


@dataclass(frozen=True, slots=True)
class KeyersWished:
    """A plane shall hold these keyers; None when it does, or shall no longer."""

    plane: Plane
    keyers: Keyers | None
    is_lost: bool = False
    """Whether their upload failed."""


@dataclass(frozen=True, slots=True)
class KeyersKept:
    """A plane holds these keyers: its picture is the same, so that nothing was sent."""

    plane: Plane
    keyers: Keyers


@dataclass(frozen=True, slots=True)
class AutoOutsChanged:
    """Other keyers go out by themselves, or at other times."""

    auto_outs: tuple[AutoOut, ...]


@dataclass(frozen=True, slots=True)
class KeyerPinned:
    """A keyer stays on air in spite of its time, or no longer."""

    number: int
    is_pinned: bool


@dataclass(frozen=True, slots=True)
class ThemeChosen:
    """The show has another theme, or its theme looks different."""

    theme: Theme


@dataclass(frozen=True, slots=True)
class ThemesChanged:
    """Themes came, went or look different; the theme of the show by its name."""

    themes: Themes


KeyerEvent: TypeAlias = (
    KeyerSelected
    | KeyersWished
    | KeyersKept
    | AutoOutsChanged
    | KeyerPinned
    | ThemeChosen
    | ThemesChanged
)
