"""A room that mixes and records while others are treated badly, and must not feel it."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import time
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import av
import httpx

ROOM = "canary"
ACTORS = 4
FRAME_MS = 40
BEHIND_S = 2.0
"""A mixer may be so much behind and catches up; beyond that it leaves frames out."""
PATIENCE_S = 60.0


@dataclass
class Canary:
    """What its recording holds, once the block has ended."""

    frames: int = 0
    longest_step_ms: int = 0
    elapsed_s: float = 0.0
    slowest_answer_s: float = 0.0
    errors: int = 0

    @property
    def is_whole(self) -> bool:
        """Whether every frame of the time that went by is there, one every 40 ms."""
        is_full = self.frames >= (self.elapsed_s - BEHIND_S) * 1000 / FRAME_MS
        return is_full and self.longest_step_ms <= FRAME_MS + 1 and not self.errors


@contextlib.asynccontextmanager
async def canary(url: str, api_key: str, data: Path) -> AsyncIterator[Canary]:
    """Mix and record four actors for as long as the block takes; ask all the time."""
    bird = Canary()
    headers = {"Authorization": api_key}
    async with httpx.AsyncClient(base_url=url, headers=headers, timeout=PATIENCE_S) as client:
        body = {"id": ROOM, "user": {"id": "host", "name": "Host"}}
        key = (await client.post("/rooms", json=body)).json()["access_key"]
        await _until(client, f"/rooms/{key}", lambda room: room["ready"])
        for _ in range(ACTORS):
            await client.post(f"/rehearsal/rooms/{ROOM}/actors", json={"talk": True})
        begin = time.monotonic()
        assert (await client.post(f"/rooms/{key}/recording")).status_code == 201
        await _until(client, f"/rooms/{key}", lambda room: room["recording"] is not None)
        asking = asyncio.get_running_loop().create_task(_ask(client, key, bird))
        try:
            yield bird
        finally:
            asking.cancel()
        bird.elapsed_s = time.monotonic() - begin
        assert (await client.delete(f"/rooms/{key}/recording")).status_code == 200
        path = f"/rooms/{ROOM}/recordings"
        [record] = await _until(client, path, lambda found: found[0]["links"]["download"])
        file = data / "canary.webm"
        file.write_bytes((await client.get(record["links"]["download"])).content)
    await asyncio.to_thread(_inspect, file, bird)


async def _ask(client: httpx.AsyncClient, key: str, bird: Canary) -> None:
    while True:
        begin = time.monotonic()
        answer = await client.get(f"/rooms/{key}")
        bird.slowest_answer_s = max(bird.slowest_answer_s, time.monotonic() - begin)
        bird.errors += answer.status_code != 200 or answer.json()["recording"] is None
        await asyncio.sleep(0.25)


async def _until(client: httpx.AsyncClient, path: str, is_so: Callable[[Any], Any]) -> Any:
    async with asyncio.timeout(PATIENCE_S):
        while not is_so(document := (await client.get(path)).json()):
            await asyncio.sleep(0.1)
    return document


def _inspect(path: Path, bird: Canary) -> None:
    with av.open(str(path)) as file:
        stream = file.streams.video[0]
        times = sorted(
            float(packet.pts * stream.time_base) * 1000
            for packet in file.demux(stream)
            if packet.pts is not None
        )
    bird.frames = len(times)
    steps = [round(b - a) for a, b in itertools.pairwise(times)]
    bird.longest_step_ms = max(steps, default=0)
