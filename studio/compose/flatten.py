"""Several graphics in keyer order as one foreground, since the API has only one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from studio.compose.arrange import Arranger
from studio.compose.text import Typesetter
from studio.compose.tiles import Placement
from studio.domain.overlay import Graphic
from studio.domain.podium import Box, Frame

if TYPE_CHECKING:
    from datetime import datetime


def flattened(
    graphics: Iterable[Graphic],
    typesetter: Typesetter,
    frame: Frame,
    now: datetime,
    spots: Sequence[Box] = (),
) -> list[Placement]:
    """Return the placements of all graphics, the first graphic at the back."""
    arranger = Arranger(typesetter, frame, now, spots)
    return [placement for graphic in graphics for placement in arranger.placements(graphic)]
