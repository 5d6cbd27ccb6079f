"""The application: every route of the rehearsal room on one house."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.routing import WebSocketRoute

from studio.rehearsal import answers, cable, files, signalling
from studio.rehearsal.front_door import FrontDoor
from studio.rehearsal.house import House
from studio.rehearsal.routes import all_routes

if TYPE_CHECKING:
    from starlette.responses import Response
    from starlette.websockets import WebSocket


def create_app(house: House) -> Starlette:
    """Build the ASGI application; the house is closed by whoever made it."""

    async def call(websocket: WebSocket) -> None:
        await signalling.take_call(websocket, house.tokens)

    app = Starlette(
        routes=[
            *all_routes(),
            files.route(house.parts.shelf),
            WebSocketRoute("/rt", cable.endpoint(house.parts.hub, house)),
            WebSocketRoute("/call", call),
            WebSocketRoute("/{path:path}", _refuse_socket),
        ],
        middleware=[Middleware(FrontDoor)],
        exception_handlers={answers.Refused: _refuse, HTTPException: _refuse_by_framework},
    )
    app.router.redirect_slashes = False
    app.state.house = house
    return app


async def _refuse_socket(websocket: WebSocket) -> None:
    """Answer 404 as JSON; the framework would say 403 without a word."""
    await websocket.send_denial_response(answers.error(404, "Not Found"))


async def _refuse(_request: Request, error: Exception) -> Response:
    refused = cast("answers.Refused", error)
    return answers.error(refused.status, refused.text)


async def _refuse_by_framework(_request: Request, error: Exception) -> Response:
    """Answer 404, 405 and the like as JSON: a page of text would end Node's process (1.0)."""
    refused = cast("HTTPException", error)
    headers = dict(refused.headers or {})
    return answers.error(refused.status_code, refused.detail, headers)
