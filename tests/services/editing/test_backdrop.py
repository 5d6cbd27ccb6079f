from dataclasses import replace
from datetime import UTC, datetime

import pytest

from studio.compose.picture import blank_picture
from studio.domain.desk import DeskState
from studio.domain.looks import LayoutChoice, Look
from studio.domain.room import Snapshot
from studio.services.editing import Backdrop, Ground, last_snapshot
from studio.tasks import TaskScope
from tests.support.desk import keyer, room_with, settled

NOW = datetime(2026, 3, 12, 20, 14, 7, tzinfo=UTC)
PICTURE = blank_picture(2, 2)
STATE = DeskState(preview=Look(LayoutChoice("two"), keyers=(keyer(1),)))


class Painter:
    def __init__(self):
        self.looks = []

    async def preview(self, look, room, clips, now):
        self.looks.append(look)
        return PICTURE


@pytest.fixture
def painter():
    return Painter()


@pytest.fixture
async def backdrop(painter):
    tasks = TaskScope(lambda _name, error: pytest.fail(repr(error)))
    yield Backdrop(painter, tasks, now=lambda: NOW)
    await tasks.aclose()


async def test_the_layout_is_drawn_without_graphics_and_only_while_it_is_seen(backdrop, painter):
    shown = []
    backdrop.show_to(shown.append)
    backdrop.show_state(STATE)
    await settled()
    assert painter.looks == []
    backdrop.be_seen(True)
    await settled()
    assert painter.looks == [Look(LayoutChoice("two"))]
    assert shown == [PICTURE]


async def test_what_does_not_change_the_layout_draws_nothing(backdrop, painter):
    backdrop.be_seen(True)
    backdrop.show_state(STATE)
    backdrop.show_state(replace(STATE, preview=replace(STATE.preview, keyers=())))
    await settled()
    assert painter.looks[1:] == [Look(LayoutChoice("two"))]


async def test_behind_another_ground_no_layout_is_drawn_until_it_is_chosen_again(backdrop, painter):
    backdrop.be_seen(True)
    await settled()
    backdrop.choose(Ground.BLACK)
    backdrop.show_state(STATE)
    await settled()
    assert len(painter.looks) == 1
    backdrop.choose(Ground.LAYOUT)
    await settled()
    assert painter.looks[-1] == Look(LayoutChoice("two"))


def test_the_last_snapshot_is_the_newest_that_was_saved():
    names = ("three", "two", "one")
    room = room_with(snapshots=tuple(Snapshot(name, name, "") for name in names))
    state = replace(STATE, room=room, saved_files=(("one", "/1.jpg"), ("two", "/2.jpg")))
    assert last_snapshot(state) == "/2.jpg"
    assert last_snapshot(STATE) == ""
