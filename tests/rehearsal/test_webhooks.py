from __future__ import annotations

import contextlib
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import httpx
import pytest

from studio.rehearsal.webhooks import Postman, Webhook, signature
from studio.tasks import TaskScope
from tests.support.rehearsal import API_KEY, Rehearsed

BODY = (
    b'{"timestamp":1609493400,"type":"room_update","room":{"id":"63ede350b20526000f64376b",'
    b'"name":"eyeson room","ready":false,"started_at":null,"shutdown":true}}'
)


@dataclass
class Target:
    """Takes what is delivered and answers with the next of its codes (the last for ever)."""

    codes: list[int] = field(default_factory=lambda: [200])
    got: list[tuple[bytes, str]] = field(default_factory=list)

    def take(self, request: httpx.Request) -> httpx.Response:
        """Answer one delivery; code 0 is a lost connection."""
        self.got.append((request.content, request.headers["x-eyeson-signature"]))
        code = self.codes.pop(0) if len(self.codes) > 1 else self.codes[0]
        if code == 0:
            raise httpx.ConnectError("nobody there")
        return httpx.Response(code)

    def types(self) -> list[str]:
        """What was delivered."""
        return [json.loads(body)["type"] for body, _ in self.got]


class Forgetful:
    """Remembers nothing."""

    def load(self) -> Webhook | None:
        """There is nothing."""
        return None

    def save(self, webhook: Webhook | None) -> None:
        """Forget it."""


@contextlib.asynccontextmanager
async def delivering(target: Target) -> AsyncIterator[Postman]:
    tasks = TaskScope()
    async with httpx.AsyncClient(transport=httpx.MockTransport(target.take)) as client:
        postman = Postman(API_KEY, lambda: client, tasks, Forgetful(), retries_s=(0.0, 0.0))
        postman.register(Webhook("http://x.de/hook", ("room_update", "snapshot_update")))
        yield postman
        await tasks.aclose()


def test_the_worked_signature_of_the_protocol() -> None:
    expected = "b66baca93d3ef373aea74ddb1a4e09404804868de68c01207492e5b573581c62"
    assert signature("rehearsal-api-key-0123456789", BODY) == expected


async def test_a_delivery_is_signed_over_its_raw_bytes() -> None:
    target = Target()
    async with delivering(target) as postman:
        postman.notify("room_update", {"room": {"name": "Übung & Co"}})
        await postman.until_idle()
        [(body, signed)] = target.got
        assert signed == signature(API_KEY, body)
        assert list(json.loads(body)) == ["timestamp", "type", "room"]
        assert "Übung & Co".encode() in body
        assert postman.webhook is not None
        assert postman.webhook.last_response_code == "200"
        assert postman.webhook.document()["last_request_sent_at"].endswith("+00:00")


async def test_other_types_are_not_delivered() -> None:
    target = Target()
    async with delivering(target) as postman:
        postman.notify("recording_update", {})
        await postman.until_idle()
        assert target.got == []


@pytest.mark.parametrize(
    ("codes", "count"), [([503, 0, 200], 3), ([0], 3), ([404], 1), ([201], 1), ([500, 302], 2)]
)
async def test_only_faults_of_the_target_are_retried(codes: list[int], count: int) -> None:
    target = Target(codes=codes)
    async with delivering(target) as postman:
        postman.notify("room_update", {})
        await postman.until_idle()
        assert len(target.got) == count


async def test_events_keep_their_order_over_retries() -> None:
    target = Target(codes=[500, 200])
    async with delivering(target) as postman:
        postman.notify("room_update", {})
        postman.notify("snapshot_update", {})
        await postman.until_idle()
        assert target.types() == ["room_update", "room_update", "snapshot_update"]


async def test_a_replaced_webhook_gets_nothing_of_what_waited() -> None:
    target = Target()
    async with delivering(target) as postman:
        postman.notify("room_update", {})
        postman.register(Webhook("http://y.de", ("room_update",)))
        await postman.until_idle()
        assert target.got == []


async def test_a_meeting_tells_its_webhook_everything(
    room: Rehearsed, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = Target()
    client = httpx.AsyncClient(transport=httpx.MockTransport(target.take))
    monkeypatch.setattr(room.house, "_client", client)
    types = "room_update,recording_update,participant_update,snapshot_update"
    await room.post("/webhooks", url="http://x.de/hook", types=types)
    key = await room.room()
    await room.actor(name="Anna")
    for method, action in (("POST", "recording"), ("POST", "snapshot"), ("DELETE", "recording")):
        await room.status(method, f"/rooms/{key}/{action}")
    await room.client.delete("/rooms/demo")
    await room.house.postman.until_idle()
    assert target.types() == [
        "room_update",
        "participant_update",
        "recording_update",
        "snapshot_update",
        "recording_update",
        "recording_update",
        "participant_update",
        "room_update",
    ]
    last = json.loads(target.got[-1][0])["room"]
    assert (last["ready"], last["started_at"], last["shutdown"]) == (False, None, True)
    assert "guest_token" not in last
    assert json.loads(target.got[3][0])["snapshot"]["creator"]["id"] == "jane"
