import asyncio
from collections.abc import AsyncGenerator

import pytest

from studio.api.merging import merged


async def counting(numbers: list[int], then: asyncio.Event) -> AsyncGenerator[int, None]:
    for number in numbers:
        yield number
    await then.wait()


async def test_both_sources_are_told_and_the_first_that_ends_ends_all():
    ends, never = asyncio.Event(), asyncio.Event()
    told = []
    async for number in merged(counting([1, 2], ends), counting([10, 20], never)):
        told.append(number)
        if len(told) == 4:
            ends.set()
    assert sorted(told) == [1, 2, 10, 20]


async def test_the_order_within_a_source_is_kept():
    done = asyncio.Event()
    done.set()
    assert [n async for n in merged(counting(list(range(50)), done))] == list(range(50))


async def test_sources_are_closed_when_nobody_listens_any_more():
    closed = []

    async def source(name: str) -> AsyncGenerator[str, None]:
        try:
            while True:
                yield name
                await asyncio.sleep(0)
        finally:
            closed.append(name)

    sources = merged(source("a"), source("b"))
    await anext(sources)
    await anext(sources)
    await sources.aclose()
    assert sorted(closed) == ["a", "b"]


@pytest.mark.expects_error_log
async def test_a_source_that_fails_ends_all_and_is_in_the_log(caplog):
    async def broken() -> AsyncGenerator[int, None]:
        yield 1
        raise ZeroDivisionError

    assert [n async for n in merged(broken(), counting([], asyncio.Event()))] == [1]
    assert "source 0 failed" in caplog.text
