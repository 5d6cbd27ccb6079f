from studio.domain.commands import Command, Fate, SendChat, TakeSnapshot
from studio.domain.room import Snapshot
from studio.domain.snapshot_owners import is_still, owned, without_pending_stills

STILL, SNAP = TakeSnapshot(is_for_program=True), TakeSnapshot()


def command(number: int, request: TakeSnapshot | SendChat, fate: Fate = Fate.ACCEPTED) -> Command:
    return Command(number, request, 1.0, fate)


def snapshot(snapshot_id: str, creator_id: str = "desk") -> Snapshot:
    return Snapshot(snapshot_id, "1", "", creator_id=creator_id)


def test_snapshots_prove_what_was_asked_for_in_the_same_order():
    commands = command(1, STILL), command(2, SendChat("x")), command(3, SNAP)
    found = owned(commands, (snapshot("a"), snapshot("b")), "desk")
    assert [c.number for c in found.proven] == [1, 3]
    assert [s.id for s in found.gallery] == ["b"]
    assert found.commands == commands


def test_the_snapshots_of_others_prove_nothing():
    found = owned((command(1, SNAP),), (snapshot("a", "ben"),), "desk")
    assert (found.proven, [s.id for s in found.gallery]) == ((), ["a"])


def test_what_is_proven_or_failed_already_is_not_proven_again():
    commands = command(1, STILL, Fate.CONFIRMED), command(2, STILL, Fate.FAILED)
    assert owned(commands, (snapshot("a"),), "desk").proven == ()


def test_a_late_still_is_given_up_once_something_newer_came():
    commands = command(1, STILL, Fate.UNECHOED), command(2, SNAP)
    found = owned(commands, (snapshot("a"), snapshot("b")), "desk")
    assert [c.number for c in found.proven] == [2]
    assert [c.number for c in found.commands] == [2]
    assert [s.id for s in found.gallery] == ["a", "b"]


def test_giving_up_stills_leaves_the_operators_snapshots():
    commands = command(1, STILL), command(2, SNAP), command(3, STILL, Fate.CONFIRMED)
    assert [c.number for c in without_pending_stills(commands)] == [2, 3]


def test_only_the_desks_own_snapshots_are_stills():
    assert is_still(STILL)
    assert not is_still(SNAP)
    assert not is_still(SendChat("x"))
