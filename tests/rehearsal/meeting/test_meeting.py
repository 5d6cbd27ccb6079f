from __future__ import annotations

import time
from typing import TYPE_CHECKING

from studio.rehearsal.media.face import Health, Levels, RecordingEnded, StopRecording
from tests.support.rehearsal import Rehearsed, rehearsed

if TYPE_CHECKING:
    import pytest

CLIP = "http://media.example.com/sting.webm"
STREAM = "rtmp://live.example.com/app/key"


def people_in(message: dict[str, object]) -> list[object]:
    """Who is seen in a podium_update."""
    return [spot["user_id"] for spot in message["podium"]]


async def test_a_meeting_shuts_down_in_order(room: Rehearsed) -> None:
    key = await room.room()
    await room.actor(name="Anna")
    await room.post(f"/rooms/{key}/playbacks", url=CLIP, play_id="p1")
    await room.post(f"/rooms/{key}/broadcasts", stream_url=STREAM)
    await room.client.post(f"/rooms/{key}/recording")
    (await room.told()).told.clear()
    conf_id = room.house.registry.room("demo").state.conf_id
    await room.client.delete("/rooms/demo")
    hub = await room.told()
    kinds = [kind for kind in hub.types("o") if kind != "podium_update"]
    assert kinds == [
        "recording_update",
        "recording_update",
        "playback_update",
        "broadcasts_update",
        "participant_update",
        "room_update",
    ]
    content = hub.last("room_update")["content"]
    assert (content["ready"], content["shutdown"], content["participants"]) == (False, True, [])
    assert hub.closed == [conf_id]
    await room.until(lambda: room.mixer.is_closed)


async def test_a_recording_that_becomes_whole_after_the_end_is_kept(room: Rehearsed) -> None:
    key = await room.room()
    room.mixer.silent.add(StopRecording)
    await room.client.post(f"/rooms/{key}/recording")
    path = room.mixer.orders[-1].path
    await room.client.delete("/rooms/demo")
    room.mixer.say(RecordingEnded(path, 50))
    [recording] = (await room.client.get("/rooms/demo/recordings")).json()
    assert recording["duration"] == 2
    assert recording["links"]["download"] is not None


async def test_joining_is_told_before_seating(room: Rehearsed) -> None:
    await room.room()
    await room.actor(name="Anna")
    assert (await room.told()).types("o") == ["participant_update", "podium_update"]


async def test_a_switched_off_camera_leaves_the_automatic_layout(room: Rehearsed) -> None:
    await room.room()
    anna, ben = await room.actor(name="Anna"), await room.actor(name="Ben")
    await room.client.patch(f"/rehearsal/rooms/demo/actors/{anna}", json={"camera": False})
    assert people_in((await room.told()).last("podium_update")) == [ben]


async def test_ready_is_told_to_observers_participants_and_in_the_document(tmp_path) -> None:
    async with rehearsed(tmp_path, boot_delay_s=0.05) as room:
        body = {"id": "demo", "user": {"id": "jane", "name": "Jane"}}
        key = (await room.client.post("/rooms", json=body)).json()["access_key"]
        assert (await room.client.get(f"/rooms/{key}")).json()["ready"] is False
        await room.until(lambda: len(room.hub.told) == 2)
        (to_observers, update), (to_user, ready) = room.hub.told
        assert (to_observers, update["type"], update["content"]["ready"]) == (
            "o",
            "room_update",
            True,
        )
        assert (to_user, ready["type"], ready["content"]["access_key"]) == (
            "jane",
            "room_ready",
            key,
        )
        assert ready["content"]["ready"] is True


async def test_a_room_update_has_every_field(room: Rehearsed) -> None:
    await room.room()
    anna = await room.actor(name="Anna")
    update = room.house.registry.room("demo").room_update()
    assert list(update["content"]) == [
        "id",
        "name",
        "ready",
        "started_at",
        "shutdown",
        "guest_token",
        "options",
        "participants",
        "playbacks",
        "presentation",
        "broadcasts",
        "recording",
    ]
    assert [user["id"] for user in update["content"]["participants"]] == [anna]


async def test_who_speaks_takes_a_free_spot_when_voice_activation_is_on(
    room: Rehearsed, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = await room.room()
    ids = [await room.actor(name=name) for name in ("Anna", "Ben", "Carla")]
    await room.post(f"/rooms/{key}/layout", users=[ids[0], ""], voice_activation=True)
    clock = [time.monotonic()]
    monkeypatch.setattr("time.monotonic", lambda: clock[0])
    room.mixer.say(Levels({ids[1]: -70.0, ids[2]: -20.0}))
    clock[0] += 10.0
    room.mixer.say(Health(250, 0, 1.0, 100.0))
    monkeypatch.undo()
    assert people_in((await room.told()).last("podium_update")) == [ids[0], ids[2]]
    await room.post(f"/rooms/{key}/layout", voice_activation=False)
    assert people_in((await room.told()).last("podium_update")) == [ids[0], ids[1]]


async def test_mute_all_reaches_participants(room: Rehearsed) -> None:
    await room.room()
    meeting = room.house.registry.room("demo")
    room.house.act(meeting.state.conf_id, "jane", "stfu")
    room.house.act(meeting.state.conf_id, "jane", "dance")
    room.house.act("unknown", "jane", "stfu")
    [(audience, message)] = (await room.told()).told
    assert (audience, message["type"], message["user"]["id"]) == ("p", "stfu", "jane")
