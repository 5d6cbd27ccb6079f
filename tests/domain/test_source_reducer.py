from dataclasses import replace

from studio.domain.desk import DeskState
from studio.domain.events import FeedChanged, FeedRemoved, LibraryChanged
from studio.domain.feeds import Feed, Source
from studio.domain.library import LibraryEntry, LibraryState
from studio.domain.reducer import reduce

ONE, TWO = (Feed(Source(name, name, f"/{name}.csv")) for name in ("one", "two"))


def test_a_source_keeps_its_place_in_the_list_until_it_is_removed():
    state = DeskState()
    picked = replace(ONE, row=3)
    for event in (FeedChanged(ONE), FeedChanged(TWO), FeedChanged(picked)):
        state = reduce(state, event)
    assert state.feeds == (picked, TWO)
    assert reduce(state, FeedRemoved("one")).feeds == (TWO,)


def test_the_library_is_what_it_told_last():
    library = LibraryState((LibraryEntry("strap-1", "Strap"),))
    assert reduce(DeskState(), LibraryChanged(library)).library == library
