import asyncio
import contextlib
import time
from collections.abc import AsyncIterator
from http import HTTPStatus
from typing import get_args

import httpx
import pytest

from studio.api import looking
from studio.api.cable import ROOM_CHANNEL, USER_CHANNEL
from studio.api.looking import Looking, is_over
from studio.api.observer import Observer, Rhythm
from studio.api.output_client import OutputClient
from studio.api.room_client import RoomClient
from studio.api.session import Clients, EyesonSession
from studio.api.team_client import TeamClient
from studio.api.visiting import Ear
from studio.domain import commands
from studio.domain.commands import LayerKind, Request
from studio.domain.errors import PowerMissing, Unreachable
from studio.domain.events import Connection, Heard, LinkChanged, PeopleFound, Power, ServerKind
from studio.domain.looks import LayoutChoice
from studio.domain.room import Link, RoomFacts
from studio.services.ports import RoomSession
from tests.support.api import ACCESS_KEY, API_KEY, FakeServer, http_to, ok, payload
from tests.support.cable_server import cable_server

PATIENCE_S = 30
OFFLINE = LinkChanged(Link.OFFLINE)
NOBODY = "ws://127.0.0.1:1"
ROOM = f"/rooms/{ACCESS_KEY}"
REQUESTS: list[tuple[Request, tuple[str, str]]] = [
    (commands.ShowLayout(LayoutChoice(), (), ()), ("POST", f"{ROOM}/layout")),
    (commands.ShowLayer(1, "a", LayerKind.INSERT, "News"), ("POST", f"{ROOM}/layers")),
    (commands.ClearLayer(-1), ("DELETE", f"{ROOM}/layers/-1")),
    (commands.StartClip("c", "u", "n", has_audio=False), ("POST", f"{ROOM}/playbacks")),
    (commands.StopClip("c"), ("DELETE", f"{ROOM}/playbacks/c")),
    (commands.StartRecording(), ("POST", f"{ROOM}/recording")),
    (commands.StopRecording(), ("DELETE", f"{ROOM}/recording")),
    (commands.TakeSnapshot(), ("POST", f"{ROOM}/snapshot")),
    (commands.SendChat("hi"), ("POST", f"{ROOM}/messages")),
    (commands.Kick("anna", "Anna"), ("DELETE", f"{ROOM}/users/anna")),
    (commands.LockRoom(), ("POST", f"{ROOM}/lock")),
    (commands.EndRoom(), ("DELETE", "/rooms/demo")),
    (commands.StartBroadcast("rtmp://x", "https://y"), ("POST", f"{ROOM}/broadcasts")),
    (commands.StopBroadcast(), ("DELETE", f"{ROOM}/broadcasts")),
]


def session_at(server: FakeServer, url: str = NOBODY, *, has_key: bool = True) -> EyesonSession:
    http = http_to(server, API_KEY if has_key else "")
    team = TeamClient(http) if has_key else None
    room = RoomClient(http, ACCESS_KEY)
    look = Looking(room, team, RoomFacts("demo", "Demo"), time.monotonic)
    channels = (ROOM_CHANNEL,) if has_key else (ROOM_CHANNEL, USER_CHANNEL)
    observer = Observer(Ear(url, channels), look, Rhythm(pause_s=lambda _: 0.01))
    power = Power.HOST if has_key else Power.ACCESS
    connection = Connection(ServerKind.CLOUD, power, "https://api.test", "demo", "desk")
    clients = Clients(http, room, OutputClient(http, ACCESS_KEY), team)
    return EyesonSession(connection, clients, observer, look)


@contextlib.asynccontextmanager
async def listening(session: EyesonSession) -> AsyncIterator[AsyncIterator[object]]:
    async with asyncio.timeout(PATIENCE_S), contextlib.aclosing(session.events()) as tales:
        yield tales


def test_it_is_what_the_services_ask_for():
    session: RoomSession = session_at(FakeServer())
    assert session.connection.room_id == "demo"


def test_every_request_of_the_desk_is_tried_here():
    assert {type(request) for request, _ in REQUESTS} == set(get_args(Request))


@pytest.mark.parametrize(("request_", "call"), REQUESTS)
async def test_each_request_becomes_its_call(request_, call):
    server = FakeServer(httpx.Response(201))
    await session_at(server).send(request_)
    assert server.asked == [call]


async def test_chat_goes_out_as_chat_and_a_stream_with_its_player():
    server = FakeServer(httpx.Response(201))
    session = session_at(server)
    await session.send(commands.SendChat("hi"))
    assert server.body == {"type": "chat", "content": "hi"}
    await session.send(commands.StartBroadcast("rtmp://x", "https://y"))
    assert server.body["player_url"] == "https://y"


async def test_without_the_key_the_room_is_ended_by_its_access_key():
    server = FakeServer(httpx.Response(204))
    await session_at(server, has_key=False).send(commands.EndRoom())
    assert server.asked == [("DELETE", ROOM)]
    assert "Authorization" not in server.requests[0].headers


async def test_what_needs_the_key_is_missing_without_it():
    server = FakeServer()
    session = session_at(server, has_key=False)
    with pytest.raises(PowerMissing):
        await session.recording("r1")
    with pytest.raises(PowerMissing):
        await session.delete_snapshot("s1")
    assert server.requests == []


async def test_a_recording_is_asked_for_and_a_snapshot_removed_with_the_key():
    server = FakeServer(ok("recording"), httpx.Response(200))
    session = session_at(server)
    assert (await session.recording("r1")).download is not None
    await session.delete_snapshot("s1")
    assert server.asked == [("GET", "/recordings/r1"), ("DELETE", "/snapshots/s1")]


async def test_a_snapshot_that_is_gone_already_is_removed():
    server = FakeServer(httpx.Response(404))
    await session_at(server).delete_snapshot("s1")
    assert len(server.requests) == 1


async def test_links_are_fetched_and_saved(tmp_path):
    session = session_at(FakeServer(httpx.Response(200, content=b"JPEG")))
    assert await session.fetch("https://fs.test/a.jpg?s=1") == b"JPEG"
    await session.download("https://fs.test/a.jpg?s=1", tmp_path / "a.jpg")
    assert (tmp_path / "a.jpg").read_bytes() == b"JPEG"


async def test_a_host_is_told_the_socket_and_the_people_until_the_room_is_over():
    rest = FakeServer(ok("room_document"), ok("users"))
    async with cable_server() as server:
        server.greetings = [payload("room_update_shutdown")]
        async with listening(session_at(rest, server.url)) as tales:
            told = [tale async for tale in tales]
    assert [type(tale) for tale in told] == [
        LinkChanged,
        LinkChanged,
        Heard,
        PeopleFound,
        Heard,
        LinkChanged,
    ]
    assert told[-1] == OFFLINE


async def test_a_participant_is_told_the_socket_and_what_polls_find(monkeypatch):
    monkeypatch.setattr(looking, "POLL_EVERY_S", 0.05)
    rest = FakeServer(*[ok("room_document")] * 4, httpx.Response(410))
    async with (
        cable_server() as server,
        listening(session_at(rest, server.url, has_key=False)) as tales,
    ):
        told = [tale async for tale in tales]
    assert sorted(server.subscribed) == [ROOM_CHANNEL, USER_CHANNEL]
    assert LinkChanged(Link.LIVE) in told
    assert is_over(told[-2])
    assert told[-1] == OFFLINE
    assert {path for _, path in rest.asked} == {ROOM}


async def test_a_participants_polls_go_on_without_the_socket(monkeypatch):
    monkeypatch.setattr(looking, "POLL_EVERY_S", 0.05)
    rest = FakeServer(ok("room_document"), ok("room_document"), httpx.Response(410))
    async with cable_server() as server:
        server.refuses_with = HTTPStatus.BAD_GATEWAY
        async with listening(session_at(rest, server.url, has_key=False)) as tales:
            heard = [tale async for tale in tales if isinstance(tale, Heard)]
    assert [is_over(tale) for tale in heard] == [False, False, True]


@pytest.mark.parametrize("has_key", [True, False])
async def test_letting_go_ends_the_events_and_every_later_request(has_key):
    rest = FakeServer(ok("room_document"), ok("users"))
    async with cable_server() as server:
        session = session_at(rest, server.url, has_key=has_key)
        async with listening(session) as tales:
            assert await anext(tales) == LinkChanged(Link.CONNECTING)
            assert await anext(tales) == LinkChanged(Link.LIVE)
            await session.aclose()
            assert [tale async for tale in tales][-1] == OFFLINE
    with pytest.raises(Unreachable):
        await session.send(commands.SendChat("hi"))
