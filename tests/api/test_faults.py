"""The client against a real server, with a real proxy between them that loses things."""

import asyncio
import contextlib
from collections.abc import AsyncIterator

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from studio.api.http import Http
from studio.api.output_client import OutputClient
from studio.api.room_client import RoomClient
from studio.domain.commands import ClearLayer, LayerKind, ShowLayer, ShowLayout, StartClip
from studio.domain.errors import AnswerLost, Unreachable
from studio.domain.looks import LayoutChoice
from tests.support.api import ACCESS_KEY
from tests.support.proxy import Proxy, proxy_to, threaded_proxy_to
from tests.support.serving import served

LAYER = ShowLayer(1, "layer-a", LayerKind.GRAPHICS, picture=b"\x89PNG" + bytes(200_000))
LAYOUT = ShowLayout(LayoutChoice("two"), (), ("anna", ""))
CLIP = StartClip("clip-1", "https://x.test/a.webm", "Opener", has_audio=True)

NEVER_TWICE = {
    "messages": lambda room, _: room.send_message("chat", "hi"),
    "playbacks": lambda room, _: room.start_clip(CLIP),
    "recording": lambda _, output: output.start_recording(),
    "snapshot": lambda _, output: output.take_snapshot(),
    "broadcasts": lambda _, output: output.start_broadcast("rtmp://live.test/a"),
}
SAFE_TWICE = {
    "layout": lambda room: room.show_layout(LAYOUT),
    "layers": lambda room: room.show_layer(LAYER),
    "layers/1": lambda room: room.clear_layer(ClearLayer(1)),
    "lock": lambda room: room.lock(),
}


class Counting:
    """A server that accepts everything and counts it."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self.app = Starlette(routes=[Route("/{path:path}", self.take, methods=["POST", "DELETE"])])

    async def take(self, request: Request) -> Response:
        await request.body()
        self.done.append(request.url.path.removeprefix(f"/rooms/{ACCESS_KEY}/"))
        return Response(status_code=201)


@contextlib.asynccontextmanager
async def through_a_proxy() -> AsyncIterator[tuple[Counting, Proxy, Http]]:
    server = Counting()
    async with served(server.app) as address, proxy_to(f"http://{address}") as proxy:
        http = await Http.connected(proxy.url)
        try:
            yield server, proxy, http
        finally:
            await http.aclose()


@pytest.mark.parametrize("what", NEVER_TWICE)
async def test_an_answer_that_is_swallowed_is_said_and_nothing_happens_twice(what):
    async with through_a_proxy() as (server, proxy, http):
        proxy.swallows = lambda line: True
        clients = RoomClient(http, ACCESS_KEY), OutputClient(http, ACCESS_KEY)
        with pytest.raises(AnswerLost) as caught:
            await NEVER_TWICE[what](*clients)
        assert str(caught.value) == "Sent, answer lost."
        assert server.done == [what]
        proxy.swallows = lambda line: False
        await NEVER_TWICE[what](*clients)
        assert server.done == [what, what]


@pytest.mark.parametrize("what", SAFE_TWICE)
async def test_what_is_safe_is_sent_again_until_an_answer_comes(what):
    async with through_a_proxy() as (server, proxy, http):
        proxy.swallows = lambda line: not server.done
        await SAFE_TWICE[what](RoomClient(http, ACCESS_KEY))
        assert server.done == [what, what]


async def test_a_server_that_is_down_gets_nothing_and_the_next_request_works():
    async with through_a_proxy() as (server, proxy, http):
        room = RoomClient(http, ACCESS_KEY)
        await room.send_message("chat", "one")
        await proxy.go_down()
        with pytest.raises(Unreachable):
            await room.send_message("chat", "two")
        await proxy.come_up()
        await room.send_message("chat", "three")
        assert server.done == ["messages", "messages"]


async def test_a_newer_layout_waits_for_the_older_and_ends_its_repeats():
    async with through_a_proxy() as (server, proxy, http):
        room = RoomClient(http, ACCESS_KEY)
        proxy.swallows = lambda line: len(server.done) < 1
        older, newer = await asyncio.gather(
            room.show_layout(LAYOUT), room.show_layout(LAYOUT), return_exceptions=True
        )
        assert isinstance(older, AnswerLost)
        assert newer is None
        assert server.done == ["layout", "layout"]


def test_the_proxy_serves_tests_without_a_loop_too():
    server_of_nothing = "http://127.0.0.1:1"
    with threaded_proxy_to(server_of_nothing) as threaded:
        with pytest.raises(httpx.TransportError):
            httpx.get(threaded.proxy.url, trust_env=False)
        threaded.do(threaded.proxy.cut())
