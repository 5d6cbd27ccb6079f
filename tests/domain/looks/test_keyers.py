from dataclasses import replace

import pytest

from studio.domain.looks import (
    Cue,
    Keyer,
    changed,
    cued,
    grouped,
    keyer_of,
    name_for,
    rivals_of,
    swapped,
    switched,
    with_keyer,
    without_keyer,
)
from tests.support.desk import strap


def keyers(*numbers: int, group: str = "", is_in: bool = False) -> tuple[Keyer, ...]:
    return tuple(Keyer(n, strap(f"Name {n}"), is_in, group=group) for n in numbers)


def numbers_in(found: tuple[Keyer, ...]) -> list[int]:
    return [k.number for k in found if k.is_in]


def test_keyers_stay_in_the_order_of_their_numbers():
    stack = with_keyer(keyers(1, 5), Keyer(3, strap()))
    assert [k.number for k in stack] == [1, 3, 5]
    assert [k.number for k in without_keyer(stack, 3)] == [1, 5]
    assert len(with_keyer(stack, Keyer(3, strap("Ben")))) == 3


def test_going_in_sends_the_others_of_the_group_out():
    stack = switched(keyers(1, 2, 3, group="straps"), 1, is_in=True)
    assert numbers_in(switched(stack, 2, is_in=True)) == [2]


def test_no_group_is_no_rivalry():
    stack = switched(keyers(1, 2), 1, is_in=True)
    assert numbers_in(switched(stack, 2, is_in=True)) == [1, 2]


def test_going_out_touches_nobody_else():
    stack = (*keyers(1, group="a", is_in=True), *keyers(2, group="a"), *keyers(3, is_in=True))
    assert numbers_in(switched(stack, 2, is_in=False)) == [1, 3]


def test_a_keyer_that_joins_a_group_while_it_is_in_stays_in():
    stack = (*keyers(1, group="a", is_in=True), *keyers(2, is_in=True))
    joined = grouped(stack, 2, " a ")
    assert numbers_in(joined) == [2]
    assert rivals_of(joined, 2) == {1}


def test_a_keyer_that_is_out_joins_a_group_without_touching_it():
    stack = (*keyers(1, group="a", is_in=True), *keyers(2))
    assert numbers_in(grouped(stack, 2, "a")) == [1]
    assert grouped(stack, 7, "a") == stack


def test_of_a_group_only_one_waits_to_go_in():
    stack = cued(keyers(1, 2, group="a"), 1, Cue.IN)
    assert [k.cue for k in cued(stack, 2, Cue.IN)] == [Cue.NONE, Cue.IN]


def test_one_of_a_group_can_wait_to_go_out_while_another_waits_to_go_in():
    stack = cued(keyers(1, 2, group="a"), 1, Cue.OUT)
    assert [k.cue for k in cued(stack, 2, Cue.IN)] == [Cue.OUT, Cue.IN]
    assert [k.is_cued for k in stack] == [True, False]


@pytest.mark.parametrize(("one", "other"), [(1, 3), (3, 1)])
def test_swapping_exchanges_places_and_keeps_everything_else(one: int, other: int):
    stack = swapped(keyers(1, 2, 3), one, other)
    assert [k.graphic.value("name") for k in stack] == ["Name 3", "Name 2", "Name 1"]


def test_swapping_with_an_empty_keyer_moves():
    assert [k.number for k in swapped(keyers(1, 2), 1, 8)] == [2, 8]


def test_an_empty_keyer_has_nothing_to_change():
    stack = keyers(1)
    assert keyer_of(stack, 4) is None
    assert changed(stack, 4, lambda k: replace(k, name="x")) == stack
    assert switched(stack, 4, is_in=True) == stack


def test_names_are_told_apart_by_numbers():
    assert name_for((), "Strap") == "Strap"
    first = Keyer(1, strap())
    assert name_for((first,), "Strap") == "Strap 2"
    assert name_for((first, Keyer(2, strap(), name="Strap 2")), "Strap") == "Strap 3"


def test_a_keyer_is_called_by_its_own_name_or_its_documents():
    assert Keyer(1, strap()).title == "Strap"
    assert Keyer(1, strap(), name="Anna").title == "Anna"


def test_when_it_went_in_makes_no_keyer_another():
    assert Keyer(1, strap(), started_at=5.0) == Keyer(1, strap())
