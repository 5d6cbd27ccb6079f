from dataclasses import replace

from studio.domain.commands import ShowLayout
from studio.domain.looks import LayoutChoice, Look, person, with_seat
from studio.domain.podium import WIDE
from studio.services.take import plan_keyer, plan_refresh, plan_take, plan_update
from tests.support.desk import clock_keyer, keyer

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


def test_a_refresh_sends_the_graphics_again_only_if_a_clock_is_among_them():
    program = replace(TWO, keyers=(keyer(), clock_keyer()))
    assert plan_refresh(program).keyers == program.keyers
    assert plan_refresh(replace(TWO, keyers=(keyer(),))).is_empty
    assert plan_refresh(replace(TWO, keyers=(clock_keyer(is_in=False),))).is_empty


def test_one_graphic_joins_the_others_on_air_as_it_is_prepared():
    program = replace(TWO, keyers=(keyer(2),))
    preview = replace(TWO, keyers=(keyer(name="Ben", is_in=False), keyer(2, name="Other")))
    plan = plan_keyer(1, preview, program, is_in=True)
    assert (plan.layout, plan.keyers) == (None, (keyer(name="Ben"), keyer(2)))


def test_one_graphic_leaves_and_the_others_stay():
    program = replace(TWO, keyers=(keyer(), keyer(2)))
    assert plan_keyer(1, program, program, is_in=False).keyers == (keyer(2),)
    assert plan_keyer(2, program, replace(TWO, keyers=(keyer(2),)), is_in=False).keyers == ()


def test_a_graphic_that_is_where_it_is_wanted_sends_nothing():
    program = replace(TWO, keyers=(keyer(),))
    assert plan_keyer(1, program, program, is_in=True).is_empty
    assert plan_keyer(2, program, program, is_in=False).is_empty
