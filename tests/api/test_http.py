import logging
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from studio.api import endpoints, http
from studio.api.calls import Call, Upload
from studio.api.http import Http
from studio.domain.errors import (
    AnswerLost,
    ApiError,
    AuthError,
    Gone,
    Refused,
    ServerTrouble,
    Unreachable,
)
from tests.support.api import ACCESS_KEY, API_KEY, SERVER, FakeServer, http_to

LAYOUT = Call(endpoints.SET_LAYOUT, (ACCESS_KEY,), {"layout": "auto"})
MESSAGE = Call(endpoints.SEND_MESSAGE, (ACCESS_KEY,), {"type": "chat", "content": "hi"})
READ = Call(endpoints.READ_ROOM, (ACCESS_KEY,))
LOST = httpx.ReadError("connection lost")


async def test_the_api_key_goes_where_it_is_needed_and_nowhere_else():
    server = FakeServer(httpx.Response(200, json=[]))
    sender = http_to(server)
    await sender.ask(Call(endpoints.LIST_ROOMS))
    await sender.send(LAYOUT)
    by_key, by_access_key = server.requests
    assert by_key.headers["Authorization"] == API_KEY
    assert "Authorization" not in by_access_key.headers


async def test_bodies_are_json():
    server = FakeServer()
    await http_to(server).send(LAYOUT)
    assert server.requests[0].headers["Content-Type"] == "application/json"
    assert server.body == {"layout": "auto"}


async def test_files_are_multipart():
    server = FakeServer(httpx.Response(201))
    upload = Upload(b"PNG bytes", "layer.png", "image/png", {"z-index": "1", "id": "layer-a"})
    await http_to(server).send(Call(endpoints.SET_LAYER, (ACCESS_KEY,), upload=upload))
    request = server.requests[0]
    assert request.headers["Content-Type"].startswith("multipart/form-data; boundary=")
    content = request.content
    assert b'name="file"; filename="layer.png"' in content
    assert b"PNG bytes" in content
    assert b'name="z-index"' in content
    assert b'name="id"\r\n\r\nlayer-a' in content


async def test_an_empty_answer_to_an_action_is_fine():
    await http_to(FakeServer(httpx.Response(204))).send(LAYOUT)


@pytest.mark.parametrize("body", [b"", b"<html>", b"[" * 100_000, b"\xff\xfe"])
async def test_garbage_where_something_was_asked_is_the_servers_trouble(body):
    with pytest.raises(ServerTrouble):
        await http_to(FakeServer(httpx.Response(200, content=body))).ask(READ)


async def test_an_error_page_that_is_no_json_is_still_its_status():
    with pytest.raises(Gone):
        await http_to(FakeServer(httpx.Response(410, content=b"<html>gone"))).send(MESSAGE)


async def test_an_answer_without_end_is_not_read_to_the_end(monkeypatch):
    monkeypatch.setattr(http, "MAX_ANSWER", 100)
    with pytest.raises(ServerTrouble):
        await http_to(FakeServer(httpx.Response(200, content=b"x" * 101))).ask(READ)


async def test_a_redirect_is_not_followed_for_it_may_lead_the_key_away():
    server = FakeServer(httpx.Response(302, headers={"Location": "https://elsewhere.test"}))
    with pytest.raises(ServerTrouble):
        await http_to(server).send(MESSAGE)
    assert len(server.requests) == 1


async def test_what_is_safe_is_sent_until_it_works():
    server = FakeServer(LOST, httpx.Response(503), httpx.Response(200))
    await http_to(server).send(LAYOUT)
    assert server.asked == [("POST", f"/rooms/{ACCESS_KEY}/layout")] * 3


async def test_what_is_safe_is_given_up_after_three_attempts():
    server = FakeServer(LOST)
    with pytest.raises(AnswerLost, match="Sent, answer lost"):
        await http_to(server).send(LAYOUT)
    assert len(server.requests) == 3


async def test_the_same_layer_goes_out_again_with_the_same_id_and_bytes():
    server = FakeServer(LOST, httpx.Response(201))
    upload = Upload(b"PNG bytes", "layer.png", "image/png", {"z-index": "1", "id": "layer-a"})
    await http_to(server).send(Call(endpoints.SET_LAYER, (ACCESS_KEY,), upload=upload))
    for request in server.requests:
        assert b"PNG bytes" in request.content
        assert b"layer-a" in request.content


@pytest.mark.parametrize("failure", [LOST, httpx.Response(500), httpx.ConnectError("refused")])
async def test_what_must_not_happen_twice_is_sent_once(failure):
    server = FakeServer(failure)
    with pytest.raises(ApiError):
        await http_to(server).send(MESSAGE)
    assert len(server.requests) == 1


async def test_a_request_that_nobody_wants_any_more_is_not_repeated():
    server = FakeServer(LOST)
    with pytest.raises(AnswerLost):
        await http_to(server).send(LAYOUT, lambda: False)
    assert len(server.requests) == 1


async def test_pauses_between_attempts_are_taken():
    pauses = []

    async def sleep(seconds: float) -> None:
        pauses.append(seconds)

    await http_to(FakeServer(LOST, LOST, httpx.Response(200)), sleep=sleep).send(LAYOUT)
    assert pauses == [0.25, 0.5]


async def test_patience_ends():
    times = iter([0.0, 13.0])
    server = FakeServer(LOST)
    with pytest.raises(AnswerLost):
        await http_to(server, clock=lambda: next(times)).send(LAYOUT)
    assert len(server.requests) == 1


@pytest.mark.parametrize("key", ["with\nline", "schlüssel-ß", "\x00"])
async def test_a_key_that_no_header_can_hold_is_a_wrong_key(key):
    async with httpx.AsyncClient() as client:
        sender = Http("http://127.0.0.1:1", key, client=client)
        with pytest.raises((AuthError, Unreachable)) as caught:
            await sender.ask(Call(endpoints.LIST_ROOMS))
    assert key not in str(caught.value)


@pytest.mark.parametrize(
    "url", ["ftp://host", "http://", "http://host:port", "nonsense", "https://[x"]
)
async def test_an_address_that_is_none_is_unreachable(url):
    async with httpx.AsyncClient() as client:
        with pytest.raises(Unreachable):
            await Http(url, client=client).ask(READ)


async def test_nobody_listening_is_unreachable_and_nothing_was_sent():
    sender = await Http.connected("http://127.0.0.1:1")
    with pytest.raises(Unreachable, match="nothing was sent"):
        await sender.send(MESSAGE)
    await sender.aclose()


async def test_a_closed_sender_sends_nothing():
    server = FakeServer()
    sender = http_to(server)
    await sender.aclose()
    with pytest.raises(Unreachable):
        await sender.send(LAYOUT)
    assert server.requests == []


async def test_no_secret_reaches_an_error_or_the_log(caplog):
    caplog.set_level(logging.DEBUG)
    link = "https://fs.test/x.webm?signature=s3cret"
    said = {"error": f"{API_KEY} {ACCESS_KEY} {link}"}
    sender = http_to(FakeServer(httpx.Response(400, json=said)))
    with pytest.raises(Refused) as caught:
        await sender.send(MESSAGE)
    for text in (str(caught.value), caught.value.detail, repr(caught.value), caplog.text):
        assert API_KEY not in text
        assert ACCESS_KEY not in text
        assert "s3cret" not in text
    assert "POST /rooms/{}/messages: Refused" in caplog.text
    assert SERVER not in caplog.text


FIRST_REQUEST = """
import asyncio, sys
from studio.api import endpoints
from studio.api.calls import Call
from studio.api.http import Http

async def serve(reader, writer):
    await reader.readuntil(b"\\r\\n\\r\\n")
    writer.write(b"HTTP/1.1 200 OK\\r\\ncontent-length: 2\\r\\n\\r\\n{}")

async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    http = await Http.connected(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}")
    before = set(sys.modules)
    await http.ask(Call(endpoints.LIST_ROOMS))
    print(sorted(set(sys.modules) - before))
    await http.aclose()
    server.close()

asyncio.run(main())
"""


def test_the_first_request_loads_nothing_more():
    ran = subprocess.run(
        [sys.executable, "-c", FIRST_REQUEST],
        capture_output=True,
        text=True,
        timeout=60,
        cwd=Path(__file__).parents[2],
        check=False,
    )
    assert ran.stdout == "[]\n", ran.stderr
