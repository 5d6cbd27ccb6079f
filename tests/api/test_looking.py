import asyncio

import httpx
import pytest

from studio.api import looking
from studio.api.looking import Looking, is_over, passed
from studio.api.room_client import RoomClient
from studio.api.team_client import TeamClient
from studio.domain.events import Heard, LinkChanged, PeopleFound, RoomTold
from studio.domain.room import Link, Participant, RoomFacts
from tests.support.api import ACCESS_KEY, FakeServer, http_to, ok

FACTS = RoomFacts("demo", "Demo", is_ready=True)
ROOM = ("GET", f"/rooms/{ACCESS_KEY}")
PEOPLE = ("GET", "/rooms/demo/users?online=true")


def looking_at(server: FakeServer, *, has_key: bool = True) -> Looking:
    http = http_to(server)
    team = TeamClient(http) if has_key else None
    return Looking(RoomClient(http, ACCESS_KEY), team, FACTS, lambda: 7.0)


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
async def test_a_room_that_is_gone_is_over_and_keeps_its_name(status):
    truth = await looking_at(FakeServer(httpx.Response(status))).truth()
    assert truth is not None
    assert is_over(truth)
    assert facts_of(truth).name == "Demo"
    assert not facts_of(truth).is_ready


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
