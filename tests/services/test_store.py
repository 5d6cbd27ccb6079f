import pytest

from studio.domain.desk import DeskState
from studio.domain.events import Heard, LinkChanged, RoomTold
from studio.domain.room import Link
from studio.services.store import Store

NONSENSE = Heard(RoomTold(facts=None))  # type: ignore[arg-type] - made to fail


def test_a_new_listener_gets_the_whole_state_first():
    seen: list[DeskState] = []
    Store().subscribe(seen.append)
    assert seen == [DeskState()]


def test_an_event_that_changes_nothing_is_not_told():
    store, seen = Store(), []
    store.subscribe(seen.append)
    store.apply(LinkChanged(Link.OFFLINE))
    assert len(seen) == 1


def test_an_event_raised_by_a_listener_waits_its_turn():
    store, seen = Store(), []

    def answer(state: DeskState) -> None:
        seen.append(state.link)
        if state.link is Link.CONNECTING:
            store.apply(LinkChanged(Link.LIVE))

    store.subscribe(answer)
    store.subscribe(lambda state: seen.append(state.link))
    store.apply(LinkChanged(Link.CONNECTING))
    assert seen[2:] == [Link.CONNECTING, Link.CONNECTING, Link.LIVE, Link.LIVE]


@pytest.mark.expects_error_log
def test_a_failing_listener_is_told_and_deafens_neither_the_others_nor_who_applied():
    told: list[str] = []
    store, seen = Store(on_deaf=lambda error: told.append(str(error))), []

    def fail(state: DeskState) -> None:
        if state.link is Link.LIVE:
            raise ValueError("bad panel")

    store.subscribe(fail)
    store.subscribe(lambda state: seen.append(state.link))
    store.apply(LinkChanged(Link.LIVE))
    assert seen == [Link.OFFLINE, Link.LIVE]
    assert told == ["bad panel"]


def test_an_event_that_cannot_be_folded_is_raised_after_all_others_were():
    store, seen = Store(), []

    def answer(state: DeskState) -> None:
        seen.append(state.link)
        if state.link is Link.CONNECTING:
            store.apply(NONSENSE)
            store.apply(LinkChanged(Link.LIVE))

    store.subscribe(answer)
    with pytest.raises(ExceptionGroup, match="cannot be folded"):
        store.apply(LinkChanged(Link.CONNECTING))
    assert seen == [Link.OFFLINE, Link.CONNECTING, Link.LIVE]
    store.apply(LinkChanged(Link.STALE))
    assert store.state.link is Link.STALE


def test_an_unsubscribed_listener_hears_nothing_more():
    store, seen = Store(), []
    store.subscribe(seen.append)()
    store.apply(LinkChanged(Link.LIVE))
    assert len(seen) == 1
