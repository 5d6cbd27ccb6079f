from __future__ import annotations

import pytest

from studio.rehearsal.media.face import ClipEnded, ClipStarted, StartClip, StopClip
from tests.support.rehearsal import Rehearsed

CLIP = "http://media.example.com/sting.webm"


def seats(message: dict[str, object]) -> list[object]:
    """Who is in the spots of a podium_update."""
    return [spot["user_id"] or spot["play_id"] for spot in message["podium"]]


async def test_a_layout_call_is_followed_by_options_then_podium(room: Rehearsed) -> None:
    key = await room.room(widescreen=True)
    anna, ben = await room.actor(name="Anna"), await room.actor(name="Ben")
    (await room.told()).told.clear()
    fields = {"layout": "custom", "users": [ben, anna], "show_names": False}
    answer = await room.post(f"/rooms/{key}/layout", **fields)
    assert (answer.status_code, answer.content) == (200, b"")
    hub = await room.told()
    assert hub.types("o") == ["options_update", "podium_update"]
    assert hub.types("p") == ["options_update"]
    options = hub.last("options_update")["options"]
    assert (options["layout"], options["layout_users"]) == ("custom", [ben, anna])
    assert options["show_names"] is False
    assert hub.last("podium_update")["podium"] == [
        {
            "user_id": ben,
            "play_id": None,
            "width": 640,
            "height": 720,
            "left": 0,
            "top": 0,
            "z-index": 0,
        },
        {
            "user_id": anna,
            "play_id": None,
            "width": 640,
            "height": 720,
            "left": 640,
            "top": 0,
            "z-index": 0,
        },
    ]
    assert [spot.source for spot in room.mixer.scene.spots] == [ben, anna]
    assert [spot.label for spot in room.mixer.scene.spots] == ["", ""]


async def test_a_layout_that_changes_nothing_is_confirmed_all_the_same(room: Rehearsed) -> None:
    key = await room.room()
    for _ in range(2):
        await room.post(f"/rooms/{key}/layout", layout="auto")
    assert (await room.told()).types("o") == ["options_update", "podium_update"] * 2


async def test_a_wrong_layout_changes_nothing(room: Rehearsed) -> None:
    key = await room.room()
    answer = await room.post(f"/rooms/{key}/layout", name="eleven", users=["a"], show_names=False)
    assert answer.status_code == 400
    assert answer.json() == {"error": "Layout configuration is invalid"}
    assert (await room.told()).told == []
    assert (await room.client.get(f"/rooms/{key}")).json()["options"]["show_names"] is True


async def test_where_layouts_are_off_they_are_405(room: Rehearsed) -> None:
    key = await room.room(layout_available=False)
    assert await room.status("POST", f"/rooms/{key}/layout", json={"layout": "nonsense"}) == 405


async def test_the_php_way_of_a_map_is_understood(room: Rehearsed) -> None:
    key = await room.room()
    body = "&".join(f"map[][]={value}" for value in (0, 0, 640, 960, "contain", 640, 0, 640, 960))
    answer = await room.client.post(
        f"/rooms/{key}/layout",
        content=body,
        headers={"content-type": "application/x-www-form-urlencoded"},
    )
    assert answer.status_code == 200
    options = (await room.told()).last("options_update")["options"]
    assert options["layout_map"] == [[0, 0, 640, 960], [640, 0, 640, 960]]


@pytest.mark.parametrize("is_nested", [True, False])
async def test_a_playback_is_told_of_with_its_first_picture(
    room: Rehearsed, is_nested: bool
) -> None:
    key = await room.room()
    room.mixer.silent.add(StartClip)
    fields = {"url": CLIP, "play_id": "p1", "audio": "1", "loop_count": "-1"}
    body = {"playback": fields} if is_nested else fields
    assert (await room.post(f"/rooms/{key}/playbacks", **body)).status_code == 201
    assert (await room.told()).told == []
    order = room.mixer.orders[-1]
    assert (order.url, order.has_audio, order.loop_count) == (CLIP, True, -1)
    room.mixer.say(ClipStarted(order.play_id, 3.0))
    hub = await room.told()
    assert hub.types("o") == ["playback_update", "podium_update"]
    assert hub.types("p") == ["playback_update"]
    expected = {
        "url": CLIP,
        "name": None,
        "play_id": "p1",
        "replacement_id": None,
        "audio": True,
        "loop_count": -1,
    }
    assert hub.last("playback_update")["playing"] == [expected]
    assert (await room.client.get(f"/rooms/{key}")).json()["playbacks"] == [expected]
    assert seats(hub.last("podium_update")) == ["p1"]


async def test_a_playback_that_ends_leaves_its_spot(room: Rehearsed) -> None:
    key = await room.room()
    await room.post(f"/rooms/{key}/playbacks", url=CLIP, play_id="p1")
    room.mixer.say(ClipEnded(room.mixer.orders[-2].play_id))
    hub = await room.told()
    assert hub.last("playback_update")["playing"] == []
    assert seats(hub.last("podium_update")) == []


async def test_a_file_that_is_no_media_is_told_of_as_ended(room: Rehearsed) -> None:
    key = await room.room()
    room.mixer.silent.add(StartClip)
    await room.post(f"/rooms/{key}/playbacks", url=CLIP, play_id="p1")
    room.mixer.say(ClipEnded(room.mixer.orders[-1].play_id, "It is no media file."))
    assert (await room.told()).last("playback_update")["playing"] == []
    assert await room.status("DELETE", f"/rooms/{key}/playbacks/p1") == 404


async def test_a_stopped_playbacks_late_end_does_not_end_its_successor(room: Rehearsed) -> None:
    key = await room.room()
    room.mixer.silent.add(StopClip)
    await room.post(f"/rooms/{key}/playbacks", url=CLIP, play_id="p1")
    assert await room.status("DELETE", f"/rooms/{key}/playbacks/p1") == 200
    stopped = next(order for order in room.mixer.orders if isinstance(order, StopClip))
    assert (await room.post(f"/rooms/{key}/playbacks", url=CLIP, play_id="p1")).status_code == 201
    room.mixer.say(ClipEnded(stopped.play_id))
    assert len((await room.told()).last("playback_update")["playing"]) == 1


async def test_a_play_id_is_used_once_at_a_time(room: Rehearsed) -> None:
    key = await room.room()
    fields = {"url": CLIP, "play_id": "p1"}
    assert (await room.post(f"/rooms/{key}/playbacks", **fields)).status_code == 201
    assert (await room.post(f"/rooms/{key}/playbacks", **fields)).status_code == 409
    fields["replacement_id"] = "nobody"
    assert (await room.post(f"/rooms/{key}/playbacks", **fields)).status_code == 404
    assert await room.status("DELETE", f"/rooms/{key}/playbacks/unknown") == 404


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"url": "file:///etc/passwd"},
        {"url": "http://x/readme.txt"},
        {"url": "http://[x/a.webm"},
        {"url": CLIP, "loop_count": "-2"},
        {"url": CLIP, "loop_count": "often"},
        {"url": CLIP, "audio": "loud"},
    ],
)
async def test_what_cannot_be_played_is_refused(room: Rehearsed, fields: dict[str, object]) -> None:
    key = await room.room()
    assert (await room.post(f"/rooms/{key}/playbacks", playback=fields)).status_code == 400


async def test_one_user_presents_at_a_time(room: Rehearsed) -> None:
    key = await room.room()
    body = {"id": "demo", "user": {"name": "Other"}}
    other = (await room.post("/rooms", **body)).json()["access_key"]
    assert await room.status("POST", f"/rooms/{key}/presentation") == 201
    assert await room.status("POST", f"/rooms/{other}/presentation") == 409
    shown = (await room.client.get(f"/rooms/{key}")).json()["presentation"]
    assert shown["user"]["id"] == "jane"
    assert await room.status("DELETE", f"/rooms/{key}/presentation") == 200
    hub = await room.told()
    assert hub.types("o") == []
    assert hub.types("p") == ["presentation_update"] * 2
    assert hub.last("presentation_update")["presentation"] is None
