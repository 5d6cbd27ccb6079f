from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
from typing import Any

import pytest

from tests.conformance import shapes
from tests.conformance.api import Api
from tests.conformance.ledger import row
from tests.conformance.post_box import PostBox, post_box
from tests.conformance.service import API_KEY, Service
from tests.conformance.shape import Fields, Shape, faults

MAKE, SHOW, DROP = "POST /webhooks", "GET /webhooks", "DELETE /webhooks/ID"
TYPES = ["room_update", "recording_update", "participant_update", "snapshot_update"]
PAYLOADS = {
    "room_update": ("room", shapes.ROOM),
    "recording_update": ("recording", shapes.RECORDING),
    "participant_update": ("participant", shapes.PARTICIPANT),
    "snapshot_update": ("snapshot", shapes.SNAPSHOT),
}
OVER = Fields({**shapes.ROOM.known, "started_at": shapes.NOTHING})
WORKED_BODY = (
    b'{"timestamp":1609493400,"type":"room_update","room":{"id":"63ede350b20526000f64376b",'
    b'"name":"eyeson room","ready":false,"started_at":null,"shutdown":true}}'
)
WORKED = "b66baca93d3ef373aea74ddb1a4e09404804868de68c01207492e5b573581c62"


@row(MAKE)
@row(SHOW)
@row(DROP, 204, 404)
async def test_a_key_has_one_webhook(api: Api) -> None:
    first = await api.expect(201, MAKE, json={"url": "https://x.de/1", "types": "room_update"})
    sent = {"url": "http://x.de/2", "types": ",".join(TYPES)}
    second = await api.expect(201, MAKE, json=sent)
    assert (second["url"], second["types"]) == ("http://x.de/2", TYPES)
    assert (second["last_request_sent_at"], second["last_response_code"]) == (None, None)
    assert await api.expect(200, SHOW) == second
    await api.expect(404, DROP, first["id"])
    await api.expect(204, DROP, second["id"])
    await api.expect(404, DROP, second["id"])
    assert await api.expect(200, SHOW) is None
    listed = await api.expect(201, MAKE, json={"url": "http://x.de", "types": TYPES[:2]})
    assert listed["types"] == TYPES[:2]
    await api.expect(204, DROP, listed["id"])


@row(MAKE, 400)
@pytest.mark.parametrize(
    "sent",
    [
        {},
        {"url": "http://x.de"},
        {"types": "room_update"},
        {"url": "nonsense", "types": "room_update"},
        {"url": "http://x.de", "types": "nonsense"},
        {"url": "http://x.de", "types": ""},
    ],
    ids=repr,
)
async def test_a_webhook_needs_an_address_and_types(api: Api, sent: dict[str, str]) -> None:
    await api.expect(400, MAKE, json=sent)


def _checked(box: PostBox) -> list[dict[str, Any]]:
    """Every letter, its head and its signature over the raw bytes checked."""
    read = []
    for headers, body in box.letters:
        genuine = hmac.new(API_KEY.encode(), body, hashlib.sha256).hexdigest()
        assert headers["X-Eyeson-Signature"] == genuine
        assert headers["Content-Type"] == "application/json"
        letter = json.loads(body)
        name, shape = PAYLOADS[letter["type"]]
        is_over = letter.get("room", {}).get("shutdown")
        known: dict[str, Shape] = {
            "timestamp": shapes.WHOLE,
            "type": shapes.NAME,
            name: OVER if is_over else shape,
        }
        assert faults(letter, Fields(known)) == []
        read.append(letter)
    return read


async def test_a_whole_meeting_arrives_signed_and_in_order(api: Api, service: Service) -> None:
    assert hmac.new(API_KEY.encode(), WORKED_BODY, hashlib.sha256).hexdigest() == WORKED
    with post_box() as box:
        hook = await api.expect(201, MAKE, json={"url": box.url, "types": TYPES})
        meeting = service.open("posted & <named>")
        await box.until(lambda letter: letter["type"] == "room_update")
        actors = f"/rehearsal/rooms/{'posted%20%26%20%3Cnamed%3E'}/actors"
        actor = service.call("POST", actors, json={"camera": False}).json()["id"]
        await api.expect(201, "POST /rooms/AK/recording", meeting.key)
        await api.expect(201, "POST /rooms/AK/snapshot", meeting.key)
        await box.until(lambda letter: letter["type"] == "snapshot_update")
        await box.until(lambda letter: letter["type"] == "recording_update")
        await asyncio.sleep(0.3)
        await api.expect(200, "DELETE /rooms/AK/recording", meeting.key)
        await box.until(
            lambda letter: bool(letter.get("recording", {}).get("links", {}).get("download"))
        )
        await api.expect(204, "DELETE /rooms/AK", meeting.key)
        await box.until(lambda letter: letter.get("room", {}).get("shutdown") is True)
        shown = await api.expect(200, SHOW)
        await api.expect(204, DROP, hook["id"])
        letters = _checked(box)
    assert shown["last_response_code"] == "200"
    assert shown["last_request_sent_at"] is not None
    kinds = [letter["type"] for letter in letters]
    assert kinds[:2] == ["room_update", "participant_update"]
    assert kinds[-2:] == ["participant_update", "room_update"]
    assert kinds.count("recording_update") == 3
    assert kinds.count("snapshot_update") == 1
    assert (letters[0]["room"]["id"], letters[0]["room"]["ready"]) == ("posted & <named>", True)
    assert letters[1]["participant"]["id"] == actor
    assert [letters[n]["participant"]["online"] for n in (1, -2)] == [True, False]
    assert letters[-1]["room"]["ready"] is False
