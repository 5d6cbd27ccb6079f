"""What lint finds, as data: `studio.compose.lint` looks, the screen words it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class FindingKind(Enum):
    """What may be wrong with a graphic; `numbers` and `text` of a finding depend on it.

    SMALL_TEXT: the size it is drawn at, the least that can be read. OUTSIDE_SAFE_AREA: by how many
    pixels. OVER_FACE: the seat. OVER_KEYER: the keyer. MISSING_GLYPH: text is the characters.
    SHORT_NAME: the seat, how wide its box is, from how many pixels names are whole. LARGE_FILE: the
    bytes, the budget. MISSING_FONT: text is the family. MISSING_IMAGE: text is the source.
    MISSING_FIELD: text is the name in the placeholder. MISSING_LOGO: nothing more.
    HIDDEN: the percentage of it that lies behind people.
    """

    SMALL_TEXT = "small text"
    OUTSIDE_SAFE_AREA = "outside safe area"
    OVER_FACE = "over face"
    OVER_KEYER = "over keyer"
    MISSING_GLYPH = "missing glyph"
    SHORT_NAME = "short name"
    LARGE_FILE = "large file"
    MISSING_FONT = "missing font"
    MISSING_IMAGE = "missing image"
    MISSING_FIELD = "missing field"
    MISSING_LOGO = "missing logo"
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at before it goes on air; element is an id, empty for the whole graphic."""

    kind: FindingKind
    element: str = ""
    numbers: tuple[int, ...] = ()
    text: str = ""
