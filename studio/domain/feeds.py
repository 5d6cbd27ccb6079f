"""Data sources for graphics: tables that are read again and again, and the row that was picked.

The first row of a table names its columns; a column fills the field with the same name, unless the
cast fills that. Nothing of a source reaches the air by itself: a picked row fills the preview, and
only a source that is followed changes a graphic that is on air.

What the operator typed over a row stays when the followed source has news, until another row is
picked; a field that is filled by the data alone always says what the source says.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import Final
from urllib.parse import urlsplit

from studio.domain.commands import Failure
from studio.domain.errors import SourceTrouble
from studio.domain.looks import Keyer, Look, keyer_of, with_field
from studio.domain.overlay import Field, FieldSource, Graphic, OverlayDocument
from studio.domain.tables import NO_TABLE, Table, plain_name

FILE_INTERVAL_S: Final = 1.0
WEB_INTERVAL_S: Final = 10.0
MISSED: Final = 3
"""After this many intervals without an answer a source counts as stale."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file or an address (`https://...`) with rows in it."""

    id: str
    name: str
    address: str

    @property
    def is_web(self) -> bool:
        """Whether it is asked over the network."""
        return urlsplit(self.address).scheme.lower() in {"http", "https"}

    @property
    def interval_s(self) -> float:
        """How long to wait between two looks."""
        return WEB_INTERVAL_S if self.is_web else FILE_INTERVAL_S


class Freshness(Enum):
    """What the operator has to know of the rows."""

    WAITING = "waiting"
    FRESH = "fresh"
    STALE = "stale"
    FROZEN = "frozen"


@dataclass(frozen=True, slots=True)
class Feed:
    """A source, its last good copy, and what the operator made of it."""

    source: Source
    table: Table = NO_TABLE
    heard_at: float | None = None
    """When the rows were last known to be what the source says, in Unix seconds."""
    failure: Failure | None = None
    row: int | None = None
    """The picked row."""
    keyer: int | None = None
    """Which keyer's fields it fills."""
    is_following: bool = False
    is_frozen: bool = False

    @property
    def id(self) -> str:
        """The id of the source."""
        return self.source.id

    def freshness(self, now: float) -> Freshness:
        """Say how far the rows can be trusted at a time in Unix seconds."""
        if self.is_frozen:
            return Freshness.FROZEN
        if self.heard_at is None:
            return Freshness.WAITING if self.failure is None else Freshness.STALE
        is_late = now - self.heard_at > MISSED * self.source.interval_s + _LENIENCE_S
        return Freshness.STALE if self.failure or is_late else Freshness.FRESH


_NOT_BY_ROWS: Final = frozenset({FieldSource.CAST, FieldSource.CLOCK})
_LENIENCE_S: Final = 5.0


def with_rows(feed: Feed, table: Table, now: float) -> Feed:
    """Take over what a source says now; the picked row stays the same one where it can."""
    row = _row_after(feed.table, table, feed.row)
    return replace(feed, table=table, row=row, heard_at=now, failure=None)


def values_of(feed: Feed, document: OverlayDocument) -> dict[str, str]:
    """Return what the picked row says for the fields of a document that a row may fill."""
    if feed.row is None or not 0 <= feed.row < len(feed.table.rows):
        return {}
    values = values_in(feed.table, feed.table.rows[feed.row], document)
    others = {field.name for field in document.fields if field.source in _NOT_BY_ROWS}
    return {name: value for name, value in values.items() if name not in others}


def news_for(graphic: Graphic, before: Feed, after: Feed) -> dict[str, str]:
    """Return what a followed source says now for a graphic, without what somebody typed over."""
    said = values_of(before, graphic.document)
    typed = {
        field.name
        for field in graphic.document.fields
        if field.source is not FieldSource.FEED
        and graphic.value(field.name) != said.get(field.name, graphic.value(field.name))
    }
    values = values_of(after, graphic.document)
    return {name: value for name, value in values.items() if name not in typed}


def values_in(table: Table, row: tuple[str, ...], document: OverlayDocument) -> dict[str, str]:
    """Return what a row says for the fields of a document, by equal names.

    A field that names its key takes the column of that name, and no other.
    """
    names = [plain_name(column) for column in table.columns]
    by_name = dict(zip(reversed(names), reversed(row), strict=True))
    found = ((field, _cell(field, by_name)) for field in document.fields)
    return {field.name: cell for field, cell in found if cell is not None}


def with_picked_row(look: Look, feed: Feed) -> Look:
    """Fill the fields of the feed's keyer from its picked row."""
    keyer = keyer_of(look.keyers, feed.keyer or 0)
    return look if keyer is None else _filled(look, keyer, values_of(feed, keyer.graphic.document))


def with_news(look: Look, before: Feed, after: Feed) -> Look:
    """Fill the fields of a followed feed's keyer from what its row says now."""
    keyer = keyer_of(look.keyers, after.keyer or 0)
    return look if keyer is None else _filled(look, keyer, news_for(keyer.graphic, before, after))


def checked_address(address: str) -> str:
    """Return an address without what must not be kept; raises SourceTrouble."""
    try:
        parts = urlsplit(address)
        has_password = bool(parts.username or parts.password)
    except ValueError as error:
        raise SourceTrouble("It is no address.") from error
    if has_password:
        raise SourceTrouble("An address with a password in it is not kept.")
    return address


def _filled(look: Look, keyer: Keyer, values: dict[str, str]) -> Look:
    for name, value in values.items():
        if keyer.graphic.value(name) != value:
            look = with_field(look, keyer.number, name, value)
    return look


def _cell(field: Field, by_name: dict[str, str]) -> str | None:
    for name in (field.key,) if field.key else (field.name, field.label):
        if plain_name(name) in by_name:
            return by_name[plain_name(name)]
    return None


def _row_after(before: Table, after: Table, row: int | None) -> int | None:
    """Where the picked row is now: known by its first cell, else by its place."""
    if row is None or not after.rows or not 0 <= row < len(before.rows):
        return None if not after.rows else row
    head = before.rows[row][:1]
    if row < len(after.rows) and after.rows[row][:1] == head:
        return row
    places = [place for place, cells in enumerate(after.rows) if cells[:1] == head]
    return places[0] if len(places) == 1 else min(row, len(after.rows) - 1)
