from __future__ import annotations

import pytest

from studio.rehearsal.media.face import RecordingEnded, StopRecording
from tests.support.rehearsal import BASE_URL, Rehearsed

FIELDS = ["id", "created_at", "duration", "links", "user", "room"]


async def recorded(room: Rehearsed, key: str) -> dict[str, object]:
    """Record once; the recording as the last event told it."""
    assert await room.status("POST", f"/rooms/{key}/recording") == 201
    assert await room.status("DELETE", f"/rooms/{key}/recording") == 200
    return (await room.told()).last("recording_update")["recording"]


async def test_a_recording_is_told_of_three_times(room: Rehearsed) -> None:
    key = await room.room()
    await recorded(room, key)
    told = [(to, message["recording"]) for to, message in room.hub.told]
    assert [to for to, _ in told] == ["op"] * 3
    started, stopped, finished = (recording for _, recording in told)
    assert list(started) == FIELDS
    assert (started["duration"], started["links"]["download"]) == (None, None)
    assert (stopped["duration"], stopped["links"]["download"]) == (0, None)
    assert finished["duration"] == 3
    assert finished["links"]["download"].startswith(f"{BASE_URL}/files/meetings/")
    assert finished["user"]["id"] == "jane"
    assert isinstance(started["created_at"], int)


async def test_the_room_shows_a_recording_only_while_it_runs(room: Rehearsed) -> None:
    key = await room.room()
    await room.client.post(f"/rooms/{key}/recording")
    running = (await room.client.get(f"/rooms/{key}")).json()["recording"]
    assert running["links"]["self"] == f"{BASE_URL}/recordings/{running['id']}"
    await room.client.delete(f"/rooms/{key}/recording")
    assert (await room.client.get(f"/rooms/{key}")).json()["recording"] is None


async def test_only_one_recording_runs(room: Rehearsed) -> None:
    key = await room.room()
    assert await room.status("DELETE", f"/rooms/{key}/recording") == 404
    assert await room.status("POST", f"/rooms/{key}/recording") == 201
    assert await room.status("POST", f"/rooms/{key}/recording") == 406


async def test_a_recording_whose_file_is_not_whole_yet_can_be_looked_up(room: Rehearsed) -> None:
    key = await room.room()
    room.mixer.silent.add(StopRecording)
    stopped = await recorded(room, key)
    answer = (await room.client.get(f"/recordings/{stopped['id']}")).json()
    assert answer["links"]["download"] is None
    assert await room.status("POST", f"/rooms/{key}/recording") == 406


async def test_before_a_room_is_ready_it_cannot_record(room: Rehearsed) -> None:
    key = (await room.post("/rooms", user={"name": "J"})).json()["access_key"]
    assert await room.status("POST", f"/rooms/{key}/recording") == 406


async def test_where_recording_is_off_it_is_405(room: Rehearsed) -> None:
    key = await room.room(recording_available=False)
    answer = await room.client.post(f"/rooms/{key}/recording")
    assert answer.status_code == 405
    assert answer.json() == {"error": "The feature is not available for this room"}


async def test_the_file_is_fetched_by_its_link(room: Rehearsed) -> None:
    recording = await recorded(room, await room.room())
    link = (await room.client.get(f"/recordings/{recording['id']}")).json()["links"]["download"]
    assert (await room.client.get(link)).content == b"webm"


def unsigned(recording: dict[str, object]) -> dict[str, object]:
    """Without its links, which are good for an hour from the second they were asked for."""
    return {**recording, "links": None}


async def test_recordings_outlive_the_meeting_and_are_listed_newest_first(room: Rehearsed) -> None:
    first = await recorded(room, await room.room())
    second = await recorded(room, room.house.registry.room("demo").keys["jane"])
    await room.client.delete("/rooms/demo")
    listed = (await room.client.get("/rooms/demo/recordings")).json()
    assert [one["id"] for one in listed] == [second["id"], first["id"]]
    started_at = second["room"]["started_at"]

    async def count(query: str) -> int:
        return len((await room.client.get(f"/rooms/demo/recordings?{query}")).json())

    assert await count(f"started_at={started_at}") == 2
    assert await count("started_at=2020-01-01T00:00:00.000Z") == 0
    assert await count("since=2020-01-01T00:00:00Z&until=2120-01-01T00:00:00+02:00") == 2
    assert await count(f"started_at={started_at[:19]}Z") == 2
    assert await count("page=2") == 0
    assert await count("page=0") == 2
    for wrong in ("page=x", "since=yesterday"):
        assert await room.status("GET", f"/rooms/demo/recordings?{wrong}") == 400
    assert await room.status("GET", "/rooms/other/recordings") == 404
    key = await room.room()
    told = (await room.client.get(f"/rooms/{key}/recordings")).json()
    assert [unsigned(one) for one in told] == [unsigned(one) for one in listed]
    wrong_key = {"Authorization": "x"}
    assert await room.status("GET", "/rooms/demo/recordings", headers=wrong_key) == 403


async def test_a_deleted_recording_is_gone_with_its_file(room: Rehearsed) -> None:
    recording = await recorded(room, await room.room())
    path = f"/recordings/{recording['id']}"
    assert await room.status("GET", path, headers={"Authorization": "x"}) == 403
    assert await room.status("DELETE", path) == 200
    assert await room.status("DELETE", path) == 404
    assert await room.status("GET", path) == 404
    assert (await room.client.get(recording["links"]["download"])).status_code == 404


async def test_one_that_is_deleted_while_it_runs_leaves_no_file(room: Rehearsed) -> None:
    key = await room.room()
    await room.client.post(f"/rooms/{key}/recording")
    id_ = (await room.client.get(f"/rooms/{key}")).json()["recording"]["id"]
    assert await room.status("DELETE", f"/recordings/{id_}") == 200
    assert await room.status("DELETE", f"/rooms/{key}/recording") == 200
    folder = room.house.parts.shelf.folder(room.house.registry.room("demo").state.conf_id)
    assert list(folder.glob("*.webm")) == []


@pytest.mark.expects_error_log
async def test_a_recording_that_ends_by_itself_is_told_like_a_stopped_one(room: Rehearsed) -> None:
    key = await room.room()
    await room.client.post(f"/rooms/{key}/recording")
    path = room.mixer.orders[-1].path
    room.mixer.say(RecordingEnded(path, 50, "The disk is full."))
    hub = await room.told()
    durations = [message["recording"]["duration"] for _, message in hub.told]
    assert durations == [None, 0, 2]
    assert hub.last("recording_update")["recording"]["links"]["download"] is not None
    assert await room.status("POST", f"/rooms/{key}/recording") == 201


@pytest.mark.expects_error_log
async def test_a_recording_without_a_frame_is_not_kept(room: Rehearsed) -> None:
    key = await room.room()
    await room.client.post(f"/rooms/{key}/recording")
    room.mixer.say(RecordingEnded(room.mixer.orders[-1].path, 0, "The mixer stopped."))
    assert (await room.client.get("/rooms/demo/recordings")).json() == []
    assert (await room.client.get(f"/rooms/{key}")).json()["recording"] is None
