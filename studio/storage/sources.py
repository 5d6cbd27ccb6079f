"""The data sources between runs, with the last good copy of each.

A file that cannot be read is kept aside; the desk then starts without sources.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from studio.domain.errors import FileTrouble, SourceTrouble
from studio.domain.feeds import Feed, Source, checked_address
from studio.domain.tables import Table
from studio.storage.files import kept_aside, write_beside

if TYPE_CHECKING:
    from pathlib import Path

SCHEMA_VERSION: Final = 1


class SourceFile:
    """Implements SourceMemory."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> tuple[Feed, ...]:
        """Return the sources of the last run; raises FileTrouble if the disk refuses."""
        try:
            content = self._path.read_bytes()
        except FileNotFoundError:
            return ()
        except OSError as error:
            raise FileTrouble(self._path.name) from error
        try:
            return _feeds(json.loads(content))
        except (ValueError, KeyError, TypeError, RecursionError, SourceTrouble):
            kept_aside(self._path)
            return ()

    def save(self, feeds: tuple[Feed, ...]) -> None:
        """Write the sources; without any, and without a file, nothing is written."""
        if not feeds and not self._path.exists():
            return
        content = {"schema_version": SCHEMA_VERSION, "sources": [_entry(feed) for feed in feeds]}
        write_beside(self._path, json.dumps(content, ensure_ascii=False).encode())


def _feeds(raw: dict[str, Any]) -> tuple[Feed, ...]:
    if raw["schema_version"] != SCHEMA_VERSION:
        raise ValueError("sources of another version")
    return tuple(_feed(entry) for entry in raw["sources"])


def _entry(feed: Feed) -> dict[str, object]:
    """What is remembered: never that a source is followed, nor which row was on air."""
    return {
        "id": feed.id,
        "name": feed.source.name,
        "address": feed.source.address,
        "keyer": feed.keyer,
        "heard_at": feed.heard_at,
        "columns": feed.table.columns,
        "rows": feed.table.rows,
    }


def _feed(entry: dict[str, object]) -> Feed:
    match entry:
        case {
            "id": str(source_id),
            "name": str(name),
            "address": str(address),
            "keyer": int() | None as keyer,
            "heard_at": int() | float() | None as heard_at,
            "columns": list(columns),
            "rows": list(rows),
        }:
            width = len(columns)
            table = Table(_texts(columns, width), tuple(_texts(row, width) for row in rows))
            source = Source(source_id, name, checked_address(address))
            return Feed(source, table, heard_at, keyer=keyer)
        case _:
            raise ValueError("not a source")


def _texts(cells: object, width: int) -> tuple[str, ...]:
    if not isinstance(cells, list) or len(cells) != width:
        raise ValueError("not a row")
    return tuple(str(cell) for cell in cells)
