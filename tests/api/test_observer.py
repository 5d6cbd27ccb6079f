import asyncio
import contextlib
from collections.abc import AsyncIterator
from http import HTTPStatus

import httpx
import pytest

from studio.api import cable
from studio.api.cable import ROOM_CHANNEL
from studio.api.looking import Looking, Told, is_over
from studio.api.observer import Observer, Rhythm
from studio.api.room_client import RoomClient
from studio.api.team_client import TeamClient
from studio.api.visiting import Ear
from studio.domain.events import ChatHeard, Heard, LinkChanged, PeopleFound, PodiumChanged
from studio.domain.room import Link, RoomFacts
from tests.support.api import ACCESS_KEY, API_KEY, FakeServer, http_to, payload
from tests.support.cable_server import CableServer, cable_server
from tests.support.proxy import is_message, proxy_to

PATIENCE_S = 30
CONNECTING, LIVE, STALE = (LinkChanged(x) for x in (Link.CONNECTING, Link.LIVE, Link.STALE))
LOOKS = [f"/rooms/{ACCESS_KEY}", "/rooms/demo/users?online=true"]


class Rest:
    """What REST says: an open room, until it is told that the room is gone."""

    def __init__(self) -> None:
        self.is_gone = False
        self.fails = False
        self.server = FakeServer(self.answer)

    def answer(self, request: httpx.Request) -> httpx.Response:
        if self.fails:
            return httpx.Response(400)
        if self.is_gone:
            return httpx.Response(410, json={"error": "Access key expired"})
        is_people = request.url.path.endswith("/users")
        return httpx.Response(200, json=payload("users" if is_people else "room_document"))

    @property
    def looks(self) -> list[str]:
        return [path for _, path in self.server.asked]


def observer_of(url: str, rest: Rest, pauses: list[int] | None = None) -> Observer:
    def pause_s(failures: int) -> float:
        if pauses is not None:
            pauses.append(failures)
        return 0.01

    http = http_to(rest.server)
    facts = RoomFacts("demo", "Demo", is_ready=True)
    looking = Looking(RoomClient(http, ACCESS_KEY), TeamClient(http), facts, lambda: 7.0)
    ear = Ear(f"{url}/rt?room_id=demo", (ROOM_CHANNEL,), API_KEY)
    return Observer(ear, looking, Rhythm(pause_s=pause_s))


@contextlib.asynccontextmanager
async def observing(
    server: CableServer, rest: Rest, pauses: list[int] | None = None
) -> AsyncIterator[AsyncIterator[Told]]:
    async with asyncio.timeout(PATIENCE_S):
        observer = observer_of(server.url, rest, pauses)
        async with contextlib.aclosing(observer.listen()) as tales:
            yield tales


async def until(tales: AsyncIterator[Told], last: object) -> list[Told]:
    told: list[Told] = []
    async for tale in tales:
        told.append(tale)
        if tale == last:
            break
    return told


async def until_synced(tales: AsyncIterator[Told]) -> list[Told]:
    told: list[Told] = []
    async for tale in tales:
        told.append(tale)
        if isinstance(tale, PeopleFound):
            break
    return told


async def test_after_connecting_the_room_and_its_people_are_asked_for_once():
    rest = Rest()
    async with cable_server() as server, observing(server, rest) as tales:
        connecting, live, room, people = await until_synced(tales)
        await server.tell(payload("chat"))
        await anext(tales)
    assert (connecting, live) == (CONNECTING, LIVE)
    assert isinstance(room, Heard)
    assert isinstance(people, PeopleFound)
    assert rest.looks == LOOKS


async def test_messages_become_events_with_all_their_values():
    async with cable_server() as server, observing(server, Rest()) as tales:
        await until_synced(tales)
        await server.tell(payload("podium_update_with_layers"), {"type": "news", "id": "n-1"})
        podium, news = await anext(tales), await anext(tales)
    assert isinstance(podium, Heard)
    assert isinstance(podium.event, PodiumChanged)
    assert {"layer-a", "layer-b", "anna"} <= podium.values
    assert isinstance(news, Heard)
    assert news.event is None
    assert "n-1" in news.values


async def test_what_is_told_during_the_resync_comes_after_it_and_in_order():
    lines = [{**payload("chat"), "content": str(n)} for n in range(20)]
    async with cable_server() as server:
        server.greetings = lines
        async with observing(server, Rest()) as tales:
            assert isinstance((await until_synced(tales))[-1], PeopleFound)
            heard = [await anext(tales) for _ in lines]
    texts = [h.event.line.text for h in heard if isinstance(h.event, ChatHeard)]
    assert texts == [str(n) for n in range(20)]


async def test_each_reconnect_asks_once():
    rest, pauses = Rest(), []
    async with cable_server() as server, observing(server, rest, pauses) as tales:
        await until_synced(tales)
        for _ in range(3):
            await server.drop()
            assert (await until_synced(tales))[:2] == [CONNECTING, LIVE]
    assert rest.looks == LOOKS * 4
    assert pauses == [0, 0, 0]


async def test_silence_is_stale_and_then_it_connects_again(monkeypatch):
    monkeypatch.setattr(cable, "STALE_AFTER_S", 0.6)
    rest = Rest()
    async with cable_server() as server, observing(server, rest) as tales:
        await until_synced(tales)
        server.is_silent = True
        assert await until(tales, STALE) == [STALE]
        server.is_silent = False
        assert (await until_synced(tales))[:2] == [CONNECTING, LIVE]
    assert rest.looks == LOOKS * 2


async def test_failures_are_counted_and_forgotten_when_it_is_live():
    rest, pauses = Rest(), []
    async with cable_server() as server:
        server.refuses_with = HTTPStatus.BAD_GATEWAY
        async with observing(server, rest, pauses) as tales:
            for _ in range(4):
                assert await anext(tales) == CONNECTING
            server.refuses_with = None
            await until_synced(tales)
            await server.drop()
            await until_synced(tales)
    assert pauses[:3] == [1, 2, 3]
    assert pauses[-1] == 0
    assert rest.looks == LOOKS * 2


@pytest.mark.parametrize("status", [HTTPStatus.NOT_FOUND, HTTPStatus.GONE, HTTPStatus.UNAUTHORIZED])
async def test_a_refused_upgrade_asks_whether_the_room_is_over_and_ends(status):
    rest = Rest()
    rest.is_gone = True
    async with cable_server() as server:
        server.refuses_with = status
        async with observing(server, rest) as tales:
            connecting, over = [tale async for tale in tales]
    assert connecting == CONNECTING
    assert is_over(over)
    assert rest.looks == LOOKS[:1]


async def test_a_goodbye_asks_whether_the_room_is_over_and_ends():
    rest = Rest()
    rest.is_gone = True
    async with cable_server() as server:
        server.disconnects_with = {"reason": "unauthorized", "reconnect": False}
        async with observing(server, rest) as tales:
            assert is_over([tale async for tale in tales][-1])


async def test_a_refusal_while_the_room_goes_on_is_only_tried_again():
    rest, pauses = Rest(), []
    async with cable_server() as server:
        server.refuses_with = HTTPStatus.NOT_FOUND
        async with observing(server, rest, pauses) as tales:
            assert await anext(tales) == CONNECTING
            assert await anext(tales) == CONNECTING
            server.refuses_with = None
            assert LIVE in await until_synced(tales)
    assert pauses[0] == 1


async def test_the_end_of_the_room_ends_it():
    async with cable_server() as server, observing(server, Rest()) as tales:
        await until_synced(tales)
        await server.tell(payload("room_update_shutdown"), payload("chat"))
        (over,) = [tale async for tale in tales]
    assert is_over(over)


async def test_a_room_that_ended_while_nobody_listened_ends_it():
    rest = Rest()
    async with cable_server() as server, observing(server, rest) as tales:
        await until_synced(tales)
        rest.is_gone = True
        await server.drop()
        assert is_over([tale async for tale in tales][-1])


async def test_a_resync_that_fails_does_not_stop_the_events():
    rest = Rest()
    rest.fails = True
    async with cable_server() as server, observing(server, rest) as tales:
        await until(tales, LIVE)
        await server.tell(payload("chat"))
        heard = await anext(tales)
    assert isinstance(heard, Heard)
    assert isinstance(heard.event, ChatHeard)


async def test_closing_ends_it_while_it_listens():
    async with cable_server() as server:
        observer = observer_of(server.url, Rest())
        async with contextlib.aclosing(observer.listen()) as tales:
            await until_synced(tales)
            await observer.aclose()
            assert [tale async for tale in tales] == []


async def test_closing_ends_it_while_it_pauses():
    observer = observer_of("ws://127.0.0.1:1", Rest())
    async with contextlib.aclosing(observer.listen()) as tales:
        assert await anext(tales) == CONNECTING
        await observer.aclose()
        assert [tale async for tale in tales] == []


async def test_a_proxy_that_withholds_events_leaves_it_live_and_hears_them_later():
    async with (
        cable_server() as server,
        proxy_to(server.url.replace("ws:", "http:")) as proxy,
        asyncio.timeout(PATIENCE_S),
    ):
        observer = observer_of(proxy.url.replace("http:", "ws:"), Rest())
        async with contextlib.aclosing(observer.listen()) as tales:
            await until_synced(tales)
            proxy.withholds = is_message
            await server.tell(payload("chat"))
            while not proxy.withheld:
                await asyncio.sleep(0.01)
            await proxy.release()
            heard = await anext(tales)
    assert isinstance(heard, Heard)
    assert isinstance(heard.event, ChatHeard)


async def test_a_cut_connection_comes_back_through_the_proxy():
    rest = Rest()
    async with (
        cable_server() as server,
        proxy_to(server.url.replace("ws:", "http:")) as proxy,
        asyncio.timeout(PATIENCE_S),
    ):
        observer = observer_of(proxy.url.replace("http:", "ws:"), rest)
        async with contextlib.aclosing(observer.listen()) as tales:
            await until_synced(tales)
            await proxy.cut()
            assert (await until_synced(tales))[:2] == [CONNECTING, LIVE]
    assert rest.looks == LOOKS * 2
