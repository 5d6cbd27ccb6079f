import httpx
import pytest

from studio.api.output_client import OutputClient
from studio.domain import errors
from tests.support.api import ACCESS_KEY, FakeServer, http_to, ok

ROOM = f"/rooms/{ACCESS_KEY}"
RTMP = "rtmp://live.test/app/stream-key"


def output_at(server: FakeServer) -> OutputClient:
    return OutputClient(http_to(server), ACCESS_KEY)


ACTIONS = {
    "record": (lambda o: o.start_recording(), "POST", "/recording"),
    "stop recording": (lambda o: o.stop_recording(), "DELETE", "/recording"),
    "snapshot": (lambda o: o.take_snapshot(), "POST", "/snapshot"),
    "stream": (lambda o: o.start_broadcast(RTMP), "POST", "/broadcasts"),
    "move player": (lambda o: o.update_broadcast("https://x"), "PUT", "/broadcasts/generic"),
    "stop stream": (lambda o: o.stop_broadcast(), "DELETE", "/broadcasts"),
    "present": (lambda o: o.start_presentation(), "POST", "/presentation"),
    "stop presenting": (lambda o: o.stop_presentation(), "DELETE", "/presentation"),
}


@pytest.mark.parametrize("name", ACTIONS)
async def test_each_action_has_its_method_and_path(name):
    act, method, path = ACTIONS[name]
    server = FakeServer(httpx.Response(201))
    await act(output_at(server))
    assert server.asked == [(method, ROOM + path)]


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (404, errors.NotFound),
        (405, errors.FeatureOff),
        (406, errors.NotNow),
        (410, errors.Gone),
        (502, errors.ServerTrouble),
    ],
)
@pytest.mark.parametrize("name", ACTIONS)
async def test_each_action_tells_a_refusal_by_its_status_and_is_sent_once(name, status, kind):
    server = FakeServer(httpx.Response(status))
    with pytest.raises(kind):
        await ACTIONS[name][0](output_at(server))
    assert len(server.requests) == 1


@pytest.mark.parametrize("name", ACTIONS)
async def test_each_action_without_an_answer_was_sent_once_and_says_so(name):
    server = FakeServer(httpx.ReadError("lost"))
    with pytest.raises(errors.AnswerLost):
        await ACTIONS[name][0](output_at(server))
    assert len(server.requests) == 1


async def test_a_stream_goes_out_with_its_player_where_there_is_one():
    server = FakeServer(httpx.Response(201))
    await output_at(server).start_broadcast(RTMP)
    assert server.body == {"stream_url": RTMP, "platform": "generic"}
    await output_at(server).start_broadcast(RTMP, "https://watch.test")
    assert server.body["player_url"] == "https://watch.test"


async def test_a_snapshot_is_read_with_the_access_key():
    server = FakeServer(ok("snapshot"))
    snapshot = await output_at(server).snapshot("63ede760f3e015000fbe1af8")
    assert snapshot.name == "1609491900"
    assert server.asked == [("GET", f"{ROOM}/snapshots/63ede760f3e015000fbe1af8")]
