# What becomes of a room whose mixing process dies, or whose disk takes no more.

from __future__ import annotations

import asyncio
import contextlib
import io
import os
import resource
import signal
import sys
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import av
import numpy as np
from PIL import Image

from tests.rehearsal.test_server import Ear, client_of, listening, opened, strap
from tests.support.rehearsal import PATIENCE_S, Announced, rehearsal_process
from tests.support.running import running

if TYPE_CHECKING:
    import httpx

CHANNEL = '{"channel":"RoomChannel"}'
OPTIONS = ("--boot-delay-s", "0", "--actors", "2")
ON_DISK_S = 2.5
"""After so long a part of a recording is surely on the disk; no event says it."""
FULL_AT = 130_000


@dataclass
class Studio:
    """A room with two actors, a foreground and a recording, and an observer's ear."""

    server: Announced
    client: httpx.AsyncClient
    ear: Ear
    path: str

    async def ask(self, path: str, is_so: Callable[[Any], Any]) -> Any:
        async with asyncio.timeout(PATIENCE_S):
            while not is_so(found := (await self.client.get(path)).json()):
                await asyncio.sleep(0.05)
        return found

    async def picture(self, number: int) -> np.ndarray:
        """The numbered snapshot, in small."""
        assert (await self.client.post(f"{self.path}/snapshot")).status_code == 201
        shots = await self.ask("/rooms/demo/snapshots", lambda found: len(found) == number)
        newest = max(shots, key=lambda shot: shot["created_at"])
        data = (await self.client.get(newest["links"]["download"])).content
        small = Image.open(io.BytesIO(data)).convert("RGB").resize((160, 90), Image.Resampling.BOX)
        return np.asarray(small, float)

    async def record(self) -> None:
        assert (await self.client.post(f"{self.path}/recording")).status_code == 201
        await self.ask(self.path, lambda found: found["recording"] is not None)

    async def kept(self, folder: Path) -> int:
        """Wait until the recording is told as whole, fetch it, and count its frames."""
        async with asyncio.timeout(PATIENCE_S):
            while not (links := _links(self.ear)):
                await asyncio.sleep(0.05)
        path = folder / "kept.webm"
        path.write_bytes((await self.client.get(links[0])).content)
        with av.open(str(path)) as file:
            return sum(1 for _ in file.decode(video=0))

    def mixer(self) -> int:
        (child,) = [one for one, by in running().items() if by == self.server.process.pid]
        return child


@contextlib.asynccontextmanager
async def studio(data: Path) -> AsyncIterator[Studio]:
    async with (
        rehearsal_process("--data", str(data), *OPTIONS) as server,
        client_of(server) as client,
    ):
        room = f"/rooms/{(await opened(client))['access_key']}"
        address = f"{server.url}/rt?room_id=demo"
        async with listening(address, CHANNEL, key=server.api_key) as ear:
            made = Studio(server, client, ear, room)
            await made.ask("/rooms/demo/users?online=true", lambda users: len(users) == 2)
            await client.post(f"{room}/layers", files={"file": ("a.png", strap())})
            await client.post(f"{room}/layout", json={"name": "two", "show_names": False})
            yield made


def _links(ear: Ear) -> list[str]:
    recordings = [one["recording"] for one in ear.heard if one["type"] == "recording_update"]
    return [one["links"]["download"] for one in recordings if one["links"]["download"]]


async def test_when_the_mixer_dies_it_is_told_and_the_same_picture_comes_back(
    tmp_path: Path,
) -> None:
    async with studio(tmp_path) as room:
        before = await room.picture(1)
        await room.record()
        await asyncio.sleep(ON_DISK_S)
        room.ear.heard.clear()
        os.kill(room.mixer(), signal.SIGKILL)
        assert (await room.ear.until("room_update"))["content"]["ready"] is False
        podium = (await room.ear.until("podium_update"))["podium"]
        assert [one["user_id"] for one in podium if "layer_id" not in one][:2] == [
            "anna-berg",
            "ben-kurz",
        ]
        assert np.abs(await room.picture(2) - before).mean() < 3
        assert await room.kept(tmp_path) >= 25
        heard = [one["content"]["ready"] for one in room.ear.heard if one["type"] == "room_update"]
        assert heard == [False, True]
        await room.record()


if sys.platform == "linux":  # elsewhere no process can be given so small a disk

    async def test_a_full_disk_ends_the_recording_and_nothing_else(tmp_path: Path) -> None:
        async with studio(tmp_path) as room:
            resource.prlimit(room.mixer(), resource.RLIMIT_FSIZE, (FULL_AT, FULL_AT))
            await room.record()
            assert await room.kept(tmp_path) >= 25
            assert (await room.client.get(room.path)).json()["recording"] is None
            size = (tmp_path / "kept.webm").stat().st_size
            assert FULL_AT / 2 < size <= FULL_AT, "nothing that was written is lost"
            assert (await room.picture(1)).any()
            heard = [
                one["content"]["ready"] for one in room.ear.heard if one["type"] == "room_update"
            ]
            assert heard == sorted(heard), "the mixer is still the same"
