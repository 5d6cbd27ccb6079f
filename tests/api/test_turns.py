import asyncio

import pytest

from studio.api.turns import Turns


async def test_requests_for_one_slot_go_one_after_the_other():
    turns, order = Turns(), []

    async def work(name: str, is_done: asyncio.Event) -> None:
        async with turns.take("layout"):
            order.append(f"{name} begins")
            await is_done.wait()
            order.append(f"{name} ends")

    first_done, second_done = asyncio.Event(), asyncio.Event()
    second_done.set()
    async with asyncio.TaskGroup() as group:
        group.create_task(work("first", first_done))
        group.create_task(work("second", second_done))
        await asyncio.sleep(0)
        first_done.set()
    assert order == ["first begins", "first ends", "second begins", "second ends"]


async def test_a_request_is_the_newest_until_another_waits():
    turns = Turns()
    async with asyncio.TaskGroup() as group, turns.take("layout") as is_newest:
        assert is_newest()
        group.create_task(take_once(turns))
        await asyncio.sleep(0)
        assert not is_newest()
    async with turns.take("layout") as is_newest:
        assert is_newest()


async def test_slots_do_not_wait_for_each_other():
    turns = Turns()
    async with turns.take("layout") as is_newest, turns.take("layer 1"):
        assert is_newest()


async def test_a_request_that_fails_frees_its_slot():
    turns = Turns()
    with pytest.raises(ZeroDivisionError):
        async with turns.take("layout"):
            _ = 1 / 0
    async with turns.take("layout") as is_newest:
        assert is_newest()


async def take_once(turns: Turns) -> None:
    async with turns.take("layout"):
        pass
