from __future__ import annotations

import pytest

from studio.rehearsal.media.face import BroadcastEnded, StartBroadcast, StopBroadcast
from tests.support.rehearsal import Rehearsed

STREAM = "rtmp://live.example.com/app/stream-key"


async def test_a_broadcast_is_told_of_without_its_address(room: Rehearsed) -> None:
    key = await room.room()
    started = await room.client.post(
        f"/rooms/{key}/broadcasts", data={"stream_url": STREAM, "platform": "generic"}
    )
    assert (started.status_code, started.content) == (201, b"")
    hub = await room.told()
    assert hub.types("o") == hub.types("p") == ["broadcasts_update"]
    [broadcast] = hub.last("broadcasts_update")["broadcasts"]
    assert list(broadcast) == ["id", "platform", "player_url", "user", "room"]
    assert (broadcast["platform"], broadcast["player_url"]) == ("generic", "")
    assert "stream-key" not in str(hub.told)
    assert (await room.client.get(f"/rooms/{key}")).json()["broadcasts"] == [broadcast]
    assert await room.status("POST", f"/rooms/{key}/broadcasts", json={"stream_url": STREAM}) == 406


async def test_the_mixer_sends_it_until_it_is_stopped(room: Rehearsed) -> None:
    key = await room.room()
    await room.post(f"/rooms/{key}/broadcasts", stream_url=STREAM)
    order = room.mixer.orders[-1]
    assert isinstance(order, StartBroadcast)
    assert (order.url, order.is_private_allowed) == (STREAM, True)
    assert await room.status("DELETE", f"/rooms/{key}/broadcasts") == 200
    assert room.mixer.orders[-1] == StopBroadcast(order.broadcast_id)


async def test_one_that_was_given_up_is_over(room: Rehearsed) -> None:
    key = await room.room()
    await room.post(f"/rooms/{key}/broadcasts", stream_url=STREAM)
    order = room.mixer.orders[-1]
    assert isinstance(order, StartBroadcast)
    room.mixer.say(BroadcastEnded("another"))
    hub = await room.told()
    assert hub.last("broadcasts_update")["broadcasts"] != []
    room.mixer.say(BroadcastEnded(order.broadcast_id, "Nobody answers."))
    hub = await room.told()
    assert hub.last("broadcasts_update")["broadcasts"] == []
    assert (await room.client.get(f"/rooms/{key}")).json()["broadcasts"] == []
    assert await room.status("DELETE", f"/rooms/{key}/broadcasts") == 404
    assert (await room.post(f"/rooms/{key}/broadcasts", stream_url=STREAM)).status_code == 201


async def test_the_end_of_a_meeting_ends_its_broadcast(room: Rehearsed) -> None:
    key = await room.room()
    await room.post(f"/rooms/{key}/broadcasts", stream_url=STREAM)
    assert await room.status("DELETE", "/rooms/demo") == 204
    assert any(isinstance(order, StopBroadcast) for order in room.mixer.orders)


@pytest.mark.parametrize("path", ["broadcasts", "broadcasts/generic"])
async def test_the_player_address_can_be_changed(room: Rehearsed, path: str) -> None:
    key = await room.room()
    body = {"player_url": "https://watch.example.com"}
    assert await room.status("PUT", f"/rooms/{key}/{path}", json=body) == 404
    await room.post(f"/rooms/{key}/broadcasts", stream_url=STREAM)
    assert await room.status("PUT", f"/rooms/{key}/{path}", json={}) == 400
    assert await room.status("PUT", f"/rooms/{key}/{path}", json=body) == 200
    [broadcast] = (await room.told()).last("broadcasts_update")["broadcasts"]
    assert broadcast["player_url"] == body["player_url"]


@pytest.mark.parametrize("path", ["broadcasts", "broadcasts/", "broadcasts/youtube"])
async def test_a_broadcast_is_stopped(room: Rehearsed, path: str) -> None:
    key = await room.room()
    await room.post(f"/rooms/{key}/broadcasts", stream_url=STREAM)
    assert await room.status("DELETE", f"/rooms/{key}/{path}") == 200
    assert (await room.told()).last("broadcasts_update")["broadcasts"] == []
    assert await room.status("DELETE", f"/rooms/{key}/{path}") == 404


@pytest.mark.parametrize("url", ["", "https://x.de/app", "rtmp://", "rtmp://x:99999/a", "key"])
async def test_a_stream_needs_an_rtmp_address(room: Rehearsed, url: str) -> None:
    key = await room.room()
    assert await room.status("POST", f"/rooms/{key}/broadcasts", json={"stream_url": url}) == 400


async def test_where_broadcasts_are_off_they_are_405(room: Rehearsed) -> None:
    key = await room.room(broadcast_available=False)
    assert await room.status("POST", f"/rooms/{key}/broadcasts", json={}) == 405
