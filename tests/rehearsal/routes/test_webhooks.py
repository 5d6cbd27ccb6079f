from __future__ import annotations

import pytest

from tests.support.rehearsal import Rehearsed


async def test_a_webhook_is_registered_shown_and_removed(room: Rehearsed) -> None:
    none = await room.client.get("/webhooks")
    assert (none.status_code, none.json()) == (200, None)
    body = {"url": "https://x.de/hook", "types": "room_update, recording_update"}
    created = await room.client.post("/webhooks", data=body)
    assert created.status_code == 201
    shown = (await room.client.get("/webhooks")).json()
    assert shown == created.json()
    assert list(shown) == ["id", "types", "url", "last_request_sent_at", "last_response_code"]
    assert shown["types"] == ["room_update", "recording_update"]
    assert await room.status("DELETE", "/webhooks/other") == 404
    assert await room.status("DELETE", "/webhooks/") == 404
    assert await room.status("DELETE", f"/webhooks/{shown['id']}") == 204
    assert (await room.client.get("/webhooks")).json() is None


async def test_the_newest_webhook_replaces_the_one_before(room: Rehearsed) -> None:
    for name in ("a", "b"):
        await room.post("/webhooks", url=f"http://x.de/{name}", types=["room_update"])
    assert (await room.client.get("/webhooks")).json()["url"] == "http://x.de/b"


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"url": "https://x.de"},
        {"types": "room_update"},
        {"url": "x.de", "types": "room_update"},
        {"url": "https://x.de", "types": "nothing"},
    ],
)
async def test_an_incomplete_registration_is_refused(
    room: Rehearsed, body: dict[str, object]
) -> None:
    assert (await room.post("/webhooks", **body)).status_code == 400


@pytest.mark.parametrize("request_", ["POST /webhooks", "GET /webhooks", "DELETE /webhooks/x"])
async def test_webhooks_need_the_api_key(room: Rehearsed, request_: str) -> None:
    assert await room.status(*request_.split(), headers={"Authorization": ""}) == 403
