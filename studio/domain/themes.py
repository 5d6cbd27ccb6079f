"""The themes there are: those that come with the program, and the operator's own.

A theme is known by its name; no two have the same. The show holds its theme whole, so that it keeps
it when its file is gone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from studio.domain.overlay import DEFAULT_THEME, Colour, Theme

if TYPE_CHECKING:
    from studio.domain.errors import StudioError


def _hex(code: str) -> Colour:
    return Colour(*bytes.fromhex(code))


def _theme(name: str, codes: str) -> Theme:
    """Seven codes: two accents, two grounds, ink, quiet ink, warning."""
    roles = ("accent", "accent_2", "ground", "ground_2", "ink", "quiet", "warning")
    return Theme(name, zip(roles, map(_hex, codes.split()), strict=True))


THEMES: Final = (
    DEFAULT_THEME,
    _theme("Ember", "ff7a1a e11d48 1c1210 7c2d12 ffffff fde3cf ffd23f"),
    _theme("Forest", "4ade80 0d9488 0a1a14 14532d ffffff d5f5e3 f59e0b"),
    _theme("Graphite", "e5e7eb 9ca3af 111316 3a3f47 ffffff c8ccd2 ef4444"),
    _theme("Orchid", "e879f9 7c3aed 170f24 4c1d95 ffffff ecdcff fb7185"),
    _theme("Daylight", "1d4ed8 0ea5e9 ffffff dbe7ff 0b1220 475569 dc2626"),
)


@dataclass(frozen=True, slots=True)
class KeptThemes:
    """The operator's own themes by the ids of their files, and what could not be read."""

    themes: tuple[tuple[str, Theme], ...]
    faults: tuple[StudioError, ...] = ()


@dataclass(frozen=True, slots=True)
class Themes:
    """What the operator can choose from."""

    own: tuple[Theme, ...] = ()
    """In the order of their names."""
    deleted: Theme | None = None
    """What was deleted last and can be brought back."""

    @property
    def known(self) -> tuple[Theme, ...]:
        """The program's, then the operator's own."""
        return (*THEMES, *self.own)

    def named(self, name: str) -> Theme | None:
        """Return a theme by its name, None for a name that nobody knows."""
        return next((theme for theme in self.known if theme.name == name), None)

    def offered(self, worn: Theme) -> tuple[Theme, ...]:
        """Return those there are, and behind them the one that the show alone still has."""
        return self.known if self.named(worn.name) is not None else (*self.known, worn)


def theme_named(name: str) -> Theme:
    """Return one of the program's own; the default one for a name that is none of theirs."""
    return next((theme for theme in THEMES if theme.name == name), DEFAULT_THEME)


def is_builtin(name: str) -> bool:
    """Whether a theme of this name comes with the program."""
    return any(theme.name == name for theme in THEMES)
