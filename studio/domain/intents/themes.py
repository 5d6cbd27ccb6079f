"""Wishes about the operator's own themes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from studio.domain.overlay import Theme


@dataclass(frozen=True, slots=True)
class SaveTheme:
    """Keep a theme: instead of the one of that name, or as a new one.

    A name that another theme has gets a number.
    """

    theme: Theme
    name: str = ""
    """What it was called so far; empty for a new one."""


@dataclass(frozen=True, slots=True)
class PutLogo:
    """Give a theme the picture of a file as its logo."""

    name: str
    path: str


@dataclass(frozen=True, slots=True)
class DeleteTheme:
    """Put a theme away; a show that wears it keeps it."""

    name: str


@dataclass(frozen=True, slots=True)
class RestoreTheme:
    """Bring back the theme that was deleted last."""


ThemeWish: TypeAlias = SaveTheme | PutLogo | DeleteTheme | RestoreTheme
