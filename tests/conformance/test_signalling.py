from __future__ import annotations

import base64
import json
import time

import httpx
import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus

from tests.conformance.api import Api
from tests.conformance.ears import dial
from tests.conformance.service import PLAIN, Meeting

CALL = {"type": "call_start", "msg_id": "", "from": "ANN", "to": "CONF", "data": {}}


def _claims(token: str) -> dict[str, object]:
    """As the browser reads it: with `atob`, which knows no base64url (4.3)."""
    middle = token.split(".")[1]
    claims: dict[str, object] = json.loads(base64.b64decode(middle + "=" * (-len(middle) % 4)))
    return claims


async def test_the_block_names_who_calls_whom_with_a_fresh_token(api: Api, stage: Meeting) -> None:
    blocks = [
        (await api.expect(200, "GET /rooms/AK", stage.key))["signaling"]["options"]
        for _ in range(2)
    ]
    for block in blocks:
        claims = _claims(block["auth_token"])
        assert claims["client_id"] == block["client_id"] == stage.client_id
        assert claims["conf_id"] == block["conf_id"]
        assert claims["iss"] == "eyeson-comapi"
        assert 60 < int(str(claims["exp"])) - time.time() <= 120
    assert blocks[0]["conf_id"] != stage.id
    assert blocks[0]["stun_servers"]


@pytest.mark.parametrize("is_browser", [True, False], ids=["query", "bearer"])
async def test_a_call_is_rejected_with_503_for_now(stage: Meeting, is_browser: bool) -> None:
    block = stage.document["signaling"]["options"]
    token = _fresh(stage)
    url = block["endpoint"] + (f"?auth_token={token}" if is_browser else "")
    async with dial(url, key="" if is_browser else f"Bearer {token}", protocols=[]) as socket:
        await socket.send(json.dumps({**CALL, "type": "unheard_of"}))
        await socket.send(json.dumps(CALL))
        answer = json.loads(await socket.recv())
        with pytest.raises(ConnectionClosed):
            await socket.recv()
    assert set(answer) == {"type", "msg_id", "from", "to", "data"}
    assert (answer["type"], answer["data"]) == ("call_rejected", {"reject_code": 503})
    assert (answer["from"], answer["to"]) == (block["conf_id"], block["client_id"])


async def test_a_bad_token_is_refused_before_the_socket_opens(stage: Meeting) -> None:
    endpoint = stage.document["signaling"]["options"]["endpoint"]
    token = _fresh(stage)
    header, claims, signature = token.split(".")
    for bad in ("", "x", token[:-1], f"{header}.{claims}.{signature[::-1]}", "a.b.c"):
        with pytest.raises(InvalidStatus) as refused:
            async with dial(f"{endpoint}?auth_token={bad}", protocols=[]):
                pass
        assert refused.value.response.status_code == 401


def _fresh(stage: Meeting) -> str:
    """A token made now; that of the first answer may be too old."""
    document = httpx.get(stage.document["links"]["self"], **PLAIN).json()
    return str(document["signaling"]["options"]["auth_token"])
