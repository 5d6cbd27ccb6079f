from __future__ import annotations

import json

import pytest

from tests.support.rehearsal import API_KEY, BASE_URL, Rehearsed, rehearsed

JANE = {"user": {"name": "Jane Doe"}}
EMPTY_FORM = b"--x--\r\n"
FORM = {"content-type": "application/x-www-form-urlencoded"}
ROOM_FIELDS = [
    "access_key",
    "ready",
    "locked",
    "room",
    "team",
    "user",
    "links",
    "options",
    "playbacks",
    "presentation",
    "broadcasts",
    "recording",
    "snapshots",
    "signaling",
]
OPTION_FIELDS = [
    "show_names",
    "show_label",
    "exit_url",
    "recording_available",
    "broadcast_available",
    "layout_available",
    "layout",
    "reaction_available",
    "suggest_guest_names",
    "lock_available",
    "kick_available",
    "sfu_mode",
    "layout_users",
    "layout_name",
    "layout_map",
    "voice_activation",
    "custom_fields",
    "widescreen",
    "background_color",
]


async def test_the_room_document_has_every_field_in_its_order(room: Rehearsed) -> None:
    answer = await room.client.post("/rooms", json={"id": "demo", "name": "Demo", **JANE})
    fields = answer.json()
    assert answer.status_code == 201
    assert list(fields) == ROOM_FIELDS
    assert list(fields["options"]) == OPTION_FIELDS
    assert list(fields["room"]) == [
        "id",
        "name",
        "ready",
        "started_at",
        "shutdown",
        "sip",
        "guest_token",
    ]
    assert list(fields["user"]) == [
        "id",
        "room_id",
        "name",
        "avatar",
        "guest",
        "blocked",
        "ready",
        "sip",
    ]
    assert fields["room"]["started_at"].endswith("Z")
    assert (fields["ready"], fields["recording"], fields["playbacks"]) == (False, None, [])


async def test_the_links_carry_the_keys(room: Rehearsed) -> None:
    fields = (await room.post("/rooms", **JANE)).json()
    key, guest_token = fields["access_key"], fields["room"]["guest_token"]
    assert key.isalnum()
    assert len(key) == len(guest_token) == 24
    assert fields["links"] == {
        "self": f"{BASE_URL}/rooms/{key}",
        "gui": f"{BASE_URL}/app/?{key}",
        "guest_join": f"{BASE_URL}/app/?guest={guest_token}",
        "websocket": f"{BASE_URL}/rt?access_key={key}",
    }


async def test_with_a_wildcard_host_links_start_with_the_requests_own(tmp_path) -> None:
    async with rehearsed(tmp_path, base_url=None) as room:
        headers = {"Host": "10.0.0.7:8080"}
        answer = await room.client.post("/rooms", json=JANE, headers=headers)
        assert answer.json()["links"]["self"].startswith("http://10.0.0.7:8080/rooms/")


@pytest.mark.parametrize(
    "request_",
    [
        {"data": {"id": "demo", "user[name]": "Jane", "options[custom_fields][locale]": "de"}},
        {
            "json": {
                "id": "demo",
                "user": {"name": "Jane"},
                "options": {"custom_fields": {"locale": "de"}},
            }
        },
        {"params": {"id": "demo", "user[name]": "Jane", "options[custom_fields][locale]": "de"}},
        {
            "files": {
                "id": (None, "demo"),
                "user[name]": (None, "Jane"),
                "options[custom_fields][locale]": (None, "de"),
            }
        },
        {
            "content": b'{"id":"demo","user[name]":"Jane",'
            b'"options":{"custom_fields":{"locale":"de"}}}'
        },
    ],
    ids=["urlencoded", "json", "query", "multipart", "untyped"],
)
async def test_every_encoding_says_the_same(room: Rehearsed, request_: dict[str, object]) -> None:
    answer = await room.client.post("/rooms", **request_)
    assert answer.status_code == 201, answer.text
    fields = answer.json()
    assert (fields["room"]["id"], fields["user"]["name"]) == ("demo", "Jane")
    assert fields["options"]["custom_fields"] == {"locale": "de"}


async def test_a_chunked_json_body_is_read(room: Rehearsed) -> None:
    async def chunks():
        yield b'{"user":{"na'
        yield b'me":"Jane"}}'

    headers = {"content-type": "application/json"}
    answer = await room.client.post("/rooms", content=chunks(), headers=headers)
    assert answer.json()["user"]["name"] == "Jane"


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"", "application/json"),
        (b"{}", "application/json"),
        (b'{"user":{"name":""}}', "application/json"),
        (b'{"user":"Jane"}', "application/json"),
        (b"[1]", "application/json"),
        (b'{"user":', "application/json"),
        (b"[" * 20000, "application/json"),
        (b'{"user":{"name":NaN}}', "application/json"),
        (EMPTY_FORM, "multipart/form-data; boundary=x"),
        (b"--x\r\nbroken", "multipart/form-data; boundary=x"),
        (b'{"user":{"name":"J"},"options":{"sfu_mode":"never"}}', "application/json"),
        (b'{"user":{"name":"J"},"options":{"widescreen":"maybe"}}', "application/json"),
        (b'{"user":{"name":"J"},"options":{"background_color":"red"}}', "application/json"),
    ],
)
async def test_what_cannot_be_read_is_refused_with_json(
    room: Rehearsed, content: bytes, kind: str
) -> None:
    answer = await room.client.post("/rooms", content=content, headers={"content-type": kind})
    assert answer.status_code == 400
    assert list(answer.json()) == ["error"]


async def test_options_are_read_tolerantly_and_given_back_fully(room: Rehearsed) -> None:
    options = {
        "widescreen": "1",
        "show_names": "false",
        "lock_available": "true",
        "background_color": "0af",
        "custom_fields": {"hide_chat": True, "n": 5, "x": None},
    }
    fields = (await room.post("/rooms", **JANE, options=options)).json()["options"]
    assert (fields["widescreen"], fields["show_names"], fields["lock_available"]) == (
        True,
        False,
        True,
    )
    assert fields["background_color"] == "#00aaff"
    assert fields["custom_fields"] == {"hide_chat": "true", "n": "5", "x": ""}


async def test_a_bad_key_is_refused_before_anything_is_read(room: Rehearsed) -> None:
    for key in ("", "wrong", f"Bearer {API_KEY}"):
        answer = await room.client.post(
            "/rooms", content=b"{", headers={"Authorization": key, "content-type": "text/plain"}
        )
        assert answer.status_code == 403


async def test_the_same_id_joins_the_same_meeting_and_keeps_the_user(room: Rehearsed) -> None:
    key = await room.room()
    body = {"id": "demo", "user": {"id": "jane", "name": "Jane D."}}
    again = (await room.post("/rooms", **body)).json()
    other = (await room.post("/rooms", id="demo", **JANE)).json()
    first = (await room.client.get(f"/rooms/{key}")).json()
    assert again["access_key"] != key
    assert first["user"] == {**again["user"]}
    assert first["user"]["name"] == "Jane D."
    assert other["user"]["id"] not in ("jane", "")
    assert first["signaling"]["options"]["conf_id"] == other["signaling"]["options"]["conf_id"]


async def test_a_later_join_changes_only_the_options_it_sends(room: Rehearsed) -> None:
    key = await room.room(show_names=False, widescreen=True)
    options = {"kick_available": False, "widescreen": False}
    await room.post("/rooms", id="demo", **JANE, options=options)
    fields = (await room.client.get(f"/rooms/{key}")).json()["options"]
    assert (fields["show_names"], fields["kick_available"], fields["widescreen"]) == (
        False,
        False,
        True,
    )
    hub = await room.told()
    assert hub.last("options_update")["options"] == fields
    assert hub.types("p") == ["options_update"]


async def test_client_and_user_id_differ_only_where_the_caller_chose(room: Rehearsed) -> None:
    chosen = (await room.post("/rooms", user={"id": "j@x.de", "name": "Jane"})).json()
    made = (await room.post("/rooms", **JANE)).json()
    assert chosen["user"]["id"] == "j@x.de"
    assert len(chosen["signaling"]["options"]["client_id"]) == 24
    assert made["signaling"]["options"]["client_id"] == made["user"]["id"]


async def test_running_meetings_are_listed_as_an_array(room: Rehearsed) -> None:
    await room.room("one")
    await room.room("two", guest_token_available=False)
    two, one = (await room.client.get("/rooms")).json()
    assert list(one) == ["id", "name", "ready", "started_at", "shutdown", "guest_token"]
    assert list(two) == ["id", "name", "ready", "started_at", "shutdown"]
    assert (await room.client.get("/rooms?page=2")).json() == []
    assert await room.status("GET", "/rooms?page=0") == 400
    assert await room.status("GET", "/rooms", headers={"Authorization": "x"}) == 403


async def test_a_room_is_ended_by_id_only_with_the_api_key(room: Rehearsed) -> None:
    key = await room.room()
    assert await room.status("DELETE", "/rooms/demo", headers={"Authorization": "x"}) == 403
    assert await room.status("DELETE", "/rooms/demo") == 204
    assert await room.status("DELETE", "/rooms/demo") == 404
    gone = await room.client.get(f"/rooms/{key}")
    assert (gone.status_code, gone.json()) == (410, {"error": "Access key expired"})
    assert await room.status("DELETE", f"/rooms/{key}") == 410


async def test_a_room_is_ended_by_access_key_without_a_header(room: Rehearsed) -> None:
    key = await room.room()
    ended = await room.client.delete(f"/rooms/{key}", headers={"Authorization": ""})
    assert (ended.status_code, ended.content) == (204, b"")
    assert "content-type" not in ended.headers


async def test_the_next_meeting_of_a_room_has_nothing_of_the_last(room: Rehearsed) -> None:
    key = await room.room()
    first = (await room.client.get(f"/rooms/{key}")).json()
    await room.client.delete("/rooms/demo")
    second = (await room.client.get(f"/rooms/{await room.room()}")).json()
    assert first["room"]["guest_token"] != second["room"]["guest_token"]
    assert await room.status("GET", f"/rooms/{key}") == 410
    token = first["room"]["guest_token"]
    assert await room.status("POST", f"/guests/{token}", json={"name": "G"}) == 410


async def test_guests_join_by_token(room: Rehearsed) -> None:
    key = await room.room()
    token = (await room.client.get(f"/rooms/{key}")).json()["room"]["guest_token"]
    body = {"name": "Gus", "email": "undefined", "custom_fields[locale]": "fr"}
    answer = await room.client.post(f"/guests/{token}/", data=body, headers={"Authorization": "x"})
    fields = answer.json()
    assert answer.status_code == 201
    assert fields["user"]["guest"] is True
    assert fields["options"]["custom_fields"] == {"locale": "fr"}
    assert await room.status("POST", f"/guests/{token}", json={}) == 400
    assert await room.status("POST", f"/guests/{token}", json={"name": "J", "id": "jane"}) == 400
    assert await room.status("POST", f"/guests/{key}", json={"name": "G"}) == 401
    assert await room.status("POST", "/guests/unknown", json={"name": "G"}) == 404


async def test_without_guests_the_token_is_not_given_and_does_not_work(room: Rehearsed) -> None:
    key = await room.room(guest_token_available=False)
    fields = (await room.client.get(f"/rooms/{key}")).json()
    token = room.house.registry.room("demo").state.guest_token
    assert "guest_token" not in fields["room"]
    assert "guest_join" not in fields["links"]
    assert await room.status("POST", f"/guests/{token}", json={"name": "G"}) == 405


async def test_a_locked_meeting_takes_only_who_is_known(room: Rehearsed) -> None:
    key = await room.room(lock_available=True)
    token = (await room.client.get(f"/rooms/{key}")).json()["room"]["guest_token"]
    assert await room.status("POST", f"/rooms/{key}/lock") == 201
    assert await room.status("POST", f"/guests/{token}", json={"name": "G"}) == 423
    new, known = {"name": "New"}, {"id": "jane", "name": "Jane"}
    assert await room.status("POST", "/rooms", json={"id": "demo", "user": new}) == 423
    assert await room.status("POST", "/rooms", json={"id": "demo", "user": known}) == 201
    assert await room.status("POST", "/rooms", json={"id": "demo", "user": {}}) == 400


async def test_an_unknown_key_is_404_with_the_known_text(room: Rehearsed) -> None:
    answer = await room.client.get("/rooms/nobody")
    assert (answer.status_code, answer.json()) == (404, {"error": "Invalid access key"})


async def test_half_characters_do_not_break_the_answer(room: Rehearsed) -> None:
    body = json.dumps(
        {"user": {"name": "J\ud800"}, "options": {"custom_fields": {"\ud800": "\udc00"}}}
    )
    headers = {"content-type": "application/json"}
    answer = await room.client.post("/rooms", content=body.encode(), headers=headers)
    assert answer.status_code == 201
    assert answer.json()["user"]["name"] == "J?"


async def test_a_room_id_may_hold_any_character(room: Rehearsed) -> None:
    room_id = "a/b%2F ü@x.de"
    await room.room(room_id)
    path = "/rooms/a%2Fb%252F%20%C3%BC%40x.de"
    assert (await room.client.get(f"{path}/users/")).json()[0]["room_id"] == room_id
    assert await room.status("DELETE", f"{path}/") == 204
