from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

import httpx

from studio.rehearsal.shelf import Shelf
from studio.rehearsal.webhook_memory import WebhookMemory
from studio.rehearsal.webhooks import Webhook
from tests.support.rehearsal import rehearsed

if TYPE_CHECKING:
    import pytest

HOOK = Webhook("https://x.de/hook?a=b", ("room_update", "snapshot_update"))


async def test_a_webhook_and_its_last_result_survive_a_restart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    got: list[bytes] = []

    def take(request: httpx.Request) -> httpx.Response:
        got.append(request.content)
        return httpx.Response(418)

    async with rehearsed(tmp_path) as room:
        client = httpx.AsyncClient(transport=httpx.MockTransport(take))
        monkeypatch.setattr(room.house, "_client", client)
        await room.post("/webhooks", url="http://x.de/hook", types="room_update")
        await room.room()
        await room.house.postman.until_idle()
        before = (await room.client.get("/webhooks")).json()
        assert before["last_response_code"] == "418"
    got.clear()
    async with rehearsed(tmp_path) as room:
        after = (await room.client.get("/webhooks")).json()
        assert after["id"] == before["id"]
        assert after["types"] == ["room_update"]
        assert after["last_response_code"] == "418"
        client = httpx.AsyncClient(transport=httpx.MockTransport(take))
        monkeypatch.setattr(room.house, "_client", client)
        await room.room("another")
        await room.house.postman.until_idle()
        assert len(got) == 1
        assert await room.status("DELETE", f"/webhooks/{after['id']}") == 204
    async with rehearsed(tmp_path) as room:
        assert (await room.client.get("/webhooks")).json() is None


def test_each_owner_has_one_of_their_own(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path, "secret")
    mine, yours = WebhookMemory(shelf, "me"), WebhookMemory(shelf, "you")
    mine.save(Webhook("http://first.de/", ("room_update",)))
    mine.save(HOOK)
    assert mine.load() == HOOK
    assert yours.load() is None
    yours.save(None)
    assert mine.load() == HOOK
    mine.save(None)
    assert mine.load() is None
    shelf.close()


def test_a_disk_that_cannot_be_written_costs_the_memory_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    shelf = Shelf(tmp_path, "secret")
    monkeypatch.setattr(shelf._index, "keep", full)
    monkeypatch.setattr(shelf._index, "drop", full)
    memory = WebhookMemory(shelf, "me")
    memory.save(HOOK)
    memory.save(None)
    assert [row.levelname for row in caplog.records] == ["WARNING", "WARNING"]
    assert memory.load() is None
    shelf.close()
