from __future__ import annotations

import json

import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import InvalidStatus

from tests.support.rehearsal import Rehearsed
from tests.support.serving import served


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/nowhere", 404),
        ("PUT", "/rooms", 405),
        ("DELETE", "/guests/x", 405),
        ("GET", "/rooms/x/layout", 405),
    ],
)
async def test_the_frameworks_errors_are_json(
    room: Rehearsed, method: str, path: str, status: int
) -> None:
    answer = await room.client.request(method, path)
    assert answer.status_code == status
    assert list(answer.json()) == ["error"]
    assert answer.headers["access-control-allow-origin"] == "*"


async def test_a_refused_method_names_the_allowed_ones(room: Rehearsed) -> None:
    answer = await room.client.put("/rooms/x")
    assert set(answer.headers["allow"].split(", ")) == {"GET", "HEAD", "DELETE"}


@pytest.mark.expects_error_log
async def test_a_fault_of_ours_is_json_without_a_trace(room: Rehearsed, monkeypatch) -> None:
    monkeypatch.setattr(room.house.registry, "seat", lambda _key: 1 / 0)
    answer = await room.client.get("/rooms/x")
    assert answer.status_code == 500
    assert answer.json() == {"error": "Something went wrong in the rehearsal room"}
    assert answer.headers["access-control-allow-origin"] == "*"


@pytest.mark.expects_error_log
async def test_a_fault_before_a_socket_opens_is_json_too(room: Rehearsed, monkeypatch) -> None:
    monkeypatch.setattr(room.house, "admit", lambda _query, _keys: 1 / 0)
    async with served(room.client._transport.app) as address:
        with pytest.raises(InvalidStatus) as refused:
            await connect(f"ws://{address}/rt?access_key=x")
    response = refused.value.response
    assert (response.status_code, response.headers["Content-Type"]) == (500, "application/json")
    assert list(json.loads(response.body or b"")) == ["error"]
    assert response.headers["Access-Control-Allow-Origin"] == "*"


async def test_browsers_may_ask_from_anywhere(room: Rehearsed) -> None:
    asked = await room.client.options("/rooms/x/layers")
    assert (asked.status_code, asked.content) == (204, b"")
    assert asked.headers["access-control-allow-origin"] == "*"
    for method in ("GET", "POST", "PUT", "DELETE", "OPTIONS"):
        assert method in asked.headers["access-control-allow-methods"]
    assert asked.headers["access-control-allow-headers"] == "Content-Type, Authorization"


async def test_what_is_too_large_is_413(room: Rehearsed) -> None:
    large = b"x=" + bytes(1024 * 1024)
    form = {"content-type": "application/x-www-form-urlencoded"}
    answer = await room.client.post("/rooms", content=large, headers=form)
    assert (answer.status_code, list(answer.json())) == (413, ["error"])


async def test_a_trailing_slash_means_the_same(room: Rehearsed) -> None:
    key = await room.room()
    assert await room.status("GET", f"/rooms/{key}/") == 200
    assert await room.status("GET", "/rooms/") == 200
