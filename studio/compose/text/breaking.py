"""Where a line may end, for who has no better advice: after spaces and dashes, between ideographs.

Thai and other scripts without spaces need a dictionary, which the second text backend has.
"""

from __future__ import annotations

import unicodedata
from typing import Final

_UNBROKEN_SPACES: Final = "\u00a0\u2007\u202f\u2060"
_DASHES: Final = "-\u2010\u2012\u2013\u2014/"
_NEVER_FIRST: Final = (
    "、。，．・：；？！」』）］｝〉》】〕〜ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ゛゜…‥"  # noqa: RUF001 - they are meant
)
_NEVER_LAST: Final = "「『（［｛〈《【〔"  # noqa: RUF001 - they are meant
_WIDE: Final = {"W", "F"}


def plain_breaks(text: str) -> tuple[int, ...]:
    """Return the indexes in front of which a line may end, in order, without 0."""
    return tuple(i for i in range(1, len(text)) if _may_end(text[i - 1], text[i]))


def _may_end(before: str, after: str) -> bool:
    if before == "\n":
        return True
    if _is_space(after):
        return False
    if _is_space(before):
        return True
    if before in _DASHES:
        return after.isalpha()
    return _may_part(before, after)


def _may_part(before: str, after: str) -> bool:
    """Whether a line may end between two letters: beside an ideograph, by the rules of Kinsoku."""
    if unicodedata.category(after)[0] == "M" or after in _NEVER_FIRST or before in _NEVER_LAST:
        return False
    return _is_wide(before) or (_is_wide(after) and unicodedata.category(before)[0] not in "PS")


def _is_space(character: str) -> bool:
    return character.isspace() and character not in _UNBROKEN_SPACES


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in _WIDE
