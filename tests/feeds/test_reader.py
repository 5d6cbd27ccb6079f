import asyncio
import os

import httpx
import pytest

from studio.domain.errors import SourceTrouble
from studio.domain.feeds import Source
from studio.feeds import reader as reader_module
from studio.feeds.reader import SourceReader

LINK = "https://example.org/guests.csv?key=secret"
WEB = Source("w", "guests", LINK)
CSV = b"name\nAnna\n"


async def no_sleep(_seconds):
    await asyncio.sleep(0)


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "guests.csv"
    path.write_bytes(CSV)
    return path


async def read(path, mark=""):
    return await SourceReader(sleep=no_sleep).read(Source("f", "guests", str(path)), mark)


async def test_a_file_is_read_once_and_again_when_it_changed(path):
    first = await read(path)
    assert first.table.rows == (("Anna",),)
    assert await read(path, first.mark) is None
    path.write_bytes(b"name\nBen\n")
    os.utime(path, ns=(1, 1))
    assert (await read(path, first.mark)).table.rows == (("Ben",),)


async def test_a_file_that_is_being_written_is_left_alone(path):
    first = await read(path)
    path.write_bytes(b"name\nBen\nCar")

    async def write_on(_seconds):
        path.write_bytes(b"name\nBen\nCarla\n")

    with pytest.raises(SourceTrouble, match="written"):
        await SourceReader(sleep=write_on).read(Source("f", "g", str(path)), first.mark)


async def test_a_file_that_is_gone_or_a_folder_is_told(tmp_path):
    with pytest.raises(SourceTrouble, match="gone"):
        await read(tmp_path / "none.csv")
    with pytest.raises(SourceTrouble):
        await read(tmp_path)


class Server:
    """Answers like a server with an ETag, or as the test says."""

    def __init__(self, *answers: httpx.Response):
        self.answers, self.asked = list(answers), []
        self.reader = SourceReader(
            httpx.AsyncClient(
                transport=httpx.MockTransport(self), follow_redirects=True, max_redirects=2
            )
        )

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.asked.append(request)
        if len(self.answers) > 1:
            return self.answers.pop(0)
        return self.answers[0]

    async def read(self, mark=""):
        return await self.reader.read(WEB, mark)


async def test_an_unchanged_answer_costs_nothing_twice():
    server = Server(
        httpx.Response(200, content=CSV, headers={"ETag": '"1"', "Last-Modified": "Mon"}),
        httpx.Response(304),
    )
    first = await server.read()
    assert first.table.rows == (("Anna",),)
    assert await server.read(first.mark) is None
    assert server.asked[1].headers["If-None-Match"] == '"1"'
    assert server.asked[1].headers["If-Modified-Since"] == "Mon"
    assert "If-None-Match" not in server.asked[0].headers


async def test_the_same_content_again_is_no_news_even_without_an_etag():
    server = Server(httpx.Response(200, content=CSV))
    first = await server.read()
    assert await server.read(first.mark) is None


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (httpx.Response(404), "answered 404"),
        (httpx.Response(500, content=CSV), "answered 500"),
        (httpx.Response(302, headers={"Location": LINK}), "next"),
        (httpx.Response(200, content=b"<html>Sign in</html>"), "public"),
        (httpx.Response(200, content=b""), "empty"),
        (httpx.Response(200, content=b"x" * 2_000), "larger"),
    ],
)
async def test_a_bad_answer_is_one_clear_sentence(answer, reason, monkeypatch):
    monkeypatch.setattr(reader_module, "MAX_BYTES", 1_000)
    with pytest.raises(SourceTrouble, match=reason) as caught:
        await Server(answer).read()
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (httpx.ConnectError(LINK), "reached"),
        (httpx.ReadTimeout(LINK), "in time"),
        (httpx.InvalidURL(LINK), "no address"),
    ],
)
async def test_a_lost_connection_is_told_without_the_address(error, reason):
    def fail(_request):
        raise error

    reader = SourceReader(httpx.AsyncClient(transport=httpx.MockTransport(fail)))
    with pytest.raises(SourceTrouble, match=reason) as caught:
        await reader.read(WEB, "")
    assert "secret" not in str(caught.value)
    await reader.aclose()


async def test_a_real_server_is_read(tmp_path):
    async def answer(reader, writer):
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s" % (len(CSV), CSV))
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    reader = SourceReader()
    async with server:
        reading = await reader.read(Source("r", "real", f"http://127.0.0.1:{port}/a"), "")
    await reader.aclose()
    assert reading.table.rows == (("Anna",),)
