from __future__ import annotations

import httpx
import pytest

from studio.rehearsal.server import create_app
from tests.support.rehearsal import Rehearsed
from tests.support.serving import served

BIG = 9 * 1024 * 1024
PATIENCE_S = 60.0


@pytest.mark.parametrize("path", ["/rooms/nobody/layers", "/rooms", "/nowhere"])
async def test_who_sends_much_to_the_wrong_door_still_hears_why(room: Rehearsed, path: str) -> None:
    async with served(create_app(room.house)) as address, httpx.AsyncClient() as client:
        body = {"content": bytes(BIG), "timeout": PATIENCE_S}
        answer = await client.post(f"http://{address}{path}", **body)
        assert answer.status_code in {403, 404}
        assert list(answer.json()) == ["error"]


async def test_a_picture_over_10_mb_is_400_and_any_other_large_body_413(room: Rehearsed) -> None:
    key = await room.room()
    async with served(create_app(room.house)) as address, httpx.AsyncClient() as client:
        for size in (11 * 1024 * 1024, 30 * 1024 * 1024):
            answer = await client.post(
                f"http://{address}/rooms/{key}/layers",
                files={"file": ("a.png", b"\x89PNG\r\n\x1a\n" + bytes(size))},
                timeout=PATIENCE_S,
            )
            assert (answer.status_code, answer.json()["error"]) == (
                400,
                "The image is larger than 10 MB",
            )
        large = {"type": "chat", "content": "x" * BIG}
        for path in (f"/rooms/{key}/messages", f"/rooms/{key}/layers"):
            answer = await client.post(f"http://{address}{path}", json=large, timeout=PATIENCE_S)
            assert (answer.status_code, list(answer.json())) == (413, ["error"])


async def test_the_connection_can_be_used_again(room: Rehearsed) -> None:
    async with served(create_app(room.house)) as address, httpx.AsyncClient() as client:
        for _ in range(2):
            answer = await client.post(f"http://{address}/nowhere", content=bytes(BIG))
            assert answer.status_code == 404
            assert "close" not in answer.headers.get("connection", "")
