from __future__ import annotations

import json

import pytest

from tests.conformance.api import JSON, Api
from tests.conformance.index import ROWS
from tests.conformance.service import Meeting
from tests.rehearsal.test_listening import _everything_heard

ORIGIN = {"Origin": "https://app.example.com"}


@pytest.mark.parametrize("path", ["/rooms", "/rooms/x/layers", "/nowhere", "/permalink/x", "/rt"])
async def test_a_browser_may_ask_from_anywhere(api: Api, path: str) -> None:
    asked = {**ORIGIN, "Access-Control-Request-Method": "PUT"}
    answer = await api.send("OPTIONS", path, headers=asked)
    assert (answer.status_code, answer.content) == (204, b"")
    methods = {word.strip() for word in answer.headers["access-control-allow-methods"].split(",")}
    assert methods >= {"GET", "POST", "PUT", "DELETE", "OPTIONS"}
    allowed = answer.headers["access-control-allow-headers"].lower()
    assert {word.strip() for word in allowed.split(",")} >= {"content-type", "authorization"}


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/nowhere", 404),
        ("GET", "/rooms/x/y/z", 404),
        ("GET", "/rt", 404),
        ("POST", "/internal/accounts", 404),
        ("PATCH", "/rooms", 405),
        ("PUT", "/webhooks", 405),
        ("TRACE", "/rooms/x", 405),
        ("GET", "/guests/x", 405),
    ],
)
async def test_what_is_not_there_is_told_in_json(
    api: Api, method: str, path: str, status: int
) -> None:
    assert (await api.send(method, path)).status_code == status


async def test_a_body_over_its_limit_is_413_in_json(api: Api, stage: Meeting) -> None:
    for path in ("/rooms", f"/rooms/{stage.key}/messages", f"/rooms/{stage.key}/layers"):
        body = b'{"content":"' + bytes(2 * 1024 * 1024)
        answer = await api.send("POST", path, has_key=True, content=body, headers=JSON)
        assert answer.status_code == 413


@pytest.mark.parametrize(
    "head",
    [
        b"GET / HTTP/1.1\r\n\r\n",
        b"hello?\r\n\r\n",
        b"GET /\xff HTTP/1.1\r\nHost: x\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: many\r\n\r\n",
    ],
    ids=["no host", "no http", "odd path", "no number"],
)
async def test_what_is_no_good_http_is_refused_in_json_too(api: Api, head: bytes) -> None:
    address = str(api.client.base_url).split("/")[2]
    first, _, body = (await _everything_heard(address, head)).partition(b"\r\n\r\n")
    assert first.startswith(b"HTTP/1.1 4")
    assert b"access-control-allow-origin: *" in first.lower()
    assert list(json.loads(body)) == ["error"]


def test_deletes_answer_as_php_compares_them() -> None:
    exact = {"DELETE /rooms/ROOM_ID", "DELETE /rooms/AK", "DELETE /webhooks/ID"}
    for row in ROWS:
        if row.name.startswith("DELETE"):
            assert row.success == (204 if row.name in exact else 200)
