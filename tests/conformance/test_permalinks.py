from __future__ import annotations

import pytest

from tests.conformance.api import Api
from tests.conformance.ledger import row

MAKE, LIST = "POST /permalink", "GET /permalink"
SHOW, CHANGE, DROP = "GET /permalink/ID", "PUT /permalink/ID", "DELETE /permalink/ID"
ADD, REMOVE = "POST /permalink/ID/users", "DELETE /permalink/ID/users/USER_TOKEN"
START, LOOK = "POST /permalink/USER_TOKEN", "GET /permalink/TOKEN"
JANE = {"id": "jane@example.com", "name": "Jane"}
FUTURE, PAST = "2099-01-01T00:00:00.000Z", "2020-01-01T00:00:00+01:00"


@row(MAKE)
@row(LIST)
@row(SHOW, 200, 404)
@row(CHANGE, 200, 404)
@row(DROP, 200, 404)
async def test_a_permalink_is_kept_changed_listed_and_deleted(api: Api) -> None:
    options = {"widescreen": True, "lock_available": True}
    sent = {"id": "ignored", "name": "Standing", "user": JANE, "options": options}
    made = await api.expect(201, MAKE, json={**sent, "expires_at": FUTURE})
    id_, url = made["permalink"]["id"], str(api.client.base_url).rstrip("/")
    token, guest = made["permalink"]["user_token"], made["permalink"]["guest_token"]
    assert id_ != "ignored"
    assert (len(token), made["permalink"]["expires_at"]) == (24, FUTURE)
    assert made["links"] == {
        "self": f"{url}/permalink/{id_}",
        "gui": f"{url}/app/permalink?{token}",
        "guest_join": f"{url}/app/permalink?guest={guest}",
    }
    assert made["room"]["started_at"] is None
    assert (made["room"]["name"], made["user"]["id"]) == ("Standing", JANE["id"])
    assert made["options"]["widescreen"] is True
    assert await api.expect(200, SHOW, id_) == made
    changed = await api.expect(200, CHANGE, id_, json={"name": "New", "expires_at": PAST})
    assert changed["room"]["name"] == "New"
    assert changed["permalink"]["expires_at"] == "2019-12-31T23:00:00.000Z"
    assert changed["options"] == made["options"]
    for expired, is_there in (("true", True), ("false", False)):
        query = {"expired": expired, "limit": "1", "page": "1"}
        listed = await api.expect(200, LIST, params=query)
        assert (listed["page"], listed["limit"]) == (1, 1)
        assert (changed in listed["items"]) is is_there
    listed = await api.expect(200, LIST)
    assert (listed["page"], listed["limit"], listed["items"][0]) == (1, 25, changed)
    assert listed["total"] == len(listed["items"])
    await api.expect(200, DROP, id_)
    for name in (SHOW, CHANGE, DROP):
        await api.expect(404, name, id_)


@row(MAKE, 400)
@pytest.mark.parametrize(
    "sent",
    [
        {},
        {"user": {"id": "x"}},
        {"user": "Jane"},
        {"user": JANE, "expires_at": "soon"},
        {"user": JANE, "options": {"sfu_mode": "x"}},
    ],
    ids=repr,
)
async def test_a_permalink_without_sense_is_refused(api: Api, sent: dict[str, object]) -> None:
    await api.expect(400, MAKE, json=sent)


@row(ADD, 201, 400, 404)
@row(REMOVE, 200, 404)
@row(START, 201, 404)
@row(LOOK, 200, 401)
async def test_hosts_start_the_meeting_and_guests_come_while_it_runs(api: Api) -> None:
    made = await api.expect(201, MAKE, json={"user": JANE})
    id_, guest = made["permalink"]["id"], made["permalink"]["guest_token"]
    joe = await api.expect(201, ADD, id_, json={"user": {"name": "Joe", "id": "joe"}})
    token = joe["permalink"]["user_token"]
    assert (joe["user"]["id"], token != made["permalink"]["user_token"]) == ("joe", True)
    await api.expect(400, ADD, id_, json={"user": {}})
    await api.expect(404, ADD, "f" * 24, json={"user": JANE})
    waiting = await api.expect(200, LOOK, guest)
    assert (waiting["room"]["started_at"], waiting["permalink"]["user_token"]) == (None, "")
    assert (await api.expect(200, LOOK, token))["user"]["id"] == "joe"
    await api.expect(404, "POST /guests/GUEST_TOKEN", guest, json={"name": "Gus"})
    room = await api.expect(201, START, token)
    assert (room["user"]["id"], room["room"]["id"]) == ("joe", made["room"]["id"])
    assert room["room"]["guest_token"] == guest
    running = await api.expect(200, LOOK, guest)
    assert running["room"]["started_at"] == room["room"]["started_at"]
    came = await api.expect(201, "POST /guests/GUEST_TOKEN", guest, json={"name": "Gus"})
    assert came["user"]["guest"] is True
    await api.expect(204, "DELETE /rooms/AK", room["access_key"])
    await api.expect(410, "POST /guests/GUEST_TOKEN", guest, json={"name": "Gus"})
    await api.expect(200, REMOVE, id_, token)
    await api.expect(404, REMOVE, id_, token)
    await api.expect(404, START, token)
    await api.expect(401, LOOK, token)
    await api.expect(200, DROP, id_)


@row(START, 201, 423)
async def test_a_locked_meeting_is_not_entered_by_a_new_host(api: Api) -> None:
    made = await api.expect(201, MAKE, json={"user": JANE, "options": {"lock_available": True}})
    joe = await api.expect(201, ADD, made["permalink"]["id"], json={"user": {"name": "Joe"}})
    room = await api.expect(201, START, made["permalink"]["user_token"])
    await api.expect(201, "POST /rooms/AK/lock", room["access_key"])
    await api.expect(423, START, joe["permalink"]["user_token"])
    await api.expect(201, START, made["permalink"]["user_token"])
    await api.expect(204, "DELETE /rooms/AK", room["access_key"])
    await api.expect(200, DROP, made["permalink"]["id"])
