import pytest

from studio.domain.desk import DeskState
from studio.domain.events import LinkChanged
from studio.domain.room import Link
from studio.services.store import Store


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


def test_one_failing_listener_does_not_deafen_the_others():
    store, seen = Store(), []

    def fail(state: DeskState) -> None:
        if state.link is Link.LIVE:
            raise ValueError("bad panel")

    store.subscribe(fail)
    store.subscribe(lambda state: seen.append(state.link))
    with pytest.raises(ExceptionGroup, match="listeners failed"):
        store.apply(LinkChanged(Link.LIVE))
    assert seen == [Link.OFFLINE, Link.LIVE]


def test_an_unsubscribed_listener_hears_nothing_more():
    store, seen = Store(), []
    store.subscribe(seen.append)()
    store.apply(LinkChanged(Link.LIVE))
    assert len(seen) == 1
