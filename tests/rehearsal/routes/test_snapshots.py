from __future__ import annotations

import pytest

from studio.rehearsal.media.face import SnapshotWritten, TakeSnapshot
from tests.support.rehearsal import BASE_URL, Rehearsed


async def taken(room: Rehearsed, key: str) -> dict[str, object]:
    """Take a snapshot; as its event told it."""
    answer = await room.client.post(f"/rooms/{key}/snapshot")
    assert (answer.status_code, answer.content) == (201, b"")
    [snapshot] = (await room.told()).last("snapshot_update")["snapshots"]
    return snapshot


async def test_a_snapshot_is_told_of_once_it_is_written(room: Rehearsed) -> None:
    key = await room.room()
    room.mixer.silent.add(TakeSnapshot)
    await room.client.post(f"/rooms/{key}/snapshot")
    assert (await room.told()).told == []
    room.mixer.say(SnapshotWritten(room.mixer.orders[-1].path))
    hub = await room.told()
    assert hub.types("o") == hub.types("p") == ["snapshot_update"]


async def test_a_snapshot_has_every_field(room: Rehearsed) -> None:
    snapshot = await taken(room, await room.room())
    assert list(snapshot) == ["id", "name", "links", "creator", "created_at", "room"]
    assert snapshot["name"].isdigit()
    assert snapshot["links"]["download"].startswith(f"{BASE_URL}/files/meetings/")
    assert (await room.client.get(snapshot["links"]["download"])).content == b"jpeg"


async def test_each_event_has_only_the_new_one_and_the_room_has_all(room: Rehearsed) -> None:
    key = await room.room()
    first, second = await taken(room, key), await taken(room, key)
    in_room = (await room.client.get(f"/rooms/{key}")).json()["snapshots"]
    assert [one["id"] for one in in_room] == [first["id"], second["id"]]
    assert first["links"]["download"] != second["links"]["download"]


async def test_a_snapshot_is_found_by_both_keys(room: Rehearsed) -> None:
    key = await room.room()
    snapshot = await taken(room, key)
    other_key = await room.room("other")
    path = f"/snapshots/{snapshot['id']}"
    without_key = {"Authorization": ""}
    mine = await room.client.get(f"/rooms/{key}{path}", headers=without_key)
    assert mine.json()["id"] == snapshot["id"]
    assert await room.status("GET", f"/rooms/{other_key}{path}") == 404
    assert await room.status("GET", path) == 200
    assert await room.status("GET", path, headers=without_key) == 403
    assert len((await room.client.get("/rooms/demo/snapshots")).json()) == 1
    assert await room.status("GET", "/rooms/unknown/snapshots") == 404


async def test_a_deleted_snapshot_is_gone_everywhere(room: Rehearsed) -> None:
    key = await room.room()
    snapshot = await taken(room, key)
    path = f"/snapshots/{snapshot['id']}"
    assert await room.status("DELETE", path) == 200
    assert await room.status("DELETE", path) == 404
    assert await room.status("GET", f"/rooms/{key}{path}") == 404
    assert (await room.client.get(f"/rooms/{key}")).json()["snapshots"] == []


@pytest.mark.expects_error_log
async def test_one_that_could_not_be_written_is_not_told_of(room: Rehearsed) -> None:
    key = await room.room()
    room.mixer.silent.add(TakeSnapshot)
    await room.client.post(f"/rooms/{key}/snapshot")
    room.mixer.say(SnapshotWritten(room.mixer.orders[-1].path, "The disk is full."))
    assert (await room.told()).told == []
