"""A table, and how names are compared."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Table:
    """What a source says; every row has as many cells as there are columns."""

    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


NO_TABLE: Final = Table()


def plain_name(name: str) -> str:
    """Return a name as it is compared: `Full name`, `full_name` and `FULL-NAME` are equal."""
    apart = unicodedata.normalize("NFKC", name).casefold()
    return "".join(c for c in apart if c.isalnum())
