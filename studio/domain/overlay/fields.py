"""The values of a graphic that somebody fills in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final

from studio.domain.overlay.durations import parse_duration
from studio.domain.overlay.styles import colour_from_text
from studio.domain.overlay.theme import THEME_PREFIX

NO_WORDS: Final = frozenset({"", "no", "false", "0", "off"})
"""What a field says when it says no."""


class FieldKind(Enum):
    """What a field holds."""

    TEXT = "text"
    NUMBER = "number"
    IMAGE = "image"
    COLOUR = "colour"
    CHOICE = "choice"
    DURATION = "duration"
    BOOL = "bool"


class FieldSource(Enum):
    """Who fills a field in. Whoever it is, the operator can type over it: an error is on air now.

    - `OPERATOR`: who types it. A row that is picked fills it, too, where a column has its name;
      what is typed after that stays until another row is picked, whatever a followed source says.
    - `CAST`: the name of a person in the room, of the seat the graphic hangs on, else chosen from
      the people there. A row never fills it; what is typed stays while the person is the same.
    - `CLOCK`: the time of day, as `key` writes it (`strftime`, `%H:%M` without one). A row never
      fills it; what is typed stays until it is emptied.
    - `FEED`: the row of a data source, and every news of a source that is followed.
    """

    OPERATOR = "operator"
    CAST = "cast"
    FEED = "feed"
    CLOCK = "clock"


@dataclass(frozen=True, slots=True)
class Field:
    """A named value the operator fills in; max_length counts characters.

    `key` is what the field is called at its source, empty means the same as here; of the clock it
    is the format. Minimum and maximum are for numbers, choices for a choice.
    """

    name: str
    label: str
    default: str = ""
    kind: FieldKind = FieldKind.TEXT
    hint: str = ""
    max_length: int = 120
    minimum: float | None = None
    maximum: float | None = None
    choices: tuple[str, ...] = ()
    source: FieldSource = FieldSource.OPERATOR
    key: str = ""

    @property
    def is_blank_text(self) -> bool:
        """Whether nothing is seen of it before somebody fills it in; a sample is its label."""
        is_told = bool(self.default.strip()) or self.source is FieldSource.CLOCK
        return self.kind is FieldKind.TEXT and not is_told


def is_yes(value: str) -> bool:
    """Return whether a value says yes: anything but nothing, no, false, off and 0."""
    return value.strip().lower() not in NO_WORDS


def value_fault(field: Field, value: str) -> str | None:
    """Return why a value does not suit its field, as a sentence, or None."""
    if len(value) > field.max_length:
        return f"{field.label} is longer than {field.max_length} characters."
    if not value.strip():
        return None
    match field.kind:
        case FieldKind.NUMBER:
            return _number_fault(field, value)
        case FieldKind.COLOUR if not _is_colour(value):
            return f"{field.label} must be a colour like #1d4ed8."
        case FieldKind.CHOICE if value not in field.choices:
            return f"{field.label} must be one of {', '.join(field.choices)}."
        case FieldKind.DURATION if parse_duration(value) is None:
            return f"{field.label} must be a duration like 5:00."
        case _:
            return None


def number_from(value: str) -> float | None:
    """Read a number as an operator types it, with a point or a comma; None if it is none."""
    try:
        number = float(value.strip().replace(",", "."))
    except ValueError:
        return None
    return number if abs(number) < float("inf") else None


def _number_fault(field: Field, value: str) -> str | None:
    number = number_from(value)
    if number is None:
        return f"{field.label} must be a number."
    if field.minimum is not None and number < field.minimum:
        return f"{field.label} must be at least {field.minimum:g}."
    if field.maximum is not None and number > field.maximum:
        return f"{field.label} must be at most {field.maximum:g}."
    return None


def _is_colour(value: str) -> bool:
    return colour_from_text(value) is not None or value.startswith(THEME_PREFIX)
