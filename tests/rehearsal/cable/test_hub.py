from __future__ import annotations

import pytest
from websockets.exceptions import ConnectionClosed

from studio.rehearsal.cable import Hub
from tests.rehearsal.cable.cable_room import ROOM, USER, cable_room, heard, listening, subscribe


async def test_publishing_to_an_empty_meeting_is_harmless() -> None:
    hub = Hub()
    hub.publish("nobody", {"type": "chat"})
    hub.close("nobody")
    assert hub.count("nobody") == 0


async def test_observers_and_participants_hear_what_is_for_them() -> None:
    async with cable_room() as room, room.observe() as desk, room.participate() as guest:
        await listening(desk, ROOM)
        await heard(guest)
        await subscribe(guest, ROOM)
        room.hub.publish("m1", {"type": "podium_update"})
        room.hub.publish("m1", {"type": "lock"}, observers=False, participants=True)
        room.hub.publish("m1", {"type": "chat"}, participants=True)
        assert [(await heard(desk))["message"]["type"] for _ in range(2)] == [
            "podium_update",
            "chat",
        ]
        assert [(await heard(guest))["message"]["type"] for _ in range(2)] == ["lock", "chat"]


async def test_a_personal_message_goes_to_that_participants_user_channel_only() -> None:
    async with cable_room() as room, room.observe() as desk, room.participate() as guest:
        await listening(desk, ROOM)
        await listening(guest, USER)
        await subscribe(guest, ROOM)
        room.hub.publish("m1", {"type": "room_ready"}, user_id="u1")
        room.hub.publish("m1", {"type": "room_ready"}, user_id="somebody else")
        room.hub.publish("m1", {"type": "chat"}, participants=True)
        assert await heard(guest) == {"identifier": USER, "message": {"type": "room_ready"}}
        assert await heard(guest) == {"identifier": ROOM, "message": {"type": "chat"}}
        assert (await heard(desk))["message"] == {"type": "chat"}


async def test_closing_a_meeting_sends_what_is_queued_before_the_sockets_close() -> None:
    async with cable_room() as room, room.observe() as client:
        await listening(client, ROOM)
        for number in range(50):
            room.hub.publish("m1", {"number": number})
        room.hub.close("m1")
        assert room.hub.count("m1") == 0
        numbers = [(await heard(client))["message"]["number"] for _ in range(50)]
        assert numbers == list(range(50))
        with pytest.raises(ConnectionClosed) as closed:
            await client.recv()
    assert closed.value.rcvd is not None
    assert closed.value.rcvd.code == 1000


async def test_the_end_of_the_server_is_called_a_restart() -> None:
    async with cable_room() as room, room.observe() as client:
        await listening(client, ROOM)
        room.hub.close_all()
        with pytest.raises(ConnectionClosed) as closed:
            await client.recv()
    assert closed.value.rcvd is not None
    assert closed.value.rcvd.code == 1012


async def test_text_that_is_no_unicode_does_not_end_the_connection() -> None:
    async with cable_room() as room, room.observe() as client:
        await listening(client, ROOM)
        room.hub.publish("m1", {"content": "half a pair \ud800"})
        assert (await heard(client))["message"]["content"] == "half a pair \ud800"
