import httpx
import pytest

from studio.api.forward_client import Forward, ForwardClient
from studio.domain.errors import AnswerLost
from tests.support.api import FakeServer, http_to

WHIP = Forward("forward-1", "https://whip.test/secret-path")


def forwards_at(server: FakeServer) -> ForwardClient:
    return ForwardClient(http_to(server), "demo")


CALLS = {
    "source": (lambda f: f.forward_participant(WHIP, "anna"), {"user_id": "anna"}),
    "mcu": (lambda f: f.forward_podium(WHIP), {}),
    "playback": (lambda f: f.forward_clip(WHIP, "clip-1"), {"play_id": "clip-1"}),
}


@pytest.mark.parametrize("source", CALLS)
async def test_each_source_has_its_path_and_body(source):
    call, extra = CALLS[source]
    server = FakeServer(httpx.Response(201))
    await call(forwards_at(server))
    assert server.asked == [("POST", f"/rooms/demo/forward/{source}")]
    assert server.body == {
        "forward_id": "forward-1",
        "type": "audio,video",
        "url": "https://whip.test/secret-path",
        **extra,
    }


@pytest.mark.parametrize("source", CALLS)
async def test_a_forward_is_started_once(source):
    server = FakeServer(httpx.ReadTimeout("slow"))
    with pytest.raises(AnswerLost):
        await CALLS[source][0](forwards_at(server))
    assert len(server.requests) == 1


async def test_a_forward_is_stopped_by_its_id():
    server = FakeServer()
    await forwards_at(server).stop("forward-1")
    assert server.asked == [("DELETE", "/rooms/demo/forward/forward-1")]


def test_a_forwards_readable_form_has_no_address():
    assert "whip.test" not in repr(WHIP)
