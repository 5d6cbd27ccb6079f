import io

import httpx
import pytest

from studio.rehearsal.media.faults import MediaFault, sentence_of
from studio.rehearsal.media.remote_file import SKIP, RemoteFile
from tests.support.media_server import MediaServer, media_server

DATA = bytes(n * 7 % 251 for n in range(900_000))


@pytest.fixture
def server():
    with media_server() as running:
        running.files["data"] = DATA
        yield running


@pytest.fixture
def remote(server: MediaServer, request):
    kind = getattr(request, "param", "whole")
    file = RemoteFile(f"{server.url}/{kind}/data", timeout=httpx.Timeout(5.0, read=0.3))
    yield file
    file.close()


def all_of(file: RemoteFile) -> bytes:
    parts = []
    while part := file.read(50_000):
        parts.append(part)
    return b"".join(parts)


@pytest.mark.parametrize("remote", ["whole", "plain", "broken", "to"], indirect=True)
def test_the_whole_file_is_read(remote):
    assert all_of(remote) == DATA
    assert remote.fault is None
    assert remote.read() == b""


@pytest.mark.parametrize("remote", ["whole", "plain", "broken"], indirect=True)
def test_any_place_can_be_read(remote):
    for at in (700_000, 10, 10 + SKIP // 2, len(DATA) - 5, 0):
        remote.seek(at)
        assert remote.tell() == at
        part = remote.read(1000)
        assert part
        assert part == DATA[at : at + len(part)]
    assert remote.seek(-100, io.SEEK_END) == len(DATA) - 100
    assert remote.read(1000) == DATA[-100:]


def test_nothing_is_asked_before_something_is_read(server, remote):
    remote.seek(0, io.SEEK_END)
    remote.seek(0)
    remote.read(10)
    remote.seek(1000, io.SEEK_CUR)
    remote.read(10)
    assert len(server.asked) == 1


@pytest.mark.parametrize("remote", ["torn"], indirect=True)
def test_a_torn_file_gives_what_is_there_then_its_fault(remote):
    assert all_of(remote) == DATA[: len(DATA) // 2]
    assert isinstance(remote.fault, MediaFault)
    assert "broke off" in sentence_of(remote.fault)


@pytest.mark.parametrize("remote", ["hang"], indirect=True)
def test_a_silent_server_is_given_up(remote):
    assert all_of(remote) == b""
    assert remote.fault is not None
    assert "stopped sending" in sentence_of(remote.fault)


def test_stopping_ends_the_file(remote):
    assert remote.read(10) == DATA[:10]
    remote.stop()
    assert remote.read(10) == b""
    assert remote.fault is None


@pytest.mark.parametrize("path", ["/missing/data", "/loop/data"])
def test_what_cannot_be_opened_is_refused_at_once(server, path):
    with pytest.raises(MediaFault):
        RemoteFile(server.url + path)


def test_a_private_address_is_refused(server):
    with pytest.raises(MediaFault, match="private"):
        RemoteFile(f"{server.url}/whole/data", is_private_allowed=False)
    assert server.asked == []


def test_nobody_there():
    with pytest.raises(httpx.ConnectError):
        RemoteFile("http://127.0.0.1:9/x")


@pytest.mark.parametrize("url", ["", "http://[", "data:text/plain,x"])
def test_what_is_no_address_is_refused(url):
    with pytest.raises(MediaFault):
        RemoteFile(url)
