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


async def test_who_overtakes_waits_for_nobody_and_the_next_waits_for_them():
    turns, order = Turns(), []
    is_cleared = asyncio.Event()

    async def clear() -> None:
        async with turns.overtake("layer 1") as is_newest:
            order.append(("clear", is_newest()))
            await is_cleared.wait()
            order.append(("cleared", is_newest()))

    async def show() -> None:
        async with turns.take("layer 1"):
            order.append(("show", True))

    async with asyncio.TaskGroup() as group:
        async with turns.take("layer 1") as is_newest:
            group.create_task(clear())
            await asyncio.sleep(0)
            assert not is_newest()
        group.create_task(show())
        await asyncio.sleep(0)
        assert order == [("clear", True)]
        is_cleared.set()
    assert order == [("clear", True), ("cleared", False), ("show", True)]
