from __future__ import annotations

import base64
import json

import pytest
import websockets

from studio.rehearsal import signalling
from studio.rehearsal.signalling import TOKEN_LIFETIME_S, Tokens
from tests.support.rehearsal import Rehearsed
from tests.support.serving import served


def test_a_token_says_who_and_where_until_it_expires() -> None:
    tokens = Tokens()
    token = tokens.make("c1", "m1", 1000.5)
    claims = {"client_id": "c1", "conf_id": "m1", "exp": 1120, "iss": "eyeson-comapi"}
    assert tokens.claims(token, 1000) == claims
    assert tokens.claims(token, 1000.5 + TOKEN_LIFETIME_S) is None
    assert json.loads(base64.b64decode(token.split(".")[1] + "==")) == claims


@pytest.mark.parametrize("token", ["", "a", "a.b", "a.b.c", "ü.ü.ü"])
def test_nobody_elses_token_is_good(token: str) -> None:
    assert Tokens().claims(token, 0) is None
    assert Tokens().claims(Tokens().make("c1", "m1", 0), 0) is None


async def test_a_call_is_rejected_honestly(room: Rehearsed) -> None:
    key = await room.room()
    block = (await room.client.get(f"/rooms/{key}")).json()["signaling"]
    assert block["type"] == "sepp"
    assert list(block["options"]) == [
        "client_id",
        "conf_id",
        "auth_token",
        "endpoint",
        "stun_servers",
        "turn_servers",
    ]
    assert block["options"]["endpoint"] == "ws://podium.test/call"
    token = block["options"]["auth_token"]
    async with served(room.client._transport.app) as address:
        async with websockets.connect(f"ws://{address}/call?auth_token={token}") as socket:
            await socket.send("nonsense")
            await socket.send(json.dumps({"type": "call_start", "data": {}}))
            answer = json.loads(await socket.recv())
        assert answer["type"] == "call_rejected"
        assert answer["data"] == {"reject_code": 503}
        assert answer["to"] == block["options"]["client_id"]
        with pytest.raises(websockets.InvalidStatus) as refused:
            await websockets.connect(f"ws://{address}/call?auth_token=x")
        assert refused.value.response.status_code == 401


async def test_who_never_calls_is_hung_up_on(
    room: Rehearsed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(signalling, "CALL_S", 0.1)
    key = await room.room()
    block = (await room.client.get(f"/rooms/{key}")).json()["signaling"]
    token = block["options"]["auth_token"]
    async with (
        served(room.client._transport.app) as address,
        websockets.connect(f"ws://{address}/call?auth_token={token}") as socket,
    ):
        with pytest.raises(websockets.ConnectionClosedOK):
            await socket.recv()
