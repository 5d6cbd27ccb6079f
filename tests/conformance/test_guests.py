from __future__ import annotations

from tests.conformance.api import Api
from tests.conformance.ledger import row
from tests.conformance.service import Meeting, Service

JANE = {"name": "Jane Doe"}


@row("POST /guests/GUEST_TOKEN", 201, 400, 401, 404, 410)
async def test_guests_come_by_their_token(api: Api, stage: Meeting, ended: Meeting) -> None:
    name = "POST /guests/GUEST_TOKEN"
    body = {"name": "Gus", "email": "undefined", "custom_fields": {"locale": "fr"}}
    guest = await api.expect(201, name, stage.guest_token, json=body)
    assert (guest["user"]["guest"], guest["user"]["name"]) == (True, "Gus")
    assert guest["room"]["id"] == stage.id
    assert guest["options"]["custom_fields"]["locale"] == "fr"
    mine = {"name": "Gina", "id": "gina@example.com", "avatar": "https://x.de/a.png"}
    gina = await api.expect(201, name, stage.guest_token, json=mine)
    assert (gina["user"]["id"], gina["user"]["avatar"]) == (mine["id"], mine["avatar"])
    assert gina["signaling"]["options"]["client_id"] != mine["id"]
    await api.expect(400, name, stage.guest_token, json={"id": "gina@example.com"})
    await api.expect(401, name, stage.key, json=body)
    await api.expect(404, name, "Z" * 24, json=body)
    assert await api.expect(410, name, ended.guest_token, json=body) == "Access key expired"


@row("POST /guests/GUEST_TOKEN", 405)
async def test_without_guests_no_token_is_given_and_none_works(api: Api, service: Service) -> None:
    meeting = service.open("guestless")
    later = service.open("guestless", guest_token_available=False).document
    assert "guest_token" not in later["room"]
    assert "guest_join" not in later["links"]
    body = {"name": "Gus"}
    await api.expect(405, "POST /guests/GUEST_TOKEN", meeting.guest_token, json=body)
    await api.expect(204, "DELETE /rooms/AK", meeting.key)


@row("POST /rooms/AK/lock")
@row("POST /rooms", 201, 423)
@row("POST /guests/GUEST_TOKEN", 423)
async def test_a_locked_meeting_keeps_who_is_in_it_and_takes_nobody_new(
    api: Api, service: Service
) -> None:
    meeting = service.open("locked", lock_available=True)
    await api.expect(201, "POST /rooms/AK/lock", meeting.key)
    assert (await api.expect(200, "GET /rooms/AK", meeting.key))["locked"] is True
    new, known = JANE, {"id": "jane@example.com", "name": "Jane"}
    await api.expect(423, "POST /rooms", json={"id": "locked", "user": new})
    await api.expect(201, "POST /rooms", json={"id": "locked", "user": known})
    await api.expect(423, "POST /guests/GUEST_TOKEN", meeting.guest_token, json={"name": "G"})
    await api.expect(204, "DELETE /rooms/AK", meeting.key)


@row("POST /rooms/AK/messages", 201, 400)
async def test_messages_need_a_type_and_a_content_of_their_own(api: Api, stage: Meeting) -> None:
    name = "POST /rooms/AK/messages"
    await api.expect(201, name, stage.key, json={"type": "custom", "content": "x" * 32768})
    bad = (
        {"type": "chat"},
        {"content": "hi"},
        {"type": "", "content": "hi"},
        {"type": "chat", "content": ""},
        {"type": "chat", "content": "x" * 32769},
        {"type": "chat", "content": {"a": 1}},
        *({"type": kind, "content": "x"} for kind in ("room_update", "lock", "disconnect")),
    )
    for body in bad:
        await api.expect(400, name, stage.key, json=body)
