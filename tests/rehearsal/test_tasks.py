from __future__ import annotations

import asyncio

import pytest

from studio.rehearsal.tasks import TaskScope, race


async def test_closing_cancels_what_runs() -> None:
    scope, ended = TaskScope(), asyncio.Event()

    async def work() -> None:
        try:
            await asyncio.sleep(3600)
        finally:
            ended.set()

    scope.spawn(work(), name="work")
    await asyncio.sleep(0)
    await scope.aclose()
    assert ended.is_set()
    assert len(scope) == 0


async def test_joining_waits_for_the_end_of_everything() -> None:
    scope = TaskScope()
    done: list[int] = []

    async def work() -> None:
        await asyncio.sleep(0.01)
        if not done:
            scope.spawn(work(), name="one more")
        done.append(1)

    scope.spawn(work(), name="work")
    await scope.join()
    assert done == [1, 1]


async def test_a_closed_scope_starts_nothing() -> None:
    scope = TaskScope()
    done: list[int] = []

    async def work() -> None:
        done.append(1)

    await scope.aclose()
    scope.spawn(work(), name="late")
    await asyncio.sleep(0)
    assert done == []


@pytest.mark.expects_error_log
async def test_a_failure_is_logged_under_its_name(caplog: pytest.LogCaptureFixture) -> None:
    async def work() -> None:
        raise LookupError("a fault")

    scope = TaskScope()
    scope.spawn(work(), name="the faulty one")
    await scope.join()
    assert "the faulty one" in caplog.text


async def test_a_race_ends_with_its_first_and_cancels_the_others() -> None:
    said: list[str] = []

    async def tortoise() -> None:
        try:
            await asyncio.sleep(3600)
        finally:
            said.append("cancelled")

    async def hare() -> None:
        await asyncio.sleep(0)
        said.append("there")

    await race(tortoise(), hare())
    assert said == ["there", "cancelled"]


async def test_a_fault_in_a_race_is_not_swallowed() -> None:
    async def work() -> None:
        raise LookupError("a fault")

    with pytest.raises(ExceptionGroup) as raised:
        await race(work(), asyncio.sleep(3600))
    assert raised.group_contains(LookupError)
