import pytest

from studio.api.prober import ChildProber, clip_id, name_of
from studio.domain.errors import ClipRefused
from tests.support.media import film_bytes
from tests.support.media_server import media_server


async def test_a_clip_is_found_with_its_length_and_sound():
    with media_server() as server:
        server.files["opener.webm"] = film_bytes(2)
        url = f"{server.url}/whole/opener.webm"
        clip = await ChildProber().probe(f" {url} ", "")
    assert (clip.id, clip.name, clip.has_audio) == (clip_id(url), "opener", True)
    assert clip.duration_s == pytest.approx(2.0, abs=0.1)


@pytest.mark.parametrize("address", ["", "clip.webm", "file:///etc/hostname", "rtmp://x.test/a"])
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
    ],
)
def test_a_clip_is_named_after_its_file(url: str, name: str):
    assert name_of(url) == name
