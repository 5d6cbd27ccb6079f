from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest

from tests.conformance.api import Api
from tests.conformance.ears import Ear, observer
from tests.conformance.ledger import Ledger, event
from tests.conformance.service import Meeting, Service
from tests.support.media import film_bytes
from tests.support.media_server import MediaServer, media_server

LAYOUT = "POST /rooms/AK/layout"
PEOPLE = 10
SPOTS = {1: 1, 2: 2, 3: 4, 4: 4, 5: 6, 6: 6, 7: 9, 8: 9, 9: 9, 10: 9}
"""How many spots the tiling has for so many people (5.3)."""
ACTORS = "/rehearsal/rooms/layouts/actors"


@pytest.fixture(scope="module")
def room(service: Service) -> Meeting:
    meeting = service.open("layouts", sfu_mode="disabled")
    service.until_ready(meeting)
    return meeting


@pytest.fixture(scope="module")
def people(service: Service, room: Meeting) -> Iterator[list[str]]:
    """Ten people with their cameras off."""
    actor = {"camera": False, "talk": False}
    yield [service.call("POST", ACTORS, json=actor).json()["id"] for _ in range(PEOPLE)]
    service.call("DELETE", f"/rooms/{room.key}")


@pytest.fixture
async def ear(service: Service, room: Meeting, ledger: Ledger) -> AsyncIterator[Ear]:
    async with observer(service.url, room.id, service.api_key, ledger) as ear:
        yield ear


async def _arranged(api: Api, room: Meeting, ear: Ear, **layout: object) -> list[dict[str, Any]]:
    """The podium after a layout call."""
    await api.expect(200, LAYOUT, room.key, json=layout)
    await ear.until("options_update")
    podium: list[dict[str, Any]] = (await ear.until("podium_update"))["podium"]
    return podium


def _camera(service: Service, user_id: str, *, is_on: bool) -> None:
    service.call("PATCH", f"{ACTORS}/{user_id}", json={"camera": is_on})


@event("podium_update")
async def test_the_automatic_tiling_grows_and_shrinks_with_the_cameras(
    api: Api, service: Service, room: Meeting, people: list[str], ear: Ear
) -> None:
    assert await _arranged(api, room, ear, layout="auto") == []
    for count, user_id in enumerate(people, 1):
        _camera(service, user_id, is_on=True)
        if count <= 9:  # the tenth waits: nothing changes for those who are seen
            spots = (await ear.until("podium_update"))["podium"]
            assert [spot["user_id"] for spot in spots] == people[:count]
            area = spots[0]["width"] * spots[0]["height"]
            assert round(1280 * 960 / area) == SPOTS[count]
    _camera(service, people[0], is_on=False)
    spots = (await ear.until("podium_update"))["podium"]
    assert [spot["user_id"] for spot in spots] == people[1:]
    for user_id in people:
        _camera(service, user_id, is_on=False)
    await ear.until("podium_update", lambda one: one["podium"] == [])


async def test_free_spots_are_filled_in_auto_and_stay_empty_in_custom(
    api: Api, service: Service, room: Meeting, people: list[str], ear: Ear
) -> None:
    _camera(service, people[5], is_on=True)
    await ear.until("podium_update")
    users = ["", people[0], "_placeholder", people[1], people[0]]
    for mode, filled in (("auto", [people[5]]), ("custom", [])):
        spots = await _arranged(api, room, ear, layout=mode, name="six", users=users)
        assert [spot["user_id"] for spot in spots] == [*filled, people[0], people[1]]
        assert (spots[-2]["left"], spots[-1]["top"]) == (427, 480)
    _camera(service, people[5], is_on=False)
    await _arranged(api, room, ear, layout="auto")


async def test_spots_that_are_not_named_are_free_and_names_too_many_are_passed_over(
    api: Api, room: Meeting, people: list[str], ear: Ear
) -> None:
    spots = await _arranged(api, room, ear, name="two", users=people[:5])
    assert [spot["user_id"] for spot in spots] == people[:2]
    spots = await _arranged(api, room, ear, name="nine", users=[people[3]])
    assert [(spot["user_id"], spot["width"]) for spot in spots] == [(people[3], 427)]


@pytest.mark.parametrize("sent", [{"name": "auto"}, {"layout": "auto"}], ids=repr)
async def test_automatic_means_that_nothing_is_named(
    api: Api, room: Meeting, people: list[str], ear: Ear, sent: dict[str, str]
) -> None:
    await _arranged(api, room, ear, name="two", users=people[:2], voice_activation=True)
    await _arranged(api, room, ear, **sent)
    options = (await api.expect(200, "GET /rooms/AK", room.key))["options"]
    names = ("layout", "layout_name", "layout_users", "layout_map", "voice_activation")
    assert [options[name] for name in names] == ["auto", None, None, None, False]


async def test_a_name_alone_is_a_layout_of_free_spots_unless_strict(
    api: Api, room: Meeting, ear: Ear
) -> None:
    await _arranged(api, room, ear, name="present-lower-3")
    options = (await api.expect(200, "GET /rooms/AK", room.key))["options"]
    assert (options["layout_name"], options["layout_users"]) == ("present-lower-3", [""] * 4)
    await _arranged(api, room, ear, show_names=False)
    later = (await api.expect(200, "GET /rooms/AK", room.key))["options"]
    assert later == {**options, "show_names": False}
    await _arranged(api, room, ear, layout="auto", show_names=True)


@pytest.fixture
def clip() -> Iterator[str]:
    with media_server() as files:
        yield _served(files)


def _served(files: MediaServer) -> str:
    files.files["a.webm"] = film_bytes(0.4)
    return f"{files.url}/whole/a.webm"


@event("podium_update")
async def test_a_playback_takes_a_persons_spot_its_own_or_one_more(
    api: Api, room: Meeting, people: list[str], ear: Ear, clip: str
) -> None:
    async def play(**fields: str) -> list[tuple[str | None, str | None]]:
        body = {"url": clip, "loop_count": -1, "play_id": "clip", **fields}
        await api.expect(201, "POST /rooms/AK/playbacks", room.key, json=body)
        await ear.until("playback_update")
        spots = (await ear.until("podium_update"))["podium"]
        await api.expect(200, "DELETE /rooms/AK/playbacks/PLAY_ID", room.key, "clip")
        await ear.until("playback_update")
        await ear.until("podium_update")
        return [(spot["user_id"], spot["play_id"]) for spot in spots]

    ann, ben = people[:2]
    await _arranged(api, room, ear, layout="custom", name="four", users=[ann, ben, "clip", ""])
    assert await play() == [(ann, None), (ben, None), (None, "clip")]
    assert (ben, "clip") in await play(replacement_id=ben)
    await _arranged(api, room, ear, layout="auto", name="four", users=[ann, ben, "", ""])
    assert await play() == [(ann, None), (ben, None), (None, "clip")]
    await _arranged(api, room, ear, layout="auto")
    assert await play() == [(None, "clip")]
