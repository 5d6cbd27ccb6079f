"""Placeholders in contents: `{{name}}`, with filters `{{name|upper}}`, `{{sum|number:2}}`."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from studio.domain.overlay.fields import number_from

PLACEHOLDER: Final = re.compile(r"\{\{\s*([A-Za-z][A-Za-z0-9_]*)\s*((?:\|[^{}|]*)*)\}\}")
_UNPRINTABLE: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_UNPRINTABLE_BUT_LINES: Final = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]+")
_LINE_ENDS: Final = re.compile(r"\r\n?|[\u2028\u2029]")
_MOST_DECIMALS: Final = 9
_MARKS: Final = {
    "de": (".", ","),
    "es": (".", ","),
    "it": (".", ","),
    "nl": (".", ","),
    "pt": (".", ","),
    "tr": (".", ","),
    "de-at": ("\u00a0", ","),
    "de-ch": ("\u2019", "."),
    "fr": ("\u202f", ","),
    "cs": ("\u00a0", ","),
    "pl": ("\u00a0", ","),
    "ru": ("\u00a0", ","),
    "sv": ("\u00a0", ","),
    "uk": ("\u00a0", ","),
}
"""What stands between thousands and before decimals, where it is not as in English."""


def placeholders_of(content: str) -> tuple[str, ...]:
    """Return the field names a content asks for, in order."""
    return tuple(match[1] for match in PLACEHOLDER.finditer(content))


def filters_of(content: str) -> tuple[str, ...]:
    """Return the names of the filters a content uses, in order."""
    return tuple(name for match in PLACEHOLDER.finditer(content) for name, _ in _filters(match[2]))


def filled_in(content: str, value: Callable[[str], str], language: str) -> str:
    """Return content with its placeholders replaced by values, each through its filters."""

    def one(match: re.Match[str]) -> str:
        text = value(match[1])
        for name, argument in _filters(match[2]):
            text = _filtered(text, name, argument, language)
        return text

    return PLACEHOLDER.sub(one, content)


def one_line(text: str) -> str:
    """Return text without line ends and control characters: a space stands for them."""
    return _UNPRINTABLE.sub(" ", text)


def lines_kept(text: str) -> str:
    r"""Return text without control characters, every line end a `\n`."""
    return _UNPRINTABLE_BUT_LINES.sub(" ", _LINE_ENDS.sub("\n", text))


def initials(name: str) -> str:
    """Return the first letters of the first and the last word; titles with a full stop are none."""
    words = [word for word in name.split() if not word.endswith(".")] or name.split()
    ends = words[:1] + words[1:][-1:]
    return "".join(word[0].upper() for word in ends)


def grouped(value: float, decimals: int | None, language: str) -> str:
    """Return a number with its thousands apart, as a language writes it."""
    places = max(0, min(_MOST_DECIMALS, len(f"{value:.9g}".partition(".")[2])))
    text = f"{value:,.{places if decimals is None else decimals}f}"
    if text.startswith("-") and not any(digit in "123456789" for digit in text):
        text = text[1:]
    thousands, point = _marks(language)
    return text.translate({ord(","): thousands, ord("."): point})


def _filters(chain: str) -> list[tuple[str, str]]:
    parts = (part.partition(":") for part in chain.split("|")[1:])
    return [(name.strip().lower(), argument.strip()) for name, _, argument in parts]


def _filtered(text: str, name: str, argument: str, language: str) -> str:
    if name == "default":
        return text if text.strip() else argument
    if name == "number":
        return _as_number(text, argument, language)
    plain = PLAIN_FILTERS.get(name)
    return plain(text) if plain else text


def _as_number(text: str, argument: str, language: str) -> str:
    number = number_from(text)
    if number is None:
        return text
    decimals = min(int(argument), _MOST_DECIMALS) if argument.isdecimal() else None
    return grouped(number, decimals, language)


def _marks(language: str) -> tuple[str, str]:
    name = language.lower().replace("_", "-")
    return _MARKS.get(name) or _MARKS.get(name.partition("-")[0], (",", "."))


PLAIN_FILTERS: Final[dict[str, Callable[[str], str]]] = {
    "upper": str.upper,
    "lower": str.lower,
    "title": str.title,
    "initials": initials,
}
FILTER_NAMES: Final = frozenset({*PLAIN_FILTERS, "number", "default"})
