from __future__ import annotations

import pytest

from tests.support.rehearsal import Rehearsed


@pytest.mark.parametrize("kind", ["chat", "custom", "anything"])
async def test_a_message_is_delivered_to_everybody(room: Rehearsed, kind: str) -> None:
    key = await room.room()
    sent = await room.client.post(f"/rooms/{key}/messages", data={"type": kind, "content": "hi"})
    assert (sent.status_code, sent.content) == (201, b"")
    assert "content-type" not in sent.headers
    hub = await room.told()
    [(audience, message)] = hub.told
    assert audience == "op"
    assert list(message) == ["type", "content", "cid", "user_id", "created_at"]
    assert (message["type"], message["content"], message["user_id"]) == (kind, "hi", "jane")
    assert len(message["cid"]) == 24


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"type": "chat"},
        {"content": "hi"},
        {"type": "", "content": "hi"},
        {"type": "chat", "content": ""},
        {"type": "chat", "content": {"a": 1}},
        {"type": "room_update", "content": "hi"},
        {"type": "disconnect", "content": "hi"},
        {"type": "chat", "content": "x" * 32769},
    ],
)
async def test_what_is_no_message_is_refused(room: Rehearsed, fields: dict[str, object]) -> None:
    key = await room.room()
    assert (await room.post(f"/rooms/{key}/messages", **fields)).status_code == 400
    assert (await room.told()).told == []


async def test_the_longest_message_is_delivered(room: Rehearsed) -> None:
    key = await room.room()
    longest = {"type": "chat", "content": "ü" * 32768}
    assert (await room.post(f"/rooms/{key}/messages", **longest)).status_code == 201


async def test_a_lock_is_told_to_participants(room: Rehearsed) -> None:
    key = await room.room(lock_available=True)
    assert await room.status("POST", f"/rooms/{key}/lock") == 201
    assert (await room.told()).told == [("p", {"type": "lock", "locked": True})]
    assert (await room.client.get(f"/rooms/{key}")).json()["locked"] is True


async def test_a_lock_is_forbidden_unless_asked_for(room: Rehearsed) -> None:
    key = await room.room()
    assert await room.status("POST", f"/rooms/{key}/lock") == 403
    assert await room.status("POST", "/rooms/unknown/lock") == 404
