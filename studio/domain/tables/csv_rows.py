"""CSV as spreadsheets write it: any usual separator, any usual encoding."""

from __future__ import annotations

import codecs
import csv
import io
from typing import Final

from studio.domain.errors import SourceTrouble
from studio.domain.tables.shaping import table_of
from studio.domain.tables.table import Table

_SEPARATORS: Final = ",;\t|"
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def parse_csv(data: bytes) -> Table:
    """Return the rows of a CSV file; raises SourceTrouble."""
    text = decoded(data)
    if "\x00" in text:
        raise SourceTrouble("It is no text.")
    try:
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text))
        names = next((row for row in rows if any(cell.strip() for cell in row)), None)
        if names is None:
            raise SourceTrouble("It is empty.")
        return table_of(names, rows)
    except csv.Error as error:
        raise SourceTrouble("It is not CSV.") from error


def decoded(data: bytes) -> str:
    """Return text in the encoding its first bytes name, else UTF-8, else what Windows writes."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _separator(text: str) -> str:
    """The one that the first row with a name in it uses most, outside quotes."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    outside = "".join(first.split('"')[::2])
    return max(_SEPARATORS, key=outside.count)
