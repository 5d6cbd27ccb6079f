import asyncio

import pytest

from studio.domain.errors import FileTrouble
from studio.domain.library import Draft, DraftMark
from studio.domain.overlay import OverlayDocument
from studio.services.drafts import DraftDesk
from studio.services.store import Store
from studio.tasks import TaskScope
from tests.support.desk import PatientSleep, settled
from tests.support.sources import FakeDrafts

STRAP = OverlayDocument("Strap")


class Bench:
    def __init__(self):
        self.store, self.folder, self.sleep = Store(), FakeDrafts(), PatientSleep()
        self.tasks = TaskScope(lambda *_: None)
        self.desk = DraftDesk(self.store, self.tasks, self.folder, self.sleep)

    @property
    def marks(self):
        return self.store.state.library.drafts

    async def until(self, is_so):
        for _ in range(200):
            if is_so():
                return
            await settled()
            await asyncio.sleep(0.01)
        raise AssertionError("it never came")


@pytest.fixture
async def bench():
    bench = Bench()
    yield bench
    await bench.tasks.aclose()


async def test_edits_are_on_disk_at_once_and_then_the_newest_of_many(bench):
    for number in range(5):
        bench.desk.note(Draft("d", OverlayDocument(f"Edit {number}")))
    await bench.until(lambda: bench.folder.writes == 1)
    assert bench.folder.kept["d"].document.name == "Edit 4"
    bench.desk.note(Draft("d", OverlayDocument("Late")))
    bench.sleep.over()
    await bench.until(lambda: bench.folder.writes == 2)
    assert (await bench.desk.all())[0].document.name == "Late"


async def test_several_drafts_live_side_by_side_and_are_listed_begun_last_first(bench):
    bench.desk.note(Draft("one", STRAP, "strap"))
    bench.desk.note(Draft("two", OverlayDocument("New")))
    bench.desk.note(Draft("one", OverlayDocument("Strap, better"), "strap"))
    assert bench.marks == (
        DraftMark("two", "", "New"),
        DraftMark("one", "strap", "Strap, better"),
    )
    await bench.desk.flush()
    assert set(bench.folder.kept) == {"one", "two"}


async def test_what_was_left_is_listed_with_what_is_edited_by_now(bench):
    bench.folder.kept["left"] = Draft("left", STRAP, "strap")
    bench.desk.note(Draft("new", OverlayDocument("New")))
    await bench.desk.look_once()
    assert {mark.id for mark in bench.marks} == {"left", "new"}
    bench.folder.kept["other"] = Draft("other", STRAP)
    await bench.desk.look_once()
    assert len(bench.marks) == 2


async def test_what_was_left_and_cannot_be_read_is_told_once(bench):
    bench.folder.faults = (FileTrouble("d.json.broken"),)
    await bench.desk.look_once()
    await bench.desk.all()
    await bench.desk.look_once()
    assert [notice.detail for notice in bench.store.state.notices] == ["d.json.broken"]


async def test_a_dropped_draft_does_not_come_back_but_with_the_next_edit(bench):
    bench.desk.note(Draft("d", STRAP))
    bench.desk.drop("d")
    assert (bench.marks, await bench.desk.all()) == ((), ())
    bench.desk.note(Draft("d", OverlayDocument("Again")))
    await bench.desk.flush()
    assert [draft.document.name for draft in bench.folder.kept.values()] == ["Again"]
    bench.desk.drop("d")
    await bench.desk.flush()
    assert bench.folder.kept == {}


async def test_what_is_thrown_away_comes_back_with_its_last_edit(bench):
    bench.desk.note(Draft("d", STRAP))
    await bench.desk.flush()
    bench.desk.note(Draft("d", OverlayDocument("Late")))
    await bench.desk.put_away("d")
    assert (bench.marks, await bench.desk.all()) == ((), ())
    await bench.desk.bring_back("d")
    assert [mark.name for mark in bench.marks] == ["Late"]


async def test_what_the_disk_refuses_is_told_once_and_tried_again(bench):
    bench.folder.trouble = FileTrouble("d.json")
    for draft_id in ("d", "e"):
        bench.desk.note(Draft(draft_id, STRAP))
    bench.sleep.over()
    await bench.until(lambda: bench.folder.tries > 4)
    assert [notice.detail for notice in bench.store.state.notices] == ["d.json"]
    assert [draft.document for draft in await bench.desk.all()] == [STRAP, STRAP]
    bench.folder.trouble = None
    await bench.until(lambda: set(bench.folder.kept) == {"d", "e"})


async def test_a_draft_whose_last_edit_cannot_be_written_is_not_thrown_away(bench):
    bench.desk.note(Draft("d", STRAP))
    await bench.desk.flush()
    bench.folder.trouble = FileTrouble("d.json")
    bench.desk.note(Draft("d", OverlayDocument("Late")))
    with pytest.raises(FileTrouble):
        await bench.desk.put_away("d")
    assert [draft.document.name for draft in await bench.desk.all()] == ["Late"]
    assert [mark.id for mark in bench.marks] == ["d"]
