from __future__ import annotations

import asyncio
from pathlib import Path

import httpx
import pytest

from tests.support.fuzz_canary import canary
from tests.support.rehearsal import Announced, rehearsal_process

PATIENCE_S = 120.0
PEOPLE, ROOMS = 100, 20


def _client(server: Announced) -> httpx.AsyncClient:
    headers = {"Authorization": server.api_key}
    limits = httpx.Limits(max_connections=20)
    return httpx.AsyncClient(
        base_url=server.url, headers=headers, timeout=PATIENCE_S, limits=limits
    )


async def _joined(client: httpx.AsyncClient, room: str, user: str) -> str:
    body = {"id": room, "user": {"id": user, "name": f"Person {user}"}}
    answer = await client.post("/rooms", json=body)
    assert answer.status_code == 201, answer.text
    return str(answer.json()["access_key"])


async def _is_ready(client: httpx.AsyncClient, key: str) -> bool:
    return bool((await client.get(f"/rooms/{key}")).json()["ready"])


@pytest.mark.timeout(300)
async def test_a_hundred_people_in_one_room_are_all_answered(tmp_path: Path) -> None:
    options = ("--data", str(tmp_path), "--boot-delay-s", "0")
    async with rehearsal_process(*options) as server, _client(server) as client:
        people = [f"p{number}" for number in range(PEOPLE)]
        keys = await asyncio.gather(*(_joined(client, "full", one) for one in people))
        assert len(set(keys)) == PEOPLE
        listed = (await client.get("/rooms/full/users")).json()
        assert {user["id"] for user in listed} == set(people)
        says = {"type": "chat", "content": "Hello"}
        paths = [f"/rooms/{key}" for key in keys]
        documents = await asyncio.gather(*(client.get(path) for path in paths))
        assert [answer.json()["user"]["id"] for answer in documents] == people
        sent = await asyncio.gather(*(client.post(f"{path}/messages", json=says) for path in paths))
        assert {answer.status_code for answer in sent} == {201}
        seen = await asyncio.gather(*(client.get(f"{paths[0]}/users/{one}") for one in people))
        assert {answer.status_code for answer in seen} == {200}


@pytest.mark.timeout(300)
async def test_twenty_rooms_are_all_answered_while_one_mixes(tmp_path: Path) -> None:
    options = ("--data", str(tmp_path), "--boot-delay-s", "0")
    async with rehearsal_process(*options) as server, _client(server) as client:
        async with canary(server.url, server.api_key, tmp_path) as bird:
            names = [f"room-{number}" for number in range(ROOMS - 1)]
            keys = await asyncio.gather(*(_joined(client, name, "jane") for name in names))
            async with asyncio.timeout(PATIENCE_S):
                while not all(await asyncio.gather(*(_is_ready(client, key) for key in keys))):
                    await asyncio.sleep(0.5)
            running = (await client.get("/rooms")).json()
            assert {room["id"] for room in running} == {*names, "canary"}
            for key in keys:
                layout = await client.post(f"/rooms/{key}/layout", json={"name": "nine"})
                assert layout.status_code == 200
                assert (await client.post(f"/rooms/{key}/snapshot")).status_code == 201
        assert bird.is_whole, bird
        ends = await asyncio.gather(*(client.delete(f"/rooms/{key}") for key in keys))
        assert {answer.status_code for answer in ends} == {204}
