from __future__ import annotations

import asyncio

from studio.rehearsal.mixing.start_queue import StartQueue


async def test_so_many_have_a_turn_at_a_time_and_the_others_in_order() -> None:
    queue, begun = StartQueue(2), list[int]()

    async def begin(number: int) -> None:
        await queue.turn()
        begun.append(number)

    turns = [await queue.turn() for _ in range(2)]
    async with asyncio.TaskGroup() as group:
        for number in range(2):
            group.create_task(begin(number))
        await asyncio.sleep(0.01)
        assert begun == []
        turns[0].end()
        await asyncio.sleep(0.01)
        assert begun == [0]
        turns[1].end()
    assert begun == [0, 1]


async def test_a_turn_ends_once() -> None:
    queue = StartQueue(1)
    turn = await queue.turn()
    turn.end()
    turn.end()
    await queue.turn()
    waiting = asyncio.get_running_loop().create_task(queue.turn())
    await asyncio.sleep(0.01)
    assert not waiting.done()
    waiting.cancel()
