from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from studio.rehearsal.media.face import StartClip
from tests.support.rehearsal import Rehearsed, rehearsed

INSIDE = "http://127.0.0.1:9"
OUTSIDE = "https://8.8.8.8"
PICTURES = ({"url": f"{INSIDE}/a.png"}, {"insert": {"title": "x", "icon": f"{INSIDE}/a.png"}})


@pytest.fixture
async def open_room(tmp_path: Path) -> AsyncIterator[Rehearsed]:
    """Others can reach this one."""
    async with rehearsed(tmp_path, host="0.0.0.0") as house:  # noqa: S104 - said, not listened on
        yield house


def _asked(key: str, start: str, stream: str) -> tuple[tuple[str, dict[str, object]], ...]:
    return (
        (f"/rooms/{key}/playbacks", {"url": f"{start}/a.webm"}),
        (f"/rooms/{key}/broadcasts", {"stream_url": f"{stream}/live"}),
        ("/webhooks", {"url": f"{start}/hook", "types": "room_update"}),
    )


async def test_private_addresses_are_refused_where_others_can_ask(open_room: Rehearsed) -> None:
    key = await open_room.room()
    layers = tuple((f"/rooms/{key}/layers", body) for body in PICTURES)
    for path, body in (*_asked(key, INSIDE, "rtmp://127.0.0.1"), *layers):
        answer = await open_room.post(path, **body)
        assert answer.status_code == 400, path
        assert "private" in answer.json()["error"]
    assert open_room.house.postman.webhook is None


async def test_public_addresses_are_taken_and_the_mixer_is_told_to_keep_outside(
    open_room: Rehearsed,
) -> None:
    key = await open_room.room()
    for path, body in _asked(key, OUTSIDE, "rtmp://8.8.8.8"):
        assert (await open_room.post(path, **body)).status_code == 201, path
    [clip] = [order for order in open_room.mixer.orders if isinstance(order, StartClip)]
    assert not clip.is_private_allowed


@pytest.mark.parametrize(
    "settings",
    [{}, {"host": "0.0.0.0", "allows_private_urls": True}],  # noqa: S104 - as above
)
async def test_private_addresses_are_taken_on_loopback_or_when_allowed(
    tmp_path: Path, settings: dict[str, object]
) -> None:
    async with rehearsed(tmp_path, **settings) as room:
        key = await room.room()
        for path, body in _asked(key, INSIDE, "rtmp://127.0.0.1"):
            assert (await room.post(path, **body)).status_code == 201, path
        [clip] = [order for order in room.mixer.orders if isinstance(order, StartClip)]
        assert clip.is_private_allowed


@pytest.mark.parametrize("scheme", ["file", "ftp", "gopher", "data", "rtsp", "javascript"])
async def test_other_schemes_are_refused_everywhere(room: Rehearsed, scheme: str) -> None:
    key = await room.room()
    start = f"{scheme}://127.0.0.1"
    layer = (f"/rooms/{key}/layers", {"url": f"{start}/a.png"})
    for path, body in (*_asked(key, start, start), layer):
        assert (await room.post(path, **body)).status_code == 400, path
