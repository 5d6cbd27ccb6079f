"""Rows of any length become a table: named columns, equal lengths, nothing without end."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from studio.domain.errors import SourceTrouble
from studio.domain.library import free_name
from studio.domain.tables.table import Table

MAX_ROWS: Final = 10_000
MAX_COLUMNS: Final = 200
MAX_CELL: Final = 4_000
"""In characters; the rest is cut."""


def table_of(names: Sequence[str], rows: Iterable[Sequence[str]]) -> Table:
    """Return the table of rows, padded or cut to the names; empty rows are left out.

    Raises SourceTrouble where there are more rows or columns than anybody picks from.
    """
    columns = _columns(names)
    kept = []
    for row in rows:
        cells = tuple(cell.strip()[:MAX_CELL] for cell in row[: len(columns)])
        if not any(cells):
            continue
        kept.append(cells + ("",) * (len(columns) - len(cells)))
        if len(kept) > MAX_ROWS:
            raise SourceTrouble(f"It has more than {MAX_ROWS} rows.")
    return Table(columns, tuple(kept))


def _columns(names: Sequence[str]) -> tuple[str, ...]:
    if len(names) > MAX_COLUMNS:
        raise SourceTrouble(f"It has more than {MAX_COLUMNS} columns.")
    if not any(name.strip() for name in names):
        raise SourceTrouble("Its first row names no columns.")
    columns: list[str] = []
    for number, name in enumerate(names, start=1):
        wanted = name.strip()[:MAX_CELL] or f"column {number}"
        columns.append(free_name(wanted, columns))
    return tuple(columns)
