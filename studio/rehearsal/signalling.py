"""The signalling block of a room document and its tokens (protocol 4.2 and 4.3).

The socket itself takes no calls yet: it answers each one honestly with 503 (4.8).
"""

from __future__ import annotations

import asyncio
import base64
import contextlib
import hashlib
import hmac
import json
import secrets
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from starlette.responses import JSONResponse
from starlette.websockets import WebSocket, WebSocketDisconnect

TOKEN_LIFETIME_S: Final = 120
NO_CALLS_YET: Final = 503
CALL_S: Final = 60.0
"""From the open socket to the call: a browser makes its offer in between (4.1)."""
_HEADER: Final = {"alg": "HS256", "typ": "JWT"}
_ISSUER: Final = "eyeson-comapi"


@dataclass(frozen=True, slots=True)
class Tokens:
    """Makes and checks the signalling tokens of one process."""

    secret: bytes = field(default_factory=lambda: secrets.token_bytes(32), repr=False)

    def make(self, client_id: str, conf_id: str, now: float) -> str:
        """Return a token; both ids are hex, so that no browser stumbles over its letters (4.3)."""
        expires = int(now) + TOKEN_LIFETIME_S
        claims = {"client_id": client_id, "conf_id": conf_id, "exp": expires, "iss": _ISSUER}
        signed = f"{_encoded(_HEADER)}.{_encoded(claims)}"
        return f"{signed}.{self._signature(signed)}"

    def claims(self, token: str, now: float) -> Mapping[str, object] | None:
        """Return what a token says; None when it is not ours or no longer good."""
        signed, _, signature = token.rpartition(".")
        if not hmac.compare_digest(self._signature(signed).encode(), signature.encode()):
            return None
        body = signed.partition(".")[2]
        claims = json.loads(base64.urlsafe_b64decode(body + "=" * (-len(body) % 4)))
        is_good = isinstance(claims, dict) and float(claims["exp"]) > now
        return claims if is_good else None

    def _signature(self, signed: str) -> str:
        return _base64(hmac.new(self.secret, signed.encode(), hashlib.sha256).digest())


def signalling_block(
    tokens: Tokens, client_id: str, conf_id: str, base_url: str
) -> dict[str, object]:
    """Return the `signaling` object with a fresh token."""
    options = {
        "client_id": client_id,
        "conf_id": conf_id,
        "auth_token": tokens.make(client_id, conf_id, time.time()),
        "endpoint": f"ws{base_url.removeprefix('http')}/call",
        # Android fails without any ICE server; nobody listens here and nobody needs to.
        "stun_servers": ["stun:127.0.0.1:3478"],
        "turn_servers": [],
    }
    return {"type": "sepp", "options": options}


async def take_call(websocket: WebSocket, tokens: Tokens) -> None:
    """Answer one signalling socket: a call is rejected, a stranger refused."""
    claims = tokens.claims(_shown_token(websocket), time.time())
    if claims is None:
        await websocket.send_denial_response(JSONResponse({"error": "Invalid token"}, 401))
        return
    await websocket.accept()
    with contextlib.suppress(WebSocketDisconnect, KeyError):  # KeyError: a binary frame
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(CALL_S):
                while not _is_call(await websocket.receive_text()):
                    pass
            await websocket.send_text(_rejection(claims))
        await websocket.close()


def _shown_token(websocket: WebSocket) -> str:
    header = websocket.headers.get("authorization", "")
    return websocket.query_params.get("auth_token") or header.removeprefix("Bearer ")


def _is_call(text: str) -> bool:
    try:
        message = json.loads(text)
    except (ValueError, RecursionError):
        return False
    return isinstance(message, dict) and message.get("type") == "call_start"


def _rejection(claims: Mapping[str, object]) -> str:
    return json.dumps(
        {
            "type": "call_rejected",
            "msg_id": secrets.token_hex(8),
            "from": claims["conf_id"],
            "to": claims["client_id"],
            "data": {"reject_code": NO_CALLS_YET},
        }
    )


def _encoded(fields: Mapping[str, object]) -> str:
    return _base64(json.dumps(fields, separators=(",", ":")).encode())


def _base64(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()
