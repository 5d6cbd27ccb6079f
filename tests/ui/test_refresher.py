import pytest

from studio.domain.desk import DeskState
from studio.domain.events import LinkChanged
from studio.domain.reducer import reduce
from studio.domain.room import Link
from studio.ui.refresher import Refresher

LIVE = reduce(DeskState(), LinkChanged(Link.LIVE))


def test_many_changes_are_shown_once_and_the_newest_wins(qtbot):
    seen: list[DeskState] = []
    refresher = Refresher([seen.append])
    for state in (DeskState(), LIVE, DeskState(), LIVE):
        refresher.show_state(state)
    assert seen == []
    qtbot.waitUntil(lambda: seen != [])
    assert seen == [LIVE]


def test_flushing_shows_at_once_and_only_once(qtbot):
    seen: list[DeskState] = []
    refresher = Refresher([seen.append, seen.append])
    refresher.show_state(LIVE)
    refresher.flush()
    refresher.flush()
    assert seen == [LIVE, LIVE]
    refresher.stop()


def test_a_stopped_one_shows_nothing_more(qtbot):
    seen: list[DeskState] = []
    refresher = Refresher([seen.append])
    refresher.show_state(LIVE)
    refresher.stop()
    qtbot.wait(40)
    assert seen == []


def test_a_part_that_fails_does_not_keep_the_others_from_the_state(qtbot):
    seen: list[DeskState] = []

    def fail(_state: DeskState) -> None:
        raise ValueError("bad panel")

    refresher = Refresher([fail, seen.append])
    refresher.show_state(LIVE)
    with pytest.raises(ExceptionGroup, match="parts of the window failed"):
        refresher.flush()
    assert seen == [LIVE]
    refresher.stop()
