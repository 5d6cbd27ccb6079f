"""Many pictures from one graphic: one per row of a table, columns filling fields of equal names.

A row that is not all right is drawn as it can be, and its fault is listed; only a disk that
refuses ends a row without a picture.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from studio.domain.errors import BatchRefused, SourceTrouble, StudioError
from studio.domain.feeds import values_in
from studio.domain.overlay import ASSET_PREFIX, FieldKind, Graphic, value_fault
from studio.domain.tables import Table, parse_csv

MAX_CSV: Final = 8_000_000
_UNSAFE: Final = re.compile(r"[^\w]+")
_LONGEST: Final = 60
_LEAST_DIGITS: Final = 3

Write = Callable[[Graphic, Path], tuple[str, ...]]
"""Draws a graphic into files that begin with a path, and says what could not be drawn."""


@dataclass(frozen=True, slots=True)
class Row:
    """One picture to be made; `number` is the row's own, the names are not counted."""

    number: int
    name: str
    graphic: Graphic
    faults: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Done:
    """How far a batch is, and what was wrong with the row that was just made."""

    done: int
    total: int
    faults: tuple[str, ...]


def table_from(path: Path) -> Table:
    """Return the rows of a CSV file; raises BatchRefused."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_CSV + 1)
    except OSError as error:
        raise BatchRefused(f"{path.name} cannot be read.") from error
    if len(data) > MAX_CSV:
        raise BatchRefused(f"{path.name} is larger than {MAX_CSV // 1_000_000} MB.")
    try:
        return parse_csv(data)
    except SourceTrouble as error:
        raise BatchRefused(f"{path.name}: {error.detail}") from error


def rows_for(graphic: Graphic, table: Table, beside: Path | None = None) -> tuple[Row, ...]:
    """Return what is to be made of a table; raises BatchRefused if no column is a field's.

    Picture files with a relative name lie beside the table.
    """
    if not table.rows:
        raise BatchRefused("It has no rows.")
    if not values_in(table, table.rows[0], graphic.document):
        fields = ", ".join(field.name for field in graphic.document.fields)
        raise BatchRefused(f"It has {', '.join(table.columns)}; the graphic has {fields}.")
    digits = max(_LEAST_DIGITS, len(str(len(table.rows))))
    made = (_row(graphic, table, number, beside) for number in range(len(table.rows)))
    return tuple(
        Row(number, f"{number:0{digits}}{_words(filled)}", filled, faults)
        for number, (filled, faults) in enumerate(made, start=1)
    )


def run(
    rows: tuple[Row, ...], folder: Path, write: Write, is_stopped: Callable[[], bool]
) -> Iterator[Done]:
    """Make the pictures one after the other; yields after each. Raises BatchRefused at once."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BatchRefused("The folder cannot be made.") from error
    for done, row in enumerate(rows, start=1):
        if is_stopped():
            return
        try:
            faults = (*row.faults, *write(row.graphic, folder / row.name))
        except StudioError as error:
            faults = (*row.faults, str(error))
        told = (f"Row {row.number}: {fault}" for fault in dict.fromkeys(faults))
        yield Done(done, len(rows), tuple(told))


def _row(
    graphic: Graphic, table: Table, number: int, beside: Path | None
) -> tuple[Graphic, tuple[str, ...]]:
    document = graphic.document
    values = values_in(table, table.rows[number], document)
    for field in document.fields:
        if field.kind is FieldKind.IMAGE and values.get(field.name) and beside is not None:
            values[field.name] = _path_of(values[field.name], beside)
    found = (value_fault(f, values[f.name]) for f in document.fields if f.name in values)
    return graphic.with_values(values), tuple(fault for fault in found if fault)


def _path_of(source: str, beside: Path) -> str:
    return source if source.startswith(ASSET_PREFIX) else str(beside / source)


def _words(graphic: Graphic) -> str:
    """The first filled text, as a part of a file name that every system takes."""
    texts = (
        graphic.value(field.name)
        for field in graphic.document.fields
        if field.kind is not FieldKind.IMAGE
    )
    words = _UNSAFE.sub("-", next((text for text in texts if text.strip()), "")).strip("-_")
    return f"-{words[:_LONGEST].rstrip('-_')}" if words else ""
