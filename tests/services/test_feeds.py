from dataclasses import replace

import pytest

from studio.domain import intents
from studio.domain.errors import SourceTrouble
from studio.domain.events import PreviewChanged
from studio.domain.feeds import Feed, Source
from studio.domain.looks import Look, with_field
from studio.domain.tables import Table
from tests.support.desk import keyer, settled
from tests.support.direction import Direction

GUESTS = Table(("name", "title"), (("Anna", "Pilot"), ("Ben", "Cook")))
ADD = intents.AddSource("/shows/guests.csv")


async def added(direction: Direction, table: Table = GUESTS) -> Feed:
    direction.reader.table = table
    direction.store.apply(PreviewChanged(Look(keyers=(keyer(1, name="x", title="y"),))))
    await direction.do(ADD)
    return the_feed(direction)


def the_feed(direction: Direction) -> Feed:
    (feed,) = direction.state.feeds
    return feed


def name_in(look: Look) -> str:
    return look.keyers[0].graphic.value("name")


async def looks_again(direction: Direction) -> None:
    direction.sleep.over()
    await settled(200)


async def test_an_added_file_is_read_and_fills_nothing_by_itself(direction: Direction):
    feed = await added(direction)
    assert (feed.source.name, feed.table, feed.keyer, feed.row) == ("guests.csv", GUESTS, 1, None)
    assert name_in(direction.state.preview) == "x"


async def test_a_picked_row_fills_the_fields_of_equal_names_in_the_preview(direction: Direction):
    feed = await added(direction)
    await direction.do(intents.PickRow(feed.id, 1))
    graphic = direction.state.preview.keyers[0].graphic
    assert (graphic.value("name"), graphic.value("title")) == ("Ben", "Cook")


async def test_a_graphic_without_such_fields_is_left_alone(direction: Direction):
    feed = await added(direction, Table(("town",), (("Graz",),)))
    assert feed.keyer is None
    await direction.do(intents.BindSource(feed.id, 1), intents.PickRow(feed.id, 0))
    assert name_in(direction.state.preview) == "x"


async def changed(direction: Direction, table: Table) -> None:
    direction.reader.table = table
    await direction.do(intents.ReadSource(the_feed(direction).id))


ANNA_MOVED = Table(GUESTS.columns, (("Anna", "Captain"), ("Ben", "Cook")))


async def test_a_change_of_the_picked_row_waits_for_the_operator(direction: Direction):
    feed = await added(direction)
    await direction.do(intents.PickRow(feed.id, 0))
    await changed(direction, ANNA_MOVED)
    assert the_feed(direction).table == ANNA_MOVED
    assert direction.state.preview.keyers[0].graphic.value("title") == "Pilot"


@pytest.fixture
async def on_air(rehearsal: Direction) -> Direction:
    feed = await added(rehearsal)
    await rehearsal.do(intents.PickRow(feed.id, 0), intents.KeyProgram(1, is_in=True))
    rehearsal.session.sent.clear()
    return rehearsal


async def test_a_followed_source_changes_its_graphic_on_air(on_air: Direction):
    await on_air.do(intents.FollowSource(the_feed(on_air).id, is_following=True))
    await changed(on_air, ANNA_MOVED)
    assert len(on_air.session.sent) == 1
    assert on_air.state.program.look.keyers[0].graphic.value("title") == "Captain"


async def test_what_was_typed_over_a_followed_row_stays_until_another_is_picked(on_air: Direction):
    feed = the_feed(on_air)
    await on_air.do(intents.FollowSource(feed.id, is_following=True))
    await on_air.do(intents.FillField(1, "name", "Dr. Anna"), intents.Update())
    await changed(on_air, ANNA_MOVED)
    graphic = on_air.state.program.look.keyers[0].graphic
    assert (graphic.value("name"), graphic.value("title")) == ("Dr. Anna", "Captain")
    assert name_in(on_air.state.preview) == "Dr. Anna"
    await on_air.do(intents.PickRow(feed.id, 1))
    assert name_in(on_air.state.preview) == "Ben"


async def test_what_is_being_typed_beside_a_followed_source_stays_off_air(rehearsal: Direction):
    feed = await added(rehearsal, Table(("name",), (("Anna",),)))
    await rehearsal.do(intents.PickRow(feed.id, 0), intents.KeyProgram(1, is_in=True))
    await rehearsal.do(intents.FollowSource(feed.id, is_following=True))
    before = rehearsal.state.program.look.keyers[0].graphic.value("title")
    await rehearsal.do(intents.FillField(1, "title", "half a wo"))
    await changed(rehearsal, Table(("name",), (("Anna Berg",),)))
    (keyer,) = rehearsal.state.program.look.keyers_in
    assert (keyer.graphic.value("name"), keyer.graphic.value("title")) == ("Anna Berg", before)
    assert rehearsal.state.preview.keyers[0].graphic.value("title") == "half a wo"


async def test_without_follow_the_air_stays_as_it_is(on_air: Direction):
    await changed(on_air, ANNA_MOVED)
    await on_air.do(intents.PickRow(the_feed(on_air).id, 1))
    assert on_air.session.sent == []


@pytest.mark.parametrize("is_frozen", [True, False])
async def test_a_broken_source_never_changes_what_is_on_air(on_air: Direction, is_frozen):
    feed = the_feed(on_air)
    await on_air.do(intents.FollowSource(feed.id, is_following=True))
    await on_air.do(intents.FreezeSource(feed.id, is_frozen=is_frozen))
    on_air.reader.trouble = SourceTrouble("The file is gone.")
    await on_air.do(intents.ReadSource(feed.id))
    told = the_feed(on_air)
    assert (told.table, told.row) == (GUESTS, 0)
    assert (told.failure is None) is is_frozen
    assert on_air.session.sent == []
    assert name_in(on_air.state.preview) == "Anna"


async def test_a_frozen_source_keeps_its_rows_until_it_is_read_again(direction: Direction):
    feed = await added(direction)
    await direction.do(intents.FreezeSource(feed.id, is_frozen=True))
    await changed(direction, ANNA_MOVED)
    assert the_feed(direction).table == GUESTS
    await direction.do(intents.FreezeSource(feed.id, is_frozen=False))
    assert the_feed(direction).table == ANNA_MOVED


async def test_trouble_is_over_when_the_source_answers_again(direction: Direction):
    feed = await added(direction)
    direction.reader.trouble = SourceTrouble("The file is gone.")
    await direction.do(intents.ReadSource(feed.id))
    assert the_feed(direction).failure.detail == "The file is gone."
    direction.reader.trouble = None
    await direction.do(intents.ReadSource(feed.id))
    assert the_feed(direction).failure is None


async def test_a_source_is_looked_at_again_and_again_with_its_mark(direction: Direction):
    await added(direction)
    assert direction.reader.marks == [""]
    await looks_again(direction)
    assert direction.reader.marks[1] == repr(GUESTS)
    await direction.do(intents.RemoveSource(the_feed(direction).id))


async def test_a_removed_source_is_looked_at_no_more(direction: Direction):
    feed = await added(direction)
    await direction.do(intents.RemoveSource(feed.id))
    await looks_again(direction)
    assert direction.state.feeds == ()
    assert direction.reader.marks == [""]


async def test_sources_come_back_with_their_last_good_copy(direction: Direction):
    feed = Feed(Source("f", "guests", "/guests.csv"), GUESTS, heard_at=1.0, keyer=1)
    direction.memory.kept = (feed,)
    direction.reader.trouble = SourceTrouble("The file is gone.")
    await direction.feeds.start()
    await settled()
    assert replace(the_feed(direction), failure=None) == feed


async def test_sources_are_remembered_when_the_desk_closes(direction: Direction):
    feed = await added(direction)
    await direction.feeds.aclose()
    assert direction.memory.kept == (feed,)
    assert direction.reader.is_closed


@pytest.mark.parametrize("address", ["", "  ", "https://anna:secret@example.org/x.csv"])
async def test_an_address_that_cannot_be_kept_is_told(direction: Direction, address):
    await direction.do(intents.AddSource(address))
    assert direction.state.feeds == ()
    assert [notice.sentence for notice in direction.state.notices] == [SourceTrouble.sentence]


async def test_a_web_source_is_called_after_its_file(direction: Direction):
    direction.reader.table = GUESTS
    await direction.do(intents.AddSource("https://example.org/show/guests.json?key=1"))
    assert the_feed(direction).source.name == "guests.json"


async def test_what_the_operator_types_is_kept_when_the_row_says_nothing_new(direction: Direction):
    feed = await added(direction)
    await direction.do(intents.PickRow(feed.id, 0))
    direction.store.apply(PreviewChanged(with_field(direction.state.preview, 1, "title", "Boss")))
    await direction.do(intents.ReadSource(feed.id))
    assert direction.state.preview.keyers[0].graphic.value("title") == "Boss"
