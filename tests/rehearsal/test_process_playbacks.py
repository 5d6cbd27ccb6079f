# Media files of every kind in a real room: shown, heard, in the right spot, and over when they end.

from __future__ import annotations

import asyncio
import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from PIL import Image

from studio.rehearsal.actors import CAST
from tests.rehearsal.test_server import Ear, client_of, listening, opened
from tests.support.eyeson import is_near
from tests.support.media import encoded, peak_hz, sound_of
from tests.support.media_server import MediaServer, media_server
from tests.support.rehearsal import PATIENCE_S, rehearsal_process

if TYPE_CHECKING:
    import httpx

CHANNEL = '{"channel":"RoomChannel"}'
OPTIONS = ("--boot-delay-s", "0", "--actors", "2")
ANNA, BEN = "anna-berg", "ben-kurz"
COLOURS = dict(zip((ANNA, BEN), (part[1] for part in CAST), strict=False))
GREEN = "#28A050"


@dataclass
class Player:
    """Plays files in a room of two spots, the second one named `wall`."""

    client: httpx.AsyncClient
    ear: Ear
    server: MediaServer
    room: str

    async def play(self, path: str, **fields: object) -> None:
        self.ear.heard.clear()
        body = {"url": f"{self.server.url}{path}", **fields}
        answer = await self.client.post(f"{self.room}/playbacks", json={"playback": body})
        assert answer.status_code == 201, answer.text

    async def shown(self, play_id: str) -> list[tuple[str | None, str | None]]:
        """Wait until the clip is told as running; user id and play id of each spot taken."""
        await self._until(lambda: self._playing()[-1:] == [[play_id]])
        await self._until(lambda: self.ear.types()[-1:] == ["podium_update"])
        spots = self.ear.heard[-1]["podium"]
        return [(spot["user_id"], spot["play_id"]) for spot in spots]

    async def ended(self) -> None:
        await self._until(lambda: self._playing()[-1:] == [[]])

    async def colours(self, number: int) -> list[np.ndarray]:
        """The colours of the two halves in the numbered snapshot."""
        assert (await self.client.post(f"{self.room}/snapshot")).status_code == 201
        found: list[Any] = []
        async with asyncio.timeout(PATIENCE_S):
            while len(found) < number:
                await asyncio.sleep(0.05)
                found = (await self.client.get("/rooms/demo/snapshots")).json()
        newest = max(found, key=lambda shot: shot["created_at"])
        data = (await self.client.get(newest["links"]["download"])).content
        picture = np.asarray(Image.open(io.BytesIO(data)).convert("RGB"))
        upper = picture[: picture.shape[0] // 4]
        return [np.median(half.reshape(-1, 3), axis=0) for half in np.split(upper, 2, axis=1)]

    def _playing(self) -> list[list[str]]:
        updates = [one["playing"] for one in self.ear.heard if one["type"] == "playback_update"]
        return [[clip["play_id"] for clip in playing] for playing in updates]

    async def _until(self, holds: Callable[[], bool]) -> None:
        async with asyncio.timeout(PATIENCE_S):
            while not holds():
                await asyncio.sleep(0.02)


async def _begin(player: Player) -> None:
    """Two silent actors, two spots, and a recording."""
    client = player.client
    for actor in (ANNA, BEN):
        async with asyncio.timeout(PATIENCE_S):
            path = f"/rehearsal/rooms/demo/actors/{actor}"
            while (await client.patch(path, json={"talk": False})).status_code != 200:
                await asyncio.sleep(0.05)
    layout = {"layout": "custom", "name": "two", "users": [ANNA, "wall"], "show_names": False}
    assert (await client.post(f"{player.room}/layout", json=layout)).status_code == 200
    assert (await client.post(f"{player.room}/recording")).status_code == 201


async def _play_in_its_spot(player: Player) -> None:
    await player.play("/whole/wall.mp4", play_id="wall", audio="1", loop_count="3")
    assert await player.shown("wall") == [(ANNA, None), (None, "wall")]
    left, right = await player.colours(1)
    assert is_near(left, COLOURS[ANNA])
    assert is_near(right, GREEN)
    await player.ended()
    assert len(player.server.asked) >= 4, "each round is fetched anew"
    assert is_near((await player.colours(2))[1], "#121212")


async def _play_instead_of_somebody(player: Player) -> None:
    await player.play(
        "/whole/over.webm", play_id="over", replacement_id=ANNA, loop_count=-1, audio=False
    )
    assert await player.shown("over") == [(ANNA, "over")]
    assert is_near((await player.colours(3))[0], GREEN)
    stopped = await player.client.delete(f"{player.room}/playbacks/over")
    assert stopped.status_code == 200
    await player.ended()
    assert is_near((await player.colours(4))[0], COLOURS[ANNA])


async def _play_music(player: Player) -> None:
    """It has no picture and the layout no spot for it."""
    await player.play("/whole/music.mp3", play_id="music", audio=True)
    assert await player.shown("music") == [(ANNA, None)]
    await player.ended()


async def _play_what_cannot_be_played(player: Player) -> None:
    for path in ("/whole/text", "/torn/wall.mp4", "/missing/a.webm"):
        await player.play(path, play_id="wall")
        await player.ended()


async def _heard(player: Player, folder: Path) -> np.ndarray:
    await player.client.delete(f"{player.room}/recording")
    links: list[str] = []
    async with asyncio.timeout(PATIENCE_S):
        while not links:
            await asyncio.sleep(0.05)
            updates = [one for one in player.ear.heard if one["type"] == "recording_update"]
            links = [one["recording"]["links"]["download"] for one in updates]
            links = [link for link in links if link]
    (folder / "a.webm").write_bytes((await player.client.get(links[0])).content)
    return sound_of(folder / "a.webm")


@pytest.mark.timeout(200)
async def test_files_are_played_in_their_spots_until_they_end(tmp_path: Path) -> None:
    with media_server() as server:
        server.files |= {"wall.mp4": encoded("mp4", 1), "music.mp3": encoded("mp3", 1)}
        server.files["over.webm"] = encoded("vp9-opus.webm", 1)
        async with (
            rehearsal_process("--data", str(tmp_path / "data"), *OPTIONS) as process,
            client_of(process) as client,
        ):
            room = f"/rooms/{(await opened(client))['access_key']}"
            address = f"{process.url}/rt?room_id=demo"
            async with listening(address, CHANNEL, key=process.api_key) as ear:
                player = Player(client, ear, server, room)
                await _begin(player)
                await _play_in_its_spot(player)
                await _play_instead_of_somebody(player)
                await _play_music(player)
                await _play_what_cannot_be_played(player)
                sound = await _heard(player, tmp_path)
    assert peak_hz(sound) == pytest.approx(440, abs=2)
    blocks = np.abs(sound[: sound.size // 480 * 480]).reshape(-1, 480)
    seconds = np.count_nonzero(blocks.max(1) > 0.05) / 100
    assert seconds == pytest.approx(5.0, abs=0.5), "four rounds, and the music"
