from studio.domain.clips import Clip
from studio.domain.looks import LayoutChoice, Look, clip, person, with_seat
from studio.domain.person_colours import colours_of
from studio.domain.podium import Box
from studio.services.cards import CLIP_COLOUR, seat_cards
from tests.support.desk import ANNA, BEN, CARLA, room_with

ROOM = room_with(ANNA, BEN, CARLA)
OPENER = Clip("opener", "Opener", "http://x/o.webm")


def test_the_automatic_layout_shows_everybody_in_order():
    cards = seat_cards(Look(), ROOM, ())
    assert [card.title for card in cards] == ["Anna Berg", "Ben Kurz", "Carla Diaz", ""]
    assert cards[1].box == Box(640, 0, 640, 360)


def test_each_card_carries_its_seat_number():
    cards = seat_cards(Look(LayoutChoice("four")), ROOM, ())
    assert [card.subtitle for card in cards] == ["1", "2", "3", "4"]


def test_a_person_has_the_same_colour_wherever_they_sit():
    look = with_seat(Look(LayoutChoice("two")), 1, person("carla"))
    free, carla = seat_cards(look, ROOM, ())
    assert (free.title, carla.colour) == ("", colours_of(["anna", "ben", "carla"])["carla"])


def test_a_clip_is_shown_by_its_name():
    look = with_seat(Look(LayoutChoice("one")), 0, clip("opener"))
    (card,) = seat_cards(look, ROOM, (OPENER,))
    assert (card.title, card.colour) == ("Opener", CLIP_COLOUR)


def test_somebody_who_left_keeps_the_seat():
    look = with_seat(Look(LayoutChoice("one")), 0, person("gone"))
    (card,) = seat_cards(look, ROOM, ())
    assert card.title == "gone"
