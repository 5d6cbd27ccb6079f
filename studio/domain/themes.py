"""The themes that come with the program: each restyles every template."""

from __future__ import annotations

from typing import Final

from studio.domain.overlay import DEFAULT_THEME, Colour, Theme


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


def theme_named(name: str) -> Theme:
    """Return a theme by its name; the default one for a name that nobody knows."""
    return next((theme for theme in THEMES if theme.name == name), DEFAULT_THEME)
