import os
import socket

import pytest

from studio.api import prober
from studio.api.prober import ChildProber, clip_id, name_of
from studio.domain.errors import ClipRefused
from tests.support.media import film_bytes
from tests.support.media_server import media_server
from tests.support.program import descendants


async def test_a_clip_is_found_with_its_length_and_sound():
    with media_server() as server:
        server.files["opener.webm"] = film_bytes(2)
        url = f"{server.url}/whole/opener.webm"
        clip = await ChildProber().probe(f" {url} ", "")
    assert (clip.id, clip.name, clip.has_audio) == (clip_id(url), "opener", True)
    assert clip.duration_s == pytest.approx(2.0, abs=0.1)


@pytest.mark.parametrize(
    "address", ["", "clip.webm", "file:///etc/hostname", "rtmp://x.test/a", "http://[", "http://"]
)
async def test_what_is_no_web_address_is_refused_without_looking(address: str):
    with pytest.raises(ClipRefused, match="http"):
        await ChildProber().probe(address, "")


async def test_a_file_that_is_not_media_is_refused_with_a_reason():
    with media_server() as server, pytest.raises(ClipRefused) as refused:
        await ChildProber().probe(f"{server.url}/whole/text", "")
    assert refused.value.detail


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("http://x.test/clips/My%20Opener.webm?x=1", "My Opener"),
        ("http://x.test/clips/opener", "opener"),
        ("http://x.test/", "x.test"),
        ("http://x.test/.webm", ".webm"),
        ("http://user:secret@x.test/?token=secret", "x.test"),
    ],
)
def test_a_clip_is_named_after_its_file(url: str, name: str):
    assert name_of(url) == name


async def test_a_probe_that_is_given_up_leaves_no_process(monkeypatch):
    monkeypatch.setattr(prober, "PROBE_LIMIT_S", 0.3)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        with pytest.raises(ClipRefused, match="in time"):
            await ChildProber().probe(f"http://127.0.0.1:{port}/clip.webm", "")
    assert descendants(os.getpid()) == []


async def test_a_length_that_is_no_number_is_unknown(monkeypatch):
    async def facts(_url: str) -> dict[str, object]:
        return {"duration_s": True, "has_audio": 1}

    monkeypatch.setattr(prober, "_facts", facts)
    clip = await ChildProber().probe("http://x.test/a.webm", " Reel ")
    assert (clip.duration_s, clip.has_audio, clip.name) == (None, True, "Reel")
