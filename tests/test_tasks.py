import asyncio

import pytest

from studio.tasks import TaskScope, race


async def fail() -> None:
    raise ValueError("broken")


@pytest.mark.expects_error_log
async def test_a_failed_task_is_reported_under_its_name():
    told: list[tuple[str, str]] = []
    scope = TaskScope(lambda name, error: told.append((name, str(error))))
    scope.spawn(fail(), name="Kick")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    assert told == [("Kick", "broken")]


async def test_close_cancels_and_waits_for_clean_up():
    ended = asyncio.Event()

    async def stream() -> None:
        try:
            await asyncio.sleep(99)
        finally:
            ended.set()

    scope = TaskScope(lambda *_: None)
    scope.spawn(stream(), name="events")
    await asyncio.sleep(0)
    await scope.aclose()
    assert ended.is_set()
    assert len(scope) == 0


async def test_nothing_starts_after_close():
    scope = TaskScope(lambda *_: None)
    await scope.aclose()
    scope.spawn(fail(), name="late")
    assert len(scope) == 0


@pytest.mark.expects_error_log
async def test_a_failure_is_logged_where_nobody_is_told(caplog: pytest.LogCaptureFixture):
    scope = TaskScope()
    scope.spawn(fail(), name="the faulty one")
    await scope.join()
    assert "the faulty one" in caplog.text


async def test_joining_waits_for_the_end_of_everything():
    scope, done = TaskScope(), []

    async def work() -> None:
        await asyncio.sleep(0.01)
        if not done:
            scope.spawn(work(), name="one more")
        done.append(1)

    scope.spawn(work(), name="work")
    await scope.join()
    assert done == [1, 1]


async def test_who_closes_its_own_scope_goes_on():
    scope, done = TaskScope(), []

    async def close() -> None:
        await scope.aclose()
        done.append(1)

    scope.spawn(close(), name="close")
    await scope.join()
    assert done == [1]


async def test_a_race_ends_with_its_first_and_cancels_the_others():
    said = []

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


async def test_a_fault_in_a_race_is_not_swallowed():
    with pytest.raises(ExceptionGroup) as raised:
        await race(fail(), asyncio.sleep(3600))
    assert raised.group_contains(ValueError)
