"""How fast the real process starts, answers, and tells everybody."""

from __future__ import annotations

import asyncio
import contextlib
import json
import subprocess
import sys
import time
import urllib.request
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import websockets

ROOT: Final = Path(__file__).parent.parent.parent
PATIENCE_S: Final = 60.0
CLIENTS: Final = 8
OBSERVERS: Final = 200
SAYINGS: Final = 20
IDENTIFIER: Final = json.dumps({"channel": "RoomChannel"})


@dataclass(frozen=True, slots=True)
class Start:
    """Seconds from the command to the line, and to the first answered request."""

    line_s: float
    answer_s: float


@dataclass(frozen=True, slots=True)
class Answers:
    """Requests a second, and the time of one, in ms."""

    per_s: float
    median_ms: float
    p99_ms: float


def measure_start() -> Start:
    """Start the process, ask once, end it."""
    begin = time.perf_counter()
    with _server() as server:
        line_s = time.perf_counter() - begin
        server.ask("/rooms")
        return Start(line_s, time.perf_counter() - begin)


def measure_answers(seconds: float) -> tuple[Answers, Answers]:
    """Ask for the room document, and change the layout, by several clients at once."""
    with _server("--boot-delay-s", "0", "--idle-timeout-s", "0", "--actors", "4") as server:
        key = server.open_room()
        reading = _request("GET", f"/rooms/{key}")
        writing = _request("POST", f"/rooms/{key}/layout", b"layout=auto&name=nine")
        return (
            asyncio.run(_answers(server.url, reading, seconds)),
            asyncio.run(_answers(server.url, writing, seconds)),
        )


def measure_observers() -> list[float]:
    """Return for each of some messages how long it took until the last observer had it, in ms."""
    with _server("--boot-delay-s", "0", "--idle-timeout-s", "0") as server:
        return asyncio.run(_observed(server, server.open_room()))


@dataclass(frozen=True, slots=True)
class _Server:
    url: str
    api_key: str

    def ask(self, path: str, body: bytes | None = None) -> bytes:
        headers = {"Authorization": self.api_key}
        request = urllib.request.Request(self.url + path, body, headers)  # noqa: S310 - ours
        with urllib.request.urlopen(request, timeout=PATIENCE_S) as answer:  # noqa: S310 - ours
            return bytes(answer.read())

    def open_room(self) -> str:
        """Open a room and wait until it is ready; its access key."""
        key = str(json.loads(self.ask("/rooms", b"id=demo&user[name]=Bench"))["access_key"])
        while not json.loads(self.ask(f"/rooms/{key}"))["ready"]:
            time.sleep(0.05)
        return key


@contextmanager
def _server(*options: str) -> Iterator[_Server]:
    command = [sys.executable, "-m", "studio.rehearsal", *options]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        try:
            told = json.loads(next(iter(process.stdout or ())))
            yield _Server(told["url"], told["api_key"])
        finally:
            process.terminate()
            process.wait(PATIENCE_S)


def _request(method: str, path: str, body: bytes = b"") -> bytes:
    kind = "Content-Type: application/x-www-form-urlencoded\r\n" if body else ""
    head = f"{method} {path} HTTP/1.1\r\nHost: bench\r\n{kind}Content-Length: {len(body)}\r\n\r\n"
    return head.encode() + body


async def _answers(url: str, request: bytes, seconds: float) -> Answers:
    until = time.perf_counter() + seconds
    asking = [_keep_asking(url, request, until) for _ in range(CLIENTS)]
    times = sorted(one for times in await asyncio.gather(*asking) for one in times)
    return Answers(
        len(times) / seconds,
        times[len(times) // 2] * 1e3,
        times[int(len(times) * 0.99)] * 1e3,
    )


async def _keep_asking(url: str, request: bytes, until: float) -> list[float]:
    """Ask over one connection, one after the other."""
    address = urlsplit(url)
    reader, writer = await asyncio.open_connection(address.hostname, address.port)
    times = []
    while (begin := time.perf_counter()) < until:
        writer.write(request)
        head = (await reader.readuntil(b"\r\n\r\n")).lower()
        if b" 200 " not in head.partition(b"\r\n")[0]:
            raise RuntimeError(head.decode())
        _, _, length = head.partition(b"content-length:")
        await reader.readexactly(int(length.partition(b"\r\n")[0] or 0))
        times.append(time.perf_counter() - begin)
    writer.close()
    with contextlib.suppress(ConnectionError):
        await writer.wait_closed()
    return times


async def _observed(server: _Server, key: str) -> list[float]:
    async with AsyncExitStack() as stack:
        ears = [await stack.enter_async_context(_observer(server)) for _ in range(OBSERVERS)]
        times = []
        for number in range(SAYINGS):
            text = f"saying-{number}"
            begin = time.perf_counter()
            hearing = asyncio.gather(*(_hear(ear, text) for ear in ears))
            body = f"type=chat&content={text}".encode()
            await asyncio.to_thread(server.ask, f"/rooms/{key}/messages", body)
            async with asyncio.timeout(PATIENCE_S):
                times.append((max(await hearing) - begin) * 1e3)
    return times


@contextlib.asynccontextmanager
async def _observer(server: _Server) -> AsyncIterator[websockets.ClientConnection]:
    address = server.url.replace("http", "ws", 1) + "/rt?room_id=demo"
    headers = {"Authorization": server.api_key}
    async with websockets.connect(address, additional_headers=headers, proxy=None) as socket:
        await socket.send(json.dumps({"command": "subscribe", "identifier": IDENTIFIER}))
        await _hear(socket, "confirm_subscription")
        yield socket


async def _hear(socket: websockets.ClientConnection, text: str) -> float:
    """When the frame with text came."""
    async for frame in socket:
        if text in str(frame):
            break
    return time.perf_counter()
