import asyncio

import httpx
import pytest

from studio.api.room_client import RoomClient, create_guest
from studio.domain import errors
from studio.domain.commands import ClearLayer, LayerKind, ShowLayer, ShowLayout, StartClip
from studio.domain.looks import LayoutChoice
from studio.domain.room import Participant
from tests.support.api import ACCESS_KEY, GUEST_TOKEN, FakeServer, http_to, ok

ROOM = f"/rooms/{ACCESS_KEY}"
CREATED = httpx.Response(201)
LAYER = ShowLayer(1, "layer-a", LayerKind.GRAPHICS, picture=b"\x89PNG...")
LAYOUT = ShowLayout(LayoutChoice("two"), (), ("anna", ""))
CLIP = StartClip("clip-1", "https://x.test/a.webm", "Opener", has_audio=True)


def room_at(server: FakeServer) -> RoomClient:
    return RoomClient(http_to(server), ACCESS_KEY)


ACTIONS = {
    "layout": (lambda r: r.show_layout(LAYOUT), "POST", "/layout"),
    "layer": (lambda r: r.show_layer(LAYER), "POST", "/layers"),
    "foreground off": (lambda r: r.clear_layer(ClearLayer(1)), "DELETE", "/layers/1"),
    "background off": (lambda r: r.clear_layer(ClearLayer(-1)), "DELETE", "/layers/-1"),
    "clip": (lambda r: r.start_clip(CLIP), "POST", "/playbacks"),
    "clip off": (lambda r: r.stop_clip("clip-1"), "DELETE", "/playbacks/clip-1"),
    "message": (lambda r: r.send_message("chat", "hi"), "POST", "/messages"),
    "kick": (lambda r: r.kick("jane@example.com"), "DELETE", "/users/jane%40example.com"),
    "lock": (lambda r: r.lock(), "POST", "/lock"),
    "end": (lambda r: r.end(), "DELETE", ""),
}
STATUSES = [
    (400, errors.Refused),
    (404, errors.NotFound),
    (405, errors.FeatureOff),
    (406, errors.NotNow),
    (409, errors.Conflict),
    (410, errors.Gone),
    (423, errors.Locked),
    (500, errors.ServerTrouble),
]


@pytest.mark.parametrize("name", ACTIONS)
async def test_each_action_has_its_method_and_path(name):
    act, method, path = ACTIONS[name]
    server = FakeServer(CREATED)
    await act(room_at(server))
    assert server.asked == [(method, ROOM + path)]


@pytest.mark.parametrize(
    ("name", "status", "kind"),
    [
        (name, status, kind)
        for name in ACTIONS
        for status, kind in STATUSES
        if (name, status) not in {("foreground off", 404), ("background off", 404)}
    ],
)
async def test_each_action_tells_a_refusal_by_its_status(name, status, kind):
    with pytest.raises(kind):
        await ACTIONS[name][0](room_at(FakeServer(httpx.Response(status))))


@pytest.mark.parametrize("name", ["kick", "lock"])
async def test_kick_and_lock_that_are_off_answer_403(name):
    with pytest.raises(errors.FeatureOff):
        await ACTIONS[name][0](room_at(FakeServer(httpx.Response(403))))


async def test_a_layer_that_is_empty_already_is_cleared():
    server = FakeServer(httpx.Response(404))
    await room_at(server).clear_layer(ClearLayer(1))
    assert len(server.requests) == 1


async def test_a_layer_without_a_picture_is_json():
    server = FakeServer(CREATED)
    await room_at(server).show_layer(ShowLayer(1, "a", LayerKind.ADDRESS, content="https://x"))
    assert server.body == {"z-index": "1", "id": "a", "url": "https://x"}


async def test_a_message_has_its_kind():
    server = FakeServer(CREATED)
    await room_at(server).send_message("chat", "hi")
    assert server.body == {"type": "chat", "content": "hi"}


async def test_the_room_is_read():
    document = await room_at(FakeServer(ok("room_document"))).room()
    assert document.facts.id == "demo"


async def test_an_answer_that_is_no_room_is_the_servers_trouble():
    with pytest.raises(errors.ServerTrouble):
        await room_at(FakeServer(ok("users"))).room()


async def test_somebody_is_read():
    server = FakeServer(ok("user"))
    somebody = await room_at(server).user("63ede350b20526000f64376d")
    assert somebody == Participant(
        "63ede350b20526000f64376d",
        "Jane Doe",
        avatar="https://myawesomeapp.com/images/avatar.png",
    )
    assert server.asked == [("GET", f"{ROOM}/users/63ede350b20526000f64376d")]


async def test_a_guest_is_created_with_a_name_and_no_key():
    server = FakeServer(ok("guest_document", 201))
    document = await create_guest(http_to(server), GUEST_TOKEN, "Guest user")
    assert document.user.is_guest
    assert server.asked == [("POST", f"/guests/{GUEST_TOKEN}")]
    assert server.body == {"name": "Guest user"}
    assert "Authorization" not in server.requests[0].headers


async def test_a_layer_is_cleared_while_another_is_still_uploaded():
    is_uploaded, asked = asyncio.Event(), []

    async def serve(request: httpx.Request) -> httpx.Response:
        asked.append(request.method)
        if request.method == "POST":
            await is_uploaded.wait()
        return CREATED

    room = RoomClient(http_to(serve), ACCESS_KEY)
    async with asyncio.TaskGroup() as group:
        group.create_task(room.show_layer(LAYER))
        while not asked:
            await asyncio.sleep(0)
        await asyncio.wait_for(room.clear_layer(ClearLayer(1)), 5)
        is_uploaded.set()
    assert asked == ["POST", "DELETE"]
