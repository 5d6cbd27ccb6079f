from __future__ import annotations

import time

import pytest

from tests.conformance.api import Api
from tests.conformance.ears import PATIENCE_S, Ear, until_recorded
from tests.conformance.ledger import event, row
from tests.conformance.service import ARCHIVE, OWN_RECORDS, THEIRS, Meeting, record_id

LISTS = (("GET /rooms/ROOM_ID/recordings", False), ("GET /rooms/ROOM_ID/snapshots", True))


@row("POST /rooms/AK/recording", 201, 406)
@row("DELETE /rooms/AK/recording", 200, 404)
@row("GET /recordings/ID", 200, 404)
@row("DELETE /recordings/ID", 200, 404)
@event("recording_update")
async def test_a_recording_is_told_of_three_times_and_can_be_fetched(
    api: Api, stage: Meeting, watching: Ear, taking_part: Ear
) -> None:
    start, stop = "POST /rooms/AK/recording", "DELETE /rooms/AK/recording"
    await api.expect(404, stop, stage.key)
    await api.expect(201, start, stage.key)
    started = (await watching.until("recording_update"))["recording"]
    assert (started["duration"], started["links"]["download"]) == (None, None)
    assert started["user"]["id"] == "jane@example.com"
    assert abs(started["created_at"] - time.time()) < PATIENCE_S
    await api.expect(406, start, stage.key)
    room = await api.expect(200, "GET /rooms/AK", stage.key)
    assert room["recording"]["id"] == started["id"]
    running = await api.expect(200, "GET /recordings/ID", started["id"])
    assert running["links"]["self"].endswith(f"/recordings/{started['id']}")
    assert running["links"]["download"] is None
    await until_recorded(api, stage.key, watching)
    await api.expect(200, stop, stage.key)
    stopped = (await watching.until("recording_update"))["recording"]
    assert stopped["duration"] is not None
    assert stopped["links"]["download"] is None
    finished = (await watching.until("recording_update"))["recording"]
    assert finished["duration"] is not None
    heard = [(await taking_part.until("recording_update"))["recording"] for _ in range(3)]
    assert heard == [started, stopped, finished]
    assert (await api.expect(200, "GET /rooms/AK", stage.key))["recording"] is None
    await _fetch(api, finished["links"]["download"], "video/webm", b"\x1a\x45\xdf\xa3")
    listed = await api.expect(200, "GET /rooms/ROOM_ID/recordings", stage.id)
    assert [one["id"] for one in listed] == [started["id"]]
    await api.expect(200, "DELETE /recordings/ID", started["id"])
    await api.expect(404, "DELETE /recordings/ID", started["id"])
    await api.expect(404, "GET /recordings/ID", started["id"])


async def _fetch(api: Api, link: str, kind: str, begin: bytes) -> None:
    """A signed link opens without a key, also in pieces; spoilt, it opens nothing."""
    whole = await api.send("GET", link)
    assert whole.headers["content-type"] == kind
    assert whole.content.startswith(begin)
    some = await api.client.get(link, headers={"Range": "bytes=0-3"})
    assert (some.status_code, some.content) == (206, whole.content[:4])
    assert (await api.send("GET", link.partition("?")[0])).status_code == 403
    assert (await api.send("GET", link[:-1] + "x")).status_code == 403


@row("POST /rooms/AK/snapshot")
@row("GET /rooms/AK/snapshots/ID", 200, 404)
@row("GET /snapshots/ID", 200, 404)
@row("DELETE /snapshots/ID", 200, 404)
@event("snapshot_update")
async def test_a_snapshot_is_told_of_alone_and_can_be_fetched(
    api: Api, stage: Meeting, watching: Ear, taking_part: Ear
) -> None:
    taken = []
    for _ in range(2):
        await api.expect(201, "POST /rooms/AK/snapshot", stage.key)
        [snapshot] = (await watching.until("snapshot_update"))["snapshots"]
        assert (await taking_part.until("snapshot_update"))["snapshots"] == [snapshot]
        taken.append(snapshot)
    first, second = taken
    assert first["id"] != second["id"]
    assert first["creator"]["id"] == "jane@example.com"
    for name, segments in (
        ("GET /rooms/AK/snapshots/ID", (stage.key, first["id"])),
        ("GET /snapshots/ID", (first["id"],)),
    ):
        assert (await api.expect(200, name, *segments))["name"] == first["name"]
        await api.expect(404, name, *segments[:-1], "f" * 24)
        await api.expect(404, name, *segments[:-1], record_id(1))
    shown = (await api.expect(200, "GET /rooms/AK", stage.key))["snapshots"]
    assert [one["id"] for one in shown] == [first["id"], second["id"]]
    await _fetch(api, first["links"]["download"], "image/jpeg", b"\xff\xd8")
    listed = await api.expect(200, "GET /rooms/ROOM_ID/snapshots", stage.id)
    assert [one["id"] for one in listed] == [second["id"], first["id"]]
    for one in taken:
        await api.expect(200, "DELETE /snapshots/ID", one["id"])
        await api.expect(404, "DELETE /snapshots/ID", one["id"])


@row("GET /rooms/ROOM_ID/recordings", 200, 404)
@row("GET /rooms/ROOM_ID/snapshots", 200, 404)
async def test_lists_have_full_pages_of_our_own_newest_first(api: Api) -> None:
    for name, is_snapshot in LISTS:
        ids: list[str] = []
        for page, count in ((1, 25), (2, OWN_RECORDS - 25), (3, 0)):
            found = await api.expect(200, name, ARCHIVE, params={"page": page})
            assert len(found) == count
            ids += [one["id"] for one in found]
        own = range(2 * OWN_RECORDS - 1, 0, -2)
        assert ids == [record_id(number, is_snapshot=is_snapshot) for number in own]
        assert len(await api.expect(200, name, ARCHIVE)) == 25
        await api.expect(404, name, "a room that never was")


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        ({"since": "2026-03-01T12:57:00.123Z"}, [59, 57]),
        ({"since": "2026-03-01T12:57:01Z"}, [59]),
        ({"since": "2026-03-01T14:59:00+02:00"}, [59]),
        ({"until": "2026-03-01T12:03:30Z"}, [3, 1]),
        ({"since": "2026-03-01T12:05:00Z", "until": "2026-03-01T12:06:00Z"}, [5]),
        ({"started_at": "2026-03-01T12:00:00.124Z"}, []),
        ({"started_at": "2026-03-01T12:00:00.123Z", "page": "2"}, [9, 7, 5, 3, 1]),
        ({"started_at": "2026-03-01T12:00:00Z", "page": "2"}, [9, 7, 5, 3, 1]),
    ],
    ids=repr,
)
async def test_lists_are_filtered_by_time(
    api: Api, query: dict[str, str], numbers: list[int]
) -> None:
    for name, is_snapshot in LISTS:
        found = await api.expect(200, name, ARCHIVE, params=query)
        wanted = [record_id(number, is_snapshot=is_snapshot) for number in numbers]
        assert [one["id"] for one in found] == wanted


async def test_the_records_of_another_key_are_not_there(api: Api) -> None:
    for kind, is_snapshot in (("recordings", False), ("snapshots", True)):
        ours, theirs = (record_id(number, is_snapshot=is_snapshot) for number in (1, 2))
        assert (await api.expect(200, f"GET /{kind}/ID", ours))["id"] == ours
        await api.expect(404, f"GET /{kind}/ID", theirs)
        await api.expect(404, f"DELETE /{kind}/ID", theirs)
        await api.expect(404, f"GET /rooms/ROOM_ID/{kind}", THEIRS)
