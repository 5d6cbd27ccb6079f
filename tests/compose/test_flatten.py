from __future__ import annotations

from datetime import UTC, datetime

from studio.compose.arrange import Arranger
from studio.compose.flatten import flattened
from studio.compose.text import Typesetter
from studio.domain.overlay import BLACK, WHITE, Anchor, Area, Box, Graphic, OverlayDocument
from studio.domain.podium import WIDE

NOW = datetime(2024, 1, 1, tzinfo=UTC)
CORNER = Anchor(area=Area.FRAME)
UNDER = Graphic(
    OverlayDocument("under", (Box(5, 5, BLACK, anchor=CORNER), Box(6, 6, BLACK, anchor=CORNER)))
)
OVER = Graphic(OverlayDocument("over", (Box(7, 7, WHITE, anchor=CORNER),)))


def sizes(typesetter: Typesetter, *graphics: Graphic) -> list[int]:
    arranger = Arranger(typesetter, WIDE, NOW)
    return [item.spec.outline.width for item in flattened(graphics, arranger)]


def test_the_first_graphic_lies_at_the_back_and_keeps_its_own_order(typesetter: Typesetter):
    assert sizes(typesetter, UNDER, OVER) == [5, 6, 7]
    assert sizes(typesetter, OVER, UNDER) == [7, 5, 6]


def test_no_graphic_is_nothing(typesetter: Typesetter):
    assert sizes(typesetter) == []
