"""What data sources and the library tell, folded into the state of the desk."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, assert_never

from studio.domain.events import FeedChanged, FeedRemoved, LibraryChanged

if TYPE_CHECKING:
    from studio.domain.desk import DeskState


def with_sources_told(
    state: DeskState, event: FeedChanged | FeedRemoved | LibraryChanged
) -> DeskState:
    """Return the state after event; a source that is known keeps its place in the list."""
    match event:
        case FeedChanged(feed):
            feeds = {known.id: known for known in state.feeds} | {feed.id: feed}
            return replace(state, feeds=tuple(feeds.values()))
        case FeedRemoved(source_id):
            return replace(state, feeds=tuple(f for f in state.feeds if f.id != source_id))
        case LibraryChanged(library):
            return replace(state, library=library)
        case _:
            assert_never(event)
