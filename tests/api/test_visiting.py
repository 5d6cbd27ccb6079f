import asyncio
import contextlib
import logging
import time
from http import HTTPStatus

import pytest

from studio.api import cable
from studio.api.cable import ROOM_CHANNEL, USER_CHANNEL, Stage
from studio.api.visiting import Ear, Visit
from tests.support.api import API_KEY, payload
from tests.support.cable_server import CableServer, cable_server

PATIENCE_S = 30


def visit_of(server: CableServer, *channels: str) -> Visit:
    ear = Ear(f"{server.url}/rt?room_id=demo", channels or (ROOM_CHANNEL,), API_KEY)
    return Visit(ear, time.monotonic)


def listening(visit: Visit) -> contextlib.aclosing:
    return contextlib.aclosing(visit.listen())


async def all_of(visit: Visit) -> list[object]:
    async with asyncio.timeout(PATIENCE_S):
        return [tale async for tale in visit.listen()]


async def test_an_observer_shows_its_key_and_is_told_that_it_is_live():
    async with cable_server() as server:
        visit = visit_of(server)
        async with listening(visit) as tales:
            assert await anext(tales) is Stage.LIVE
    assert server.paths == ["/rt?room_id=demo"]
    assert server.keys == [API_KEY]
    assert server.subscribed == [ROOM_CHANNEL]
    assert visit.was_live


async def test_messages_are_told_in_order():
    messages = [{"type": "chat", "content": str(n)} for n in range(100)]
    async with cable_server() as server, listening(visit_of(server)) as tales:
        await anext(tales)
        await server.tell(*messages)
        assert [await anext(tales) for _ in messages] == messages


async def test_a_participant_subscribes_to_both_channels():
    async with cable_server() as server:
        visit = visit_of(server, ROOM_CHANNEL, USER_CHANNEL)
        async with listening(visit) as tales:
            assert await anext(tales) is Stage.LIVE
    assert sorted(server.subscribed) == [ROOM_CHANNEL, USER_CHANNEL]


async def test_silence_is_told_last(monkeypatch):
    monkeypatch.setattr(cable, "STALE_AFTER_S", 0.5)
    async with cable_server() as server:
        visit = visit_of(server)
        async with listening(visit) as tales:
            await anext(tales)
            server.is_silent = True
            assert [tale async for tale in tales] == [Stage.STALE]
    assert not visit.was_refused


async def test_pings_keep_it_alive(monkeypatch):
    monkeypatch.setattr(cable, "STALE_AFTER_S", 1.0)
    async with cable_server() as server, listening(visit_of(server)) as tales:
        await anext(tales)
        await asyncio.sleep(1.5)
        await server.tell(payload("chat"))
        assert await anext(tales) == payload("chat")


async def test_a_subscription_that_is_not_confirmed_is_asked_for_again(monkeypatch):
    monkeypatch.setattr(cable, "ASK_AGAIN_AFTER_S", 0.2)
    monkeypatch.setattr(cable, "GIVE_UP_AFTER_S", 1.0)
    async with cable_server() as server:
        server.confirms = False
        assert await all_of(visit_of(server)) == [Stage.STALE]
    assert len(server.subscribed) > 1


@pytest.mark.parametrize("status", [HTTPStatus.NOT_FOUND, HTTPStatus.UNAUTHORIZED, HTTPStatus.GONE])
async def test_a_refused_upgrade_is_a_refusal(status):
    async with cable_server() as server:
        server.refuses_with = status
        visit = visit_of(server)
        assert await all_of(visit) == []
    assert visit.was_refused


async def test_a_server_in_trouble_is_no_refusal():
    async with cable_server() as server:
        server.refuses_with = HTTPStatus.BAD_GATEWAY
        visit = visit_of(server)
        assert await all_of(visit) == []
    assert not visit.was_refused


@pytest.mark.parametrize(("reconnect", "is_refusal"), [(True, False), (False, True)])
async def test_a_goodbye_that_wants_nobody_back_is_a_refusal(reconnect, is_refusal):
    async with cable_server() as server:
        server.disconnects_with = {"reason": "unauthorized", "reconnect": reconnect}
        visit = visit_of(server)
        assert await all_of(visit) == []
    assert visit.was_refused is is_refusal


async def test_nobody_listening_just_ends():
    visit = Visit(Ear("ws://127.0.0.1:1/rt", (ROOM_CHANNEL,)), time.monotonic)
    assert await all_of(visit) == []
    assert not visit.was_live


async def test_an_address_that_is_none_just_ends():
    assert await all_of(Visit(Ear("nonsense", (ROOM_CHANNEL,)), time.monotonic)) == []


async def test_hanging_up_ends_it():
    async with cable_server() as server:
        visit = visit_of(server)
        async with listening(visit) as tales:
            await anext(tales)
            await visit.hang_up()
            assert [tale async for tale in tales] == []


async def test_no_key_and_no_address_reach_the_log(caplog):
    caplog.set_level(logging.DEBUG)
    async with cable_server() as server:
        server.refuses_with = HTTPStatus.UNAUTHORIZED
        visit = visit_of(server)
        await all_of(visit)
    assert API_KEY not in caplog.text
    assert "room_id=demo" not in caplog.text
    assert API_KEY not in repr(visit_of(server)._ear)
