"""A request's parameters, read tolerantly: clients write numbers and truths their own way (1.0)."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from typing import Final

from studio.rehearsal.answers import bad

_TRUE: Final = frozenset({"true", "1", "yes", "on"})
_FALSE: Final = frozenset({"false", "0", "no", "off"})


class Form:
    """Nested parameters. Readers return None for what was not sent, and refuse what is wrong."""

    def __init__(self, fields: Mapping[str, object], prefix: str = "") -> None:
        self._fields = fields
        self._prefix = prefix

    def value(self, name: str) -> object:
        """Return what was sent under name, as it came; None for nothing, null or an empty text."""
        found = self._fields.get(name)
        return None if found == "" else found

    def has(self, name: str) -> bool:
        """Whether name was sent at all, be it empty."""
        return name in self._fields

    def names(self) -> list[str]:
        """Return every name that was sent."""
        return list(self._fields)

    def text(self, name: str) -> str | None:
        """Return a text; numbers and truths become text."""
        return None if (found := self.value(name)) is None else self._text_of(name, found)

    def required_text(self, name: str) -> str:
        """Return a text that must be there."""
        text = self.text(name)
        if text is None:
            raise bad(f"{self._called(name)} is missing")
        return text

    def flag(self, name: str) -> bool | None:
        """Return a truth: JSON's own, `true`/`false` or `1`/`0`."""
        if (found := self.value(name)) is None or isinstance(found, bool):
            return found
        word = self._text_of(name, found).strip().lower()
        if word not in _TRUE | _FALSE:
            raise bad(f"{self._called(name)} must be true or false")
        return word in _TRUE

    def whole(self, name: str) -> int | None:
        """Return a whole number, also when it came as text."""
        number = self.number(name)
        if number is None:
            return None
        if not number.is_integer():
            raise bad(f"{self._called(name)} must be a whole number")
        return int(number)

    def number(self, name: str) -> float | None:
        """Return a finite number, also when it came as text."""
        if (found := self.value(name)) is None:
            return None
        try:
            number = float(self._text_of(name, found))
        except ValueError:
            number = math.nan
        if not math.isfinite(number):
            raise bad(f"{self._called(name)} must be a number")
        return number

    def word(self, name: str, known: tuple[str, ...]) -> str | None:
        """Return one of the known words."""
        word = self.text(name)
        if word is not None and word not in known:
            raise bad(f"{self._called(name)} must be one of: {', '.join(known)}")
        return word

    def texts(self, name: str) -> list[str] | None:
        """Return a list of texts; a single value is a list of one."""
        if not self.has(name) or (found := self._fields[name]) is None:
            return None
        row = found if isinstance(found, list) else [found]
        return ["" if one is None else self._text_of(name, one) for one in row]

    def nested(self, name: str) -> Form | None:
        """Return the parameters below name; they may also come as JSON text."""
        found = self.value(name)
        if isinstance(found, str):
            found = _decoded(found)
        if found is None or found == []:
            return None
        if not isinstance(found, Mapping):
            raise bad(f"{self._called(name)} must be an object")
        return Form(found, f"{self._called(name)} ")

    def upload(self, name: str) -> bytes | None:
        """Return the bytes of an uploaded file."""
        found = self._fields.get(name)
        return found if isinstance(found, bytes) else None

    def _text_of(self, name: str, found: object) -> str:
        if isinstance(found, bool):
            return "true" if found else "false"
        if not isinstance(found, str | int | float):
            raise bad(f"{self._called(name)} must be a text")
        return encodable(str(found))

    def _called(self, name: str) -> str:
        return f"{self._prefix}{name}"


def encodable(text: str) -> str:
    """Return text without half characters (lone surrogates), which JSON can smuggle in."""
    return text.encode("utf-8", "replace").decode()


def _decoded(text: str) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text
