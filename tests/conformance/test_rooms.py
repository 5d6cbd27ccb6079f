from __future__ import annotations

import pytest

from tests.conformance.api import Api
from tests.conformance.ledger import row
from tests.conformance.service import Meeting, Service

JANE = {"name": "Jane Doe"}
DEFAULTS: dict[str, object] = {
    "show_names": True,
    "show_label": True,
    "exit_url": None,
    "recording_available": True,
    "broadcast_available": True,
    "layout_available": True,
    "layout": "auto",
    "reaction_available": True,
    "suggest_guest_names": True,
    "lock_available": False,
    "kick_available": True,
    "sfu_mode": "ptp",
    "layout_users": None,
    "layout_name": None,
    "layout_map": None,
    "voice_activation": False,
    "custom_fields": {},
    "widescreen": False,
    "background_color": "#121212",
}


@row("POST /rooms")
@row("GET /rooms/AK")
@row("DELETE /rooms/AK", 204, 410)
async def test_a_room_with_nothing_but_a_name_has_every_default(api: Api) -> None:
    made = await api.expect(201, "POST /rooms", json={"user": JANE})
    key = made["access_key"]
    assert made["options"] == DEFAULTS
    assert (made["ready"], made["locked"], made["room"]["shutdown"]) == (False, False, False)
    assert made["room"]["name"] in {"Jane Doe", made["team"]["name"]}
    assert len(made["room"]["id"]) == 24
    assert made["user"]["id"] == made["signaling"]["options"]["client_id"]
    assert made["user"]["room_id"] == made["room"]["id"]
    assert (made["user"]["guest"], made["user"]["blocked"]) == (False, False)
    for name in ("playbacks", "broadcasts", "snapshots"):
        assert made[name] == []
    assert (made["presentation"], made["recording"]) == (None, None)
    again = await api.expect(200, "GET /rooms/AK", key)
    assert again["room"]["started_at"] == made["room"]["started_at"]
    assert await api.expect(204, "DELETE /rooms/AK", key) is None
    assert await api.expect(410, "DELETE /rooms/AK", key) == "Access key expired"


async def test_the_links_carry_the_keys(service: Service, stage: Meeting) -> None:
    assert stage.document["links"] == {
        "self": f"{service.url}/rooms/{stage.key}",
        "gui": f"{service.url}/app/?{stage.key}",
        "guest_join": f"{service.url}/app/?guest={stage.guest_token}",
        "websocket": f"{service.url}/rt?access_key={stage.key}",
    }


async def test_every_option_that_is_sent_comes_back(api: Api) -> None:
    flags = {name: not value for name, value in DEFAULTS.items() if isinstance(value, bool)}
    del flags["voice_activation"]
    options = {
        **flags,
        "exit_url": "https://x.de/end",
        "sfu_mode": "screencast",
        "background_color": "#00ff7f",
        "custom_fields": {"locale": "de", "hide_chat": True, "own": 7},
        "audio_insert": "enabled",
        "audio_insert_position": {"x": 10, "y": "20"},
    }
    made = await api.expect(201, "POST /rooms", json={"user": JANE, "options": options})
    sent = {name: value for name, value in options.items() if name in DEFAULTS}
    sent["custom_fields"] = {"locale": "de", "hide_chat": "true", "own": "7"}
    assert made["options"] == {**DEFAULTS, **sent}
    await api.expect(204, "DELETE /rooms/AK", made["access_key"])


@row("POST /rooms", 201, 400)
@pytest.mark.parametrize("user", [None, {}, {"name": ""}, {"id": "x"}, "Jane", "", [], 7], ids=repr)
async def test_a_user_without_a_name_is_refused(api: Api, stage: Meeting, user: object) -> None:
    body = {"id": "nameless", "user": user}
    assert await api.expect(400, "POST /rooms", json=body) == "user name is missing"
    assert await api.expect(400, "POST /rooms") == "user name is missing"
    await api.expect(201, "POST /rooms", json={"id": stage.id, "user": JANE})
    rooms = await api.expect(200, "GET /rooms")
    assert "nameless" not in {room["id"] for room in rooms}


@pytest.mark.parametrize(
    "options",
    [
        {"sfu_mode": "never"},
        {"audio_insert": "perhaps"},
        {"widescreen": "wide"},
        {"background_color": "red"},
        {"audio_insert_position": {"x": "left"}},
    ],
    ids=repr,
)
async def test_an_option_that_cannot_be_is_refused(api: Api, options: dict[str, object]) -> None:
    await api.expect(400, "POST /rooms", json={"user": JANE, "options": options})


async def test_the_same_user_comes_back_with_another_key_and_both_are_good(
    api: Api, stage: Meeting
) -> None:
    body = {"id": stage.id, "user": {"id": "jane@example.com", "name": "Jane"}}
    again = await api.expect(201, "POST /rooms", json=body)
    assert again["access_key"] != stage.key
    assert again["signaling"]["options"]["client_id"] == stage.client_id
    for key in (stage.key, again["access_key"]):
        assert (await api.expect(200, "GET /rooms/AK", key))["access_key"] == key


@row("GET /rooms")
async def test_running_meetings_are_listed(api: Api, stage: Meeting, ended: Meeting) -> None:
    listed = await api.expect(200, "GET /rooms")
    starts = [room["started_at"] for room in listed]
    assert starts == sorted(starts, reverse=True)
    rooms = {room["id"]: room for room in listed}
    assert rooms[stage.id]["guest_token"] == stage.guest_token
    assert ended.id not in rooms
    assert await api.expect(200, "GET /rooms", params={"page": 99}) == []


@row("DELETE /rooms/ROOM_ID", 204, 404)
@row("DELETE /rooms/AK", 403)
async def test_a_room_is_ended_by_its_id_with_the_api_key(api: Api) -> None:
    made = await api.expect(201, "POST /rooms", json={"id": "short", "user": JANE})
    await api.expect(403, "DELETE /rooms/AK", "short")
    await api.expect(204, "DELETE /rooms/ROOM_ID", "short")
    assert await api.expect(404, "DELETE /rooms/ROOM_ID", "short")
    assert await api.expect(410, "DELETE /rooms/AK", made["access_key"])


@row("GET /rooms/AK/users/ID", 200, 404)
async def test_a_user_is_found_by_user_id_and_by_client_id(api: Api, stage: Meeting) -> None:
    by_id, by_client = [
        await api.expect(200, "GET /rooms/AK/users/ID", stage.key, id_)
        for id_ in ("jane@example.com", stage.client_id)
    ]
    assert by_id == by_client
    assert by_id["id"] == "jane@example.com"
    await api.expect(404, "GET /rooms/AK/users/ID", stage.key, "nobody")


@row("GET /rooms/ROOM_ID/users", 200, 404)
@row("DELETE /rooms/AK/users/ID", 200, 404)
async def test_users_are_listed_by_whether_they_are_online_and_kicked(
    api: Api, service: Service, stage: Meeting
) -> None:
    actor = service.call("POST", f"/rehearsal/rooms/{stage.id}/actors", json={"camera": False})
    actor_id = actor.json()["id"]

    async def listed(**query: str) -> set[str]:
        found = await api.expect(200, "GET /rooms/ROOM_ID/users", stage.id, params=query)
        assert all(one["room_id"] == stage.id for one in found)
        return {one["id"] for one in found}

    assert actor_id in await listed(online="true")
    assert actor_id not in await listed(online="false")
    assert {actor_id, "jane@example.com"} <= await listed()
    assert "jane@example.com" not in await listed(online="true")
    await api.expect(200, "DELETE /rooms/AK/users/ID", stage.key, actor_id)
    assert actor_id in await listed(online="false")
    kicked = await api.expect(200, "GET /rooms/AK/users/ID", stage.key, actor_id)
    assert kicked["id"] == actor_id
    await api.expect(404, "DELETE /rooms/AK/users/ID", stage.key, "nobody")
    await api.expect(404, "GET /rooms/ROOM_ID/users", "no-such-room")


@row("DELETE /rooms/AK/users/ID", 403)
@row("POST /rooms/AK/lock", 403)
@row("POST /rooms/AK/recording", 405)
@row("POST /rooms/AK/broadcasts", 405)
@row("POST /rooms/AK/layout", 405)
async def test_a_feature_that_is_off_is_refused_before_anything_is_read(
    api: Api, barred: Meeting
) -> None:
    text = "The feature is not available for this room"
    for name, status in (
        ("POST /rooms/AK/lock", 403),
        ("POST /rooms/AK/recording", 405),
        ("POST /rooms/AK/broadcasts", 405),
        ("POST /rooms/AK/layout", 405),
    ):
        assert await api.expect(status, name, barred.key) == text
    assert await api.expect(403, "DELETE /rooms/AK/users/ID", barred.key, "nobody") == text
