import asyncio
from collections.abc import AsyncIterator

import pytest

from studio.services.newest import Newest
from studio.tasks import TaskScope
from tests.support.desk import settled


class Bench:
    """A worker that waits at a gate, and what it was given."""

    def __init__(self) -> None:
        self.failures: list[str] = []
        self.tasks = TaskScope(lambda name, _error: self.failures.append(name))
        self.wanted = "a"
        self.begun: list[str] = []
        self.gate = asyncio.Event()
        self.newest = Newest(self.tasks, lambda: self.wanted, self._work, name="drawing")

    def want(self, wanted: str) -> None:
        self.wanted = wanted
        self.newest.look()

    async def _work(self, wanted: str) -> None:
        self.begun.append(wanted)
        await self.gate.wait()
        if wanted == "broken":
            raise ValueError(wanted)


@pytest.fixture
async def bench() -> AsyncIterator[Bench]:
    made = Bench()
    yield made
    await made.tasks.aclose()


async def test_it_works_on_what_is_wanted_when_it_looks(bench: Bench):
    await settled()
    assert bench.begun == []
    bench.newest.look()
    await settled()
    assert bench.begun == ["a"]


async def test_of_what_comes_meanwhile_only_the_last_is_worked_on(bench: Bench):
    for wanted in "abcd":
        bench.want(wanted)
        await settled()
    assert bench.begun == ["a"]
    bench.gate.set()
    await settled()
    assert bench.begun == ["a", "d"]


async def test_what_was_worked_on_last_is_not_worked_on_again(bench: Bench):
    bench.gate.set()
    for wanted in ("a", "a", "b", "a"):
        bench.want(wanted)
        await settled()
    assert bench.begun == ["a", "b", "a"]


async def test_what_was_wanted_only_while_it_was_busy_is_passed_over(bench: Bench):
    bench.want("a")
    bench.want("b")
    bench.want("a")
    bench.gate.set()
    await settled()
    assert bench.begun == ["a"]


@pytest.mark.expects_error_log
async def test_work_that_fails_is_told_and_does_not_hold_up_the_next(bench: Bench):
    bench.want("broken")
    await settled()
    bench.want("c")
    bench.gate.set()
    await settled()
    assert bench.failures == ["drawing"]
    assert bench.begun == ["broken", "c"]


@pytest.mark.expects_error_log
async def test_work_that_fails_is_not_tried_again(bench: Bench):
    bench.gate.set()
    bench.want("broken")
    await settled()
    bench.newest.look()
    await settled()
    assert bench.begun == ["broken"]


async def test_after_the_end_nothing_begins(bench: Bench):
    bench.want("a")
    await bench.tasks.aclose()
    bench.want("b")
    await settled()
    assert bench.begun == []
