import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta

import pytest

from studio.domain.commands import ShowLayer
from studio.domain.errors import ServerTrouble
from studio.domain.events import PodiumChanged, PreviewChanged, RoomTold
from studio.domain.intents import Clean, KeyProgram, Take
from studio.domain.looks import Look
from studio.domain.podium import Box
from studio.domain.room import Spot
from studio.services.air_clock import LATE_S, AirClock
from tests.support.desk import READY, clock_keyer, keyer, settled
from tests.support.direction import Direction


class Sleep:
    """A sleep that ends when the test says so, each time anew."""

    def __init__(self, direction: Direction) -> None:
        self.direction = direction
        self.asked: list[float] = []
        self._wake = asyncio.Event()

    async def __call__(self, seconds: float) -> None:
        self.asked.append(seconds)
        await self._wake.wait()
        self._wake.clear()

    async def over(self, passed_s: float = 60.0) -> None:
        self.direction.now += timedelta(seconds=passed_s)
        self._wake.set()
        await settled(60)


class Watched:
    def __init__(self, direction: Direction) -> None:
        self.direction, self.sleep = direction, Sleep(direction)
        self.clock = AirClock(
            direction.store,
            direction.tasks,
            direction.on_air.refresh,
            sleep=self.sleep,
            now=lambda: direction.now,
        )

    @property
    def layers(self) -> int:
        return sum(isinstance(r, ShowLayer) for r in self.direction.session.sent)


@pytest.fixture
async def watched(rehearsal: Direction) -> AsyncIterator[Watched]:
    watched = Watched(rehearsal)
    rehearsal.store.apply(PreviewChanged(Look(keyers=(clock_keyer(),))))
    yield watched
    watched.clock.close()


async def test_a_clock_on_air_is_sent_again_with_every_minute(watched: Watched):
    await watched.direction.do(Take())
    assert watched.layers == 1
    for _ in range(2):
        await watched.sleep.over()
    assert watched.layers == 3
    assert watched.sleep.asked == [pytest.approx(60.0 + LATE_S)] * 3


async def test_no_clock_on_air_is_nothing_to_wait_for(watched: Watched):
    watched.direction.store.apply(PreviewChanged(Look(keyers=(keyer(),))))
    await watched.direction.do(Take())
    assert watched.sleep.asked == []


async def test_a_clock_that_was_taken_off_stays_off(watched: Watched):
    await watched.direction.do(Take(), Clean())
    await watched.sleep.over()
    assert watched.layers == 1


async def test_a_room_that_ended_gets_nothing_more(watched: Watched):
    await watched.direction.do(Take())
    await watched.direction.hear(RoomTold(replace(READY, is_over=True)))
    await watched.sleep.over()
    assert watched.layers == 1


async def test_a_refresh_that_failed_is_told_and_the_clock_goes_on(watched: Watched):
    await watched.direction.do(Take())
    watched.direction.session.refusal = ServerTrouble()
    await watched.sleep.over()
    assert watched.direction.state.notices[-1].sentence == ServerTrouble.sentence
    watched.direction.session.refusal = None
    await watched.sleep.over()
    assert watched.layers == 3


async def test_a_clock_with_seconds_is_sent_once_a_second(watched: Watched):
    watched.direction.store.apply(PreviewChanged(Look(keyers=(clock_keyer("%H:%M:%S"),))))
    await watched.direction.do(Take())
    await watched.sleep.over(1.0)
    assert watched.sleep.asked == [pytest.approx(1.0 + LATE_S)] * 2
    assert watched.layers == 2


async def test_nothing_is_sent_when_no_pixel_changed(watched: Watched):
    await watched.direction.do(Take())
    await watched.sleep.over(0.0)
    assert watched.layers == 1


async def test_an_operator_is_never_behind_a_tick_that_is_still_drawn(watched: Watched):
    direction = watched.direction
    await direction.do(Take())
    direction.compositor.gate = asyncio.Event()
    await watched.sleep.over(60.0)
    await direction.do(KeyProgram(2, is_in=False))
    direction.compositor.gate.set()
    await settled(60)
    assert watched.layers == 1
    assert direction.state.program.look.keyers == ()


async def test_a_faster_clock_that_comes_in_is_not_waited_for_a_minute(watched: Watched):
    direction = watched.direction
    fast = replace(clock_keyer("%H:%M:%S"), number=3)
    await direction.do(Take())
    direction.store.apply(PreviewChanged(Look(keyers=(clock_keyer(), fast))))
    await direction.do(KeyProgram(3, is_in=True))
    assert watched.sleep.asked == [pytest.approx(60 + LATE_S), pytest.approx(1 + LATE_S)]


async def test_graphics_follow_seats_that_the_room_moved(watched: Watched):
    direction = watched.direction
    direction.compositor.seen = lambda spots: spots
    direction.store.apply(PreviewChanged(Look(keyers=(keyer(),))))
    await direction.do(Take())
    assert watched.layers == 1
    await direction.hear(PodiumChanged((Spot(Box(1, 2, 3, 4), "anna"),), ()))
    assert watched.layers == 2
    assert direction.compositor.spots[-1] == (Box(1, 2, 3, 4),)


async def test_a_clock_of_a_room_that_is_being_left_is_nobodys_fault(watched: Watched):
    await watched.direction.do(Take())
    watched.direction.commander.session = None
    await watched.sleep.over()
    assert watched.direction.state.notices == ()
