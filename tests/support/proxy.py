"""A proxy between desk and server with every fault that a network can have.

It passes HTTP/1.1 on, request by request, and WebSockets, frame by frame. All switches act at once.
"""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from dataclasses import dataclass
from typing import Final

PIECE: Final = 64 * 1024
HEAD_LIMIT: Final = 256 * 1024
PATIENCE_S: Final = 30.0
Ends = tuple[asyncio.StreamReader, asyncio.StreamWriter]

_GONE = (OSError, EOFError, asyncio.LimitOverrunError)


@dataclass(frozen=True)
class Head:
    """The first lines of a request."""

    raw: bytes

    @property
    def line(self) -> str:
        """Method and path, as in `POST /rooms/KEY/recording`."""
        method, path, _ = self.raw.split(b"\r\n", 1)[0].decode("latin-1").split(" ")
        return f"{method} {path}"

    @property
    def is_upgrade(self) -> bool:
        """Whether a WebSocket begins."""
        return self.field(b"upgrade").lower() == b"websocket"

    @property
    def is_chunked(self) -> bool:
        """Whether the body comes in chunks."""
        return self.field(b"transfer-encoding").lower() == b"chunked"

    @property
    def length(self) -> int:
        """The bytes of the body."""
        return int(self.field(b"content-length") or 0)

    def field(self, name: bytes) -> bytes:
        """A header's value."""
        for line in self.raw.split(b"\r\n")[1:]:
            key, _, value = line.partition(b":")
            if key.strip().lower() == name:
                return value.strip()
        return b""

    def without(self, name: bytes) -> bytes:
        """The head without a header."""
        lines = self.raw.split(b"\r\n")
        kept = [x for x in lines if x.partition(b":")[0].strip().lower() != name]
        return b"\r\n".join(kept)


class Proxy:
    """Listens on a port of its own; `requests` are the lines of everything that went through."""

    def __init__(self, target: str) -> None:
        host, _, port = target.removeprefix("http://").rstrip("/").rpartition(":")
        self._host, self._port = host, int(port)
        self.url = ""
        self.requests: list[str] = []
        self.swallows: Callable[[str], bool] = lambda line: False
        """Whose answer is swallowed, by the request's line: it was done, and nobody hears of it."""
        self.stalls: Callable[[str], bool] = lambda line: False
        """Whose answer never comes, by the request's line: the connection stays."""
        self.withholds: Callable[[bytes], bool] = lambda frame: False
        """Which realtime frames of the server are held back, by their payload."""
        self.withheld: list[bytes] = []
        self._listening: asyncio.Server | None = None
        self._writers: set[asyncio.StreamWriter] = set()
        self._held: list[tuple[asyncio.StreamWriter, bytes]] = []
        self._tasks: set[asyncio.Task[None]] = set()

    def count(self, line: str) -> int:
        """How often a request with such a line went through."""
        return sum(line in request for request in self.requests)

    async def open(self, port: int = 0) -> None:
        """Begin to listen."""
        self._listening = await asyncio.start_server(
            self._serve, "127.0.0.1", port, limit=HEAD_LIMIT
        )
        self.url = f"http://127.0.0.1:{self._listening.sockets[0].getsockname()[1]}"

    async def go_down(self) -> None:
        """Nobody listens any more, and every connection is cut."""
        if self._listening is not None:
            self._listening.close()
        await self.cut()

    async def come_up(self) -> None:
        """Listen again where it was before."""
        await self.open(int(self.url.rpartition(":")[2]))

    async def cut(self) -> None:
        """Cut every connection; new ones are served."""
        for writer in tuple(self._writers):
            writer.transport.abort()
        if self._tasks:
            await asyncio.wait(self._tasks)

    async def release(self) -> None:
        """Let frames through again, the held ones first."""
        self.withholds = lambda frame: False
        held, self._held = self._held, []
        for writer, frame in held:
            writer.write(frame)
        self.withheld.clear()

    def hold(self, writer: asyncio.StreamWriter, frame: bytes, payload: bytes) -> None:
        """Keep a frame until it is released."""
        self.withheld.append(payload)
        self._held.append((writer, frame))

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        self._writers.add(writer)
        with contextlib.suppress(*_GONE):
            await self._exchange((reader, writer))
        writer.transport.abort()
        self._writers.discard(writer)
        self._tasks.discard(task)

    async def _exchange(self, front: Ends) -> None:
        back = await asyncio.open_connection(self._host, self._port, limit=HEAD_LIMIT)
        self._writers.add(back[1])
        try:
            await Exchange(self, front, back).run()
        finally:
            back[1].transport.abort()
            self._writers.discard(back[1])


class Exchange:
    """One connection of a client, and the one to the server that belongs to it."""

    def __init__(self, proxy: Proxy, front: Ends, back: Ends) -> None:
        self._proxy = proxy
        self._from_client, self._to_client = front
        self._from_server, self._to_server = back
        self._is_swallowing = self._is_stalling = False

    async def run(self) -> None:
        """Pass on until either side is gone."""
        head = await self._head()
        if head.is_upgrade:
            # Without compression, so that frames can be read here.
            self._to_server.write(head.without(b"sec-websocket-extensions"))
            await _until_one_ends(self._passed_on(), self._frames())
        else:
            await _until_one_ends(self._requests(head), self._answers())

    async def _head(self) -> Head:
        head = Head(await self._from_client.readuntil(b"\r\n\r\n"))
        self._proxy.requests.append(head.line)
        self._is_swallowing = self._proxy.swallows(head.line)
        self._is_stalling = self._proxy.stalls(head.line)
        return head

    async def _requests(self, head: Head) -> None:
        while True:
            self._to_server.write(head.raw)
            await self._body(head)
            head = await self._head()

    async def _body(self, head: Head) -> None:
        left = head.length
        while left:
            piece = await self._from_client.readexactly(min(PIECE, left))
            left -= len(piece)
            await _write(self._to_server, piece)
        is_last = not head.is_chunked
        while not is_last:
            line = await self._from_client.readuntil(b"\r\n")
            size = int(line.split(b";")[0], 16)
            await _write(self._to_server, line + await self._from_client.readexactly(size + 2))
            is_last = size == 0

    async def _answers(self) -> None:
        while piece := await self._from_server.read(PIECE):
            if self._is_swallowing:
                return
            if not self._is_stalling:
                await _write(self._to_client, piece)

    async def _passed_on(self) -> None:
        while piece := await self._from_client.read(PIECE):
            await _write(self._to_server, piece)

    async def _frames(self) -> None:
        answer = await self._from_server.readuntil(b"\r\n\r\n")
        await _write(self._to_client, answer)
        if b" 101 " not in answer.split(b"\r\n", 1)[0]:
            await self._answers()
            return
        while True:
            await self._frame()

    async def _frame(self) -> None:
        """Pass one frame of the server on, or hold it back."""
        head = await self._from_server.readexactly(2)
        length = head[1] & 0x7F
        extended = await self._from_server.readexactly({126: 2, 127: 8}.get(length, 0))
        length = int.from_bytes(extended, "big") if extended else length
        payload = await self._from_server.readexactly(length)
        if self._proxy.withholds(payload):
            self._proxy.hold(self._to_client, head + extended + payload, payload)
        else:
            await _write(self._to_client, head + extended + payload)


async def _write(writer: asyncio.StreamWriter, piece: bytes) -> None:
    writer.write(piece)
    await writer.drain()


async def _until_one_ends(*works: Coroutine[None, None, None]) -> None:
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(_quietly(work)) for work in works]
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in tasks:
            task.cancel()


async def _quietly(work: Coroutine[None, None, None]) -> None:
    with contextlib.suppress(*_GONE):
        await work


def is_message(frame: bytes) -> bool:
    """Whether a frame tells something about the room; false for welcome, pings, confirmations."""
    return b'"message":{' in frame or b'"message": {' in frame


@contextlib.asynccontextmanager
async def proxy_to(target: str) -> AsyncIterator[Proxy]:
    """Stand in front of `http://HOST:PORT` for as long as the block lasts."""
    proxy = Proxy(target)
    await proxy.open()
    try:
        yield proxy
    finally:
        await proxy.go_down()


class ThreadedProxy:
    """A proxy with a loop in a thread of its own, for tests that have none."""

    def __init__(self, proxy: Proxy, loop: asyncio.AbstractEventLoop) -> None:
        self.proxy, self._loop = proxy, loop

    def do(self, act: Coroutine[None, None, None]) -> None:
        """Carry out `proxy.cut()`, `release()`, `go_down()` or `come_up()`."""
        asyncio.run_coroutine_threadsafe(act, self._loop).result(PATIENCE_S)


@contextlib.contextmanager
def threaded_proxy_to(target: str) -> Iterator[ThreadedProxy]:
    """Stand in front of `http://HOST:PORT` without a running loop."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, name="proxy")
    thread.start()
    threaded = ThreadedProxy(Proxy(target), loop)
    try:
        threaded.do(threaded.proxy.open())
        yield threaded
    finally:
        threaded.do(threaded.proxy.go_down())
        loop.call_soon_threadsafe(loop.stop)
        thread.join(PATIENCE_S)
        loop.close()
