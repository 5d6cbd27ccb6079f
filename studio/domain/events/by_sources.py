"""Happened beside the room: data sources told something, the library changed."""

from __future__ import annotations

from dataclasses import dataclass

from studio.domain.feeds import Feed
from studio.domain.library import LibraryState


@dataclass(frozen=True, slots=True)
class FeedChanged:
    """A data source is there, told something, or is used in another way."""

    feed: Feed


@dataclass(frozen=True, slots=True)
class FeedRemoved:
    """A data source is read no more."""

    source_id: str


@dataclass(frozen=True, slots=True)
class LibraryChanged:
    """Templates came or went, or work on them went on."""

    library: LibraryState
