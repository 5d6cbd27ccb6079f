"""Where every element of a graphic lies, as it is drawn: for handles, hit tests and lint."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from studio.compose.arrange import Arranger
from studio.compose.text import Typesetter
from studio.domain.overlay import Graphic
from studio.domain.podium import Box, Frame

if TYPE_CHECKING:
    from datetime import datetime


def geometry(
    graphic: Graphic,
    typesetter: Typesetter,
    frame: Frame,
    now: datetime,
    spots: Sequence[Box] = (),
) -> dict[str, Box]:
    """Return the boxes of all elements that are drawn, in podium pixels, by element id.

    A text with a width has that width, however short it is; a plate behind it counts. Shadows,
    blur and what letters stick out do not. Elements inside groups are there too.
    """
    return Arranger(typesetter, frame, now, spots).boxes(graphic)
