"""JSON: a list of objects, a list of lists with names first, or an object with such a list."""

from __future__ import annotations

import json
from typing import Final, TypeAlias

from studio.domain.errors import SourceTrouble
from studio.domain.tables import MAX_COLUMNS, MAX_ROWS, Table, decoded, table_of

Row: TypeAlias = dict[str, str]

_MAX_DEPTH: Final = 8
_WORDS: Final = {None: "", True: "yes", False: "no"}


def parse_json(data: bytes) -> Table:
    """Return the rows of a JSON text; raises SourceTrouble. Numbers stay as they are written."""
    text = decoded(data)
    try:
        value = json.loads(text, parse_float=str, parse_int=str, parse_constant=str)
    except (ValueError, RecursionError) as error:
        raise SourceTrouble("It is not JSON.") from error
    rows = _rows(value)
    if rows is None:
        raise SourceTrouble("It has no list of rows.")
    if len(rows) > MAX_ROWS:
        raise SourceTrouble(f"It has more than {MAX_ROWS} rows.")
    if rows and isinstance(rows[0], list):
        lists = [[_text(cell) for cell in row] for row in rows if isinstance(row, list)]
        return table_of(lists[0], lists[1:])
    return _table([_flat(row) for row in rows if isinstance(row, dict)])


def _table(rows: list[Row]) -> Table:
    columns: dict[str, None] = {}
    for row in rows:
        columns.update(dict.fromkeys(row))
        if len(columns) > MAX_COLUMNS:
            raise SourceTrouble(f"It has more than {MAX_COLUMNS} columns.")
    return table_of(tuple(columns), ([row.get(name, "") for name in columns] for row in rows))


def _rows(value: object, depth: int = 0) -> list[object] | None:
    """The first list of objects or lists, however deep; one object alone is one row."""
    if isinstance(value, list):
        return value if value and all(isinstance(v, dict | list) for v in value) else None
    if not isinstance(value, dict) or depth >= _MAX_DEPTH:
        return None
    found = (_rows(inner, depth + 1) for inner in value.values() if isinstance(inner, dict | list))
    deeper = next((rows for rows in found if rows is not None), None)
    if deeper is None and depth == 0 and value:
        return [value]
    return deeper


def _flat(row: dict[str, object], prefix: str = "", depth: int = 0) -> Row:
    """An object in an object gives columns like `team.name`."""
    flat: Row = {}
    for name, value in row.items():
        if isinstance(value, dict) and depth < _MAX_DEPTH:
            flat |= _flat(value, f"{prefix}{name}.", depth + 1)
        else:
            flat[prefix + name] = _text(value)
    return flat


def _text(value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return ", ".join(_text(item) for item in value if not isinstance(item, dict | list))
    return _WORDS[value] if value is None or isinstance(value, bool) else ""
