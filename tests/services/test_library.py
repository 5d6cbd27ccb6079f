import asyncio

import pytest

from studio.domain import intents
from studio.domain.errors import FileTrouble
from studio.domain.library import Draft
from studio.domain.overlay import OverlayDocument
from tests.support.desk import settled
from tests.support.direction import Direction

STRAP = OverlayDocument("Strap")


def names(direction: Direction):
    return [entry.name for entry in direction.state.library.entries]


@pytest.fixture
async def shelf(direction: Direction):
    direction.templates.documents = {"strap": STRAP}
    await direction.library.refresh()
    return direction


async def until(direction: Direction, is_so):
    for _ in range(200):
        if is_so():
            return
        await settled()
        await asyncio.sleep(0.01)
    raise AssertionError("it never came")


async def test_the_list_is_in_the_state_and_faults_are_told(direction: Direction):
    direction.templates.documents = {"strap": STRAP}
    direction.templates.faults = (FileTrouble("bad.json"),)
    await direction.library.refresh()
    assert names(direction) == ["Strap"]
    assert [notice.detail for notice in direction.state.notices] == ["bad.json"]


@pytest.mark.parametrize(
    ("wish", "after"),
    [
        (intents.DuplicateTemplate("strap", "Strap copy"), ["Strap", "Strap copy"]),
        (intents.RenameTemplate("strap", "Name"), ["Name"]),
        (intents.DeleteTemplate("strap"), []),
    ],
)
async def test_a_wish_changes_the_list(shelf: Direction, wish, after):
    await shelf.director.carry_out(wish)
    assert names(shelf) == after


async def test_what_was_deleted_can_be_brought_back_once(shelf: Direction):
    await shelf.director.carry_out(intents.DeleteTemplate("strap"))
    deleted = shelf.state.library.deleted
    assert deleted.name == "Strap"
    await shelf.director.carry_out(intents.RestoreTemplate(deleted.id))
    assert names(shelf) == ["Strap"]
    assert shelf.state.library.deleted is None


@pytest.mark.parametrize(("entry_id", "count"), [("strap", 1), ("", 2), ("builtin:clock", 2)])
async def test_saving_over_a_built_in_makes_a_new_template(shelf: Direction, entry_id, count):
    entry = await shelf.library.save(OverlayDocument("Better"), entry_id)
    assert len(names(shelf)) == count
    assert (await shelf.library.load(entry.id)).name == "Better"


async def test_edits_are_on_disk_at_once_and_then_the_newest_of_many(shelf: Direction):
    for number in range(5):
        shelf.library.note_edit(Draft("d", OverlayDocument(f"Edit {number}")))
    await until(shelf, lambda: shelf.drafts.writes == 1)
    assert shelf.drafts.kept["d"].document.name == "Edit 4"
    shelf.library.note_edit(Draft("d", OverlayDocument("Late")))
    shelf.sleep.over()
    await until(shelf, lambda: shelf.drafts.writes == 2)
    assert (await shelf.library.drafts())[0].document.name == "Late"


async def test_a_dropped_draft_does_not_come_back(shelf: Direction):
    shelf.library.note_edit(Draft("d", STRAP))
    await shelf.library.drop_draft("d")
    shelf.sleep.over()
    await settled()
    assert await shelf.library.drafts() == ()


async def test_closing_writes_the_edit_that_waits(shelf: Direction):
    shelf.library.note_edit(Draft("d", STRAP))
    await shelf.library.aclose()
    assert (await shelf.library.drafts())[0].document == STRAP
