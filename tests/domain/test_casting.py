from dataclasses import replace

import pytest

from studio.domain.casting import cast_names, seated_names, spot_of
from studio.domain.desk import DeskState
from studio.domain.events import PeopleFound, PreviewChanged
from studio.domain.looks import EMPTY_SEAT, Keyer, LayoutChoice, Look, clip, person, with_field
from studio.domain.overlay import (
    Anchor,
    Area,
    Box,
    Field,
    FieldSource,
    Graphic,
    Group,
    OverlayDocument,
    Text,
    TextStyle,
)
from studio.domain.reducer import reduce
from tests.support.desk import ANNA, BEN, CARLA, room_with

TWO = LayoutChoice("two")


def on_spot(spot: int) -> Anchor:
    return Anchor(area=Area.SPOT, spot=spot)


def words(field: str, anchor: Anchor) -> Text:
    return Text(content=f"{{{{{field}|upper}}}}", style=TextStyle(size_px=30), anchor=anchor)


def by_cast(name: str) -> Field:
    return Field(name, name, default="Nobody", source=FieldSource.CAST)


STRAPS = OverlayDocument(
    "Straps",
    (Group(200, 40, (words("left", Anchor()),), anchor=on_spot(0)), words("right", on_spot(1))),
    (by_cast("left"), by_cast("right"), Field("title", "Title")),
)


def seated(*seats: object, document: OverlayDocument = STRAPS, layout=TWO) -> DeskState:
    state = DeskState(room=room_with(ANNA, BEN, CARLA))
    preview = Look(layout, seats, (Keyer(1, Graphic(document)),))
    return reduce(state, PreviewChanged(preview))


def said(state: DeskState) -> tuple[str, str]:
    graphic = state.preview.keyers[0].graphic
    return graphic.value("left"), graphic.value("right")


def moved(state: DeskState, *seats: object) -> DeskState:
    return reduce(state, PreviewChanged(replace(state.preview, seats=seats)))


def typed(state: DeskState, text: str) -> DeskState:
    return reduce(state, PreviewChanged(with_field(state.preview, 1, "left", text)))


ANNAS, BENS, CARLAS = person("anna"), person("ben"), person("carla")


def test_a_new_graphic_says_who_sits_on_its_seats():
    assert said(seated(ANNAS, BENS)) == ("Anna Berg", "Ben Kurz")


def test_a_seat_without_a_person_leaves_a_new_graphic_as_it_is():
    assert said(seated(EMPTY_SEAT, clip("intro"))) == ("Nobody", "Nobody")


def test_names_follow_people_who_change_seats():
    assert said(moved(seated(ANNAS, BENS), BENS, ANNAS)) == ("Ben Kurz", "Anna Berg")


def test_who_leaves_a_seat_leaves_no_name_behind():
    assert said(moved(seated(ANNAS, BENS), EMPTY_SEAT, BENS)) == ("", "Ben Kurz")


def test_a_name_that_was_typed_over_stays_as_long_as_the_person_does():
    state = typed(seated(ANNAS, BENS), "Dr. Anna Berg")
    assert said(moved(state, ANNAS, CARLAS)) == ("Dr. Anna Berg", "Carla Diaz")
    gone = moved(state, EMPTY_SEAT, BENS)
    assert said(gone)[0] == "Dr. Anna Berg"
    assert said(moved(gone, ANNAS, BENS))[0] == "Dr. Anna Berg"
    assert said(moved(gone, CARLAS, BENS))[0] == "Carla Diaz"


@pytest.mark.parametrize(
    ("was", "now"),
    [("Joanna", "Anna"), ("Brian", "Ian"), ("Diana Ross", "Ana"), ("Anna Berg", "Anna")],
)
def test_a_name_goes_with_its_person_though_the_next_ones_is_part_of_it(was: str, now: str):
    state = seated(layout=LayoutChoice())
    state = reduce(state, PeopleFound((replace(ANNA, name=was), BEN)))
    assert said(state)[0] == was
    state = reduce(state, PeopleFound((replace(CARLA, name=now), BEN)))
    assert said(state)[0] == now


@pytest.mark.parametrize(
    ("name", "words", "stays"),
    [
        ("Anna", "Joanna (guest)", False),
        ("Anna", "Dr. Anna-Lena Berg", False),
        ("Brien", "Mr O'Brien", False),
        ("Anna Berg", "Prof.Dr.ANNA BERG, Vienna", True),
        ("...", "Dr. Nobody", False),
    ],
)
def test_what_was_typed_stays_for_whole_words_of_a_name_only(name: str, words: str, *, stays: bool):
    state = typed(seated(layout=LayoutChoice()), words)
    state = reduce(state, PeopleFound((replace(CARLA, name=name), BEN)))
    assert said(state)[0] == (words if stays else name)


def test_in_the_automatic_layout_names_follow_who_is_in_the_room():
    state = seated(layout=LayoutChoice())
    assert said(state) == ("Anna Berg", "Ben Kurz")
    state = reduce(state, PeopleFound((BEN, CARLA)))
    assert said(state) == ("Ben Kurz", "Carla Diaz")
    renamed = reduce(state, PeopleFound((replace(BEN, name="Benedict"), CARLA)))
    assert said(renamed)[0] == "Benedict"


def test_only_the_preview_is_recast():
    state = seated(ANNAS, BENS)
    assert state.program.look.keyers == ()
    state = replace(state, program=replace(state.program, look=state.preview))
    assert moved(state, BENS, ANNAS).program == state.program


@pytest.mark.parametrize(
    ("elements", "spot"),
    [
        ((words("left", on_spot(3)), words("left", on_spot(1))), 3),
        ((Box(9, 9, None, anchor=on_spot(2)), words("left", Anchor())), 2),
        ((Box(9, 9, None, anchor=on_spot(2)), Box(9, 9, None, anchor=on_spot(1))), None),
        ((words("left", Anchor()),), None),
    ],
    ids=["the undermost that asks", "the only spot", "no one of two spots", "no spot"],
)
def test_a_field_belongs_to_the_seat_its_words_hang_on(elements, spot):
    assert spot_of(OverlayDocument("Strap", elements), "left") == spot


def test_people_to_choose_from_are_those_with_a_seat_first():
    state = seated(CARLAS, clip("intro"), person("gone", "Dora"))
    assert seated_names(state) == ("Carla Diaz", "", "Dora")
    assert cast_names(state) == ("Carla Diaz", "Dora", "Anna Berg", "Ben Kurz")
