"""Tables: named columns and rows of text, and how CSV becomes one."""

from __future__ import annotations

from studio.domain.tables.csv_rows import decoded, parse_csv
from studio.domain.tables.shaping import MAX_CELL, MAX_COLUMNS, MAX_ROWS, table_of
from studio.domain.tables.table import NO_TABLE, Table, plain_name

__all__ = [
    "MAX_CELL",
    "MAX_COLUMNS",
    "MAX_ROWS",
    "NO_TABLE",
    "Table",
    "decoded",
    "parse_csv",
    "plain_name",
    "table_of",
]
