"""How well two colours of a theme can be told apart, as WCAG 2 counts it: 1 to 21."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from studio.domain.overlay import Colour, Theme

ENOUGH: Final = 4.5
"""From this on text is easy to read (WCAG 2, level AA)."""
INKS: Final = ("ink", "quiet")
GROUNDS: Final = ("ground", "ground_2")
_LINEAR_UP_TO: Final = 0.04045


def contrast(one: Colour, other: Colour) -> float:
    """Return the contrast of two opaque colours."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def faint_pairs(theme: Theme) -> tuple[tuple[str, str, float], ...]:
    """Return the inks that are hard to read on a ground, and their contrast; the worst first."""
    pairs = ((ink, ground) for ink in INKS for ground in GROUNDS)
    measured = ((i, g, contrast(theme.colour(i), theme.colour(g))) for i, g in pairs)
    return tuple(sorted((p for p in measured if p[2] < ENOUGH), key=lambda pair: pair[2]))


def _luminance(colour: Colour) -> float:
    red, green, blue = (_linear(part / 255) for part in colour.rgba[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= _LINEAR_UP_TO else ((part + 0.055) / 1.055) ** 2.4
