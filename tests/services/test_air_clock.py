import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime

import pytest

from studio.domain.commands import ShowLayer
from studio.domain.desk import DeskState, Program
from studio.domain.errors import ServerTrouble
from studio.domain.events import PreviewChanged, RoomTold
from studio.domain.intents import Clean, Take
from studio.domain.looks import Keyer, Look
from studio.services.air_clock import MINUTE_S, SECONDS_S, AirClock, pause_s, step_s
from tests.support.desk import READY, clock_keyer, keyer, room_with, settled
from tests.support.direction import NOW, Direction


class Sleep:
    """A sleep that ends when the test says so, each time anew."""

    def __init__(self) -> None:
        self.asked: list[float] = []
        self._wake = asyncio.Event()

    async def __call__(self, seconds: float) -> None:
        self.asked.append(seconds)
        await self._wake.wait()
        self._wake.clear()

    async def over(self) -> None:
        self._wake.set()
        await settled(60)


class Watched:
    def __init__(self, direction: Direction) -> None:
        self.direction, self.sleep = direction, Sleep()
        self.clock = AirClock(
            direction.store,
            direction.tasks,
            direction.on_air.refresh,
            sleep=self.sleep,
            now=lambda: NOW,
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
    assert watched.sleep.asked == [MINUTE_S] * 3


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


@pytest.mark.parametrize(
    ("keyers", "step"),
    [
        ((keyer(),), None),
        ((clock_keyer(is_in=False),), None),
        ((keyer(), clock_keyer()), MINUTE_S),
        ((clock_keyer("%H:%M:%S"),), SECONDS_S),
    ],
)
def test_the_finest_clock_says_how_often(keyers: tuple[Keyer, ...], step: float | None):
    on_air = DeskState(room=room_with(), program=Program(Look(keyers=keyers)))
    assert step_s(on_air) == step
    assert step_s(replace(on_air, room=replace(on_air.room, facts=None))) is None


@pytest.mark.parametrize(
    ("time", "step", "pause"),
    [("20:15:00", 60.0, 60.0), ("20:15:59.5", 60.0, 0.5), ("20:15:07", 5.0, 3.0)],
)
def test_it_waits_for_the_next_full_step(time: str, step: float, pause: float):
    assert pause_s(datetime.fromisoformat(f"2026-01-01T{time}"), step) == pytest.approx(pause)


async def test_a_clock_of_a_room_that_is_being_left_is_nobodys_fault(watched: Watched):
    await watched.direction.do(Take())
    watched.direction.commander.session = None
    await watched.sleep.over()
    assert watched.direction.state.notices == ()
