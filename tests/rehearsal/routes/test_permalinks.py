from __future__ import annotations

from typing import Any

import pytest

from studio.rehearsal.house import House
from tests.support.rehearsal import API_KEY, BASE_URL, Rehearsed

NO_KEY = {"Authorization": "x"}
LONG_AGO, LATER = "2001-01-01T00:00:00Z", "2101-01-01T00:00:00+02:00"


async def _created(room: Rehearsed, **fields: object) -> dict[str, Any]:
    body = {"user": {"id": "jane", "name": "Jane Doe"}, "name": "Weekly", **fields}
    answer = await room.post("/permalink", **body)
    assert answer.status_code == 201, answer.text
    document: dict[str, Any] = answer.json()
    return document


async def test_a_permalink_is_created_with_its_first_host(room: Rehearsed) -> None:
    document = await _created(room, id="mine", expires_at=LATER, options={"widescreen": "true"})
    permalink, links = document["permalink"], document["links"]
    assert list(document) == ["permalink", "room", "team", "user", "options", "links"]
    assert list(permalink) == ["id", "created_at", "user_token", "guest_token", "expires_at"]
    assert permalink["expires_at"] == "2100-12-31T22:00:00.000Z"
    assert document["room"]["name"] == "Weekly"
    assert document["room"]["started_at"] is None
    assert document["room"]["id"] != "mine"
    assert list(document["user"]) == ["id", "name", "avatar", "guest", "joined_at"]
    assert document["options"]["widescreen"] is True
    assert links["self"] == f"{BASE_URL}/permalink/{permalink['id']}"
    assert links["gui"] == f"{BASE_URL}/app/permalink?{permalink['user_token']}"
    assert links["guest_join"] == f"{BASE_URL}/app/permalink?guest={permalink['guest_token']}"


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"user": {"id": "only an id"}},
        {"user": {"name": "Jane"}, "expires_at": "soon"},
        {"user": {"name": "Jane"}, "options": {"sfu_mode": "x"}},
    ],
)
async def test_an_incomplete_permalink_is_refused(room: Rehearsed, body: dict[str, object]) -> None:
    assert (await room.post("/permalink", **body)).status_code == 400


async def test_a_host_starts_the_meeting_and_guests_follow(room: Rehearsed) -> None:
    document = await _created(room, options={"widescreen": True})
    tokens = document["permalink"]
    guest = {"name": "Guest"}
    assert await room.status("POST", f"/guests/{tokens['guest_token']}", json=guest) == 404
    path = f"/permalink/{tokens['user_token']}"
    form = {"Content-Type": "multipart/form-data; boundary=x"}
    joined = await room.client.post(path, content=b"--x--\r\n", headers=form)
    assert joined.status_code == 201
    fields = joined.json()
    assert fields["room"]["id"] == document["room"]["id"]
    assert fields["room"]["guest_token"] == tokens["guest_token"]
    assert (fields["user"]["id"], fields["options"]["widescreen"]) == ("jane", True)
    assert await room.status("POST", f"/guests/{tokens['guest_token']}", json=guest) == 201
    looked = (await room.client.get(path, headers=NO_KEY)).json()
    assert looked["room"]["started_at"] == fields["room"]["started_at"]


async def test_a_meeting_can_be_held_again(room: Rehearsed) -> None:
    tokens = (await _created(room))["permalink"]
    for _ in range(2):
        joined = (await room.client.post(f"/permalink/{tokens['user_token']}")).json()
        guests = f"/guests/{tokens['guest_token']}"
        assert await room.status("POST", guests, json={"name": "Guest"}) == 201
        await room.client.delete(f"/rooms/{joined['access_key']}")
        assert await room.status("POST", guests, json={"name": "Guest"}) == 410


async def test_a_guest_sees_no_token_of_a_host(room: Rehearsed) -> None:
    tokens = (await _created(room))["permalink"]
    seen = await room.client.get(f"/permalink/{tokens['guest_token']}", headers=NO_KEY)
    assert seen.status_code == 200
    assert seen.json()["permalink"]["guest_token"] == tokens["guest_token"]
    assert tokens["user_token"] not in seen.text
    assert await room.status("POST", f"/permalink/{tokens['guest_token']}") == 404


async def test_hosts_come_and_go(room: Rehearsed) -> None:
    first = (await _created(room))["permalink"]
    path = f"/permalink/{first['id']}/users"
    second = await room.client.post(path, data={"user[name]": "Bob", "user[id]": "bob"})
    assert (second.status_code, second.json()["user"]["name"]) == (201, "Bob")
    assert await room.status("POST", path, json={"user": {"name": "B", "id": "bob"}}) == 400
    token = second.json()["permalink"]["user_token"]
    assert token != first["user_token"]
    assert await room.status("DELETE", f"{path}/{token}") == 200
    assert await room.status("DELETE", f"{path}/{token}") == 404
    assert await room.status("POST", f"/permalink/{token}") == 404
    assert await room.status("POST", f"/permalink/{first['user_token']}") == 201


async def test_a_permalink_is_changed_and_deleted(room: Rehearsed) -> None:
    permalink = (await _created(room, expires_at=LATER))["permalink"]
    path = f"/permalink/{permalink['id']}"
    changed = (await room.client.put(path, json={"name": "Daily"})).json()
    assert changed["room"]["name"] == "Daily"
    assert changed["permalink"] == permalink
    options = {"options": {"show_names": False}, "expires_at": None}
    changed = (await room.client.put(path, json=options)).json()
    assert changed["options"]["show_names"] is False
    assert changed["permalink"]["expires_at"] is None
    assert (await room.client.get(path)).json() == changed
    assert await room.status("DELETE", path) == 200
    for method in ("GET", "PUT", "DELETE"):
        assert await room.status(method, path) == 404
    assert await room.status("POST", f"/permalink/{permalink['user_token']}") == 404


async def test_an_expired_permalink_opens_nothing(room: Rehearsed) -> None:
    permalink = (await _created(room, expires_at=LONG_AGO))["permalink"]
    assert await room.status("POST", f"/permalink/{permalink['user_token']}") == 410


async def test_permalinks_are_listed_in_pages(room: Rehearsed) -> None:
    for number in range(3):
        await _created(room, name=str(number), expires_at=LONG_AGO if number == 1 else None)

    async def listed(query: str) -> dict[str, Any]:
        found: dict[str, Any] = (await room.client.get(f"/permalink?{query}")).json()
        return {**found, "items": [item["room"]["name"] for item in found["items"]]}

    assert await listed("") == {"page": 1, "limit": 25, "total": 3, "items": ["2", "1", "0"]}
    assert await listed("page=2&limit=2") == {"page": 2, "limit": 2, "total": 3, "items": ["0"]}
    assert (await listed("expired=true"))["items"] == ["1"]
    assert (await listed("expired=false"))["items"] == ["2", "0"]
    assert await room.status("GET", "/permalink?page=x") == 400


async def test_permalinks_want_the_api_key_with_401(room: Rehearsed) -> None:
    id_ = (await _created(room))["permalink"]["id"]
    for method, path in (
        ("POST", "/permalink"),
        ("GET", "/permalink"),
        ("GET", f"/permalink/{id_}"),
        ("PUT", f"/permalink/{id_}"),
        ("DELETE", f"/permalink/{id_}"),
        ("POST", f"/permalink/{id_}/users"),
        ("DELETE", f"/permalink/{id_}/users/x"),
    ):
        assert await room.status(method, path, headers=NO_KEY) == 401, (method, path)


async def test_permalinks_survive_a_restart(room: Rehearsed) -> None:
    document = await _created(
        room,
        expires_at=LATER,
        options={"audio_insert_position": {"x": 1}, "custom_fields": {"a": 1}},
    )
    settings = room.house._around.settings
    again = House(settings, API_KEY, BASE_URL, room.house.parts)
    kept = again.permalinks.get(document["permalink"]["id"])
    assert kept == room.house.permalinks.get(kept.id)
    assert (
        House(settings, "another key", BASE_URL, room.house.parts).permalinks.newest_first() == []
    )
