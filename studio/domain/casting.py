"""Names of people in graphics: fields that the cast fills, from the seats the graphics hang on.

A graphic for a seat hangs an element on it. The field in that element's words is the name of who
sits there, in the preview only: on air nothing changes by itself. A name somebody typed stays as
long as it is that person's, like `Dr. Ana Berg` for Ana Berg, but not `Diana Ross` for Ana.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from studio.domain.editing.copying import texts_in
from studio.domain.looks import SeatKind, arranged
from studio.domain.overlay import Area, FieldSource, placeholders_of

if TYPE_CHECKING:
    from studio.domain.desk import DeskState
    from studio.domain.overlay import Element, Field, Graphic, OverlayDocument

_BETWEEN_WORDS: Final = re.compile(r"""[\s.,;:!?/|()\[\]"„“”«»–—•·&+]+""")  # noqa: RUF001 - dashes


def recast(before: DeskState, after: DeskState) -> DeskState:
    """Return after with the names of the preview's cast in its graphics, given what was before."""
    if before.preview is after.preview and before.room is after.room:
        return after
    if not any(_cast_fields(k.graphic.document) for k in after.preview.keyers):
        return after
    names = seated_names(before), seated_names(after)
    keyers = tuple(
        replace(k, graphic=_recast(k.graphic, *names)) if _cast_fields(k.graphic.document) else k
        for k in after.preview.keyers
    )
    if keyers == after.preview.keyers:
        return after
    return replace(after, preview=replace(after.preview, keyers=keyers))


def seated_names(state: DeskState) -> tuple[str, ...]:
    """Return who sits where in the preview, seat 1 first; empty for nobody and for clips."""
    people = {person.id: person.name for person in state.room.participants}
    seats = arranged(state.preview, people).seats
    return tuple(
        people.get(seat.id, seat.name) if seat.kind is SeatKind.PERSON else "" for seat in seats
    )


def cast_names(state: DeskState) -> tuple[str, ...]:
    """Return the people a name can be chosen from: those with a seat first, each name once."""
    everybody = (person.name for person in state.room.participants)
    return tuple(dict.fromkeys(name for name in (*seated_names(state), *everybody) if name))


def spot_of(document: OverlayDocument, name: str) -> int | None:
    """Return the spot whose person a field names: 0 is seat 1; None for a field of no seat.

    It is the spot of the undermost element that asks for the field, else the one spot there is.
    """
    hanging = [e for e in document.elements if e.anchor.area is Area.SPOT]
    asking = [e.anchor.spot for e in hanging if _asks(e, name)]
    spots = {e.anchor.spot for e in hanging}
    return next(iter(asking or spots), None) if asking or len(spots) == 1 else None


def _recast(graphic: Graphic, before: tuple[str, ...], after: tuple[str, ...]) -> Graphic:
    given = dict(graphic.values)
    for field in _cast_fields(graphic.document):
        spot = spot_of(graphic.document, field.name)
        if spot is None:
            continue
        was, now = _at(before, spot), _at(after, spot)
        if field.name not in given:
            graphic = graphic.with_value(field.name, now) if now else graphic
        elif was != now and not _is_of(now, given[field.name], was):
            graphic = graphic.with_value(field.name, now)
    return graphic


def _is_of(name: str, value: str, before: str) -> bool:
    """Whether a value was typed and may stay: it has the name in it, or nobody came."""
    return value != before and (not name or _has_words(value, _words(name)))


def _has_words(text: str, wanted: list[str]) -> bool:
    """Whether a text has these words in a row: there is no Anna in Joanna."""
    words, length = _words(text), len(wanted)
    starts = range(len(words) - length + 1)
    return bool(wanted) and any(words[start : start + length] == wanted for start in starts)


def _words(text: str) -> list[str]:
    """Hyphens and apostrophes belong to a name."""
    return [word for word in _BETWEEN_WORDS.split(text.casefold()) if word]


def _at(names: tuple[str, ...], spot: int) -> str:
    return names[spot] if spot < len(names) else ""


def _cast_fields(document: OverlayDocument) -> tuple[Field, ...]:
    return tuple(field for field in document.fields if field.source is FieldSource.CAST)


def _asks(element: Element, name: str) -> bool:
    return any(name in placeholders_of(text) for text in texts_in(element))
