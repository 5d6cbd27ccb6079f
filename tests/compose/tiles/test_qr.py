from __future__ import annotations

import pytest
from PIL import ImageOps

from studio.compose.text import Typesetter
from studio.compose.tiles import QrTile
from studio.domain.overlay import BLACK, WHITE


def test_a_code_has_its_finder_patterns_inside_its_quiet_zone(typesetter: Typesetter):
    tile = QrTile("https://example.org", 290, BLACK, WHITE, 4).draw(typesetter)
    assert tile.fault == ""
    assert tile.image.size == (290, 290)
    box = ImageOps.invert(tile.image.convert("L")).getbbox()
    assert box == pytest.approx((35, 35, 255, 255), abs=1)
    assert tile.image.getpixel((35 + 30, 35 + 30)) == (0, 0, 0, 255)
    assert tile.image.getpixel((35 + 13, 35 + 30)) == (255, 255, 255, 255)


def test_a_code_without_a_light_colour_is_transparent(typesetter: Typesetter):
    image = QrTile("x", 105, WHITE, None, 0).draw(typesetter).image
    assert {pixel for _, pixel in image.getcolors(9)} == {(255, 255, 255, 255), (0, 0, 0, 0)}


@pytest.mark.parametrize(
    ("content", "size", "fault"),
    [("x" * 5000, 300, "no room for so much text"), ("x" * 500, 60, "too small for so much text")],
)
def test_a_code_that_cannot_be_read_is_a_square_and_told(typesetter, content, size, fault):
    tile = QrTile(content, size, BLACK, WHITE, 4).draw(typesetter)
    assert fault in tile.fault
    assert tile.image.getcolors(2) == [(size * size, (255, 255, 255, 255))]
