"""One colour per person, so that the list, the seats and the preview mean the same one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final
from zlib import crc32

PERSON_COLOURS: Final = (
    "#5B8DEF",
    "#E0A33A",
    "#4DB6AC",
    "#B07AE0",
    "#D9737F",
    "#8FB339",
    "#4FA3C7",
    "#C98BB9",
    "#A1887F",
    "#7C83DB",
    "#C7B44A",
    "#6FBF8B",
)
"""None of them is a tally colour."""


def colours_of(user_ids: Iterable[str]) -> dict[str, str]:
    """Return a colour per id: always the same for an id, unless somebody before has it already."""
    given: dict[str, str] = {}
    count = len(PERSON_COLOURS)
    for user_id in user_ids:
        first = crc32(user_id.encode()) % count
        circle = [PERSON_COLOURS[(first + step) % count] for step in range(count)]
        taken = set(given.values())
        given[user_id] = next((c for c in circle if c not in taken), circle[0])
    return given
