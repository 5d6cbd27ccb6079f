import subprocess
import sys
from pathlib import Path

import pytest

from studio.domain import intents
from studio.domain.errors import FileTrouble
from studio.domain.library import Draft, shelf_rows
from studio.domain.overlay import OverlayDocument
from studio.storage.drafts import DraftFolder
from tests.support.direction import Direction

STRAP = OverlayDocument("Strap")


def names(direction: Direction):
    return [entry.name for entry in direction.state.library.entries]


def marks(direction: Direction):
    return [mark.name for mark in direction.state.library.drafts]


@pytest.fixture
async def shelf(direction: Direction):
    direction.templates.documents = {"strap": STRAP}
    await direction.library.refresh()
    return direction


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
        (intents.DeleteTemplates(("strap",)), []),
    ],
)
async def test_a_wish_changes_the_list(shelf: Direction, wish, after):
    await shelf.director.carry_out(wish)
    assert names(shelf) == after


async def test_everything_deleted_together_is_brought_back_together(shelf: Direction):
    await shelf.library.save(OverlayDocument("Other"))
    shelf.library.note_edit(Draft("d", STRAP, "strap"))
    shelf.library.note_edit(Draft("new", OverlayDocument("Never saved")))
    await shelf.director.carry_out(intents.DeleteTemplates(("strap", "own-1", "draft:new")))
    assert names(shelf) == []
    assert marks(shelf) == []
    deleted = shelf.state.library.deleted
    assert [entry.name for entry in deleted] == ["Strap", "Strap", "Other", "Never saved"]
    await shelf.director.carry_out(intents.RestoreTemplates(tuple(e.id for e in deleted)))
    assert names(shelf) == ["Strap", "Other"]
    assert sorted(marks(shelf)) == ["Never saved", "Strap"]
    assert shelf.state.library.deleted == ()


async def test_what_was_gone_before_a_delete_failed_can_be_brought_back(shelf: Direction):
    shelf.templates.refused = "own-1"
    await shelf.library.save(OverlayDocument("Other"))
    await shelf.director.carry_out(intents.DeleteTemplates(("strap", "own-1")))
    assert names(shelf) == ["Other"]
    assert [entry.name for entry in shelf.state.library.deleted] == ["Strap"]
    assert [notice.detail for notice in shelf.state.notices] == ["own-1"]


async def test_an_entry_whose_draft_could_not_be_put_away_can_be_brought_back(shelf: Direction):
    shelf.drafts.trouble = FileTrouble("d.json")
    shelf.library.note_edit(Draft("d", STRAP, "strap"))
    await shelf.director.carry_out(intents.DeleteTemplates(("strap",)))
    assert names(shelf) == []
    assert [entry.id for entry in shelf.state.library.deleted] == ["strap"]


async def test_what_was_not_brought_back_can_be_brought_back_later(shelf: Direction):
    await shelf.library.save(OverlayDocument("Other"))
    await shelf.director.carry_out(intents.DeleteTemplates(("strap", "own-1")))
    shelf.templates.refused = "own-1"
    await shelf.director.carry_out(intents.RestoreTemplates(("strap", "own-1")))
    assert names(shelf) == ["Strap"]
    assert [entry.id for entry in shelf.state.library.deleted] == ["own-1"]
    shelf.templates.refused = ""
    await shelf.director.carry_out(intents.RestoreTemplates(("own-1",)))
    assert (names(shelf), shelf.state.library.deleted) == (["Strap", "Other"], ())


@pytest.mark.parametrize(("entry_id", "count"), [("strap", 1), ("", 2), ("builtin:clock", 2)])
async def test_saving_over_a_built_in_makes_a_new_template(shelf: Direction, entry_id, count):
    entry = await shelf.library.save(OverlayDocument("Better"), entry_id)
    assert len(names(shelf)) == count
    assert (await shelf.library.load(entry.id)).name == "Better"


async def test_of_two_drafts_of_an_entry_the_one_that_is_listed_is_opened(shelf: Direction):
    shelf.library.note_edit(Draft("old", STRAP, "strap"))
    shelf.library.note_edit(Draft("late", STRAP, "strap"))
    shelf.library.note_edit(Draft("old", OverlayDocument("Edited last"), "strap"))
    (row,) = (row for row in shelf_rows(shelf.state.library) if row.entry.id == "strap")
    draft = await shelf.library.draft_of("strap")
    assert draft is not None
    assert draft.id == row.draft_id == "late"
    assert await shelf.library.draft_of("draft:gone") is None


async def test_closing_writes_the_edit_that_waits(shelf: Direction):
    shelf.library.note_edit(Draft("d", STRAP))
    await shelf.library.aclose()
    assert (await shelf.library.drafts())[0].document == STRAP


EDITING = """
import asyncio, itertools, sys, time
from pathlib import Path
from studio.domain.library import Draft
from studio.domain.overlay import OverlayDocument
from studio.services.library import LibraryDesk
from studio.services.store import Store
from studio.tasks import TaskScope
from studio.storage.drafts import DraftFolder
from studio.storage.library import LibraryFolder

async def edit(folder):
    folders = LibraryFolder(folder / "library", folder / "none"), DraftFolder(folder / "drafts")
    library = LibraryDesk(Store(), TaskScope(lambda *_: None), folders)
    while True:
        at = repr(time.monotonic())
        library.note_edit(Draft("d", OverlayDocument(at), "strap-1"))
        print(at, flush=True)
        await asyncio.sleep(0.02)

asyncio.run(edit(Path(sys.argv[1])))
"""
MOST_S = 2.0


def test_after_kill_9_the_edited_document_is_back_and_at_most_two_seconds_old(tmp_path: Path):
    with subprocess.Popen(
        [sys.executable, "-c", EDITING, str(tmp_path)], stdout=subprocess.PIPE, text=True
    ) as process:
        edits = [float(process.stdout.readline()) for _ in range(60)]
        process.kill()
        edits += [float(line) for line in process.stdout if line.endswith("\n")]
    (draft,) = DraftFolder(tmp_path / "drafts").all().drafts
    assert draft.entry_id == "strap-1"
    assert edits[0] <= float(draft.document.name) <= edits[-1]
    assert edits[-1] - float(draft.document.name) <= MOST_S
