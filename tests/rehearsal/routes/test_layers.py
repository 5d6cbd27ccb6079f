from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from tests.support.media_server import media_server
from tests.support.rehearsal import Rehearsed


def picture(width: int = 1280, height: int = 960, kind: str = "PNG") -> bytes:
    """A picture file."""
    out = io.BytesIO()
    Image.new("RGB", (width, height), "#00ff00").save(out, kind)
    return out.getvalue()


def written(path: str) -> bytes:
    """What the server wrote for its mixer."""
    return Path(path).read_bytes()


def part(data: bytes) -> dict[str, object]:
    """A file part as Node sends it."""
    return {"file": ("blob", data, "application/octet-stream")}


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
async def test_a_picture_goes_on_air_with_the_callers_id(room: Rehearsed, kind: str) -> None:
    key = await room.room()
    data = picture(kind=kind)
    answer = await room.client.post(
        f"/rooms/{key}/layers", files=part(data), data={"z-index": "1", "id": "my-layer"}
    )
    assert (answer.status_code, answer.content) == (201, b"")
    hub = await room.told()
    assert hub.types("o") == ["podium_update"]
    assert hub.last("podium_update")["podium"] == [
        {
            "user_id": None,
            "play_id": None,
            "layer_id": "my-layer",
            "width": 1280,
            "height": 960,
            "left": 0,
            "top": 0,
            "z-index": 1,
        }
    ]
    assert written(room.mixer.scene.foreground) == data
    assert room.mixer.scene.background is None


async def test_a_background_may_be_larger_than_the_frame(room: Rehearsed) -> None:
    key = await room.room()
    fields = {"z-index": "-1", "layout": "fixed"}
    large = part(picture(2000, 1500))
    assert await room.status("POST", f"/rooms/{key}/layers", files=large, data=fields) == 201
    assert await room.status("POST", f"/rooms/{key}/layers", files=large) == 400
    assert room.mixer.scene.background is not None


async def test_each_index_has_one_layer_and_can_be_cleared(room: Rehearsed) -> None:
    key = await room.room()
    for id_ in ("a", "b"):
        await room.client.post(f"/rooms/{key}/layers", files=part(picture()), data={"id": id_})
    await room.told()
    [layer] = room.hub.last("podium_update")["podium"]
    assert layer["layer_id"] == "b"
    for _ in range(2):
        assert await room.status("DELETE", f"/rooms/{key}/layers/1") == 200
    assert await room.status("DELETE", f"/rooms/{key}/layers/-1") == 200
    assert await room.status("DELETE", f"/rooms/{key}/layers/2") == 404
    assert (await room.told()).last("podium_update")["podium"] == []
    assert room.mixer.scene.foreground is None


@pytest.mark.parametrize(
    ("data", "fields"),
    [
        (picture(), {"z-index": "2"}),
        (picture(), {"layout": "loose"}),
        (picture()[:200], {}),
        (b"GIF89a" + bytes(100), {}),
        (b"<svg xmlns='http://www.w3.org/2000/svg'", {}),
        (picture() + bytes(10 * 1024 * 1024), {}),
    ],
    ids=["index", "layout", "torn", "gif", "svg", "huge"],
)
async def test_what_cannot_be_shown_is_refused(
    room: Rehearsed, data: bytes, fields: dict[str, str]
) -> None:
    key = await room.room()
    answer = await room.client.post(f"/rooms/{key}/layers", files=part(data), data=fields)
    assert answer.status_code == 400
    assert answer.json()["error"]
    assert (await room.told()).told == []


async def test_nothing_at_all_is_refused(room: Rehearsed) -> None:
    key = await room.room()
    for body in ({}, {"insert": {}}, {"insert": {"icon": "x"}}, {"url": "ftp://x/a.png"}):
        assert (await room.post(f"/rooms/{key}/layers", **body)).status_code == 400


async def test_a_text_insert_is_drawn_in_the_foreground(room: Rehearsed) -> None:
    key = await room.room(widescreen=True)
    body = {"insert[title]": "News", "insert[content]": "Rain is coming"}
    assert await room.status("POST", f"/rooms/{key}/layers", data=body) == 201
    with Image.open(room.mixer.scene.foreground) as drawn:
        assert drawn.size == (1280, 720)
        assert drawn.convert("RGBA").getchannel("A").getextrema()[1] > 200


async def test_pictures_are_fetched_by_address(room: Rehearsed) -> None:
    key = await room.room()
    with media_server() as media:
        media.files |= {"good": picture(), "icon": picture(64, 64)}

        async def put(**fields: object) -> int:
            return (await room.post(f"/rooms/{key}/layers", **fields)).status_code

        assert await put(url=f"{media.url}/to/good") == 201
        assert await put(insert={"title": "T", "icon": f"{media.url}/plain/icon"}) == 201
        for path in ("missing/good", "loop/good", "torn/good", "whole/text"):
            assert await put(url=f"{media.url}/{path}") == 400
        assert await put(insert={"title": "T", "icon": f"{media.url}/whole/text"}) == 400


async def test_a_meeting_that_ends_meanwhile_gets_no_layer(room: Rehearsed) -> None:
    key = await room.room()
    data = picture()
    meeting = room.house.registry.room("demo")

    async def slow_form():
        yield b'--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n' + data
        meeting.end()
        yield b"\r\n--x--\r\n"

    headers = {"content-type": "multipart/form-data; boundary=x"}
    answer = await room.client.post(f"/rooms/{key}/layers", content=slow_form(), headers=headers)
    assert answer.status_code == 410


async def test_an_svg_is_drawn_for_the_mixer(room: Rehearsed) -> None:
    key = await room.room()
    svg = b"<svg xmlns='http://www.w3.org/2000/svg' width='90' height='60'><path d='M0 0'/></svg>"
    assert await room.status("POST", f"/rooms/{key}/layers", files=part(svg)) == 201
    with Image.open(str(room.mixer.scene.foreground)) as image:
        assert (image.format, image.size) == ("PNG", (90, 60))


async def test_a_broken_svg_is_refused_with_a_sentence(room: Rehearsed) -> None:
    key = await room.room()
    answer = await room.client.post(f"/rooms/{key}/layers", files=part(b"<svg><g></svg>"))
    assert answer.status_code == 400
    assert answer.json()["error"].startswith("The SVG cannot be drawn: it is not well-formed")
