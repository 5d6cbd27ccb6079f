"""From text to runs: which font draws what, and in which order it lies."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from itertools import groupby

from studio.compose.fonts import BackendFace, Face, FontBook, has_emoji
from studio.compose.text.bidi import levels, visual_order
from studio.compose.text.clusters import clusters
from studio.compose.text.line import Run
from studio.domain.overlay import Weight


@dataclass(frozen=True, slots=True)
class _Part:
    text: str
    face: Face | BackendFace
    level: int


def runs_of(
    text: str, fonts: FontBook, style: tuple[str, Weight], *, is_split: bool = False
) -> tuple[tuple[Run, ...], str]:
    """Return the runs of text from left to right, and the characters that no font has.

    A text that one font draws is one run, unless is_split asks for a run in each direction.
    """
    family, weight = style
    chosen = fonts.face(family, weight)
    if text.isascii() and chosen.covers(text):
        return (Run(text, chosen, False if is_split else None),), ""
    if not is_split and not has_emoji(text) and chosen.covers(text):
        return (Run(text, chosen),), ""
    parts, missing = _drawn_by(text, fonts, (family, weight))
    if not is_split and all(face == chosen for _, face in parts):
        return (Run(text, chosen),), missing
    found = levels(text)
    if found is None:
        return (Run(text, fonts.face_for(text, family, weight)),), missing
    return _in_order(parts, found), missing


def _drawn_by(
    text: str, fonts: FontBook, style: tuple[str, Weight]
) -> tuple[list[tuple[str, Face | BackendFace]], str]:
    """Which font draws each character; a space or a full stop stays in that of its neighbour."""
    chosen = fonts.face(*style)
    last: Face | BackendFace = chosen
    parts, missing = [], ""
    for cluster in clusters(text):
        if not (_is_neutral(cluster) and isinstance(last, Face) and last.covers(cluster)):
            found = fonts.drawing(cluster, *style)
            missing += "" if found else chosen.missing(cluster)
            last = found or chosen
        parts.append((cluster, last))
    return parts, "".join(dict.fromkeys(missing))


def _in_order(
    parts: list[tuple[str, Face | BackendFace]], found: tuple[int, ...]
) -> tuple[Run, ...]:
    at, cells = 0, []
    for cluster, face in parts:
        cells.append(_Part(cluster, face, found[at]))
        at += len(cluster)
    groups = [list(group) for _, group in groupby(cells, key=lambda cell: (cell.face, cell.level))]
    runs = [Run("".join(p.text for p in g), g[0].face, g[0].level % 2 == 1) for g in groups]
    order = visual_order([group[0].level for group in groups])
    return tuple(runs[index] for index in order)


def _is_neutral(cluster: str) -> bool:
    return unicodedata.category(cluster[0])[0] in "ZP"
