from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from tests.conformance.api import Api
from tests.conformance.ears import observer
from tests.conformance.ledger import Ledger
from tests.conformance.service import Service

Box = tuple[int, int, int, int]

THIRDS = ((0, 427), (427, 426), (853, 427))
SIXTHS = ((0, 213), (213, 214), (427, 213), (640, 213), (853, 214), (1067, 213))


def _row(columns: tuple[tuple[int, int], ...], y: int, height: int) -> list[Box]:
    return [(x, y, width, height) for x, width in columns]


def _around(height: int) -> list[Box]:
    left = [(0, n * height, 256, height) for n in range(5)]
    return left + [(x, 4 * height, 256, height) for x in (256, 512, 768, 1024)]


def _column(ys: tuple[int, ...], height: int, fourth: int) -> list[Box]:
    return [(1096, y, 184, fourth if n == 3 else height) for n, y in enumerate(ys)]


FULL: Mapping[str, list[Box]] = {
    "one": [(0, 0, 1280, 960)],
    "two": [(0, 0, 640, 960), (640, 0, 640, 960)],
    "four": [(0, 0, 640, 480), (640, 0, 640, 480), (0, 480, 640, 480), (640, 480, 640, 480)],
    "six": _row(THIRDS, 0, 480) + _row(THIRDS, 480, 480),
    "nine": [box for y in (0, 320, 640) for box in _row(THIRDS, y, 320)],
    "present-lower-3": [(0, 320, 1280, 640), *_row(THIRDS, 0, 320)],
    "present-upper-6": [(0, 0, 1280, 800), *_row(SIXTHS, 800, 160)],
    "present-two-upper-6": [(0, 0, 640, 800), (640, 0, 640, 800), *_row(SIXTHS, 800, 160)],
    "present-upper-right-9": [(256, 0, 1024, 768), *_around(192)],
    "present-vertical-9": [
        (0, 0, 1096, 480),
        (0, 480, 1096, 480),
        *_column((0, 137, 274, 411, 549, 686, 823), 137, 138),
    ],
}
WIDE: Mapping[str, list[Box]] = {
    "one": [(0, 0, 1280, 720)],
    "two": [(0, 0, 640, 720), (640, 0, 640, 720)],
    "four": [(0, 0, 640, 360), (640, 0, 640, 360), (0, 360, 640, 360), (640, 360, 640, 360)],
    "six": _row(THIRDS, 0, 360) + _row(THIRDS, 360, 360),
    "nine": [box for y in (0, 240, 480) for box in _row(THIRDS, y, 240)],
    "present-lower-3": [(0, 240, 1280, 480), *_row(THIRDS, 0, 240)],
    "present-upper-6": [(0, 0, 1280, 600), *_row(SIXTHS, 600, 120)],
    "present-two-upper-6": [(0, 0, 640, 600), (640, 0, 640, 600), *_row(SIXTHS, 600, 120)],
    "present-upper-right-9": [(256, 0, 1024, 576), *_around(144)],
    "present-vertical-9": [
        (0, 0, 1096, 360),
        (0, 360, 1096, 360),
        *_column((0, 103, 206, 309, 411, 514, 617), 103, 102),
    ],
}
MAP: list[list[Any]] = [
    [10, 20, 300, 200],
    [0, 0, 1280, 720, "contain"],
    [640, 360, 640, 360, "auto"],
]
PEOPLE = 10


@pytest.mark.parametrize("is_wide", [True, False], ids=["wide", "full"])
async def test_the_podium_reports_every_layout_to_the_pixel(
    api: Api, service: Service, ledger: Ledger, is_wide: bool
) -> None:
    meeting = service.open(f"geometry-{is_wide}", sfu_mode="disabled", widescreen=is_wide)
    service.until_ready(meeting)
    actor = {"camera": False, "talk": False}
    actors = f"/rehearsal/rooms/{meeting.id}/actors"
    ids = [service.call("POST", actors, json=actor).json()["id"] for _ in range(PEOPLE)]
    async with observer(service.url, meeting.id, service.api_key, ledger) as ear:

        async def podium(**layout: object) -> list[tuple[str, Box]]:
            await api.expect(200, "POST /rooms/AK/layout", meeting.key, json=layout)
            await ear.until("options_update")
            found = (await ear.until("podium_update"))["podium"]
            assert all(spot["z-index"] == 0 and spot["play_id"] is None for spot in found)
            sides = ("left", "top", "width", "height")
            return [(one["user_id"], tuple(one[side] for side in sides)) for one in found]

        for name, boxes in (WIDE if is_wide else FULL).items():
            seats = list(zip(ids, boxes, strict=False))
            assert await podium(name=name, users=ids) == seats, name
        for count, name in ((1, "one"), (2, "two"), (3, "four"), (5, "six"), (7, "nine")):
            boxes = (WIDE if is_wide else FULL)[name]
            seats = list(zip(ids[:count], boxes, strict=False))
            assert await podium(users=ids[:count]) == seats
        shown = await podium(map=MAP, users=["", *ids[:2]], layout="custom")
        assert shown == [(id_, tuple(box[:4])) for id_, box in zip(ids, MAP[1:], strict=False)]
        again = await podium(name="two", users=[ids[0], ids[0]])
        assert [user_id for user_id, _ in again] == [ids[0]]
    await api.expect(204, "DELETE /rooms/AK", meeting.key)
