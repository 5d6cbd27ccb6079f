from __future__ import annotations

import asyncio

from studio.rehearsal.media.face import MixerLost, MixerReady
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


async def test_observers_hear_that_the_mixer_died_and_that_another_one_took_over(room: Rehearsed):
    key = await room.room()
    anna = await room.actor(name="Anna")
    (await room.told()).told.clear()
    room.mixer.say(MixerLost())
    hub = await room.told()
    assert hub.types("o") == ["room_update"]
    content = hub.last("room_update")["content"]
    assert (content["ready"], content["shutdown"]) == (False, False)
    assert await room.status("POST", f"/rooms/{key}/recording") == 406
    ben = await room.actor(name="Ben")
    people = room.house.registry.room("demo").people
    assert [user.id for user in people.online()] == [anna]
    hub.told.clear()
    room.mixer.say(MixerReady())
    await room.until(lambda: len(people.online()) == 2)
    hub = await room.told()
    assert hub.types("o")[:2] == ["room_update", "podium_update"]
    assert hub.last("room_update")["content"]["ready"] is True
    assert [user.id for user in people.online()] == [anna, ben]
    assert "p" not in {to for to, message in hub.told if message["type"] == "room_update"}


async def test_a_mixer_that_dies_when_all_is_over_is_not_told_of(room: Rehearsed):
    key = await room.room()
    await room.client.delete(f"/rooms/{key}")
    (await room.told()).told.clear()
    for fact in (MixerLost(), MixerReady()):
        room.mixer.say(fact)
    assert (await room.told()).told == []
