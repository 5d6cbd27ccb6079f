from dataclasses import replace
from datetime import UTC, datetime

import pytest

from studio.domain.commands import BACKGROUND, FOREGROUND, LayerKind
from studio.domain.desk import DeskState, LayerOnAir, Program
from studio.domain.looks import Cue, Keyer, LayoutChoice, Look, Plane
from studio.domain.overlay import CountUp, Graphic, OverlayDocument, TextStyle
from studio.domain.podium import WIDE, Box
from studio.domain.room import Spot
from studio.services.keyers import (
    after_run,
    auto_outs_after,
    drawn,
    due,
    pause_s,
    pressed_since,
    run_cued,
    seconds_left,
    spots_on_air,
    spots_prepared,
    started,
    updated,
    wanted_keyers,
    with_in,
    with_out,
)
from tests.support.desk import ANNA, BEN, clock_keyer, keyer, room_with, wishing

NOON = datetime(2026, 1, 1, 12, 0, tzinfo=UTC)


def of_group(number: int, group: str, cue: Cue = Cue.NONE, *, is_in: bool = False) -> Keyer:
    return replace(keyer(number, is_in=is_in), group=group, cue=cue)


def numbers(keyers: tuple[Keyer, ...]) -> list[int]:
    return [k.number for k in keyers]


def on_air(*keyers: Keyer, layer_id: str = "a", is_confirmed: bool = False) -> Program:
    layer = LayerOnAir(LayerKind.GRAPHICS, layer_id, is_confirmed=is_confirmed)
    return Program(Look(keyers=keyers), ((FOREGROUND, layer),))


def test_what_is_wished_counts_more_than_what_is_on_air():
    state = DeskState(program=on_air(keyer(), keyer(2, is_in=False)))
    assert numbers(wanted_keyers(state)) == [1]
    assert wanted_keyers(replace(state, keying=wishing(()))) == ()


def test_a_wish_of_one_plane_leaves_the_other_as_it_is_on_air():
    behind = replace(keyer(2), plane=Plane.BACK)
    state = DeskState(program=on_air(keyer(1), behind), keying=wishing((keyer(3),)))
    assert numbers(wanted_keyers(state)) == [2, 3]


@pytest.mark.parametrize(
    ("there", "asked", "wanted", "after"),
    [
        ((1,), (1, 2), (1, 2), [1]),
        ((1,), (1, 2), (1, 2, 3), [1, 3]),
        ((1, 3), (1, 2), (2,), [3]),
        ((), (1, 2), (1, 2, 3), [3]),
    ],
)
def test_what_was_keyed_since_something_was_asked_stays(there, asked, wanted, after):
    there, asked, wanted = (tuple(map(keyer, numbers)) for numbers in (there, asked, wanted))
    assert numbers(pressed_since(there, asked, wanted)) == after


def test_the_newest_filling_of_a_keyer_counts():
    asked, typed = (keyer(1, name="Ana"),), (keyer(1, name="Anna"),)
    assert pressed_since(asked, asked, typed) == typed


def test_what_runs_out_counts_from_the_layer_of_its_plane():
    behind = replace(keyer(1), plane=Plane.BACK, auto_out_s=6.0)
    front = on_air(replace(keyer(2), auto_out_s=6.0), behind)
    assert [out.number for out in auto_outs_after((), front, 100.0)] == [2]
    layers = (*front.layers, (BACKGROUND, LayerOnAir(LayerKind.GRAPHICS, "b", is_confirmed=True)))
    outs = auto_outs_after((), replace(front, layers=layers), 100.0)
    assert [(out.number, out.layer_id, out.is_confirmed) for out in outs] == [
        (1, "b", True),
        (2, "a", False),
    ]


def test_going_in_sends_the_prepared_group_out():
    prepared = (of_group(1, "straps"), of_group(2, "straps"), keyer(3))
    there = (keyer(1), keyer(3))
    assert numbers(with_in(there, prepared[1], prepared)) == [2, 3]
    assert with_in((), prepared[1], prepared)[0].is_in


def test_going_out_leaves_the_others():
    assert numbers(with_out((keyer(1), keyer(2), keyer(3)), {1, 3})) == [2]


def test_run_takes_out_and_brings_in_at_once():
    prepared = (of_group(1, "", Cue.OUT, is_in=True), of_group(2, "", Cue.IN), keyer(3))
    assert numbers(run_cued((keyer(1), keyer(3)), prepared)) == [2, 3]
    after = after_run(prepared)
    assert [(k.is_in, k.cue) for k in after] == [
        (False, Cue.NONE),
        (True, Cue.NONE),
        (True, Cue.NONE),
    ]


def test_run_keeps_one_of_a_group():
    prepared = (of_group(1, "straps", is_in=True), of_group(2, "straps", Cue.IN))
    assert numbers(run_cued((keyer(1),), prepared)) == [2]
    assert numbers(tuple(k for k in after_run(prepared) if k.is_in)) == [2]


def test_an_update_brings_nobody_in():
    there = (keyer(1, name="Ana"),)
    assert updated(there, (keyer(1, name="Anna"), keyer(2))) == (keyer(1, name="Anna"),)


def test_a_graphic_starts_when_it_goes_in_and_keeps_that_through_updates():
    first = started((keyer(1),), (), 10.0)
    assert [k.started_at for k in first] == [10.0]
    later = started((keyer(1, name="Ben"), keyer(2)), first, 20.0)
    assert [k.started_at for k in later] == [10.0, 20.0]
    assert [graphic.started_at for graphic in drawn(later)] == [10.0, 20.0]


def test_another_template_in_the_same_keyer_starts_anew():
    first = started((keyer(2),), (), 10.0)
    assert started((clock_keyer(),), first, 20.0)[0].started_at == 20.0


def test_a_template_that_was_changed_meanwhile_goes_on():
    before = replace(keyer(2), template="mine", started_at=10.0)
    assert (
        started((replace(clock_keyer(), template="mine"),), (before,), 20.0)[0].started_at == 10.0
    )


def test_it_runs_out_after_the_answer_until_the_room_says_so_itself():
    strap = replace(keyer(), auto_out_s=6.0, started_at=1.0)
    asked = auto_outs_after((), on_air(strap), 100.0)
    assert [(a.due_s, a.is_confirmed) for a in asked] == [(106.0, False)]
    told = auto_outs_after(asked, on_air(strap, is_confirmed=True), 100.5)
    assert [(a.due_s, a.is_confirmed) for a in told] == [(106.5, True)]
    assert auto_outs_after(told, on_air(strap, layer_id="b"), 103.0) == told


def test_an_update_before_the_echo_does_not_restart_it():
    strap = replace(keyer(), auto_out_s=6.0, started_at=1.0)
    asked = auto_outs_after((), on_air(strap), 100.0)
    other = on_air(replace(keyer(name="Ben"), started_at=1.0), layer_id="b", is_confirmed=True)
    assert auto_outs_after(asked, other, 103.0) == asked


def test_going_in_again_begins_anew():
    strap = replace(keyer(), auto_out_s=6.0, started_at=1.0)
    first = auto_outs_after((), on_air(strap, is_confirmed=True), 100.0)
    again = auto_outs_after(first, on_air(replace(strap, started_at=9.0), layer_id="b"), 109.0)
    assert [a.due_s for a in again] == [115.0]


def test_what_is_off_air_runs_no_more():
    strap = replace(keyer(), auto_out_s=6.0)
    outs = auto_outs_after((), on_air(strap), 100.0)
    assert auto_outs_after(outs, on_air(keyer(2)), 101.0) == ()
    assert auto_outs_after(outs, Program(), 101.0) == ()


def test_a_pinned_keyer_is_never_due():
    strap = replace(keyer(), auto_out_s=6.0)
    (out,) = auto_outs_after((), on_air(strap), 100.0)
    assert due((out,), 105.9) == ()
    assert due((out,), 106.0) == (out,)
    assert due((replace(out, is_pinned=True),), 200.0) == ()
    assert [seconds_left(out, now) for now in (100.0, 105.1, 107.0)] == [6, 1, 0]


def counting(at: float) -> Graphic:
    up = CountUp(id="e1", style=TextStyle(size_px=30))
    return Graphic(OverlayDocument("Up", (up,)), started_at=at)


@pytest.mark.parametrize(
    ("second", "graphics", "pause"),
    [
        (0.0, (keyer().graphic,), None),
        (0.0, (clock_keyer().graphic,), 60.0),
        (59.5, (clock_keyer().graphic,), 0.5),
        (7.25, (clock_keyer("%H:%M:%S").graphic,), 0.75),
        (7.0, (clock_keyer("%H:%M:%S").graphic, clock_keyer().graphic), 1.0),
        (7.5, (counting(NOON.timestamp() + 0.3),), 1.5),
        (7.5, (counting(NOON.timestamp() + 0.3), clock_keyer("%H:%M:%S").graphic), 0.5),
    ],
)
def test_ticks_fall_on_full_seconds_and_only_where_something_changes(second, graphics, pause):
    whole = int(second)
    now = NOON.replace(second=whole, microsecond=round((second - whole) * 1e6))
    assert pause_s(graphics, now) == (None if pause is None else pytest.approx(pause, abs=1e-3))


def test_graphics_follow_the_seats_of_their_own_look():
    state = DeskState(
        room=room_with(ANNA, BEN),
        preview=Look(LayoutChoice("one")),
        program=Program(Look(LayoutChoice("two"))),
    )
    assert spots_prepared(state) == LayoutChoice("one").boxes_in(WIDE)
    assert spots_on_air(state) == LayoutChoice("two").boxes_in(WIDE)


def test_where_the_room_arranges_people_it_says_where_they_are():
    box = Box(1, 2, 3, 4)
    state = DeskState(room=room_with(ANNA, BEN, spots=(Spot(box, "anna"),)))
    assert spots_on_air(state) == (box,)
    assert spots_on_air(replace(state, room=room_with(ANNA, BEN))) == LayoutChoice().boxes_in(
        WIDE, 2
    )
