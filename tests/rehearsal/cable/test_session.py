from __future__ import annotations

import asyncio
import json
import socket
import time

import pytest
from websockets.exceptions import ConnectionClosed

from studio.rehearsal.cable.session import MAX_COMMAND
from tests.rehearsal.cable.cable_room import ROOM, USER, cable_room, heard, listening, subscribe

SPACED = '{ "channel" : "RoomChannel",  "é":1 }'


async def test_the_welcome_comes_first_and_the_greeting_after_the_confirmation() -> None:
    async with cable_room() as room, room.participate() as client:
        assert await heard(client) == {"type": "welcome"}
        assert await subscribe(client, USER) == {
            "identifier": USER,
            "type": "confirm_subscription",
        }
        assert await heard(client) == {"identifier": USER, "message": {"type": "room_setup"}}


async def test_a_client_that_subscribes_without_waiting_is_welcomed_first() -> None:
    async with cable_room() as room, room.dial("access_key=ak1") as client:
        for identifier in (ROOM, USER):
            await client.send(json.dumps({"command": "subscribe", "identifier": identifier}))
        frames = [await heard(client) for _ in range(4)]
    assert [frame.get("type", frame.get("message")) for frame in frames] == [
        "welcome",
        "confirm_subscription",
        "confirm_subscription",
        {"type": "room_setup"},
    ]


async def test_the_first_payload_leaves_the_client_a_moment_after_the_confirmation() -> None:
    async with cable_room() as room, room.observe() as client:
        await heard(client)
        await subscribe(client, ROOM)
        confirmed_at = time.monotonic()
        await heard(client)
        assert time.monotonic() - confirmed_at > 0.002


async def test_an_identifier_comes_back_as_it_was_written() -> None:
    async with cable_room() as room, room.observe() as client:
        assert (await listening(client, SPACED))["identifier"] == SPACED


async def test_a_ping_with_whole_seconds_comes_without_being_asked_for() -> None:
    async with cable_room() as room, room.observe() as client:
        await client.recv()
        ping = json.loads(await client.recv())
    assert ping["type"] == "ping"
    assert isinstance(ping["message"], int)
    assert abs(ping["message"] - time.time()) < 60


async def test_a_ping_of_the_websocket_is_answered() -> None:
    async with cable_room() as room, room.participate() as client:
        await (await client.ping(b"android"))


@pytest.mark.parametrize("identifier", [USER, '{"channel":"Gossip"}', "no json", "[]"])
async def test_an_observer_is_refused_what_is_not_for_observers(identifier: str) -> None:
    async with cable_room() as room, room.observe() as client:
        await heard(client)
        answer = await subscribe(client, identifier)
    assert answer == {"identifier": identifier, "type": "reject_subscription"}


async def test_subscribing_again_is_confirmed_again_but_not_greeted_again() -> None:
    async with cable_room() as room, room.observe() as client:
        await listening(client, ROOM)
        assert (await subscribe(client, ROOM))["type"] == "confirm_subscription"
        room.hub.publish("m1", {"type": "chat"})
        assert (await heard(client))["message"] == {"type": "chat"}


async def test_there_is_a_limit_to_subscriptions() -> None:
    async with cable_room() as room, room.dial("access_key=ak1") as client:
        await heard(client)
        identifiers = [json.dumps({"channel": "RoomChannel", "n": n}) for n in range(9)]
        answers = [(await subscribe(client, identifier))["type"] for identifier in identifiers]
    assert answers == ["confirm_subscription"] * 8 + ["reject_subscription"]


async def test_an_unsubscribed_channel_is_silent() -> None:
    async with cable_room() as room, room.observe() as client:
        await listening(client, ROOM)
        await client.send(json.dumps({"command": "unsubscribe", "identifier": ROOM}))
        await subscribe(client, SPACED)
        await heard(client)
        room.hub.publish("m1", {"type": "chat"})
        assert (await heard(client))["identifier"] == SPACED


@pytest.mark.parametrize(
    "data", ['{"action":"stfu"}', '{"message":"stfu","action":"stfu"}'], ids=["browser", "android"]
)
async def test_an_action_of_a_participant_reaches_the_house(data: str) -> None:
    async with cable_room() as room, room.participate() as client:
        await heard(client)
        await subscribe(client, ROOM)
        await client.send(json.dumps({"command": "message", "identifier": ROOM, "data": data}))
        await subscribe(client, USER)
        assert room.doorkeeper.actions == [("m1", "u1", "stfu")]


async def test_nonsense_is_passed_over() -> None:
    async with cable_room() as room, room.participate() as client:
        await heard(client)
        await subscribe(client, ROOM)
        for text in ("", "no json", "[1]", "[" * 9000, '{"command":1}', '{"command":"subscribe"}'):
            await client.send(text)
        for data in ("[]", "{}", '{"action":7}', 7, None):
            message = {"command": "message", "identifier": ROOM, "data": data}
            await client.send(json.dumps(message))
        assert (await subscribe(client, USER))["type"] == "confirm_subscription"
        assert room.doorkeeper.actions == []


async def test_an_action_outside_the_room_channel_is_passed_over() -> None:
    async with cable_room() as room, room.participate() as client:
        await listening(client, USER)
        message = {"command": "message", "identifier": USER, "data": '{"action":"stfu"}'}
        await client.send(json.dumps(message))
        await subscribe(client, ROOM)
        assert room.doorkeeper.actions == []


@pytest.mark.parametrize(
    ("message", "code"), [("x" * (MAX_COMMAND + 1), 1009), (b"bytes", 1003)], ids=["big", "binary"]
)
async def test_a_message_nobody_needs_ends_the_connection(message: str | bytes, code: int) -> None:
    async with cable_room() as room, room.participate() as client:
        await heard(client)
        await client.send(message)
        with pytest.raises(ConnectionClosed) as closed:
            await heard(client)
    assert closed.value.rcvd is not None
    assert closed.value.rcvd.code == code


async def test_a_client_that_leaves_is_no_longer_counted() -> None:
    async with cable_room() as room:
        async with room.observe() as client:
            await heard(client)
            assert room.hub.count("m1") == 1
        while room.hub.count("m1"):
            await asyncio.sleep(0.01)


async def test_a_client_that_does_not_read_is_cut_off_and_the_others_hear_everything() -> None:
    async with cable_room() as room, room.observe() as swift:
        await listening(swift, ROOM)
        deaf = await _deaf_client(room.address)
        while room.hub.count("m1") < 2:
            await asyncio.sleep(0.01)
        sent = 0
        while room.hub.count("m1") == 2:
            room.hub.publish("m1", {"type": "chat", "content": "x" * 20_000, "number": sent})
            assert (await heard(swift))["message"]["number"] == sent
            sent += 1
        deaf.close()
    assert sent > 100


async def _deaf_client(address: str) -> socket.socket:
    """A participant who subscribes and never reads again."""
    host, port = address.split(":")
    deaf = socket.socket()
    deaf.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    deaf.setblocking(False)
    loop = asyncio.get_running_loop()
    await loop.sock_connect(deaf, (host, int(port)))
    head = (
        f"GET /rt?room_id=demo&api_key=team-key HTTP/1.1\r\nHost: {address}\r\n"
        "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
        "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n"
    )
    await loop.sock_sendall(deaf, head.encode())
    received = b""
    while b"welcome" not in received:
        received += await loop.sock_recv(deaf, 4096)
    text = json.dumps({"command": "subscribe", "identifier": ROOM}).encode()
    frame = bytes([0x81, 0x80 | len(text), 0, 0, 0, 0]) + text  # masked with zeros
    await loop.sock_sendall(deaf, frame)
    return deaf
