from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import pytest
from PIL import Image

from tests.conformance.api import Api
from tests.conformance.ears import Ear
from tests.conformance.ledger import event, row
from tests.conformance.service import Meeting, Service
from tests.support.media import film_bytes
from tests.support.media_server import MediaServer, media_server

INVALID = "Layout configuration is invalid"
LAYER, CLEAR = "POST /rooms/AK/layers", "DELETE /rooms/AK/layers/INDEX"
PLAY, STOP = "POST /rooms/AK/playbacks", "DELETE /rooms/AK/playbacks/PLAY_ID"


def picture(kind: str = "PNG", size: tuple[int, int] = (64, 48)) -> bytes:
    """A small picture file."""
    out = io.BytesIO()
    Image.new("RGB", size, "#00ff00").save(out, kind)
    return out.getvalue()


@pytest.fixture(scope="module")
def files() -> Iterator[MediaServer]:
    with media_server() as server:
        server.files |= {"a.webm": film_bytes(0.4), "a.png": picture()}
        yield server


@row("POST /rooms/AK/layout", 200, 400)
@event("options_update")
@event("podium_update")
async def test_a_layout_is_told_of_whole_and_then_the_podium(
    api: Api, stage: Meeting, watching: Ear, taking_part: Ear
) -> None:
    name, users = "POST /rooms/AK/layout", ["", "jane@example.com", "_free"]
    layout = {"layout": "custom", "name": "four", "users": users, "voice_activation": True}
    await api.expect(200, name, stage.key, json={**layout, "show_names": False})
    options = (await watching.until("options_update"))["options"]
    assert await taking_part.until("options_update") == watching.messages[-1]
    assert watching.messages[-1]["type"] == "options_update"
    await watching.until("podium_update")
    said = ("layout", "layout_name", "layout_users", "voice_activation", "show_names", "layout_map")
    assert [options[one] for one in said] == ["custom", "four", users, True, False, None]
    boxes = '[[0,0,640,720], [640, 0, 640, 720, "contain"]]'
    await api.expect(200, name, stage.key, json={"map": boxes, "name": "mine", "show_names": True})
    options = (await watching.until("options_update"))["options"]
    assert options["layout_map"] == [[0, 0, 640, 720], [640, 0, 640, 720]]
    assert (options["layout"], options["layout_name"]) == ("auto", "mine")
    await api.expect(200, name, stage.key, json={"layout": "auto"})
    options = (await watching.until("options_update"))["options"]
    assert [options[one] for one in said] == ["auto", None, None, False, True, None]
    await api.expect(200, name, stage.key)
    assert (await watching.until("options_update"))["options"] == options
    await watching.until("podium_update")
    assert await api.expect(400, name, stage.key, json={"name": "eleven"}) == INVALID
    assert (await api.expect(200, "GET /rooms/AK", stage.key))["options"] == options


@pytest.mark.parametrize(
    "sent",
    [
        {"layout": "perhaps"},
        {"map": "[]"},
        {"map": []},
        {"map": "[[0,0,10]]"},
        {"map": "[[0,0,1281,10]]"},
        {"map": "[[0,1,10,720]]"},
        {"map": "[[-1,0,10,10]]"},
        {"map": "[[0,0,0,10]]"},
        {"map": '[[0,0,10,10,"stretch"]]'},
        {"map": '[[0,0,"wide",10]]'},
        {"map": [[0, 0, 10, 10]] * 11},
        {"map": "not json"},
    ],
    ids=repr,
)
async def test_a_layout_that_cannot_be_shown_changes_nothing(
    api: Api, stage: Meeting, sent: dict[str, object]
) -> None:
    before = await api.expect(200, "GET /rooms/AK", stage.key)
    assert await api.expect(400, "POST /rooms/AK/layout", stage.key, json=sent) == INVALID
    after = await api.expect(200, "GET /rooms/AK", stage.key)
    assert after["options"] == before["options"]


@row(LAYER)
@row(CLEAR, 200, 404)
@event("podium_update")
async def test_layers_are_told_of_with_their_ids_and_replaced_by_index(
    api: Api, stage: Meeting, watching: Ear
) -> None:
    async def layers() -> list[dict[str, Any]]:
        entries = (await watching.until("podium_update"))["podium"]
        return [entry for entry in entries if "layer_id" in entry]

    def entry(layer_id: str, z_index: int) -> dict[str, Any]:
        place = {"width": 1280, "height": 720, "left": 0, "top": 0, "z-index": z_index}
        return {"user_id": None, "play_id": None, "layer_id": layer_id, **place}

    blob = {"file": ("blob", picture(), "application/octet-stream")}
    await api.expect(201, LAYER, stage.key, files=blob, data={"id": "front"})
    assert await layers() == [entry("front", 1)]
    await api.expect(201, LAYER, stage.key, files=blob, data={"z-index": "-1", "id": "back"})
    assert sorted(await layers(), key=lambda one: one["z-index"]) == [
        entry("back", -1),
        entry("front", 1),
    ]
    await api.expect(201, LAYER, stage.key, files=blob, data={"layout": "fixed", "id": "new"})
    assert entry("new", 1) in await layers()
    await api.expect(200, CLEAR, stage.key, "-1")
    assert await layers() == [entry("new", 1)]
    for _ in range(2):
        await api.expect(200, CLEAR, stage.key, "1")
        assert await layers() == []
    await api.expect(404, CLEAR, stage.key, "2")


@row(LAYER)
async def test_a_layer_comes_in_every_format_and_from_every_source(
    api: Api, stage: Meeting, files: MediaServer
) -> None:
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9"/></svg>'
    for data in (picture("PNG"), picture("WEBP"), picture("JPEG"), svg):
        await api.expect(201, LAYER, stage.key, files={"file": ("layer-img.xyz", data)})
    await api.expect(201, LAYER, stage.key, json={"url": f"{files.url}/to/a.png"})
    insert = {"icon": f"{files.url}/whole/a.png", "title": "Title", "content": "Content"}
    await api.expect(201, LAYER, stage.key, json={"insert": insert})
    await api.expect(201, LAYER, stage.key, data={"insert[title]": "T", "insert[content]": "C"})
    await api.expect(200, CLEAR, stage.key, "1")


@row(LAYER, 400)
async def test_a_layer_that_cannot_be_shown_is_refused(
    api: Api, stage: Meeting, files: MediaServer
) -> None:
    def sent(data: bytes, **fields: str) -> dict[str, Any]:
        return {"files": {"file": ("a.png", data)}, "data": fields}

    requests: tuple[dict[str, Any], ...] = (
        {},
        {"json": {"url": f"{files.url}/missing/a.png"}},
        {"json": {"url": "http://127.0.0.1:9/a.png"}},
        {"json": {"url": "file:///etc/hostname"}},
        {"json": {"insert": {}}},
        sent(b"no picture"),
        sent(picture("GIF")),
        sent(picture()[:-60]),
        sent(picture(size=(1281, 720))),
        sent(picture(), **{"z-index": "2"}),
        sent(picture(), layout="both"),
        sent(b"\x89PNG\r\n\x1a\n" + bytes(10 * 1024 * 1024)),
    )
    for request in requests:
        await api.expect(400, LAYER, stage.key, **request)


@row(PLAY, 201, 404, 409)
@row(STOP, 200, 404)
@event("playback_update")
@event("podium_update")
async def test_a_playback_is_told_of_as_the_whole_list_until_it_is_stopped(
    api: Api, stage: Meeting, files: MediaServer, watching: Ear, taking_part: Ear
) -> None:
    url = f"{files.url}/whole/a.webm"
    nested = {"playback": {"url": url, "play_id": "one", "loop_count": "-1", "audio": "1"}}
    flat = {"url": url, "play_id": "two", "name": "Two", "loop_count": -1}
    one = {"url": url, "name": None, "play_id": "one", "replacement_id": None, "audio": True}
    two = {**one, "name": "Two", "play_id": "two", "audio": False}
    await api.expect(201, PLAY, stage.key, json=nested)
    assert (await watching.until("playback_update"))["playing"] == [{**one, "loop_count": -1}]
    spots = (await watching.until("podium_update"))["podium"]
    assert [(spot["user_id"], spot["play_id"]) for spot in spots][-1] == (None, "one")
    await api.expect(409, PLAY, stage.key, json=nested)
    missing = {"url": url, "replacement_id": "nobody"}
    await api.expect(404, PLAY, stage.key, json=missing)
    await api.expect(201, PLAY, stage.key, json=flat)
    both = [{**one, "loop_count": -1}, {**two, "loop_count": -1}]
    assert (await watching.until("playback_update"))["playing"] == both
    room = await api.expect(200, "GET /rooms/AK", stage.key)
    assert room["playbacks"] == both
    for play_id, left in (("one", both[1:]), ("two", [])):
        await api.expect(200, STOP, stage.key, play_id)
        assert (await watching.until("playback_update"))["playing"] == left
        await watching.until("podium_update")
        await api.expect(404, STOP, stage.key, play_id)
    heard = [(await taking_part.until("playback_update"))["playing"] for _ in range(4)]
    assert heard == [both[:1], both, both[1:], []]


@row(PLAY)
@event("playback_update")
async def test_a_playback_ends_by_itself_or_with_its_source(
    api: Api, stage: Meeting, files: MediaServer, watching: Ear, taking_part: Ear
) -> None:
    await api.expect(201, PLAY, stage.key, json={"url": f"{files.url}/whole/a.webm"})
    [playing] = (await watching.until("playback_update"))["playing"]
    assert (playing["audio"], playing["loop_count"], bool(playing["play_id"])) == (False, 0, True)
    assert (await watching.until("playback_update"))["playing"] == []
    await api.expect(201, PLAY, stage.key, json={"url": f"{files.url}/missing/b.webm"})
    assert (await watching.until("playback_update"))["playing"] == []
    await taking_part.until("playback_update")


@row(PLAY, 400)
@pytest.mark.parametrize(
    "sent",
    [
        {},
        {"play_id": "x"},
        {"url": "no address"},
        {"url": "ftp://x.de/a.webm"},
        {"url": "http://x.de/a.avi"},
        {"url": "http://x.de/a.webm", "loop_count": "-2"},
        {"url": "http://x.de/a.webm", "loop_count": "often"},
        {"url": "http://x.de/a.webm", "audio": "loud"},
    ],
    ids=repr,
)
async def test_a_playback_that_cannot_be_is_refused(
    api: Api, stage: Meeting, sent: dict[str, object]
) -> None:
    await api.expect(400, PLAY, stage.key, json=sent)
    await api.expect(400, PLAY, stage.key, json={"playback": sent})


@row("POST /rooms/AK/presentation", 201, 409)
@row("DELETE /rooms/AK/presentation")
@event("presentation_update")
async def test_one_presents_at_a_time(
    api: Api, service: Service, stage: Meeting, taking_part: Ear
) -> None:
    name = "POST /rooms/AK/presentation"
    other = service.open(stage.id, "joe@example.com")
    await api.expect(201, name, stage.key)
    presentation = (await taking_part.until("presentation_update"))["presentation"]
    assert presentation["user"]["id"] == "jane@example.com"
    room = await api.expect(200, "GET /rooms/AK", other.key)
    assert room["presentation"] == presentation
    await api.expect(409, name, other.key)
    await api.expect(200, "DELETE /rooms/AK/presentation", stage.key)
    assert (await taking_part.until("presentation_update"))["presentation"] is None
    assert (await api.expect(200, "GET /rooms/AK", stage.key))["presentation"] is None
