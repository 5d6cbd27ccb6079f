from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from studio.domain.looks import (
    EMPTY_SEAT,
    LayoutChoice,
    Look,
    LookDifference,
    Plane,
    Seat,
    SeatKind,
    SeatMove,
    clip,
    difference,
    person,
    seat_ids,
    with_field,
    with_keyer_in,
    with_layout,
    with_seat,
    with_swap,
)
from studio.domain.podium import WIDE
from tests.support.desk import keyer, strap

FOUR = Look(LayoutChoice("four"))
ANNA, BEN = person("anna"), person("ben")


def test_a_person_who_gets_another_seat_leaves_the_old_one_free():
    look = with_seat(with_seat(FOUR, 0, ANNA), 2, ANNA)
    assert look.seats == (EMPTY_SEAT, EMPTY_SEAT, ANNA)


def test_swapping_exchanges_two_seats_even_a_free_one():
    look = with_swap(with_seat(FOUR, 0, ANNA), 0, 3)
    assert (look.seat_at(0), look.seat_at(3)) == (EMPTY_SEAT, ANNA)


def test_a_smaller_layout_moves_people_into_free_seats_and_keeps_the_order():
    look = with_seat(with_seat(FOUR, 0, ANNA), 3, BEN)
    assert with_layout(look, LayoutChoice("two"), WIDE).seats == (ANNA, BEN)


def test_who_finds_no_seat_in_a_layout_comes_back_with_a_bigger_one():
    look = with_seat(with_seat(FOUR, 0, ANNA), 1, BEN)
    one = with_layout(look, LayoutChoice("one"), WIDE)
    assert seat_ids(one, WIDE) == ("anna",)
    assert seat_ids(with_layout(one, FOUR.layout, WIDE), WIDE) == ("anna", "ben", "", "")


def test_who_waits_for_a_seat_can_be_given_one():
    look = with_seat(with_seat(FOUR, 0, ANNA), 1, BEN)
    one = with_seat(with_layout(look, LayoutChoice("one"), WIDE), 0, BEN)
    assert seat_ids(with_layout(one, FOUR.layout, WIDE), WIDE) == ("ben", "", "", "")


def test_a_layout_call_has_one_entry_per_spot():
    look = with_seat(with_seat(FOUR, 1, ANNA), 3, clip("opener"))
    assert seat_ids(look, WIDE) == ("", "anna", "", "opener")


def test_the_automatic_layout_carries_no_seats():
    assert seat_ids(Look(seats=(ANNA,)), WIDE) == ()


def test_equal_looks_differ_in_nothing():
    look = replace(with_seat(FOUR, 0, ANNA), keyers=(keyer(),))
    assert difference(look, look, WIDE).is_empty


def test_a_strap_that_is_not_in_makes_no_difference():
    assert difference(replace(FOUR, keyers=(keyer(is_in=False),)), FOUR, WIDE).is_empty


def test_the_difference_names_who_moves_and_what_comes_and_goes():
    program = replace(with_seat(FOUR, 0, ANNA), keyers=(keyer(name="Old"),))
    preview = replace(with_seat(with_seat(FOUR, 1, ANNA), 0, BEN), keyers=(keyer(name="New"),))
    changes = difference(preview, program, WIDE)
    assert changes.moves == (SeatMove(ANNA, 0, 1), SeatMove(BEN, None, 0))
    assert (changes.graphics_in, changes.graphics_out) == (
        (strap(name="New"),),
        (strap(name="Old"),),
    )
    assert changes.layout is None


def test_another_order_of_the_same_graphics_is_a_difference():
    a, b = keyer(1, name="A"), keyer(2, name="B")
    swapped = (replace(a, number=2), replace(b, number=1))
    changes = difference(replace(FOUR, keyers=swapped), replace(FOUR, keyers=(a, b)), WIDE)
    assert changes.changes_graphics


def test_a_graphic_that_changes_planes_is_told_as_moved():
    behind = replace(keyer(), plane=Plane.BACK)
    changes = difference(replace(FOUR, keyers=(behind,)), replace(FOUR, keyers=(keyer(),)), WIDE)
    assert changes == LookDifference(graphics_moved=((strap(), Plane.BACK),))
    assert changes.changes_graphics


def test_the_order_of_numbers_matters_in_a_plane_only():
    front, behind = keyer(1, name="A"), replace(keyer(2, name="B"), plane=Plane.BACK)
    swapped = (replace(behind, number=1), replace(front, number=2))
    before = replace(FOUR, keyers=(front, behind))
    assert difference(replace(FOUR, keyers=swapped), before, WIDE).is_empty


def test_where_layouts_are_off_only_graphics_differ():
    preview = replace(with_seat(FOUR, 0, ANNA), keyers=(keyer(),))
    changes = difference(preview, Look(), WIDE, can_layout=False)
    assert not changes.changes_layout
    assert changes.graphics_in == (keyer().graphic,)


def test_showing_names_alone_is_a_layout_change():
    hidden = replace(FOUR, layout=replace(FOUR.layout, shows_names=False))
    assert difference(hidden, FOUR, WIDE).changes_layout


def test_fields_and_keyers_change_only_their_own():
    look = replace(FOUR, keyers=(keyer(1), keyer(2, name="Ben")))
    edited = with_keyer_in(with_field(look, 2, "name", "Bert"), 1, is_in=False)
    assert [k.is_in for k in edited.keyers] == [False, True]
    assert [k.graphic.value("name") for k in edited.keyers] == ["Anna Berg", "Bert"]


SEATS = st.sampled_from([EMPTY_SEAT, ANNA, BEN, clip("opener")])


@given(st.lists(st.tuples(st.integers(0, 3), SEATS), max_size=12))
def test_nobody_ever_sits_twice(edits: list[tuple[int, Seat]]):
    look = FOUR
    for index, seat in edits:
        look = with_seat(look, index, seat)
    taken = [seat for seat in look.seats if seat.kind is not SeatKind.EMPTY]
    assert len(taken) == len(set(taken))
