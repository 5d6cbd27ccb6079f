"""Fields that the clock fills in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from studio.domain.overlay.durations import MINUTE_S
from studio.domain.overlay.fields import Field, FieldSource
from studio.domain.overlay.graphic import Graphic

if TYPE_CHECKING:
    from datetime import datetime

CLOCK_FORMAT: Final = "%H:%M"
"""What a field shows whose `key` says nothing else."""
_SECONDS: Final = ("%S", "%T", "%X", "%c", "%s")


def at_time(graphic: Graphic, now: datetime) -> Graphic:
    """Return graphic as it is now: with the time in its clock fields, unless somebody typed."""
    told = {field.name: _told(field, now) for field in _clock_fields(graphic)}
    return graphic.with_values(told) if told else graphic


def next_clock_field(graphic: Graphic, now: datetime) -> float | None:
    """Return the seconds until one of them changes, None without any."""
    formats = [field.key or CLOCK_FORMAT for field in _clock_fields(graphic)]
    if not formats:
        return None
    has_seconds = any(sign in words for words in formats for sign in _SECONDS)
    into_s = now.second + now.microsecond / 1e6
    period_s = 1 if has_seconds else MINUTE_S
    return period_s - into_s % period_s


def _clock_fields(graphic: Graphic) -> Iterator[Field]:
    if any(field.source is FieldSource.CLOCK for field in graphic.document.fields):
        typed = {name for name, value in graphic.values if value.strip()}
        for field in graphic.document.fields:
            if field.source is FieldSource.CLOCK and field.name not in typed:
                yield field


def _told(field: Field, now: datetime) -> str:
    """The time of this computer; `strftime` refuses few formats, and those say themselves."""
    try:
        return now.astimezone().strftime(field.key or CLOCK_FORMAT)
    except ValueError:
        return field.key
