from studio.domain.events import Heard, LinkChanged, SnapshotsTaken
from studio.domain.room import Link, Recording, RoomState, Snapshot
from studio.services.collector import LOOK_AFTER_S, Collector
from studio.tasks import TaskScope
from tests.support.desk import FakeSession, settled

OLD, NEW, STILL = (Snapshot(name, "1", "") for name in ("old", "new", "still"))
STOPPED, FINISHED = Recording("r1", 1, 5), Recording("r2", 1, 5, "link")


class Witness:
    """Stands in for the shelf and notes what it is given."""

    def __init__(self, looks: int = 0) -> None:
        self.kept: list[str] = []
        self.shown: list[tuple[str, int]] = []
        self.looked: list[str] = []
        self.pauses: list[float] = []
        self._looks = looks

    async def keep(self, snapshot: Snapshot, _session: FakeSession) -> None:
        self.kept.append(snapshot.id)

    async def show_still(self, snapshot: Snapshot, number: int, _session: FakeSession) -> None:
        self.shown.append((snapshot.id, number))

    async def is_settled(self, recording_id: str, _session: FakeSession) -> bool:
        self.looked.append(recording_id)
        return len(self.looked) > self._looks

    async def sleep(self, seconds: float) -> None:
        self.pauses.append(seconds)


async def collected(witness: Witness, event: object, before: RoomState, *after: RoomState) -> None:
    tasks = TaskScope(lambda *_: None)
    collector = Collector(witness, tasks, witness.sleep)
    for room in after:
        collector.collect(event, before, room, FakeSession())
    await settled()
    await tasks.aclose()


async def test_only_new_snapshots_are_fetched_each_to_its_place():
    witness = Witness()
    event = Heard(SnapshotsTaken((OLD, NEW, STILL)))
    await collected(witness, event, RoomState(snapshots=(OLD,)), RoomState(snapshots=(NEW, OLD)))
    assert witness.kept == ["new"]
    assert witness.shown == [("still", 1)]


async def test_a_stopped_recording_is_looked_for_until_it_is_settled():
    witness = Witness(looks=2)
    room = RoomState(recordings=(STOPPED, FINISHED))
    await collected(witness, LinkChanged(Link.LIVE), room, room, room)
    assert witness.looked == ["r1"] * 3
    assert tuple(witness.pauses) == LOOK_AFTER_S[:3]


def test_a_recording_is_looked_for_within_the_hour():
    assert sum(LOOK_AFTER_S) < 4000
