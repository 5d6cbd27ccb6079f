import asyncio
from dataclasses import replace

import pytest

from studio.domain.errors import FileTrouble
from studio.domain.events import PreviewChanged, ThemeChosen
from studio.domain.keying import KeptShow
from studio.domain.looks import Cue, Look
from studio.domain.themes import theme_named
from studio.services.keyer_keeping import KeyerKeeping
from tests.support.desk import keyer, settled
from tests.support.direction import Direction


class Memory:
    def __init__(self) -> None:
        self.kept: list[KeptShow] = []
        self.trouble: FileTrouble | None = None

    def load(self) -> KeptShow | None:
        return self.kept[-1] if self.kept else None

    def save(self, show: KeptShow) -> None:
        if self.trouble is not None:
            raise self.trouble
        self.kept.append(show)


class Sleep:
    def __init__(self) -> None:
        self.wake = asyncio.Event()

    async def __call__(self, _seconds: float) -> None:
        await self.wake.wait()


def prepare(direction: Direction, name: str, *, is_in: bool = False) -> None:
    direction.store.apply(PreviewChanged(Look(keyers=(keyer(is_in=is_in, name=name),))))


async def written(memory: Memory) -> None:
    async with asyncio.timeout(10):
        while not memory.kept:
            await asyncio.sleep(0.01)


async def test_while_somebody_types_only_the_newest_is_written(direction: Direction):
    memory, sleep = Memory(), Sleep()
    keeping = KeyerKeeping(direction.store, direction.tasks, memory, sleep)
    for name in ("A", "An", "Anna"):
        prepare(direction, name)
        await settled()
    assert memory.kept == []
    sleep.wake.set()
    await written(memory)
    keeping.close()
    assert memory.kept == [KeptShow((keyer(is_in=False, name="Anna"),))]


async def test_what_is_of_the_moment_is_not_written(direction: Direction):
    prepare(direction, "Anna")
    memory, sleep = Memory(), Sleep()
    keeping = KeyerKeeping(direction.store, direction.tasks, memory, sleep)
    cued = replace(keyer(name="Anna"), cue=Cue.IN)
    direction.store.apply(PreviewChanged(Look(keyers=(cued,))))
    await settled()
    keeping.close()
    assert memory.kept == []


async def test_the_end_of_the_desk_writes_what_waits(direction: Direction):
    memory, sleep = Memory(), Sleep()
    keeping = KeyerKeeping(direction.store, direction.tasks, memory, sleep)
    prepare(direction, "Anna")
    await settled()
    keeping.close()
    assert memory.kept == [KeptShow((keyer(is_in=False, name="Anna"),))]


async def test_a_theme_is_written_though_no_keyer_wears_it(direction: Direction):
    memory, sleep = Memory(), Sleep()
    keeping = KeyerKeeping(direction.store, direction.tasks, memory, sleep)
    direction.store.apply(ThemeChosen(theme_named("Ember")))
    await settled()
    keeping.close()
    assert memory.kept == [KeptShow((), theme_named("Ember"))]


@pytest.mark.expects_error_log
async def test_a_disk_that_refuses_does_not_keep_the_desk_from_ending(direction: Direction):
    memory, sleep = Memory(), Sleep()
    keeping = KeyerKeeping(direction.store, direction.tasks, memory, sleep)
    prepare(direction, "Anna")
    memory.trouble = FileTrouble("keyers.json")
    keeping.close()
    assert memory.kept == []
