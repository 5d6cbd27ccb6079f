import httpx
import pytest

from studio.api.downloads import download, fetch
from studio.api.http import Http
from studio.domain.errors import FileTrouble, NotFound, ServerTrouble, Unreachable
from tests.support.api import API_KEY, FakeServer, http_to
from tests.support.media_server import media_server

LINK = "https://fs.test/meetings/key.webm?signature=s3cret"
CONTENT = bytes(range(256)) * 4096


async def test_a_picture_is_fetched_without_the_key():
    server = FakeServer(httpx.Response(200, content=CONTENT))
    assert await fetch(http_to(server), LINK) == CONTENT
    assert str(server.requests[0].url) == LINK
    assert API_KEY not in server.requests[0].headers.values()


async def test_a_recording_is_saved_and_nothing_else_is_left(tmp_path):
    target = tmp_path / "recordings" / "show.webm"
    await download(http_to(FakeServer(httpx.Response(200, content=CONTENT))), LINK, target)
    assert target.read_bytes() == CONTENT
    assert list(target.parent.iterdir()) == [target]


async def test_a_link_may_lead_on_to_another():
    moved = httpx.Response(302, headers={"Location": "https://storage.test/1"})
    server = FakeServer(moved, httpx.Response(200, content=b"x"))
    assert await fetch(http_to(server), LINK) == b"x"


@pytest.mark.parametrize("status", [401, 403, 404, 410])
async def test_a_link_that_has_expired_says_so(status, tmp_path):
    http = http_to(FakeServer(httpx.Response(status)))
    with pytest.raises(NotFound, match="expired"):
        await download(http, LINK, tmp_path / "show.webm")
    assert list(tmp_path.glob("show*")) == []


async def test_a_store_in_trouble_says_so():
    with pytest.raises(ServerTrouble, match="503"):
        await fetch(http_to(FakeServer(httpx.Response(503))), LINK)


async def test_a_file_that_is_too_large_is_not_kept(tmp_path):
    http = http_to(FakeServer(httpx.Response(200, content=CONTENT)))
    with pytest.raises(ServerTrouble, match="too large"):
        await download(http, LINK, tmp_path / "show.webm", limit=len(CONTENT) - 1)
    assert list(tmp_path.glob("show*")) == []


@pytest.mark.parametrize("link", ["", "file:///etc/passwd", "http://[x", "nonsense"])
async def test_a_link_that_is_none_does_not_arrive(link):
    async with httpx.AsyncClient() as client:
        with pytest.raises(Unreachable) as caught:
            await fetch(Http("https://api.test", client=client), link)
    assert "passwd" not in str(caught.value)


async def test_a_folder_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "file").write_text("in the way")
    http = http_to(FakeServer(httpx.Response(200, content=b"x")))
    with pytest.raises(FileTrouble) as caught:
        await download(http, LINK, tmp_path / "file" / "show.webm")
    assert str(tmp_path) not in str(caught.value)


async def test_a_file_that_is_there_already_is_replaced_only_when_complete(tmp_path):
    target = tmp_path / "show.webm"
    target.write_bytes(b"yesterday")
    with pytest.raises(NotFound):
        await download(http_to(FakeServer(httpx.Response(404))), LINK, target)
    assert target.read_bytes() == b"yesterday"
    await download(http_to(FakeServer(httpx.Response(200, content=b"today"))), LINK, target)
    assert target.read_bytes() == b"today"


async def test_a_download_that_breaks_off_leaves_nothing(tmp_path):
    with media_server() as server:
        server.files["show"] = CONTENT
        http = await Http.connected(server.url)
        with pytest.raises(Unreachable, match="did not arrive"):
            await download(http, f"{server.url}/torn/show", tmp_path / "show.webm")
        await http.aclose()
    assert list(tmp_path.glob("show*")) == []
