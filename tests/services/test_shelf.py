import asyncio
from dataclasses import replace

from studio.domain.commands import TakeSnapshot
from studio.domain.errors import FileTrouble, NotConnected, Unreachable
from studio.domain.events import RecordingChanged, RoomTold, SnapshotsTaken
from studio.domain.intents import OpenRecording, OpenRoom, OpenWithLink, RoomWish, Snap
from studio.domain.room import Recording, RecordingStage, Snapshot
from tests.support.desk import READY, settled
from tests.support.direction import Direction, FakeFolder

STILL = TakeSnapshot(is_for_program=True)


async def test_a_recording_is_fetched_once_and_opened_each_time(rehearsal: Direction):
    rehearsal.session.files["link/r1"] = b"webm"
    await rehearsal.do(OpenRecording("r1"), OpenRecording("r1"))
    assert len(rehearsal.opened) == 2
    assert rehearsal.opened[0] == rehearsal.opened[1]
    assert rehearsal.opened[0].read_bytes() == b"webm"
    assert rehearsal.opened[0].name.startswith("recording-2023-11-1")  # by day and time


async def test_a_saved_file_that_is_gone_is_fetched_again(rehearsal: Direction):
    rehearsal.session.files["link/r1"] = b"webm"
    await rehearsal.do(OpenRecording("r1"))
    rehearsal.opened[0].unlink()
    await rehearsal.do(OpenRecording("r1"))
    assert rehearsal.opened[1].exists()


async def test_a_snapshot_of_the_gallery_is_saved(rehearsal: Direction):
    rehearsal.session.files["s-link"] = b"jpeg"
    await rehearsal.do(Snap())
    await rehearsal.hear(SnapshotsTaken((Snapshot("s1", "17", "", "s-link", "desk"),)))
    saved = FakeFolder(rehearsal.base).existing(rehearsal.state.saved_path("s1") or "")
    assert saved is not None
    assert saved.read_bytes() == b"jpeg"
    assert rehearsal.session.deleted == []


async def test_a_still_for_the_monitor_is_shown_and_deleted(rehearsal: Direction):
    rehearsal.session.files["s-link"] = b"jpeg"
    await rehearsal.commander.carry_out(TakeSnapshot(is_for_program=True))
    await rehearsal.hear(SnapshotsTaken((Snapshot("s1", "17", "", "s-link", "desk"),)))
    assert rehearsal.state.program.picture == b"jpeg"
    assert rehearsal.session.deleted == ["s1"]
    assert rehearsal.state.room.snapshots == ()


async def test_a_still_that_cannot_be_fetched_bothers_nobody(rehearsal: Direction):
    rehearsal.session.lost = Unreachable()
    await rehearsal.commander.carry_out(TakeSnapshot(is_for_program=True))
    await rehearsal.hear(SnapshotsTaken((Snapshot("s1", "17", "", "s-link", "desk"),)))
    assert rehearsal.state.notices == ()
    assert rehearsal.state.program.picture == b""


async def test_a_recording_without_a_room_is_told(direction: Direction):
    await direction.do(OpenRecording("r1"))
    assert direction.state.notices[-1].sentence == NotConnected.sentence


async def test_a_snapshot_that_is_told_twice_is_kept_once_and_never_deleted(rehearsal: Direction):
    rehearsal.session.files["s-link"] = rehearsal.session.files["fresh"] = b"jpeg"
    await rehearsal.do(Snap())
    snapshot = Snapshot("s1", "17", "", "s-link", "desk")
    await rehearsal.hear(SnapshotsTaken((snapshot,)))
    await rehearsal.hear(SnapshotsTaken((replace(snapshot, download="fresh"),)))
    assert rehearsal.session.deleted == []
    assert len(rehearsal.state.saved_files) == 1


async def test_an_older_still_that_comes_late_does_not_replace_a_newer_one(rehearsal: Direction):
    rehearsal.session.files |= {"old": b"old", "new": b"new"}
    rehearsal.session.fetch_gates["old"] = asyncio.Event()
    for name in ("old", "new"):
        await rehearsal.commander.carry_out(STILL)
        await rehearsal.hear(SnapshotsTaken((Snapshot(name, "1", "", name, "desk"),)))
    rehearsal.session.fetch_gates["old"].set()
    await settled()
    assert rehearsal.state.program.picture == b"new"
    assert sorted(rehearsal.session.deleted) == ["new", "old"]


async def test_a_still_of_one_room_is_not_shown_in_the_next(rehearsal: Direction):
    first = rehearsal.session
    first.files["s-link"] = b"jpeg"
    first.fetch_gates["s-link"] = asyncio.Event()
    await rehearsal.commander.carry_out(STILL)
    await rehearsal.hear(SnapshotsTaken((Snapshot("s1", "1", "", "s-link", "desk"),)))
    await rehearsal.do(OpenRoom("https://cloud", "key", RoomWish()))
    first.fetch_gates["s-link"].set()
    await settled()
    assert rehearsal.state.program.picture == b""
    assert (first.deleted, rehearsal.session.deleted) == (["s1"], [])


async def test_a_recording_that_ends_with_its_room_can_be_opened(rehearsal: Direction):
    await rehearsal.hear(RecordingChanged(Recording("r1", 1)))
    await rehearsal.hear(RoomTold(replace(READY, is_over=True)))
    assert [r.stage for r in rehearsal.state.room.recordings] == [RecordingStage.STOPPED]
    rehearsal.sleep.over()
    await settled(60)
    assert [r.stage for r in rehearsal.state.room.recordings] == [RecordingStage.FINISHED]


async def test_an_operator_without_the_key_opens_recordings_by_the_link_they_were_told(
    direction: Direction,
):
    await direction.do(OpenWithLink("https://cloud", "key"))
    direction.session.power_missing = True
    direction.session.files["told"] = b"webm"
    await direction.hear(RecordingChanged(Recording("r1", 1, 5)))
    await direction.do(OpenRecording("r1"))
    assert direction.state.notices[-1].detail == "The recording is not finished yet."
    await direction.hear(RecordingChanged(Recording("r1", 1, 5, "told")))
    await direction.do(OpenRecording("r1"))
    assert direction.opened[0].read_bytes() == b"webm"


async def test_an_impatient_second_click_fetches_nothing_twice(rehearsal: Direction):
    rehearsal.session.files["link/r1"] = b"webm"
    rehearsal.director.handle(OpenRecording("r1"))
    rehearsal.director.handle(OpenRecording("r1"))
    await settled()
    assert rehearsal.session.downloads == ["link/r1"]
    assert len(rehearsal.opened) == 2


async def test_a_picture_for_which_there_is_no_folder_is_told(rehearsal: Direction):
    rehearsal.folder.trouble = FileTrouble("media")
    await rehearsal.do(Snap())
    await rehearsal.hear(SnapshotsTaken((Snapshot("s1", "17", "", "s-link", "desk"),)))
    assert rehearsal.state.notices[-1].sentence == FileTrouble.sentence
