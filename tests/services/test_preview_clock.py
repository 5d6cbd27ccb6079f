import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from studio.domain.events import PreviewChanged
from studio.domain.looks import Look
from studio.services.air_clock import LATE_S
from studio.services.preview_clock import PreviewClock
from tests.support.desk import clock_keyer, keyer, settled
from tests.support.direction import Direction


class Watched:
    """A preview that counts how often it is drawn, and a sleep that ends when the test says so."""

    def __init__(self, direction: Direction) -> None:
        self.direction = direction
        self.drawn, self.is_seen = 0, True
        self.asked: list[float] = []
        self._wake = asyncio.Event()
        self.clock = PreviewClock(
            direction.store,
            direction.tasks,
            self._redraw,
            sleep=self._sleep,
            now=lambda: direction.now,
        )

    def _redraw(self) -> bool:
        self.drawn += self.is_seen
        return self.is_seen

    async def _sleep(self, seconds: float) -> None:
        self.asked.append(seconds)
        await self._wake.wait()
        self._wake.clear()
        self.direction.now += timedelta(seconds=seconds)

    async def over(self) -> None:
        self._wake.set()
        await settled()

    async def prepare(self, *keyers) -> None:
        self.direction.store.apply(PreviewChanged(Look(keyers=keyers)))
        await settled()


@pytest.fixture
async def watched(rehearsal: Direction) -> AsyncIterator[Watched]:
    watched = Watched(rehearsal)
    yield watched
    watched.clock.close()


async def test_a_clock_that_is_prepared_is_drawn_every_second(watched: Watched):
    await watched.prepare(clock_keyer("%H:%M:%S"))
    for count in (1, 2, 3):
        await watched.over()
        assert watched.drawn == count
    assert all(pause <= 1 + LATE_S for pause in watched.asked)


async def test_one_that_changes_with_the_minute_is_drawn_then(watched: Watched):
    watched.direction.now = watched.direction.now.replace(second=57, microsecond=0)
    await watched.prepare(clock_keyer("%H:%M"))
    for _ in range(2):
        await watched.over()
    assert watched.drawn == 0
    await watched.over()
    assert watched.drawn == 1


@pytest.mark.parametrize("keyers", [(keyer(),), (clock_keyer("%H:%M:%S", is_in=False),), ()])
async def test_what_stands_still_or_is_not_in_wakes_nobody(watched: Watched, keyers):
    await watched.prepare(*keyers)
    assert watched.asked == []


async def test_it_ends_with_the_last_clock_and_begins_with_the_next(watched: Watched):
    await watched.prepare(clock_keyer("%H:%M:%S"))
    await watched.prepare()
    await watched.over()
    asked = len(watched.asked)
    await watched.prepare(keyer())
    assert len(watched.asked) == asked
    await watched.prepare(clock_keyer("%H:%M:%S"))
    assert len(watched.asked) == asked + 1


async def test_nothing_is_drawn_that_nobody_sees_and_at_once_when_somebody_does(watched: Watched):
    watched.is_seen = False
    await watched.prepare(clock_keyer("%H:%M:%S"))
    for _ in range(3):
        await watched.over()
    assert watched.drawn == 0
    watched.is_seen = True
    await watched.over()
    assert watched.drawn == 1


async def test_a_minute_that_passed_unseen_is_made_up_for(watched: Watched):
    watched.is_seen = False
    watched.direction.now = watched.direction.now.replace(second=59, microsecond=500_000)
    await watched.prepare(clock_keyer("%H:%M"))
    for _ in range(3):
        await watched.over()
    watched.is_seen = True
    await watched.over()
    assert watched.drawn == 1
