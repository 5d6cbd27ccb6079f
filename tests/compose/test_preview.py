from __future__ import annotations

import pytest

from studio.compose.card import Card
from studio.compose.fonts import FontBook
from studio.compose.picture import Picture
from studio.compose.preview import PreviewPainter
from studio.domain.podium import FULL, WIDE, Box, Frame, places_of
from tests.compose.conftest import GoldenCheck
from tests.support.pictures import image_from

COLOURS = ("#4c9aff", "#34c759", "#f5a524", "#a78bfa", "#ff6b6b", "#2dd4bf", "#f472b6", "#94a3b8")
NAMES = (
    "Anna Berg",
    "Dr. Amélie Wörner",
    "Jonas",
    "Carla de la Cruz",
    "Li Wei",
    "Bo",
    "Eve",
    "Zed",
)
LEFT = Card(Box(0, 0, 640, 720), "Anna", "1", "#ff0000")


def cards_for(layout: str, frame: Frame) -> list[Card]:
    return [
        Card(place.box, "Free seat" if i == 2 else NAMES[i], f"Seat {i + 1}", COLOURS[i], i == 2)
        for i, place in enumerate(places_of(layout, frame))
    ]


def plain(width: int, height: int, *rgba: int) -> Picture:
    return Picture(width, height, bytes(rgba) * (width * height))


@pytest.fixture
def painter(fonts: FontBook) -> PreviewPainter:
    return PreviewPainter(fonts)


def test_the_preview_is_exactly_the_frame_and_opaque(painter: PreviewPainter):
    for frame in (WIDE, FULL):
        image = image_from(painter.draw_podium(frame, [LEFT]))
        assert image.size == (frame.width, frame.height)
        assert image.getchannel("A").getextrema() == (255, 255)


def test_gaps_show_the_background_colour(painter: PreviewPainter):
    image = image_from(painter.draw_podium(WIDE, [LEFT], None, "#102030"))
    assert image.getpixel((1000, 300)) == (0x10, 0x20, 0x30, 255)
    red, green, blue, _ = image.getpixel((30, 400))
    assert red > green + 20
    assert red > blue + 20


def test_a_free_seat_lets_a_background_through_and_a_person_does_not(painter: PreviewPainter):
    free = Card(Box(640, 0, 640, 720), "", "2", "#6b7482", is_empty=True)
    behind = plain(WIDE.width, WIDE.height, 200, 60, 20, 255)
    image = image_from(painter.draw_podium(WIDE, [LEFT, free], None, "#102030", behind))
    assert image.getpixel((960, 300)) == (200, 60, 20, 255)
    assert image.getpixel((30, 400)) != (200, 60, 20, 255)
    bare = image_from(painter.draw_podium(WIDE, [LEFT, free], None, "#102030"))
    assert bare.getpixel((960, 300)) not in {(200, 60, 20, 255), (0x10, 0x20, 0x30, 255)}


@pytest.mark.parametrize("colour", ["", "red", "#12", "transparent"])
def test_a_rooms_unreadable_colour_becomes_the_usual_one(painter: PreviewPainter, colour: str):
    image = image_from(painter.draw_podium(WIDE, [], None, colour))
    assert image.getpixel((5, 5)) == (0x12, 0x12, 0x12, 255)


def test_a_small_background_is_centred_and_not_enlarged(painter: PreviewPainter):
    image = image_from(
        painter.draw_podium(WIDE, [], None, "#000000", plain(100, 50, 0, 255, 0, 255))
    )
    box = image.getchannel("G").getbbox()
    assert box == (590, 335, 690, 385)


def test_a_large_background_is_scaled_down_to_fit(painter: PreviewPainter):
    background = plain(2560, 960, 0, 255, 0, 255)
    image = image_from(painter.draw_podium(WIDE, [], None, "#000000", background))
    assert image.getchannel("G").getbbox() == (0, 120, 1280, 600)


def test_the_foreground_lies_on_top_at_the_top_left(painter: PreviewPainter):
    foreground = plain(10, 10, 255, 255, 255, 255)
    image = image_from(painter.draw_podium(WIDE, [LEFT], foreground))
    assert image.getpixel((9, 9)) == (255, 255, 255, 255)
    assert image.getpixel((11, 11)) != (255, 255, 255, 255)


def test_the_foreground_blends_with_the_cards(painter: PreviewPainter):
    clear = image_from(painter.draw_podium(WIDE, [LEFT], plain(1280, 720, 0, 0, 0, 0)))
    veil = image_from(painter.draw_podium(WIDE, [LEFT], plain(1280, 720, 0, 0, 0, 128)))
    assert veil.getpixel((30, 400))[0] == pytest.approx(clear.getpixel((30, 400))[0] / 2, abs=1)


def test_a_later_card_lies_on_top(painter: PreviewPainter):
    inset = Card(Box(0, 0, 200, 200), "Bo", "2", "#0000ff")
    image = image_from(painter.draw_podium(WIDE, [LEFT, inset]))
    red, _, blue, _ = image.getpixel((20, 150))
    assert blue > red


def test_a_repainted_preview_equals_a_fresh_one(painter: PreviewPainter, fonts: FontBook):
    painter.draw_podium(WIDE, cards_for("four", WIDE))
    again = painter.draw_podium(WIDE, cards_for("two", WIDE))
    assert again == PreviewPainter(fonts).draw_podium(WIDE, cards_for("two", WIDE))


@pytest.mark.golden
@pytest.mark.parametrize(
    ("layout", "frame"), [("four", FULL), ("present-two-upper-6", WIDE)], ids=["four", "eight"]
)
def test_the_cards_look_as_agreed(
    painter: PreviewPainter, layout: str, frame: Frame, looks_as_agreed: GoldenCheck
):
    picture = painter.draw_podium(frame, cards_for(layout, frame))
    looks_as_agreed(picture, f"preview-{layout}")
