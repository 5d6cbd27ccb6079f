import asyncio
from collections.abc import Callable
from dataclasses import replace

import pytest

from studio.domain.commands import BACKGROUND, FOREGROUND, ClearLayer, ShowLayer, ShowLayout
from studio.domain.errors import Refused, ServerTrouble
from studio.domain.events import OptionsChanged, PodiumChanged, PreviewChanged
from studio.domain.ground import ground
from studio.domain.intents import (
    Clean,
    CueKeyer,
    EmptyLayer,
    GroupKeyer,
    KeyProgram,
    PlaceKeyer,
    PutPicture,
    RunCued,
    SwitchKeyer,
    Take,
    TakeBack,
    Update,
)
from studio.domain.looks import Cue, Keyer, LayoutChoice, Look, Plane
from studio.services.air_clock import AirClock
from tests.support.desk import OPTIONS, keyer, settled
from tests.support.direction import Direction


def behind(number: int, *, is_in: bool = False) -> Keyer:
    return replace(keyer(number, is_in=is_in, name=f"Name {number}"), plane=Plane.BACK)


PREPARED = Look(LayoutChoice("two"), (), (keyer(1, is_in=False), behind(2), behind(3)))


def prepare(direction: Direction, look: Look = PREPARED) -> None:
    direction.store.apply(PreviewChanged(look))


def failing(*faults: Exception | None) -> Callable[[object], None]:
    """What a compositor fails with, drawing by drawing; after that it fails no more."""
    left = list(faults)

    def seen(_spots: object) -> None:
        fault = left.pop(0) if left else None
        if fault is not None:
            raise fault

    return seen


def posts(direction: Direction) -> list[tuple[int, list[int]]]:
    """The layer of each post of graphics, and its keyers."""
    sent = [r for r in direction.session.sent if isinstance(r, ShowLayer)]
    return [(r.z_index, [k.number for k in r.keyers]) for r in sent]


async def test_what_lies_behind_is_sent_as_the_background(rehearsal: Direction):
    prepare(rehearsal)
    await rehearsal.do(KeyProgram(2, is_in=True), KeyProgram(3, is_in=True))
    assert posts(rehearsal) == [(BACKGROUND, [2]), (BACKGROUND, [2, 3])]
    assert [k.number for k in rehearsal.state.program.look.keyers] == [2, 3]
    assert rehearsal.state.program.layer(FOREGROUND) is None


async def test_it_is_drawn_on_the_rooms_own_colour(rehearsal: Direction):
    prepare(rehearsal)
    await rehearsal.hear(OptionsChanged(replace(OPTIONS, background_colour="#336699")))
    await rehearsal.do(KeyProgram(2, is_in=True))
    assert rehearsal.compositor.composed[-1][0] == ground("#336699")


async def test_another_colour_of_the_room_is_drawn_anew(rehearsal: Direction):
    clock = AirClock(
        rehearsal.store,
        rehearsal.tasks,
        rehearsal.on_air.refresh,
        sleep=rehearsal.sleep,
        now=lambda: rehearsal.now,
    )
    prepare(rehearsal)
    await rehearsal.do(KeyProgram(1, is_in=True), KeyProgram(2, is_in=True))
    await rehearsal.hear(OptionsChanged(replace(OPTIONS, background_colour="#336699")))
    assert posts(rehearsal) == [(FOREGROUND, [1]), (BACKGROUND, [2]), (BACKGROUND, [2])]
    clock.close()


async def test_what_changes_no_pixel_of_a_plane_is_not_sent(rehearsal: Direction):
    prepare(rehearsal)
    await rehearsal.do(KeyProgram(2, is_in=True), KeyProgram(1, is_in=True), Update())
    assert posts(rehearsal) == [(BACKGROUND, [2]), (FOREGROUND, [1])]


async def test_a_take_sends_both_planes_and_then_the_layout(rehearsal: Direction):
    prepare(rehearsal)
    await rehearsal.do(SwitchKeyer(1, is_in=True), SwitchKeyer(2, is_in=True), Take())
    assert posts(rehearsal) == [(FOREGROUND, [1]), (BACKGROUND, [2])]
    assert isinstance(rehearsal.session.sent[-1], ShowLayout)
    assert rehearsal.state.changes.is_empty
    await rehearsal.do(SwitchKeyer(2, is_in=False), Take())
    assert rehearsal.session.sent[-1] == ClearLayer(BACKGROUND)


async def test_what_is_cued_runs_in_both_planes_in_one_go(rehearsal: Direction):
    prepare(rehearsal)
    await rehearsal.do(KeyProgram(2, is_in=True))
    await rehearsal.do(CueKeyer(1, Cue.IN), CueKeyer(2, Cue.OUT), CueKeyer(3, Cue.IN), RunCued())
    assert posts(rehearsal)[1:] == [(FOREGROUND, [1]), (BACKGROUND, [3])]
    assert not any(k.is_cued for k in rehearsal.state.preview.keyers)


async def test_a_group_reaches_over_both_planes(rehearsal: Direction):
    prepare(rehearsal)
    await rehearsal.do(GroupKeyer(1, "one"), GroupKeyer(2, "one"), KeyProgram(1, is_in=True))
    await rehearsal.do(KeyProgram(2, is_in=True))
    assert rehearsal.session.sent[-2] == ClearLayer(FOREGROUND)
    assert posts(rehearsal)[-1] == (BACKGROUND, [2])


async def test_a_graphic_on_air_changes_planes_with_the_next_take(rehearsal: Direction):
    prepare(rehearsal)
    await rehearsal.do(KeyProgram(1, is_in=True), PlaceKeyer(1, Plane.BACK))
    assert posts(rehearsal) == [(FOREGROUND, [1])]
    await rehearsal.do(Update())
    assert posts(rehearsal) == [(FOREGROUND, [1])]
    await rehearsal.do(Take())
    assert ClearLayer(FOREGROUND) in rehearsal.session.sent
    assert posts(rehearsal)[-1] == (BACKGROUND, [1])
    assert [k.plane for k in rehearsal.state.program.look.keyers] == [Plane.BACK]


async def test_clean_leaves_what_lies_behind_and_take_back_brings_the_rest(rehearsal: Direction):
    prepare(rehearsal)
    await rehearsal.do(KeyProgram(1, is_in=True), KeyProgram(2, is_in=True), Clean())
    assert [k.number for k in rehearsal.state.program.look.keyers] == [2]
    await rehearsal.do(TakeBack())
    assert [k.number for k in rehearsal.state.program.look.keyers] == [1, 2]


async def test_a_picture_put_behind_takes_the_place_of_the_graphics_there(rehearsal: Direction):
    prepare(rehearsal)
    await rehearsal.do(KeyProgram(1, is_in=True), KeyProgram(2, is_in=True))
    await rehearsal.do(PutPicture(BACKGROUND, "wall.png"))
    assert [k.number for k in rehearsal.state.program.look.keyers] == [1]
    await rehearsal.do(TakeBack())
    assert posts(rehearsal)[-1] == (BACKGROUND, [2])


async def test_graphics_in_front_leave_a_picture_behind_alone(rehearsal: Direction):
    prepare(rehearsal)
    rehearsal.session.refusal = ServerTrouble()
    await rehearsal.do(KeyProgram(2, is_in=True))
    rehearsal.session.refusal = None
    await rehearsal.do(PutPicture(BACKGROUND, "wall.png"), KeyProgram(1, is_in=True))
    await rehearsal.do(KeyProgram(1, is_in=False))
    assert ClearLayer(BACKGROUND) not in rehearsal.session.sent
    layer = rehearsal.state.program.layer(BACKGROUND)
    assert layer is not None
    assert layer.title == "wall.png"


async def test_somebody_elses_background_takes_the_graphics_off(rehearsal: Direction):
    prepare(rehearsal)
    await rehearsal.do(KeyProgram(1, is_in=True), KeyProgram(2, is_in=True))
    await rehearsal.hear(PodiumChanged((), ((1, "layer-1"), (-1, "layer-2"))), "layer-1", "layer-2")
    await rehearsal.hear(PodiumChanged((), ((1, "layer-1"), (-1, "foreign"))), "foreign")
    assert [k.number for k in rehearsal.state.program.look.keyers] == [1]


async def test_a_lost_plane_does_not_keep_the_other_waiting(rehearsal: Direction):
    prepare(rehearsal)
    rehearsal.session.refuses = lambda r: isinstance(r, ShowLayer) and r.z_index == FOREGROUND
    rehearsal.session.refusal = Refused("no")
    await rehearsal.do(CueKeyer(1, Cue.IN), CueKeyer(2, Cue.IN), RunCued())
    assert [k.number for k in rehearsal.state.program.look.keyers] == [2]
    assert [wish.plane for wish in rehearsal.state.keying.wishes if wish.is_lost] == [Plane.FRONT]
    rehearsal.session.refusal = None
    await rehearsal.do(KeyProgram(3, is_in=True))
    assert [k.number for k in rehearsal.state.program.look.keyers] == [1, 2, 3]


async def test_one_upload_is_under_way_whichever_plane_it_is_for(rehearsal: Direction):
    prepare(rehearsal)
    rehearsal.session.gate = asyncio.Event()
    await rehearsal.do(KeyProgram(1, is_in=True), KeyProgram(2, is_in=True))
    assert posts(rehearsal) == [(FOREGROUND, [1])]
    rehearsal.session.gate.set()
    await settled(60)
    assert posts(rehearsal) == [(FOREGROUND, [1]), (BACKGROUND, [2])]


async def test_what_was_emptied_behind_comes_again_with_the_next_take(rehearsal: Direction):
    prepare(rehearsal)
    await rehearsal.do(SwitchKeyer(2, is_in=True), Take(), EmptyLayer(BACKGROUND), Take())
    assert posts(rehearsal) == [(BACKGROUND, [2]), (BACKGROUND, [2])]


async def test_the_preview_follows_a_plane_though_the_other_one_is_refused(rehearsal: Direction):
    prepare(rehearsal)
    rehearsal.session.refuses = lambda r: isinstance(r, ShowLayer) and r.z_index == BACKGROUND
    rehearsal.session.refusal = Refused("no")
    await rehearsal.do(KeyProgram(2, is_in=True), KeyProgram(1, is_in=True))
    assert [k.number for k in rehearsal.state.program.look.keyers_in] == [1]
    assert [k.number for k in rehearsal.state.preview.keyers_in] == [1]
    rehearsal.session.refusal = None
    await rehearsal.do(Take())
    assert [k.number for k in rehearsal.state.program.look.keyers_in] == [1]


async def test_of_a_run_only_what_is_on_its_plane_is_cued_no_more(rehearsal: Direction):
    prepare(rehearsal)
    rehearsal.session.refuses = lambda r: isinstance(r, ShowLayer) and r.z_index == FOREGROUND
    rehearsal.session.refusal = Refused("no")
    await rehearsal.do(CueKeyer(1, Cue.IN), CueKeyer(2, Cue.IN), RunCued())
    prepared = rehearsal.state.preview.keyers
    assert [(k.number, k.is_in, k.is_cued) for k in prepared] == [
        (1, False, True),
        (2, True, False),
        (3, False, False),
    ]


async def test_a_plane_that_cannot_be_drawn_is_lost_and_the_other_one_goes_on(
    rehearsal: Direction,
):
    prepare(rehearsal)
    rehearsal.compositor.seen = failing(ValueError("cannot be drawn"))
    await rehearsal.do(CueKeyer(1, Cue.IN), CueKeyer(2, Cue.IN))
    with pytest.raises(ValueError, match="drawn"):
        await rehearsal.on_air.run_cued()
    assert [(w.plane, w.is_lost) for w in rehearsal.state.keying.wishes] == [(Plane.FRONT, True)]
    assert [k.number for k in rehearsal.state.program.look.keyers_in] == [2]
    assert [k.number for k in rehearsal.state.preview.keyers_in] == [2]
    await rehearsal.on_air.resync()
    assert [k.number for k in rehearsal.state.program.look.keyers_in] == [1, 2]


async def test_half_a_take_whose_other_half_cannot_be_drawn_can_be_taken_back(
    rehearsal: Direction,
):
    prepare(rehearsal)
    await rehearsal.do(SwitchKeyer(1, is_in=True), SwitchKeyer(2, is_in=True))
    rehearsal.compositor.seen = failing(None, ValueError("cannot be drawn"))
    with pytest.raises(ValueError, match="drawn"):
        await rehearsal.on_air.take()
    assert [k.number for k in rehearsal.state.program.look.keyers_in] == [1]
    await rehearsal.do(TakeBack())
    assert rehearsal.state.program.look.keyers_in == ()
    assert rehearsal.state.keying.wishes == ()
