import asyncio
import contextlib
from collections.abc import AsyncIterator

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from studio.api import looking
from studio.api.http import Http
from studio.api.looking import LOOK_AGAIN_AFTER_S, Looking, is_over, passed
from studio.api.room_client import RoomClient
from studio.api.team_client import TeamClient
from studio.domain.events import Heard, LinkChanged, PeopleFound, RoomTold
from studio.domain.room import Link, Participant, RoomFacts
from tests.support.api import ACCESS_KEY, FakeServer, http_to, ok, payload
from tests.support.serving import served

FACTS = RoomFacts("demo", "Demo", is_ready=True)
ROOM = ("GET", f"/rooms/{ACCESS_KEY}")
PEOPLE = ("GET", "/rooms/demo/users?online=true")


UNKNOWN = httpx.Response(404)


async def at_once(_seconds: float) -> None:
    return None


def looking_at(server: FakeServer, *, has_key: bool = True) -> Looking:
    http = http_to(server)
    team = TeamClient(http) if has_key else None
    return Looking(RoomClient(http, ACCESS_KEY), team, FACTS, lambda: 7.0, at_once)


@contextlib.asynccontextmanager
async def looking_over_http(*statuses: int) -> AsyncIterator[Looking]:
    left = list(statuses)

    async def answer(_request: Request) -> Response:
        status = left.pop(0)
        return JSONResponse(payload("room_document") if status == 200 else {}, status)

    server = Starlette(routes=[Route(f"/rooms/{ACCESS_KEY}", answer)])
    async with served(server) as address:
        http = await Http.connected(f"http://{address}")
        try:
            yield Looking(RoomClient(http, ACCESS_KEY), None, FACTS, lambda: 7.0, at_once)
        finally:
            await http.aclose()


def facts_of(told: object) -> RoomFacts:
    assert isinstance(told, Heard)
    assert isinstance(told.event, RoomTold)
    return told.event.facts


async def test_the_truth_is_the_room_as_rest_tells_it():
    truth = await looking_at(FakeServer(ok("room_document"))).truth()
    assert facts_of(truth).id == "demo"
    assert not is_over(truth)
    assert truth.at_s == 7.0


async def test_a_document_proves_no_layer():
    truth = await looking_at(FakeServer(ok("room_document"))).truth()
    assert truth is not None
    assert truth.values == frozenset()


@pytest.mark.parametrize("status", [404, 410, 401])
async def test_a_room_that_is_gone_for_good_is_over_and_keeps_its_name(status):
    truth = await looking_at(FakeServer(httpx.Response(status))).truth()
    assert truth is not None
    assert is_over(truth)
    assert facts_of(truth).name == "Demo"
    assert not facts_of(truth).is_ready


async def test_an_ended_room_is_not_asked_for_a_second_time():
    server = FakeServer(httpx.Response(410))
    await looking_at(server).truth()
    assert server.asked == [ROOM]


async def test_a_server_that_does_not_know_the_room_for_a_moment_ends_nothing():
    async with looking_over_http(404, 200, 404, 404) as looking:
        assert not is_over(await looking.truth())
        assert is_over(await looking.truth())


async def test_between_two_looks_at_an_unknown_room_the_desk_waits():
    pauses: list[float] = []

    async def sleep(seconds: float) -> None:
        pauses.append(seconds)

    room = RoomClient(http_to(FakeServer(UNKNOWN)), ACCESS_KEY)
    assert is_over(await Looking(room, None, FACTS, lambda: 7.0, sleep).truth())
    assert pauses == [LOOK_AGAIN_AFTER_S]


@pytest.mark.parametrize("failure", [httpx.Response(500), httpx.ConnectError("no")])
async def test_an_unknown_room_that_cannot_be_asked_again_is_not_over(failure):
    assert await looking_at(FakeServer(UNKNOWN, failure)).truth() is None


@pytest.mark.parametrize("failure", [httpx.Response(500), httpx.ConnectError("no")])
async def test_a_server_that_does_not_say_proves_nothing(failure):
    assert await looking_at(FakeServer(failure)).truth() is None


async def test_a_resync_asks_for_the_room_and_then_for_the_people():
    server = FakeServer(ok("room_document"), ok("users"))
    room, people = [told async for told in looking_at(server).resync()]
    assert facts_of(room).id == "demo"
    assert people == PeopleFound((Participant("anna", "Anna Berg"),))
    assert server.asked == [ROOM, PEOPLE]


async def test_a_resync_without_the_key_asks_for_the_room_only():
    server = FakeServer(ok("room_document"))
    assert len([told async for told in looking_at(server, has_key=False).resync()]) == 1
    assert server.asked == [ROOM]


async def test_a_resync_of_a_room_that_is_over_asks_for_nobody():
    server = FakeServer(httpx.Response(410))
    (told,) = [told async for told in looking_at(server).resync()]
    assert is_over(told)
    assert server.asked == [ROOM]


async def test_a_resync_that_fails_half_tells_the_other_half():
    server = FakeServer(ok("room_document"), httpx.Response(403))
    (told,) = [told async for told in looking_at(server).resync()]
    assert facts_of(told).id == "demo"


async def test_polls_go_on_until_the_room_is_over(monkeypatch):
    monkeypatch.setattr(looking, "POLL_EVERY_S", 0.001)
    server = FakeServer(ok("room_document"), httpx.Response(400), httpx.Response(410))
    told = [told async for told in looking_at(server).poll(asyncio.Event())]
    assert [is_over(t) for t in told] == [False, True]


async def test_polls_end_when_the_desk_lets_go():
    closed = asyncio.Event()
    closed.set()
    server = FakeServer(ok("room_document"))
    assert [told async for told in looking_at(server).poll(closed)] == []
    assert server.requests == []


def test_only_the_end_of_the_room_is_its_end():
    assert not is_over(LinkChanged(Link.OFFLINE))
    assert not is_over(PeopleFound(()))
    assert not is_over(Heard(None))


async def test_waiting_for_an_event_says_whether_it_came():
    event = asyncio.Event()
    assert not await passed(event, 0.001)
    event.set()
    assert await passed(event, 60.0)
