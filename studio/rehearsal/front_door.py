"""The outermost layer: paths as clients write them, CORS, and no traceback leaves the house.

Path segments are matched before they are decoded, so that an id may hold any character; `segment`
decodes one. A trailing slash means the same as none (protocol 1.0).
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.websockets import WebSocketDisconnect

from studio.rehearsal import answers

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

_log = logging.getLogger(__name__)

_CORS: Final = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Methods": "GET, POST, PUT, DELETE, OPTIONS",
    "Access-Control-Allow-Headers": "Content-Type, Authorization",
    "Access-Control-Max-Age": "86400",
}
_ORIGIN: Final = (b"access-control-allow-origin", b"*")


class FrontDoor:
    """ASGI middleware around everything."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, with its path put in order."""
        if scope["type"] not in {"http", "websocket"}:
            await self._app(scope, receive, send)
        elif scope.get("method") == "OPTIONS":
            await Response(status_code=204, headers=_CORS)(scope, receive, send)
        else:
            await self._answer({**scope, "path": _path_of(scope)}, receive, send)

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        has_started = False

        async def send_with_origin(message: Message) -> None:
            nonlocal has_started
            has_started = True
            if message["type"].endswith("http.response.start"):
                message = {**message, "headers": _with_origin(message["headers"])}
            await send(message)

        try:
            await self._app(scope, receive, send_with_origin)
        except (ClientDisconnect, WebSocketDisconnect):
            return
        except Exception:
            # The path may hold an access key: only its first segment is logged.
            what = scope.get("method", "socket")
            _log.exception("%s /%s... failed", what, scope["path"].split("/")[1])
            if has_started:
                raise
            sorry = answers.error(500, "Something went wrong in the rehearsal room")
            await sorry(scope, receive, send_with_origin)


def segment(request: Request, name: str) -> str:
    """Return a path parameter, decoded."""
    return unquote(str(request.path_params[name]))


def _path_of(scope: Scope) -> str:
    raw = scope.get("raw_path") or scope["path"].encode()
    path = raw.split(b"?")[0].decode("ascii", "replace")
    return "/".join(_matchable(part) for part in path.rstrip("/").split("/")) or "/"


def _matchable(part: str) -> str:
    """Decode what cannot be mistaken for a path's own slash or for another escape."""
    return unquote(part).replace("%", "%25").replace("/", "%2F")


def _with_origin(headers: Iterable[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
    return [*(pair for pair in headers if pair[0].lower() != _ORIGIN[0]), _ORIGIN]
