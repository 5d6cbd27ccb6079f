from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any

import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus

from tests.conformance.api import Api
from tests.conformance.ears import (
    BROWSER,
    PROTOCOL,
    ROOM_CHANNEL,
    USER_CHANNEL,
    Ear,
    dial,
    kinds,
)
from tests.conformance.ledger import Ledger, event, row
from tests.conformance.service import Meeting, Service

if TYPE_CHECKING:
    from websockets.asyncio.client import ClientConnection

PATIENCE_S = 30.0
SPACED = '{ "channel":  "RoomChannel" , "\\u00e9":1 }'
CONTROL = ("welcome", "confirm_subscription", "reject_subscription")


async def _all(socket: ClientConnection, count: int) -> list[dict[str, Any]]:
    """The next count frames that are no pings."""
    frames: list[dict[str, Any]] = []
    async with asyncio.timeout(PATIENCE_S):
        while len(frames) < count:
            frame = json.loads(await socket.recv())
            frames += [frame] if frame.get("type") != "ping" else []
    return frames


@row("GET /rt")
@event("room_setup")
@event("room_ready")
async def test_a_browser_hears_the_sequence_of_the_transcript(
    service: Service, stage: Meeting, ledger: Ledger
) -> None:
    async with dial(stage.websocket, protocols=BROWSER) as socket:
        assert socket.subprotocol == PROTOCOL
        assert socket.response is not None
        ledger.seen.add(("GET /rt", socket.response.status_code))
        ear = Ear(socket, "P", ledger)
        await ear.say("subscribe", USER_CHANNEL)
        await ear.say("subscribe", ROOM_CHANNEL)
        frames = [await ear.frame() for _ in range(6)]
    assert frames[0] == {"type": "welcome"}
    heard = kinds(frames)
    assert heard.index("room_setup") < heard.index("room_ready")
    assert sorted(heard[1:]) == sorted(
        ["confirm_subscription"] * 2 + ["room_setup", "room_ready", "options_update"]
    )
    confirmed = {frame["identifier"] for frame in frames if frame.get("type") == CONTROL[1]}
    assert confirmed == {USER_CHANNEL, ROOM_CHANNEL}
    ready = frames[heard.index("room_ready")]["message"]["content"]
    assert (ready["ready"], ready["access_key"]) == (True, stage.key)


@row("GET /rt")
@pytest.mark.parametrize("way", ["header", "query", "protocol", "only protocol", "no protocol"])
async def test_an_observer_shows_the_key_in_any_of_the_ways(
    service: Service, stage: Meeting, ledger: Ledger, way: str
) -> None:
    url, key = f"{service.url}/rt?room_id={stage.id}", service.api_key
    dialled, selected = {
        "header": (dial(url, key=key, protocols=[PROTOCOL]), PROTOCOL),
        "query": (dial(f"{url}&api_key={key}", protocols=[PROTOCOL]), PROTOCOL),
        "protocol": (dial(url, protocols=[PROTOCOL, key]), PROTOCOL),
        "only protocol": (dial(url, protocols=[key]), key),
        "no protocol": (dial(url, key=key, protocols=[]), None),
    }[way]
    async with dialled as socket:
        assert socket.response is not None
        assert socket.response.headers.get("Sec-WebSocket-Protocol") == selected
        ledger.seen.add(("GET /rt", socket.response.status_code))
        await socket.send(json.dumps({"command": "subscribe", "identifier": SPACED}))
        welcome, confirmed, update = await _all(socket, 3)
    assert welcome == {"type": "welcome"}
    assert confirmed == {"identifier": SPACED, "type": "confirm_subscription"}
    assert (update["identifier"], update["message"]["type"]) == (SPACED, "room_update")


@row("GET /rt", 401, 404, 410)
async def test_without_the_protocol_a_stranger_is_refused_at_the_door(
    service: Service, stage: Meeting, ended: Meeting, ledger: Ledger
) -> None:
    key = service.api_key
    for query, shown, status in (
        (f"room_id={stage.id}", "wrong", 401),
        (f"room_id={stage.id}", "", 401),
        (f"room_id={ended.id}", key, 404),
        ("room_id=no-such-room", key, 404),
        ("access_key=" + "A" * 24, "", 404),
        (f"access_key={ended.key}", "", 410),
    ):
        with pytest.raises(InvalidStatus) as refused:
            async with dial(f"{service.url}/rt?{query}", key=shown, protocols=[]):
                pass
        response = refused.value.response
        assert response.status_code == status
        assert list(json.loads(response.body or b"")) == ["error"]
        ledger.seen.add(("GET /rt", status))


async def test_with_the_protocol_a_stranger_is_told_and_hung_up_on(
    service: Service, ended: Meeting
) -> None:
    for query in (f"room_id={ended.id}", f"access_key={ended.key}", "access_key=x"):
        async with dial(f"{service.url}/rt?{query}") as socket:
            said = json.loads(await socket.recv())
            assert said == {"type": "disconnect", "reason": "unauthorized", "reconnect": False}
            with pytest.raises(ConnectionClosed):
                await socket.recv()


@pytest.mark.parametrize("path", ["/", "/rt2", "/rooms", "/rt/more"])
async def test_sockets_elsewhere_are_not_found(service: Service, path: str) -> None:
    with pytest.raises(InvalidStatus) as refused:
        async with dial(f"{service.url}{path}"):
            pass
    assert refused.value.response.status_code == 404
    assert list(json.loads(refused.value.response.body or b"")) == ["error"]


async def test_a_slash_at_the_end_changes_nothing(service: Service, stage: Meeting) -> None:
    url = f"{service.url}/rt/?room_id={stage.id}"
    async with dial(url, key=service.api_key, protocols=[]) as socket:
        assert json.loads(await socket.recv()) == {"type": "welcome"}


async def test_a_ping_comes_well_before_clients_give_up(watching: Ear) -> None:
    loop = asyncio.get_running_loop()
    begin = loop.time()
    async with asyncio.timeout(PATIENCE_S):
        while (frame := json.loads(await watching.socket.recv())).get("type") != "ping":
            pass
    assert list(frame) == ["type", "message"]
    assert isinstance(frame["message"], int)
    # After 6 s of silence they do (3.3).
    assert loop.time() - begin < 6.0


async def test_channels_are_confirmed_rejected_and_left(
    service: Service, stage: Meeting, watching: Ear, api: Api
) -> None:
    for identifier in (USER_CHANNEL, '{"channel":"Gossip"}'):
        await watching.say("subscribe", identifier)
        said = await watching.frame()
        assert said == {"identifier": identifier, "type": "reject_subscription"}
    await watching.say("subscribe")
    said = await watching.frame()
    assert said == {"identifier": ROOM_CHANNEL, "type": "confirm_subscription"}
    await watching.say("unsubscribe")
    await watching.say("subscribe", SPACED)
    assert (await watching.frame())["type"] == "confirm_subscription"
    assert (await watching.frame())["message"]["type"] == "room_update"
    body = {"type": "custom", "content": "once"}
    await api.expect(201, "POST /rooms/AK/messages", stage.key, json=body)
    frame = await watching.frame()
    assert (frame["identifier"], frame["message"]["content"]) == (SPACED, "once")
