"""What is read from elsewhere, and what is remembered between runs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from studio.domain.feeds import Feed, Source
    from studio.domain.keying import KeptShow
    from studio.domain.tables import Table


@dataclass(frozen=True, slots=True)
class Reading:
    """What a source says, and the mark to hand in at the next look."""

    table: Table
    mark: str


class FeedReader(Protocol):
    """Reads data sources."""

    async def read(self, source: Source, mark: str) -> Reading | None:
        """Return the rows, or None when they are those of the mark; raises SourceTrouble."""

    async def aclose(self) -> None:
        """Close all connections."""


class SourceMemory(Protocol):
    """Remembers the sources between runs. Every method may wait for the disk."""

    def load(self) -> tuple[Feed, ...]:
        """Return the sources of the last run, with their last good copies."""

    def save(self, feeds: tuple[Feed, ...]) -> None:
        """Write the sources and their copies."""


class KeyerMemory(Protocol):
    """The keyers and their theme between runs. Both may wait for the disk."""

    def load(self) -> KeptShow | None:
        """Return those of the last run that can be read, None where none were kept.

        Raises FileTrouble, and KeyersUnread where nothing can be read.
        """

    def save(self, show: KeptShow) -> None:
        """Write them; raises FileTrouble."""
