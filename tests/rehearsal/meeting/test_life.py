from __future__ import annotations

import asyncio

from tests.support.rehearsal import Rehearsed, rehearsed


async def is_over(room: Rehearsed) -> None:
    await room.until(lambda: room.house.registry.running() == [])


async def test_a_meeting_nobody_enters_ends(tmp_path) -> None:
    async with rehearsed(tmp_path, idle_timeout_s=0.1) as room:
        key = await room.room()
        await is_over(room)
        assert await room.status("GET", f"/rooms/{key}") == 410


async def test_media_keep_it_alive_and_their_end_does_not(tmp_path) -> None:
    async with rehearsed(tmp_path, idle_timeout_s=0.2) as room:
        key = await room.room()
        anna = await room.actor(name="Anna")
        await asyncio.sleep(0.4)
        assert await room.status("DELETE", f"/rooms/{key}/users/{anna}") == 200
        await is_over(room)


async def test_a_browser_that_is_about_to_join_keeps_it_alive(tmp_path) -> None:
    async with rehearsed(tmp_path, idle_timeout_s=0.3) as room:
        await room.room()
        meeting = room.house.registry.room("demo")
        for _ in range(4):
            await asyncio.sleep(0.1)
            room.house.act(meeting.state.conf_id, "jane", "user_joins")
        assert not meeting.state.is_over
        await is_over(room)


async def test_with_no_timeout_only_delete_ends_it(tmp_path) -> None:
    async with rehearsed(tmp_path, idle_timeout_s=0.0) as room:
        key = await room.room()
        anna = await room.actor(name="Anna")
        await room.client.delete(f"/rooms/{key}/users/{anna}")
        await asyncio.sleep(0.2)
        assert await room.status("GET", f"/rooms/{key}") == 200
