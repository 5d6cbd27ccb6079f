from __future__ import annotations

import pytest

from tests.support.rehearsal import Rehearsed

UNDER_A_KEY = [
    "GET ",
    "GET /users/jane",
    "DELETE /users/jane",
    "POST /lock",
    "POST /messages",
    "POST /recording",
    "DELETE /recording",
    "POST /snapshot",
    "GET /snapshots/x",
    "POST /broadcasts",
    "PUT /broadcasts/generic",
    "DELETE /broadcasts",
    "POST /layout",
    "POST /layers",
    "DELETE /layers/1",
    "POST /playbacks",
    "DELETE /playbacks/x",
    "POST /presentation",
    "DELETE /presentation",
]


@pytest.mark.parametrize("request_", UNDER_A_KEY)
async def test_the_key_is_asked_first(room: Rehearsed, request_: str) -> None:
    method, _, path = request_.partition(" ")
    unknown = await room.client.request(method, f"/rooms/unknown{path}", content=b"{")
    assert (unknown.status_code, unknown.json()) == (404, {"error": "Invalid access key"})
    key = await room.room()
    await room.client.delete("/rooms/demo")
    over = await room.client.request(method, f"/rooms/{key}{path}", content=b"{")
    assert (over.status_code, over.json()) == (410, {"error": "Access key expired"})


async def test_an_extra_authorization_is_ignored_with_an_access_key(room: Rehearsed) -> None:
    key = await room.room()
    assert await room.status("GET", f"/rooms/{key}", headers={"Authorization": "wrong"}) == 200
