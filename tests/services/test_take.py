from dataclasses import replace

from studio.domain.commands import ShowLayout
from studio.domain.looks import LayoutChoice, Look, person, with_seat
from studio.domain.podium import WIDE
from studio.services.take import plan_take, plan_update
from tests.support.desk import keyer

TWO = with_seat(Look(LayoutChoice("two")), 0, person("anna"))


def test_a_take_that_changes_nothing_sends_nothing():
    look = replace(TWO, keyers=(keyer(),))
    assert plan_take(look, look, WIDE).is_empty


def test_a_first_take_sends_layout_and_foreground():
    plan = plan_take(replace(TWO, keyers=(keyer(), keyer(2, is_in=False))), Look(), WIDE)
    assert plan.layout == ShowLayout(TWO.layout, TWO.seats, ("anna", ""))
    assert plan.keyers == (keyer(),)


def test_only_what_differs_is_sent():
    program = replace(TWO, keyers=(keyer(),))
    assert plan_take(replace(program, keyers=(keyer(name="Ben"),)), program, WIDE).layout is None
    assert plan_take(with_seat(program, 1, person("ben")), program, WIDE).keyers is None


def test_where_layouts_are_switched_off_the_rest_is_taken():
    plan = plan_take(replace(TWO, keyers=(keyer(),)), Look(), WIDE, can_layout=False)
    assert (plan.layout, plan.keyers) == (None, (keyer(),))


def test_no_strap_in_clears_the_foreground():
    program = replace(TWO, keyers=(keyer(),))
    assert plan_take(replace(TWO, keyers=(keyer(is_in=False),)), program, WIDE).keyers == ()


def test_an_update_sends_typed_changes_of_what_is_on_air_and_nothing_else():
    program = replace(TWO, keyers=(keyer(name="Ana"),))
    preview = replace(
        Look(LayoutChoice("nine")), keyers=(keyer(name="Anna", is_in=False), keyer(2, name="New"))
    )
    plan = plan_update(preview, program)
    assert (plan.layout, plan.keyers) == (None, (keyer(name="Anna"),))


def test_an_update_without_a_change_sends_nothing():
    program = replace(TWO, keyers=(keyer(),))
    assert plan_update(program, program).is_empty
    assert plan_update(program, TWO).is_empty
