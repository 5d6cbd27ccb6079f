import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from studio.domain.commands import FOREGROUND, ClearLayer, ShowLayer
from studio.domain.errors import ServerTrouble
from studio.domain.events import LinkChanged, PreviewChanged
from studio.domain.intents import FillField, KeyProgram, PinKeyer, TakeBack, TimeKeyer, Update
from studio.domain.looks import Look
from studio.domain.room import Link
from studio.services.keyer_watch import KeyerWatch
from tests.support.desk import keyer, settled
from tests.support.direction import Direction


class Watched:
    """The watch, and a sleep that lets the clock jump to its end."""

    def __init__(self, direction: Direction) -> None:
        self.direction = direction
        self.sleeps: list[tuple[float, asyncio.Event]] = []
        self.watch = KeyerWatch(
            direction.store,
            direction.tasks,
            direction.on_air,
            sleep=self._sleep,
            clock=direction.clock,
        )

    async def _sleep(self, seconds: float) -> None:
        wake = asyncio.Event()
        self.sleeps.append((self.direction.clock.now_s + seconds, wake))
        await wake.wait()

    async def at(self, now_s: float) -> None:
        self.direction.clock.now_s = now_s
        for until_s, wake in tuple(self.sleeps):
            if until_s <= now_s:
                self.sleeps.remove((until_s, wake))
                wake.set()
        await settled(60)

    @property
    def numbers_on_air(self) -> list[int]:
        return [k.number for k in self.direction.state.program.look.keyers_in]


@pytest.fixture
async def watched(rehearsal: Direction) -> AsyncIterator[Watched]:
    watched = Watched(rehearsal)
    straps = tuple(replace(keyer(n, is_in=False), auto_out_s=6.0) for n in (1, 2))
    rehearsal.store.apply(PreviewChanged(Look(keyers=(*straps, keyer(3, is_in=False)))))
    yield watched
    watched.watch.close()


async def key_in(watched: Watched, *numbers: int) -> None:
    await watched.direction.do(*(KeyProgram(number, is_in=True) for number in numbers))


async def test_a_keyer_goes_out_after_its_time_and_the_preview_follows(watched: Watched):
    await key_in(watched, 1, 3)
    await watched.at(105.9)
    assert watched.numbers_on_air == [1, 3]
    await watched.at(106.0)
    assert watched.numbers_on_air == [3]
    assert [k.number for k in watched.direction.state.preview.keyers_in] == [3]


async def test_it_counts_from_the_rooms_own_event(watched: Watched):
    await key_in(watched, 1)
    watched.direction.clock.now_s = 102.0
    await watched.direction.hear(None, "layer-1")
    await watched.at(106.0)
    assert watched.numbers_on_air == [1]
    await watched.at(108.0)
    assert watched.numbers_on_air == []


async def test_an_update_does_not_restart_it(watched: Watched):
    await key_in(watched, 1)
    watched.direction.clock.now_s = 104.0
    await watched.direction.do(FillField(1, "name", "Ben"), Update())
    await watched.at(106.0)
    assert watched.numbers_on_air == []


async def test_two_that_end_together_go_in_one_post(watched: Watched):
    await key_in(watched, 1, 2)
    await watched.at(106.0)
    assert watched.direction.session.sent[-1] == ClearLayer(FOREGROUND)
    assert sum(isinstance(r, ShowLayer) for r in watched.direction.session.sent) == 2


async def test_two_that_end_one_after_the_other_both_go(watched: Watched):
    await watched.direction.do(TimeKeyer(2, 9.0))
    await key_in(watched, 1, 2)
    await watched.at(106.0)
    assert watched.numbers_on_air == [2]
    await watched.at(109.0)
    assert watched.numbers_on_air == []


async def test_a_pinned_keyer_stays_until_it_is_let_go(watched: Watched):
    await key_in(watched, 1)
    await watched.direction.do(PinKeyer(1, is_pinned=True))
    await watched.at(120.0)
    assert watched.numbers_on_air == [1]
    await watched.direction.do(PinKeyer(1, is_pinned=False))
    await watched.at(121.0)
    assert watched.numbers_on_air == []


async def test_back_undoes_what_the_operator_did_not_what_ran_out(watched: Watched):
    await key_in(watched, 3, 1)
    await watched.at(106.0)
    await watched.direction.do(TakeBack())
    assert watched.numbers_on_air == []


async def test_what_could_not_go_out_is_asked_once_and_stays_a_wish(watched: Watched):
    await key_in(watched, 1, 3)
    watched.direction.session.refusal = ServerTrouble()
    before = len(watched.direction.session.sent)
    await watched.at(106.0)
    await watched.at(107.0)
    assert len(watched.direction.session.sent) == before + 1
    assert watched.direction.state.keying.is_lost


async def test_a_new_connection_sends_what_was_lost(watched: Watched):
    direction = watched.direction
    direction.session.refusal = ServerTrouble()
    await key_in(watched, 3)
    direction.session.refusal = None
    direction.session.told.put_nowait(LinkChanged(Link.OFFLINE))
    direction.session.told.put_nowait(LinkChanged(Link.LIVE))
    await settled(60)
    assert watched.numbers_on_air == [3]


async def test_a_new_connection_sends_nothing_that_arrived(watched: Watched):
    direction = watched.direction
    await key_in(watched, 3)
    direction.session.told.put_nowait(LinkChanged(Link.LIVE))
    await settled(60)
    assert len(direction.session.sent) == 1
