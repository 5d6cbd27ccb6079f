from __future__ import annotations

import json

import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus

from studio.rehearsal.cable.frames import PROTOCOL, UNSUPPORTED
from tests.rehearsal.cable.cable_room import KEY, ROOM, cable_room, heard, listening


async def test_the_known_protocol_is_selected_among_those_a_browser_offers() -> None:
    async with cable_room() as room:
        protocols = [PROTOCOL, UNSUPPORTED]
        async with room.dial("access_key=ak1", protocols=protocols) as client:
            assert client.subprotocol == PROTOCOL


async def test_no_protocol_is_named_to_a_client_that_offers_none() -> None:
    async with cable_room() as room, room.dial("access_key=ak1") as client:
        assert client.response is not None
        assert "Sec-WebSocket-Protocol" not in client.response.headers
        assert await heard(client) == {"type": "welcome"}


@pytest.mark.parametrize(
    ("query", "key", "protocols", "selected"),
    [
        ("room_id=demo", KEY, (), None),
        (f"room_id=demo&api_key={KEY}", None, (), None),
        ("room_id=demo", None, (PROTOCOL, KEY), PROTOCOL),
        ("room_id=demo", None, (KEY,), KEY),
        ("room_id=demo", "an old key", (PROTOCOL, KEY), PROTOCOL),
    ],
    ids=["header", "query", "beside the protocol", "the only protocol", "next to a wrong one"],
)
async def test_an_observer_may_show_the_key_in_any_place(
    query: str, key: str | None, protocols: tuple[str, ...], selected: str | None
) -> None:
    async with cable_room() as room, room.dial(query, key=key, protocols=protocols) as client:
        assert client.subprotocol == selected
        assert await listening(client, ROOM) == {
            "identifier": ROOM,
            "message": {"type": "room_update"},
        }


@pytest.mark.parametrize(
    ("query", "key", "status"),
    [("room_id=demo", "wrong", 401), ("room_id=nobody", KEY, 404), ("access_key=gone", None, 401)],
)
async def test_a_client_without_the_protocol_is_refused_with_http(
    query: str, key: str | None, status: int
) -> None:
    async with cable_room() as room:
        with pytest.raises(InvalidStatus) as refused:
            async with room.dial(query, key=key):
                pass
    response = refused.value.response
    assert response.status_code == status
    assert response.headers["Content-Type"] == "application/json"
    assert json.loads(response.body or b"")["error"]


async def test_a_client_with_the_protocol_is_told_in_a_frame_and_hung_up_on() -> None:
    protocols = [PROTOCOL, UNSUPPORTED]
    async with cable_room() as room, room.dial(key="wrong", protocols=protocols) as client:
        assert json.loads(await client.recv()) == {
            "type": "disconnect",
            "reason": "unauthorized",
            "reconnect": False,
        }
        with pytest.raises(ConnectionClosed):
            await client.recv()
    assert client.subprotocol == PROTOCOL


async def test_a_refused_client_is_not_counted() -> None:
    async with cable_room() as room, room.dial(key="wrong", protocols=[PROTOCOL]):
        assert room.hub.count("m1") == 0
