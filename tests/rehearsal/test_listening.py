from __future__ import annotations

import asyncio
import contextlib
import json
import socket

import pytest
from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from studio.rehearsal import listening
from studio.rehearsal.listening import bound
from tests.support.serving import served

PATIENCE_S = 30.0


async def _swallow(request: Request) -> Response:
    with contextlib.suppress(ClientDisconnect):
        await request.body()
    return Response()


def _app() -> Starlette:
    return Starlette(routes=[Route("/", _swallow, methods=["GET", "POST"])])


async def _dial(address: str) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    host, port = address.split(":")
    return await asyncio.open_connection(host, int(port))


async def _send_for_ever(writer: asyncio.StreamWriter, piece: bytes) -> None:
    while True:
        writer.write(piece)
        await writer.drain()


async def _everything_heard(address: str, *pieces: bytes) -> bytes:
    """Say pieces, then nothing more, and return what came until the server hung up."""
    reader, writer = await _dial(address)
    try:
        for piece in pieces:
            writer.write(piece)
            await asyncio.sleep(0.05)
        async with asyncio.timeout(PATIENCE_S):
            return await reader.read()
    except ConnectionError:
        return b""
    finally:
        writer.close()


@pytest.mark.parametrize(
    "pieces",
    [
        (),
        (b"GET / HTTP/1.1\r\n",),
        (b"GET / HTTP/1.1\r\n", b"a: b\r\n", b"c: d\r\n"),
        (b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n", b"half"),
    ],
    ids=["silence", "half a head", "a dripping head", "half a body"],
)
async def test_a_client_that_does_not_go_on_is_cut_off(
    monkeypatch: pytest.MonkeyPatch, pieces: tuple[bytes, ...]
) -> None:
    monkeypatch.setattr(listening, "HEAD_S", 0.3)
    monkeypatch.setattr(listening, "BODY_S", 0.3)
    async with served(_app()) as address:
        assert await _everything_heard(address, *pieces) == b""


async def test_a_body_that_drips_for_ever_is_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listening, "WHOLE_BODY_S", 0.4)
    head = b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 900\r\n\r\n"
    async with served(_app()) as address:
        reader, writer = await _dial(address)
        writer.write(head)
        async with asyncio.timeout(PATIENCE_S):
            while not reader.at_eof():
                writer.write(b"x")
                with contextlib.suppress(TimeoutError, ConnectionError):
                    await asyncio.wait_for(reader.read(), 0.05)
        writer.close()


async def test_a_body_without_end_is_cut_off_also_after_its_answer(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(listening, "MAX_UPLOAD", 1_000_000)
    head = b"POST /nowhere HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
    chunk = b"8000\r\n" + bytes(0x8000) + b"\r\n"
    async with served(_app()) as address:
        reader, writer = await _dial(address)
        writer.write(head)
        assert b" 404 " in await reader.readline()
        async with asyncio.timeout(PATIENCE_S):
            with pytest.raises(ConnectionError):
                await _send_for_ever(writer, chunk)
        writer.close()


async def test_who_does_not_read_the_answer_is_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    async def much(_: Request) -> Response:
        return Response(bytes(64 * 1024 * 1024))

    monkeypatch.setattr(listening, "READING_S", 0.3)
    async with served(Starlette(routes=[Route("/", much)])) as address:
        reader, writer = await _dial(address)
        writer.write(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
        await asyncio.sleep(1.0)
        received = 0
        with contextlib.suppress(ConnectionError):
            async with asyncio.timeout(PATIENCE_S):
                while piece := await reader.read(1 << 20):
                    received += len(piece)
        writer.close()
    assert received < 64 * 1024 * 1024


async def test_a_slow_answer_is_not_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    async def think(_: Request) -> Response:
        await asyncio.sleep(0.5)
        return Response("done")

    monkeypatch.setattr(listening, "HEAD_S", 0.1)
    monkeypatch.setattr(listening, "BODY_S", 0.1)
    head = b"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
    async with served(Starlette(routes=[Route("/", think)])) as address:
        assert (await _everything_heard(address, head)).endswith(b"done")


async def test_a_second_request_on_a_connection_is_served(monkeypatch: pytest.MonkeyPatch) -> None:
    head = b"GET / HTTP/1.1\r\nHost: x\r\n\r\n"
    last = b"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
    async with served(_app()) as address:
        assert (await _everything_heard(address, head, last)).count(b"200 OK") == 2


async def test_what_is_no_http_is_refused_in_json() -> None:
    async with served(_app()) as address:
        head, _, body = (await _everything_heard(address, b"hello?\r\n\r\n")).partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 400 ")
    assert json.loads(body)["error"]


async def test_a_handshake_without_its_key_is_refused_in_json() -> None:
    head = b"GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n"
    async with served(_app()) as address:
        head, _, body = (await _everything_heard(address, head)).partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 400 ")
    assert head.lower().count(b"content-type: application/json") == 1
    assert "Sec-WebSocket-Key" in json.loads(body)["error"]


async def test_the_server_does_not_name_itself() -> None:
    async with served(_app()) as address:
        answer = await _everything_heard(address, b"GET / HTTP/1.0\r\n\r\n")
    assert b"server:" not in answer.lower()


def test_a_port_in_use_is_refused() -> None:
    with bound("127.0.0.1", 0) as taken, pytest.raises(OSError, match="in use"):
        bound("127.0.0.1", taken.getsockname()[1])


def test_every_family_of_addresses_can_be_listened_on() -> None:
    for host in ("127.0.0.1", "localhost", "::1"):
        with bound(host, 0) as listener:
            assert listener.getsockname()[1] > 0


def test_what_is_answered_leaves_at_once() -> None:
    with bound("127.0.0.1", 0) as listener:
        listener.settimeout(PATIENCE_S)
        with socket.create_connection(listener.getsockname()):
            peer, _ = listener.accept()
            with peer:
                assert peer.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
