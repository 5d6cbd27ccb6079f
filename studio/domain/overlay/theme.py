"""The brand: colours by role, fonts and a logo that restyle every template."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from studio.domain.overlay.styles import WHITE, Colour

THEME_PREFIX: Final = "theme:"
"""What a colour, a font family or a picture that comes from the theme starts with."""
HEADING: Final = THEME_PREFIX + "heading"
BODY: Final = THEME_PREFIX + "body"
LOGO: Final = THEME_PREFIX + "logo"

ROLES: Final = ("accent", "accent_2", "ground", "ground_2", "ink", "quiet", "warning")
"""What colours are for; the second accent and ground are the other end of a gradient."""

Colours = Mapping[str, Colour] | Iterable[tuple[str, Colour]]


@dataclass(frozen=True, slots=True)
class Asset:
    """A picture file inside a document or a theme."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True, init=False)
class Theme:
    """A brand. Roles it does not name have the default theme's colour."""

    name: str
    colours: tuple[tuple[str, Colour], ...]
    heading: str
    body: str
    logo: Asset | None

    def __init__(
        self,
        name: str,
        colours: Colours = (),
        heading: str = "Inter",
        body: str = "Inter",
        logo: Asset | None = None,
    ) -> None:
        object.__setattr__(self, "name", name)
        object.__setattr__(self, "colours", tuple(sorted(dict(colours).items())))
        object.__setattr__(self, "heading", heading)
        object.__setattr__(self, "body", body)
        object.__setattr__(self, "logo", logo)

    def colour(self, role: str) -> Colour:
        """Return the colour of a role; white for one that nobody knows."""
        return dict(self.colours).get(role) or _DEFAULT_COLOURS.get(role, WHITE)

    def with_colour(self, role: str, colour: Colour) -> Theme:
        """Return the theme with another colour for a role."""
        colours = {**dict(self.colours), role: colour}
        return Theme(self.name, colours, self.heading, self.body, self.logo)

    def family(self, family: str) -> str:
        """Return a font family, `theme:heading` and `theme:body` by the theme's names."""
        return {HEADING: self.heading, BODY: self.body}.get(family, family)


_DEFAULT_COLOURS: Final = {
    "accent": Colour(0x38, 0xBD, 0xF8),
    "accent_2": Colour(0x25, 0x63, 0xEB),
    "ground": Colour(0x0B, 0x12, 0x20),
    "ground_2": Colour(0x1E, 0x40, 0xAF),
    "ink": WHITE,
    "quiet": Colour(0xCF, 0xE0, 0xFF),
    "warning": Colour(0xEF, 0x44, 0x44),
}
DEFAULT_THEME: Final = Theme("Podium", _DEFAULT_COLOURS)
