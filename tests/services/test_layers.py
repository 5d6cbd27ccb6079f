import asyncio

import pytest

from studio.domain.commands import BACKGROUND, FOREGROUND, ClearLayer, LayerKind, ShowLayer
from studio.domain.errors import PictureRefused, Refused
from studio.domain.events import PreviewChanged
from studio.domain.intents import (
    Clean,
    EmptyLayer,
    Intent,
    KeyProgram,
    PutPicture,
    PutPictureFromUrl,
    SendInsert,
    Take,
    TakeBack,
)
from studio.domain.looks import Look
from tests.support.desk import keyer, settled
from tests.support.direction import Direction

PREPARED = Look(keyers=tuple(keyer(n, is_in=False, name=f"Name {n}") for n in (1, 2, 3)))


async def with_graphics(direction: Direction, *numbers: int) -> None:
    direction.store.apply(PreviewChanged(PREPARED))
    await direction.do(*(KeyProgram(number, is_in=True) for number in numbers))


def on_air(direction: Direction) -> list[int]:
    return [keyer.number for keyer in direction.state.program.look.keyers]


@pytest.mark.parametrize(
    ("wish", "kind", "title", "content"),
    [
        (PutPicture(FOREGROUND, "shots/logo.png"), LayerKind.PICTURE, "logo.png", ""),
        (
            PutPictureFromUrl(FOREGROUND, "https://x.test/a.png"),
            LayerKind.ADDRESS,
            "a.png",
            "https://x.test/a.png",
        ),
        (SendInsert("News", "It works"), LayerKind.INSERT, "News", "It works"),
    ],
)
async def test_what_fills_the_foreground_takes_the_graphics_off(
    rehearsal: Direction, wish: Intent, kind: LayerKind, title: str, content: str
):
    await with_graphics(rehearsal, 1)
    await rehearsal.do(wish)
    post = rehearsal.session.sent[-1]
    assert isinstance(post, ShowLayer)
    assert (post.z_index, post.kind, post.title, post.content) == (FOREGROUND, kind, title, content)
    assert on_air(rehearsal) == []
    assert len(rehearsal.state.past_programs) == 2


async def test_a_picture_behind_leaves_the_graphics_in_front(rehearsal: Direction):
    await with_graphics(rehearsal, 1)
    await rehearsal.do(PutPicture(BACKGROUND, "wall.png"))
    assert on_air(rehearsal) == [1]
    assert len(rehearsal.state.past_programs) == 1


async def test_a_layer_that_was_refused_leaves_the_graphics_as_they_are(rehearsal: Direction):
    await with_graphics(rehearsal, 1)
    rehearsal.session.refusal = Refused("no")
    await rehearsal.do(SendInsert("News", "x"))
    rehearsal.session.refusal = None
    await rehearsal.do(KeyProgram(2, is_in=True))
    assert on_air(rehearsal) == [1, 2]


async def test_a_broken_picture_takes_nothing_off(rehearsal: Direction):
    await with_graphics(rehearsal, 1)
    rehearsal.compositor.refusal = PictureRefused("logo.png")
    await rehearsal.do(PutPicture(FOREGROUND, "logo.png"))
    assert on_air(rehearsal) == [1]
    assert rehearsal.state.keying.wishes == ()


@pytest.mark.parametrize("wish", [SendInsert("News", "x"), EmptyLayer(FOREGROUND)])
async def test_a_keyer_pressed_while_a_layer_waits_for_its_turn_goes_on_air(
    rehearsal: Direction, wish: Intent
):
    await with_graphics(rehearsal, 1)
    rehearsal.session.gate = asyncio.Event()
    await rehearsal.do(KeyProgram(2, is_in=True), wish, KeyProgram(3, is_in=True))
    rehearsal.session.gate.set()
    await settled(100)
    assert on_air(rehearsal) == [3]


async def test_a_keyer_pressed_while_the_clean_is_under_way_brings_nothing_else_back(
    rehearsal: Direction,
):
    await with_graphics(rehearsal, 1, 2)
    rehearsal.session.gate = asyncio.Event()
    await rehearsal.do(Clean(), KeyProgram(3, is_in=True))
    rehearsal.session.gate.set()
    await settled(100)
    assert on_air(rehearsal) == [3]


async def test_a_keyer_pressed_after_a_clean_during_a_take_stays(rehearsal: Direction):
    await with_graphics(rehearsal, 1)
    rehearsal.session.gate = asyncio.Event()
    await rehearsal.do(KeyProgram(2, is_in=True), Clean(), KeyProgram(3, is_in=True))
    rehearsal.session.gate.set()
    await settled(100)
    assert on_air(rehearsal) == [3]


async def test_a_clean_is_sent_again_after_what_was_under_way(rehearsal: Direction):
    await with_graphics(rehearsal, 1)
    rehearsal.session.gate = asyncio.Event()
    await rehearsal.do(KeyProgram(2, is_in=True), Clean())
    assert rehearsal.session.sent[-1] == ClearLayer(FOREGROUND)
    rehearsal.session.gate.set()
    await settled(100)
    assert rehearsal.session.sent.count(ClearLayer(FOREGROUND)) == 2
    assert on_air(rehearsal) == []


async def test_a_clean_that_was_refused_leaves_the_graphics_and_no_wish(rehearsal: Direction):
    await with_graphics(rehearsal, 1)
    rehearsal.session.refusal = Refused("no")
    await rehearsal.do(Clean())
    assert on_air(rehearsal) == [1]
    assert rehearsal.state.keying.wishes == ()


async def test_what_is_being_taken_off_is_told_before_the_room_answers(rehearsal: Direction):
    await with_graphics(rehearsal, 1)
    rehearsal.session.gate = asyncio.Event()
    await rehearsal.do(Clean())
    (wish,) = rehearsal.state.keying.wishes
    assert wish.keyers == ()
    rehearsal.session.gate.set()
    await settled()
    assert rehearsal.state.keying.wishes == ()


async def test_a_fault_of_the_desk_leaves_no_wish_behind(rehearsal: Direction):
    await with_graphics(rehearsal, 1)
    rehearsal.session.fault = RuntimeError("bug")
    with pytest.raises(RuntimeError):
        await rehearsal.on_air.layers.empty_layer(FOREGROUND)
    assert rehearsal.state.keying.wishes == ()
    rehearsal.session.fault = None
    await rehearsal.do(Take())


async def test_what_a_take_back_before_it_brings_gives_way_to_a_layer(rehearsal: Direction):
    await with_graphics(rehearsal, 1, 2)
    await rehearsal.do(KeyProgram(1, is_in=False))
    rehearsal.session.gate = asyncio.Event()
    await rehearsal.do(KeyProgram(3, is_in=True), TakeBack(), SendInsert("News", "x"))
    rehearsal.session.gate.set()
    await settled(100)
    assert on_air(rehearsal) == []
    assert rehearsal.state.keying.wishes == ()
