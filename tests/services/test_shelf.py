from studio.domain.commands import TakeSnapshot
from studio.domain.errors import NotConnected, Unreachable
from studio.domain.events import SnapshotsTaken
from studio.domain.intents import OpenRecording, Snap
from studio.domain.room import Snapshot
from tests.support.direction import Direction, FakeFolder


async def test_a_recording_is_fetched_once_and_opened_each_time(rehearsal: Direction):
    rehearsal.session.files["link/r1"] = b"webm"
    await rehearsal.do(OpenRecording("r1"), OpenRecording("r1"))
    assert len(rehearsal.opened) == 2
    assert rehearsal.opened[0] == rehearsal.opened[1]
    assert rehearsal.opened[0].read_bytes() == b"webm"


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
