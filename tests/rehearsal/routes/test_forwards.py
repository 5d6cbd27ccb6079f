from __future__ import annotations

import pytest

from studio.rehearsal.media.face import ClipEnded
from tests.support.rehearsal import Rehearsed

PICTURE = {"forward_id": "f", "type": "audio,video", "url": "http://127.0.0.1:9/whip"}


async def _status(room: Rehearsed, kind: str, **fields: object) -> int:
    body = {key: value for key, value in {**PICTURE, **fields}.items() if value is not None}
    return await room.status("POST", f"/rooms/demo/forward/{kind}", json=body)


async def test_a_forward_starts_once_and_stops_once(room: Rehearsed) -> None:
    await room.room()
    answer = await room.client.post("/rooms/demo/forward/mcu", json=PICTURE)
    assert (answer.status_code, answer.content, answer.headers.get("content-type")) == (
        201,
        b"",
        None,
    )
    assert await _status(room, "mcu") == 400
    assert await room.status("DELETE", "/rooms/demo/forward/f") == 200
    assert await room.status("DELETE", "/rooms/demo/forward/f") == 404


@pytest.mark.parametrize("kinds", ["audio", "video", "video, audio", ["audio", "video"]])
async def test_media_are_named_in_a_text_or_a_list(room: Rehearsed, kinds: object) -> None:
    await room.room()
    assert await _status(room, "mcu", type=kinds) == 201


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        ("mcu", {"forward_id": None}),
        ("mcu", {"type": None}),
        ("mcu", {"type": "smell"}),
        ("mcu", {"url": None}),
        ("mcu", {"url": "rtmp://127.0.0.1/x"}),
        ("source", {}),
        ("playback", {}),
    ],
)
async def test_a_forward_with_something_missing_or_wrong_is_refused(
    room: Rehearsed, kind: str, fields: dict[str, object]
) -> None:
    await room.room()
    assert await _status(room, kind, **fields) == 400


async def test_what_is_not_there_cannot_be_forwarded(room: Rehearsed) -> None:
    await room.room()
    assert await _status(room, "source", user_id="nobody") == 404
    assert await _status(room, "playback", play_id="none") == 404
    assert await _status(room, "smell") == 404
    assert await room.status("POST", "/rooms/other/forward/mcu", json=PICTURE) == 404


async def test_forwards_want_the_api_key_with_401(room: Rehearsed) -> None:
    await room.room()
    wrong = {"Authorization": "x"}
    path = "/rooms/demo/forward/mcu"
    assert await room.status("POST", path, json=PICTURE, headers=wrong) == 401
    assert await room.status("DELETE", "/rooms/demo/forward/f", headers=wrong) == 401


async def test_a_forward_ends_when_its_user_leaves(room: Rehearsed) -> None:
    await room.room()
    actor = (await room.post("/rehearsal/rooms/demo/actors")).json()["id"]
    assert await _status(room, "source", user_id=actor) == 201
    await room.client.patch(f"/rehearsal/rooms/demo/actors/{actor}", json={"connected": False})
    assert await room.status("DELETE", "/rooms/demo/forward/f") == 404


async def test_a_forward_ends_with_its_clip(room: Rehearsed) -> None:
    key = await room.room()
    await room.post(f"/rooms/{key}/playbacks", url="http://x.test/a.webm", play_id="p")
    assert await _status(room, "playback", play_id="p") == 201
    assert await _status(room, "mcu", forward_id="picture") == 201
    clip = room.house.registry.room("demo").activities.clips.running()[0]
    room.mixer.say(ClipEnded(clip.mixer_id))
    assert await room.status("DELETE", "/rooms/demo/forward/f") == 404
    assert await room.status("DELETE", "/rooms/demo/forward/picture") == 200
