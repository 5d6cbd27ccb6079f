import asyncio

from studio.services.turns import Turns
from tests.support.desk import settled


async def test_one_at_a_time_and_in_order():
    turns, done, gate = Turns(), [], asyncio.Event()

    async def act(name: str) -> None:
        async with turns.operator():
            await gate.wait()
            done.append(name)

    async with asyncio.TaskGroup() as group:
        for name in ("first", "second"):
            group.create_task(act(name))
        await settled()
        assert turns.is_taken
        assert done == []
        gate.set()
    assert done == ["first", "second"]
    assert not turns.is_taken


async def test_an_operator_is_seen_while_a_tick_has_the_turn():
    turns, gate = Turns(), asyncio.Event()

    async def act() -> None:
        async with turns.operator():
            await gate.wait()

    async with asyncio.TaskGroup() as group:
        async with turns.tick():
            assert not turns.has_operator
            group.create_task(act())
            await settled()
            assert turns.has_operator
        gate.set()
    assert not turns.has_operator
