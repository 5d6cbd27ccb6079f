from __future__ import annotations

import io
import logging
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest
from PIL import Image

from tests.support.rehearsal import Rehearsed, rehearsed

NINE = {"layout": "auto", "name": "nine", "users": ["", ""]}


@pytest.fixture
async def strict(tmp_path: Path) -> AsyncIterator[Rehearsed]:
    async with rehearsed(tmp_path, is_strict=True) as house:
        yield house


def _picture() -> dict[str, object]:
    file = io.BytesIO()
    Image.new("RGBA", (64, 64)).save(file, "PNG")
    return {"file": ("a.png", file.getvalue())}


def _boxes(room: Rehearsed) -> list[tuple[int, int]]:
    return [(spot.width, spot.height) for spot in room.mixer.scene.spots]


def _layer_entries(room: Rehearsed) -> list[object]:
    entries = room.hub.last("podium_update")["podium"]
    return [entry for entry in entries if "layer_id" in entry]


async def test_a_name_without_users_leaves_the_layout_automatic_and_warns(
    strict: Rehearsed, caplog: pytest.LogCaptureFixture
) -> None:
    key = await strict.room(sfu_mode="disabled")
    await strict.actor()
    for sent in (NINE, {"name": "two"}):
        assert (await strict.post(f"/rooms/{key}/layout", **sent)).status_code == 200
    options = (await strict.told()).last("options_update")["options"]
    assert (options["layout"], options["layout_name"], options["layout_users"]) == (
        "auto",
        None,
        None,
    )
    assert _boxes(strict) == [(1280, 960)]
    warnings = [row.message for row in caplog.records if row.levelno == logging.WARNING]
    assert warnings == ["a layout name without users has no effect: the layout is automatic"]


async def test_an_unknown_name_without_users_is_refused_all_the_same(strict: Rehearsed) -> None:
    key = await strict.room()
    assert (await strict.post(f"/rooms/{key}/layout", name="eleven")).status_code == 400


async def test_two_people_see_neither_layout_nor_layers_until_a_third_comes(
    strict: Rehearsed,
) -> None:
    key = await strict.room(sfu_mode="ptp")
    await strict.actor()
    await strict.actor()
    await strict.post(f"/rooms/{key}/layout", **NINE)
    assert await strict.status("POST", f"/rooms/{key}/layers", files=_picture()) == 201
    await strict.told()
    assert _boxes(strict) == [(640, 960), (640, 960)]
    assert strict.mixer.scene.foreground is None
    assert _layer_entries(strict) == []
    third = await strict.actor(camera=False)
    await strict.told()
    assert strict.mixer.scene.foreground is not None
    assert _boxes(strict)[0] != (640, 960)
    assert len(_layer_entries(strict)) == 1
    await strict.status("DELETE", f"/rehearsal/rooms/demo/actors/{third}")
    await strict.told()
    assert strict.mixer.scene.foreground is None


@pytest.mark.parametrize("mode", ["disabled", "screencast"])
async def test_other_modes_mix_for_two(strict: Rehearsed, mode: str) -> None:
    key = await strict.room(sfu_mode=mode)
    assert await strict.status("POST", f"/rooms/{key}/layers", files=_picture()) == 201
    assert strict.mixer.scene.foreground is not None


@pytest.mark.parametrize(("is_strict", "told"), [(True, 1), (False, 3)])
async def test_the_webhook_hears_of_recordings_only_when_they_are_finished(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_strict: bool, told: int
) -> None:
    got: list[bytes] = []

    def take(request: httpx.Request) -> httpx.Response:
        got.append(request.content)
        return httpx.Response(200)

    async with rehearsed(tmp_path, is_strict=is_strict) as room:
        client = httpx.AsyncClient(transport=httpx.MockTransport(take))
        monkeypatch.setattr(room.house, "_client", client)
        await room.post("/webhooks", url="http://x.de/hook", types="recording_update")
        key = await room.room()
        for method in ("POST", "DELETE"):
            await room.status(method, f"/rooms/{key}/recording")
        await room.house.postman.until_idle()
    assert len(got) == told
    assert b'"download":"' in got[-1]
