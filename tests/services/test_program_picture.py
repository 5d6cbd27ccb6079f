import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from studio.domain.commands import TakeSnapshot
from studio.domain.events import Heard, PodiumChanged, RoomOpened, RoomTold
from studio.domain.intents import OpenRoom, OpenWithLink, RoomWish
from studio.domain.podium import Box
from studio.domain.room import Spot
from studio.services.program_picture import ProgramPicture
from tests.support.desk import CLOUD, READY, REHEARSAL, settled
from tests.support.direction import Direction


async def no_wait(_seconds: float) -> None:
    await asyncio.sleep(0)


def podium(width: int) -> Heard:
    return Heard(PodiumChanged((Spot(Box(0, 0, width, 720), "anna"),)))


@pytest.fixture
async def watched(rehearsal: Direction) -> AsyncIterator[Direction]:
    picture = ProgramPicture(rehearsal.store, rehearsal.commander, rehearsal.tasks, no_wait)
    yield rehearsal
    picture.close()


async def test_a_changed_podium_asks_for_a_still_of_the_desks_own(watched: Direction):
    await settled()
    before = len(watched.session.sent)
    watched.store.apply(podium(640))
    await settled()
    assert watched.session.sent[before:] == [TakeSnapshot(is_for_program=True)]


async def test_many_changes_while_one_is_under_way_make_one_more(watched: Direction):
    await settled()
    watched.session.gate = asyncio.Event()
    before = len(watched.session.sent)
    for width in (10, 20, 30, 40):
        watched.store.apply(podium(width))
        await settled()
    watched.session.gate.set()
    await settled(60)
    assert len(watched.session.sent) - before == 2


async def test_nothing_is_taken_in_the_cloud(watched: Direction):
    await settled()
    before = len(watched.session.sent)
    watched.store.apply(RoomOpened(CLOUD))
    watched.store.apply(Heard(RoomTold(READY)))
    watched.store.apply(podium(640))
    await settled()
    assert len(watched.session.sent) == before


async def test_nothing_is_taken_before_the_room_is_ready(watched: Direction):
    await settled()
    before = len(watched.session.sent)
    watched.store.apply(RoomOpened(REHEARSAL))
    watched.store.apply(Heard(RoomTold(replace(READY, is_ready=False))))
    watched.store.apply(podium(640))
    await settled()
    assert len(watched.session.sent) == before


async def test_nothing_is_taken_where_it_could_not_be_deleted(direction: Direction):
    await direction.do(OpenWithLink("https://cloud", "key"))
    picture = ProgramPicture(
        direction.store, direction.commander, direction.tasks, no_wait, is_wanted_in_cloud=True
    )
    direction.store.apply(podium(640))
    await settled()
    assert direction.session.sent == []
    picture.close()


async def test_stills_in_the_cloud_can_be_wanted(direction: Direction):
    await direction.do(OpenRoom("https://cloud", "key", RoomWish()))
    picture = ProgramPicture(
        direction.store, direction.commander, direction.tasks, no_wait, is_wanted_in_cloud=True
    )
    await settled()
    assert direction.session.sent == [TakeSnapshot(is_for_program=True)]
    picture.close()
