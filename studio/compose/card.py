"""What stands for a person in the preview, as a plain value: importing it loads no Pillow."""

from __future__ import annotations

from dataclasses import dataclass

from studio.domain.podium import Box


@dataclass(frozen=True, slots=True)
class Card:
    """One seat: its box in podium pixels, who sits there, its number, the person's `#rrggbb`."""

    box: Box
    title: str
    subtitle: str
    colour: str
    is_empty: bool = False
    is_clear: bool = False
    """Whether only its edge is drawn, so that what lies behind it is seen."""
