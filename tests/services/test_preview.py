import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from studio.domain.errors import Gone
from studio.domain.events import Heard, NoticeRaised, OptionsChanged, ParticipantJoined
from studio.domain.intents import ChooseLayout
from studio.domain.looks import LayoutChoice
from studio.services.commander import failure_of
from studio.services.preview import PreviewPicture
from tests.support.desk import ANNA, OPTIONS, settled
from tests.support.direction import NOW, Direction


class Watched:
    """A direction, and the pictures that were shown: what the compositor was given."""

    def __init__(self, direction: Direction) -> None:
        self.direction = direction
        self.shown: list[tuple[object, ...]] = []
        self.picture = PreviewPicture(
            direction.store,
            direction.compositor,
            direction.tasks,
            show=self.shown.append,
            now=lambda: NOW,
        )


@pytest.fixture
async def watched(rehearsal: Direction) -> AsyncIterator[Watched]:
    watched = Watched(rehearsal)
    await settled()
    yield watched
    watched.picture.close()


async def test_the_preview_is_drawn_at_once_and_after_every_edit(watched: Watched):
    await watched.direction.do(ChooseLayout(LayoutChoice("two")))
    names = [look.layout.name for look, *_ in watched.shown]
    assert names == ["auto", "two"]


async def test_what_the_picture_does_not_show_draws_nothing(watched: Watched):
    watched.direction.store.apply(NoticeRaised(failure_of(Gone())))
    await settled()
    assert len(watched.shown) == 1


@pytest.mark.parametrize(
    "event",
    [
        ParticipantJoined(ANNA),
        OptionsChanged(replace(OPTIONS, is_widescreen=False)),
        OptionsChanged(replace(OPTIONS, background_colour="#336699")),
    ],
)
async def test_what_the_room_tells_is_drawn(watched: Watched, event: OptionsChanged):
    watched.direction.store.apply(Heard(event))
    await settled()
    _, room, *_ = watched.shown[-1]
    assert len(watched.shown) == 2
    assert room.frame == watched.direction.state.room.frame
    assert room.participants == watched.direction.state.room.participants
    colour = watched.direction.state.room.options.background_colour
    assert room.options.background_colour == colour


async def test_while_one_is_drawn_only_the_newest_edit_waits(watched: Watched):
    gate = watched.direction.compositor.gate = asyncio.Event()
    for name in ("one", "two", "four"):
        await watched.direction.do(ChooseLayout(LayoutChoice(name)))
    gate.set()
    await settled()
    assert [look.layout.name for look, *_ in watched.shown] == ["auto", "one", "four"]


async def test_nothing_is_drawn_after_the_end(watched: Watched):
    watched.picture.close()
    await watched.direction.do(ChooseLayout(LayoutChoice("two")))
    assert len(watched.shown) == 1
    watched.picture = Watched(watched.direction).picture


@pytest.mark.expects_error_log
async def test_a_picture_that_failed_does_not_stop_the_next(watched: Watched):
    watched.direction.compositor.fault = ValueError("broken")
    await watched.direction.do(ChooseLayout(LayoutChoice("one")))
    watched.direction.compositor.fault = None
    await watched.direction.do(ChooseLayout(LayoutChoice("two")))
    assert [look.layout.name for look, *_ in watched.shown] == ["auto", "two"]
    assert watched.direction.failures == ["preview picture"]
    watched.direction.failures.clear()


async def test_it_is_drawn_again_when_told_so(watched: Watched):
    watched.picture.draw_again()
    await settled()
    assert len(watched.shown) == 2
    assert watched.shown[0] == watched.shown[1]
