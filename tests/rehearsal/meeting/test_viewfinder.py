from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from studio.rehearsal.media.face import SnapshotWritten, TakeSnapshot
from studio.rehearsal.meeting import viewfinder
from tests.support.rehearsal import Rehearsed

if TYPE_CHECKING:
    import pytest


def wanted(room: Rehearsed) -> list[Path]:
    """The pictures that the mixer was asked for."""
    return [Path(order.path) for order in room.mixer.orders if isinstance(order, TakeSnapshot)]


async def test_the_picture_on_air_is_shown_and_not_kept(room: Rehearsed) -> None:
    key = await room.room()
    answer = await room.client.get(f"/app/picture?{key}")
    assert (answer.status_code, answer.content) == (200, b"jpeg")
    assert answer.headers["content-type"] == "image/jpeg"
    assert answer.headers["cache-control"] == "no-store"
    assert not wanted(room)[0].exists()
    assert (await room.told()).types() == []
    assert (await room.client.get("/rooms/demo/snapshots")).json() == []


async def test_many_who_look_share_one_picture(room: Rehearsed) -> None:
    key = await room.room()
    look = [room.client.get(f"/app/picture?{key}") for _ in range(5)]
    assert [answer.content for answer in await asyncio.gather(*look)] == [b"jpeg"] * 5
    assert len(wanted(room)) == 1


async def test_an_old_picture_is_taken_anew(
    room: Rehearsed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(viewfinder, "FRESH_S", 0.0)
    key = await room.room()
    for _ in range(2):
        await room.client.get(f"/app/picture?{key}")
    assert len(wanted(room)) == 2


async def test_without_a_picture_there_is_nothing_to_show(
    room: Rehearsed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(viewfinder, "PATIENCE_S", 0.01)
    key = await room.room()
    room.mixer.silent.add(TakeSnapshot)
    assert await room.status("GET", f"/app/picture?{key}") == 204
    room.mixer.say(SnapshotWritten(str(wanted(room)[0]), "The disk is full."))
    assert await room.status("GET", f"/app/picture?{key}") == 204
    assert len(wanted(room)) == 1


async def test_a_guest_token_opens_it_and_nothing_else_does(room: Rehearsed) -> None:
    key = await room.room()
    guest = (await room.client.get(f"/rooms/{key}")).json()["room"]["guest_token"]
    assert await room.status("GET", f"/app/picture?guest={guest}") == 200
    assert await room.status("GET", "/app/picture?guest=unknown") == 404
    assert await room.status("GET", "/app/picture") == 404
    await room.client.delete("/rooms/demo")
    assert await room.status("GET", f"/app/picture?{key}") == 410
