from __future__ import annotations

import asyncio
import contextlib
import io
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path

import av
import httpx
import websockets
from PIL import Image, ImageColor

from tests.support.rehearsal import PATIENCE_S, Announced, rehearsal_process

ROOM = json.dumps({"channel": "RoomChannel"})
USER = json.dumps({"channel": "UserChannel"})
PROTOCOLS = ["actioncable-v1-json", "actioncable-unsupported"]


@dataclass
class Ear:
    """One socket's messages, in order."""

    heard: list[dict[str, object]] = field(default_factory=list)
    news: asyncio.Event = field(default_factory=asyncio.Event)
    is_closed: bool = False

    def types(self) -> list[object]:
        """The types so far."""
        return [message["type"] for message in self.heard]

    async def until(self, kind: str, **fields: object) -> dict[str, object]:
        """Wait for a message, heard or to come, with these fields."""
        async with asyncio.timeout(PATIENCE_S):
            while True:
                for message in self.heard:
                    if message["type"] == kind and fields.items() <= message.items():
                        return message
                self.news.clear()
                await self.news.wait()

    async def listen(self, socket: websockets.ClientConnection) -> None:
        """Keep what comes until the socket closes."""
        async for text in socket:
            frame = json.loads(text)
            if "message" in frame and frame.get("type") != "ping":
                self.heard.append(frame["message"])
                self.news.set()
        self.is_closed = True
        self.news.set()


@contextlib.asynccontextmanager
async def listening(url: str, *channels: str, key: str = "") -> AsyncIterator[Ear]:
    """Listen on the cable; url may have the http scheme, as the links do."""
    ear = Ear()
    address = url.replace("http", "ws", 1)
    headers = {"Authorization": key} if key else {}
    async with (
        websockets.connect(
            address, additional_headers=headers, subprotocols=PROTOCOLS, proxy=None
        ) as socket,
        asyncio.TaskGroup() as group,
    ):
        for channel in channels:
            await socket.send(json.dumps({"command": "subscribe", "identifier": channel}))
        listener = group.create_task(ear.listen(socket))
        yield ear
        listener.cancel()


@contextlib.asynccontextmanager
async def client_of(room: Announced) -> AsyncIterator[httpx.AsyncClient]:
    headers = {"Authorization": room.api_key}
    async with httpx.AsyncClient(
        base_url=room.url, headers=headers, timeout=PATIENCE_S, trust_env=False
    ) as client:
        yield client


async def opened(client: httpx.AsyncClient) -> dict[str, object]:
    """Open a room as Jane."""
    options = {"widescreen": True, "sfu_mode": "disabled", "lock_available": True}
    body = {"id": "demo", "user": {"id": "jane", "name": "Jane"}, "options": options}
    answer = await client.post("/rooms", json=body)
    assert answer.status_code == 201
    return answer.json()


def strap() -> bytes:
    """A foreground: the upper left quarter is plain green."""
    image = Image.new("RGBA", (1280, 720))
    image.paste("#00ff00", (0, 0, 320, 180))
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def is_like(pixel: tuple[int, ...], colour: str) -> bool:
    """Whether two colours look the same after a codec."""
    wanted = ImageColor.getrgb(colour)
    return all(abs(a - b) < 40 for a, b in zip(pixel, wanted, strict=True))


@contextlib.asynccontextmanager
async def meeting(data: Path, *options: str) -> AsyncIterator[tuple[httpx.AsyncClient, str, Ear]]:
    """A real process, Jane's access key, and an observer's ear."""
    async with (
        rehearsal_process("--data", str(data), *options) as room,
        client_of(room) as client,
    ):
        key = str((await opened(client))["access_key"])
        async with listening(f"{room.url}/rt?room_id=demo", ROOM, key=room.api_key) as ear:
            yield client, key, ear


async def test_what_is_arranged_is_seen_in_a_real_snapshot(tmp_path) -> None:
    async with meeting(tmp_path) as (client, key, ear):
        actors = "/rehearsal/rooms/demo/actors"
        anna, ben = [
            (await client.post(actors, json={"name": name})).json() for name in ("Anna", "Ben")
        ]
        for actor in (anna, ben):
            await ear.until("chat", user_id=actor["id"])
        assert ear.types()[:2] == ["room_update", "room_update"]
        seats = {"layout": "custom", "users": ["ben", "anna"], "show_names": False}
        assert (await client.post(f"/rooms/{key}/layout", json=seats)).status_code == 200
        layer = await client.post(
            f"/rooms/{key}/layers",
            files={"file": ("blob", strap(), "application/octet-stream")},
            data={"id": "strap-1"},
        )
        assert layer.status_code == 201
        await until_layer(ear, "strap-1")
        assert (await client.post(f"/rooms/{key}/snapshot")).status_code == 201
        [snapshot] = (await ear.until("snapshot_update"))["snapshots"]
        jpeg = (await client.get(snapshot["links"]["download"])).content
    with Image.open(io.BytesIO(jpeg)) as picture:
        assert (picture.format, picture.size) == ("JPEG", (1280, 720))
        assert is_like(picture.getpixel((160, 90)), "#00ff00")
        assert is_like(picture.getpixel((320, 300)), ben["colour"])
        assert is_like(picture.getpixel((960, 300)), anna["colour"])


async def test_the_rooms_page_shows_what_is_on_air_and_who_speaks_unseen(tmp_path) -> None:
    async with meeting(tmp_path) as (client, key, ear):
        actors = "/rehearsal/rooms/demo/actors"
        anna, ben = [
            (await client.post(actors, json={"name": name})).json() for name in ("Anna", "Ben")
        ]
        await ear.until("chat", user_id=ben["id"])
        seats = {"layout": "custom", "name": "one", "users": [anna["id"]], "show_names": False}
        assert (await client.post(f"/rooms/{key}/layout", json=seats)).status_code == 200
        async with asyncio.timeout(PATIENCE_S):
            while True:
                picture = await on_air(client, key)
                is_seated = is_like(picture.getpixel((640, 600)), anna["colour"])
                is_named = not is_like(picture.getpixel((30, 674)), anna["colour"])
                if is_seated and is_named:
                    break
                await asyncio.sleep(0.5)
        assert (picture.format, picture.size) == ("JPEG", (1280, 720))
        assert sum(picture.getpixel((30, 674))) < sum(picture.getpixel((640, 600))) / 2
        assert (await client.get("/rooms/demo/snapshots")).json() == []


async def on_air(client: httpx.AsyncClient, key: str) -> Image.Image:
    """The picture that the room's page shows."""
    answer = await client.get(f"/app/picture?{key}")
    assert answer.status_code == 200
    picture = Image.open(io.BytesIO(answer.content))
    picture.load()
    return picture


async def test_a_recording_is_real_and_outlives_its_meeting(tmp_path) -> None:
    async with meeting(tmp_path, "--idle-timeout-s", "0") as (client, key, ear):
        await ear.until("room_update")
        async with asyncio.timeout(PATIENCE_S):
            while (await client.post(f"/rooms/{key}/recording")).status_code == 406:
                await asyncio.sleep(0.1)
        started = (await ear.until("recording_update"))["recording"]
        await asyncio.sleep(1.5)
        assert (await client.delete(f"/rooms/{key}/recording")).status_code == 200
        await until_download(ear)
        assert (await client.delete("/rooms/demo")).status_code == 204
        await until_closed(ear)
        last = ear.heard[-1]
        assert (last["type"], last["content"]["shutdown"]) == ("room_update", True)
        assert (await client.get(f"/rooms/{key}")).status_code == 410
        recording = (await client.get(f"/recordings/{started['id']}")).json()
        webm = (await client.get(recording["links"]["download"])).content
    with av.open(io.BytesIO(webm)) as film:
        frames = sum(1 for _ in film.decode(video=0))
    assert frames >= 25
    assert recording["duration"] == round(frames / 25)


async def test_a_clip_plays_until_its_end(tmp_path) -> None:
    async with (
        rehearsal_process("--data", str(tmp_path), "--boot-delay-s", "0") as room,
        client_of(room) as client,
    ):
        document = await opened(client)
        key = document["access_key"]
        async with listening(document["links"]["websocket"], ROOM, USER) as ear:
            ready = await ear.until("room_ready")
            assert ready["content"]["access_key"] == key
            assert ready["content"]["ready"] is True
            sting = (await client.get("/rehearsal/clips")).json()[1]
            fields = {"url": sting["url"], "play_id": "sting", "audio": True}
            answer = await client.post(f"/rooms/{key}/playbacks", json={"playback": fields})
            assert answer.status_code == 201
            update = await ear.until("playback_update")
            assert [one["play_id"] for one in update["playing"]] == ["sting"]
            await ear.until("playback_update", playing=[])
            assert "participant_update" not in ear.types()

            broken = {"url": f"{room.url}/nothing.webm", "play_id": "broken"}
            await client.post(f"/rooms/{key}/playbacks", json=broken)
            async with asyncio.timeout(PATIENCE_S):
                while ear.types().count("playback_update") < 3:
                    await asyncio.sleep(0.05)
            assert ear.heard[-1]["playing"] == []


async def test_actors_come_when_the_room_is_ready_and_the_operator_is_answered(tmp_path) -> None:
    async with (
        rehearsal_process("--data", str(tmp_path), "--actors", "2") as room,
        client_of(room) as client,
    ):
        key = (await opened(client))["access_key"]
        async with listening(f"{room.url}/rt?room_id=demo", ROOM, key=room.api_key) as ear:
            await ear.until("chat", user_id="ben-kurz")
            joined = [
                m["participant"]["id"] for m in ear.heard if m["type"] == "participant_update"
            ]
            assert joined == ["anna-berg", "ben-kurz"]
            ear.heard.clear()
            body = {"type": "chat", "content": "Anna, can you hear me?"}
            await client.post(f"/rooms/{key}/messages", json=body)
            await ear.until("chat", user_id="jane")
            await ear.until("chat", user_id="anna-berg")
            assert (await client.post(f"/rooms/{key}/lock")).status_code == 201
            new = {"id": "demo", "user": {"name": "New"}}
            assert (await client.post("/rooms", json=new)).status_code == 423


async def until_layer(ear: Ear, layer_id: str) -> None:
    """Wait until the room says that the layer is on."""
    async with asyncio.timeout(PATIENCE_S):
        while not any(
            spot.get("layer_id") == layer_id
            for message in ear.heard
            if message["type"] == "podium_update"
            for spot in message["podium"]
        ):
            await asyncio.sleep(0.02)


async def until_download(ear: Ear) -> None:
    """Wait until a recording is whole."""
    async with asyncio.timeout(PATIENCE_S):
        while not any(
            message["recording"]["links"]["download"]
            for message in ear.heard
            if message["type"] == "recording_update"
        ):
            await asyncio.sleep(0.02)


async def until_closed(ear: Ear) -> None:
    """Wait until the server closed the socket."""
    async with asyncio.timeout(PATIENCE_S):
        while not ear.is_closed:
            await asyncio.sleep(0.02)
