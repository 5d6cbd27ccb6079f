# What a script does on air: recorded by the real process, then looked into.

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import av
import httpx
import numpy as np

from studio.rehearsal.actors import CAST
from tests.support.eyeson import is_near
from tests.support.media import loudness_at, sound_of
from tests.support.rehearsal import Announced, rehearsal_process

PATIENCE_S = 60.0
(NAME, COLOUR, TONE_HZ), BACKGROUND = CAST[0], "#004488"
FPS, RATE = 25, 48_000
AUDIBLE_DBFS, ABSENT_DBFS = -40.0, -55.0


def written(folder: Path) -> str:
    """Join, camera off, on, leave, return, fall silent: a second between them."""
    deeds = ("join", "camera_off", "camera_on", "leave", "return", "hush")
    times = (1.0, 1.9, 2.8, 3.7, 4.6, 5.5)
    rows = [
        {"at_s": at_s, "actor": NAME, "does": does} for at_s, does in zip(times, deeds, strict=True)
    ]
    path = folder / "show.json"
    path.write_text(json.dumps({"script": rows}))
    return str(path)


async def until(client: httpx.AsyncClient, path: str, is_so: Any) -> Any:
    async with asyncio.timeout(PATIENCE_S):
        while not is_so(found := (await client.get(path)).json()):
            await asyncio.sleep(0.1)
    return found


async def recorded(server: Announced, folder: Path) -> tuple[Path, list[str]]:
    """Record from the room's beginning until the script is over; also who was on air."""
    headers = {"Authorization": server.api_key}
    client = httpx.AsyncClient(base_url=server.url, headers=headers, timeout=PATIENCE_S)
    async with client:
        body = {
            "id": "demo",
            "user": {"name": "Host"},
            "options": {"background_color": BACKGROUND, "show_names": False},
        }
        room = f"/rooms/{(await client.post('/rooms', json=body)).json()['access_key']}"
        await until(client, room, lambda document: document["ready"])
        assert (await client.post(f"{room}/recording")).status_code == 201
        actors = "/rehearsal/rooms/demo/actors"
        await until(client, actors, lambda them: them and not them[0]["talk"])
        await asyncio.sleep(1.5)
        users = (await client.get("/rooms/demo/users")).json()
        await client.delete(f"{room}/recording")
        records = "/rooms/demo/recordings"
        (record,) = await until(client, records, lambda them: them[0]["links"]["download"])
        path = folder / "show.webm"
        path.write_bytes((await client.get(record["links"]["download"])).content)
        return path, [user["id"] for user in users]


def seen(path: Path) -> list[tuple[bool, int]]:
    """Whether the actor was in the picture, and from which frame on."""
    with av.open(str(path)) as file:
        is_there = [_has_actor(frame) for frame in file.decode(video=0)]
    starts = [0, *(n for n in range(1, len(is_there)) if is_there[n] != is_there[n - 1])]
    return [(is_there[n], n) for n in starts]


def _has_actor(frame: av.VideoFrame) -> bool:
    """Between an actor's initials and figure is their colour, or the background without them."""
    small = frame.reformat(160, 120, "rgb24").to_ndarray()
    colour = np.median(small[24:30, 54:80].reshape(-1, 3), axis=0)
    assert is_near(colour, COLOUR) or is_near(colour, BACKGROUND)
    return is_near(colour, COLOUR)


async def test_a_scripted_actor_joins_late_leaves_and_returns_on_air(tmp_path: Path) -> None:
    options = ("--boot-delay-s", "0", "--script", written(tmp_path))
    async with rehearsal_process("--data", str(tmp_path / "data"), *options) as server:
        path, users = await recorded(server, tmp_path)
    assert {"anna-berg", "anna-berg-2"} <= set(users)
    shown = seen(path)
    assert [is_there for is_there, _ in shown] == [False, True] * 3
    starts = [number for _, number in shown]
    sound = sound_of(path)
    samples = [number * RATE // FPS for number in starts]
    assert loudness_at(sound[samples[2] : samples[3]], TONE_HZ) > AUDIBLE_DBFS, "unseen, but heard"
    assert loudness_at(sound[samples[4] + RATE // 10 : samples[5]], TONE_HZ) < ABSENT_DBFS
    assert loudness_at(sound[samples[5] : samples[5] + RATE], TONE_HZ) > AUDIBLE_DBFS
    assert np.abs(sound[-RATE:]).max() < 0.01
