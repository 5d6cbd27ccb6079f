from __future__ import annotations

import pytest

from studio.rehearsal.media.face import SetActors
from tests.support.rehearsal import BASE_URL, Rehearsed, rehearsed

ACTORS = "/rehearsal/rooms/demo/actors"


def cast(room: Rehearsed) -> SetActors:
    """The actors as the mixer was last told."""
    return [order for order in room.mixer.orders if isinstance(order, SetActors)][-1]


async def test_actors_can_be_added_changed_and_removed(room: Rehearsed) -> None:
    await room.room()
    created = await room.post(ACTORS, name="Zoe Quinn", talk=False)
    assert created.status_code == 201
    zoe = created.json()
    assert list(zoe) == ["id", "name", "camera", "talk", "connected", "colour", "tone_hz"]
    assert (zoe["name"], zoe["camera"], zoe["talk"], zoe["connected"]) == (
        "Zoe Quinn",
        True,
        False,
        True,
    )
    path = f"{ACTORS}/{zoe['id']}"
    changed = await room.client.patch(path, json={"camera": False, "talk": True, "name": "Zoe Q."})
    assert changed.json() == {**zoe, "camera": False, "talk": True, "name": "Zoe Q."}
    [actor] = cast(room).actors
    assert (actor.name, actor.has_camera, actor.is_talking) == ("Zoe Q.", False, True)
    gone = await room.client.patch(path, json={"connected": False})
    assert gone.json()["connected"] is False
    assert cast(room).actors == ()
    back = await room.client.patch(path, json={"connected": "1"})
    assert back.json()["connected"] is True
    assert await room.status("DELETE", path) == 204
    assert (await room.client.get(ACTORS)).json() == []
    assert await room.status("PATCH", path, json={}) == 404


async def test_a_new_name_is_told(room: Rehearsed) -> None:
    await room.room()
    anna = await room.actor(name="Anna")
    (await room.told()).told.clear()
    await room.client.patch(f"{ACTORS}/{anna}", json={"name": "Anne"})
    hub = await room.told()
    assert hub.last("participant_update")["participant"]["name"] == "Anne"


async def test_actors_need_the_api_key_and_a_room(room: Rehearsed) -> None:
    await room.room()
    for request_ in (("GET", ACTORS), ("POST", ACTORS), ("PATCH", f"{ACTORS}/x")):
        assert await room.status(*request_, headers={"Authorization": ""}) == 403
    assert await room.status("GET", "/rehearsal/rooms/other/actors") == 404


async def test_a_locked_room_takes_no_new_actor(room: Rehearsed) -> None:
    key = await room.room(lock_available=True)
    await room.client.post(f"/rooms/{key}/lock")
    assert await room.status("POST", ACTORS, json={}) == 423


async def test_no_two_actors_look_or_sound_alike(room: Rehearsed) -> None:
    await room.room()
    for _ in range(20):
        await room.actor(connected=False)
    actors = (await room.client.get(ACTORS)).json()
    for part in ("id", "name", "colour", "tone_hz"):
        assert len({actor[part] for actor in actors}) == 20


async def test_actors_connect_once_the_room_is_ready(tmp_path) -> None:
    async with rehearsed(tmp_path, actors=2) as room:
        await room.client.post("/rooms", json={"id": "demo", "user": {"name": "Jane"}})
        early = await room.actor(name="Early Bird")
        assert (await room.client.get(ACTORS)).json()[0]["connected"] is False
        meeting = room.house.registry.room("demo")
        await room.until(lambda: len(meeting.people.online()) == 3)
        assert [user.id for user in meeting.people.online()] == [early, "ben-kurz", "carla-diaz"]


async def test_the_sample_clips_are_listed_made_and_served_by_ranges(room: Rehearsed) -> None:
    clips = (await room.client.get("/rehearsal/clips")).json()
    assert [list(clip) for clip in clips] == [["name", "url", "duration_s", "has_audio"]] * 2
    assert clips[0]["url"].startswith(f"{BASE_URL}/rehearsal/clips/")
    fetched = await room.client.get(clips[1]["url"], headers={"Range": "bytes=0-3"})
    assert (fetched.status_code, fetched.content) == (206, b"\x1a\x45\xdf\xa3")
    assert await room.status("GET", "/rehearsal/clips/other.webm") == 404


@pytest.mark.parametrize("name", ["..%2Fsecret", "%2Fetc%2Fpasswd"])
async def test_only_sample_clips_are_served(room: Rehearsed, name: str) -> None:
    assert await room.status("GET", f"/rehearsal/clips/{name}") == 404
