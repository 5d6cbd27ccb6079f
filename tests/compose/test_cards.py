from __future__ import annotations

import pytest

from studio.compose.card import Card
from studio.compose.cards import CardSetter, GroundTile, initials
from studio.compose.text import Typesetter
from studio.compose.tiles import TextTile
from studio.domain.overlay import Colour
from studio.domain.overlay_json import DocumentInvalid
from studio.domain.podium import Box

LARGE = Box(100, 50, 640, 360)


def texts(typesetter: Typesetter, card: Card) -> list[str]:
    placements = CardSetter(typesetter).placements(card)
    return [p.spec.line.text for p in placements if isinstance(p.spec, TextTile)]


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Anna Berg", "AB"),
        ("Dr. Amélie Wörner-Távas", "AW"),
        ("jonas", "J"),
        ("Carla de la Cruz", "CC"),
        ("Dr.", "D"),
        ("  ", ""),
        ("étienne", "É"),
    ],
)
def test_initials_are_those_of_the_first_and_the_last_name(name, letters):
    assert initials(name) == letters


def test_a_person_has_initials_name_and_seat(typesetter: Typesetter):
    card = Card(LARGE, "Anna Berg", "Seat 2", "#4c9aff")
    assert texts(typesetter, card) == ["AB", "Anna Berg", "Seat 2"]


def test_a_narrow_box_has_initials_and_no_name_as_in_the_room(typesetter: Typesetter):
    card = Card(Box(0, 0, 249, 300), "Anna Berg", "2", "#4c9aff")
    assert texts(typesetter, card) == ["AB", "2"]


def test_a_free_seat_has_its_words_and_no_initials(typesetter: Typesetter):
    card = Card(LARGE, "Free seat", "Seat 3", "#4c9aff", is_empty=True)
    assert texts(typesetter, card) == ["Free seat", "Seat 3"]


def test_a_card_without_a_number_has_no_plate(typesetter: Typesetter):
    assert texts(typesetter, Card(LARGE, "Anna Berg", "", "#4c9aff")) == ["AB", "Anna Berg"]


def test_the_ground_fills_the_box_and_carries_the_persons_colour(typesetter: Typesetter):
    first = next(CardSetter(typesetter).placements(Card(LARGE, "A", "1", "#ff0000")))
    assert isinstance(first.spec, GroundTile)
    assert (first.x, first.y, first.spec.width, first.spec.height) == (100, 50, 640, 360)
    top = first.spec.fill.stops[0].colour
    assert top.red > 2 * max(top.green, top.blue)
    assert top.alpha == 255


def test_a_free_seats_ground_is_grey_and_dashed(typesetter: Typesetter):
    card = Card(LARGE, "", "1", "#ff0000", is_empty=True)
    ground = next(CardSetter(typesetter).placements(card)).spec
    assert isinstance(ground, GroundTile)
    assert ground.is_dashed
    assert abs(ground.fill.stops[0].colour.red - ground.fill.stops[0].colour.blue) < 16


@pytest.mark.parametrize(("colour", "is_dark"), [("#ffffff", True), ("#1d4ed8", False)])
def test_letters_stay_readable_on_the_persons_colour(typesetter: Typesetter, colour, is_dark):
    placements = CardSetter(typesetter).placements(Card(LARGE, "Ann", "", colour))
    ink = next(p.spec.fill for p in placements if isinstance(p.spec, TextTile))
    assert (ink == Colour(255, 255, 255)) is not is_dark


@pytest.mark.parametrize("side", [1, 2, 5, 40, 137, 1280])
def test_a_card_of_any_size_can_be_drawn(typesetter: Typesetter, side):
    for is_empty in (False, True):
        card = Card(Box(0, 0, side, side), "A long name here", "Seat 10", "#123456", is_empty)
        tiles = [p.spec.draw(typesetter) for p in CardSetter(typesetter).placements(card)]
        assert tiles[0].image.size == (side, side)


def test_a_colour_that_is_none_is_refused(typesetter: Typesetter):
    with pytest.raises(DocumentInvalid):
        list(CardSetter(typesetter).placements(Card(LARGE, "A", "1", "red")))
