"""What a reader takes for one character: a letter with its marks, an emoji with its parts."""

from __future__ import annotations

import unicodedata
from itertools import pairwise
from typing import Final

_MARKS: Final = {"Mn", "Mc", "Me"}
_JOINER: Final = "\u200d"
_JOINING: Final = "\u200d\ufe0e\ufe0f\u0e33\u0eb3"
"""Joiners, and the vowels of Thai and Lao that hang on the letter before."""
_VIRAMA: Final = 9
"""The combining class of what makes two Indic letters one."""


def cuts(text: str) -> list[int]:
    """Return where text may be cut: in front of every character that joins no other."""
    return [0, *(i for i in range(1, len(text)) if not _joins(text, i))]


def clusters(text: str) -> tuple[str, ...]:
    """Return the characters of text, each with what belongs to it."""
    ends = [*cuts(text), len(text)]
    return tuple(text[start:end] for start, end in pairwise(ends) if end > start)


def _joins(text: str, index: int) -> bool:
    here, before = text[index], text[index - 1]
    if unicodedata.category(here) in _MARKS or here in _JOINING or before == _JOINER:
        return True
    if _is_modifier(here) or _is_second_of_flag(text, index):
        return True
    return unicodedata.combining(before) == _VIRAMA and unicodedata.category(here) == "Lo"


def _is_modifier(character: str) -> bool:
    """A tone of skin, or a letter of a region's flag."""
    return "\U0001f3fb" <= character <= "\U0001f3ff" or "\U000e0020" <= character <= "\U000e007f"


def _is_second_of_flag(text: str, index: int) -> bool:
    start = index
    while start >= 0 and "\U0001f1e6" <= text[start] <= "\U0001f1ff":
        start -= 1
    return (index - start) % 2 == 0 and index > start
