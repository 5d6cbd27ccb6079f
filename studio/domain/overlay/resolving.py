"""A filled graphic as the elements that are drawn: nothing left to look up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, Final, TypeVar

from studio.domain.overlay.elements import Element, Group, walked
from studio.domain.overlay.fields import is_yes
from studio.domain.overlay.filling import placeholders_of
from studio.domain.overlay.graphic import Graphic
from studio.domain.overlay.live import Ticker
from studio.domain.overlay.placing import Anchor, Area
from studio.domain.overlay.plain import Text, TextFit
from studio.domain.overlay.styles import Colour, ColourRef, colour_from_text
from studio.domain.overlay.theme import THEME_PREFIX
from studio.domain.podium import Box as PodiumBox
from studio.domain.podium import Frame

T = TypeVar("T")

_NOT_FILLED: Final = frozenset({"id", "label", "shown_if", "timezone"})
_FALLBACK_ROLE: Final = "ink"
_ALL_SPOTS: Final = 1 << 30


def resolved(
    graphic: Graphic, frame: Frame, spots: Sequence[PodiumBox] = ()
) -> tuple[Element, ...]:
    """Return what a graphic shows in a frame, from back to front.

    Its frame's variant is in, what is hidden, not to be shown or on a spot that the layout does
    not have is out, contents are filled, and every named colour and font is a real one. Groups
    keep their children. What is left to look up are pictures: `asset:NAME` and `theme:logo`.
    """
    return tuple(_shown(graphic, graphic.document.elements_in(frame), len(spots)))


def visible(graphic: Graphic) -> Iterator[Element]:
    """Yield every element that some frame and layout shows, those inside groups too."""
    everything = (graphic.document.elements, *(v.elements for v in graphic.document.variants))
    for elements in everything:
        yield from walked(tuple(_shown(graphic, elements, _ALL_SPOTS)))


def _shown(graphic: Graphic, elements: tuple[Element, ...], spots: int) -> Iterator[Element]:
    for element in elements:
        anchor = element.anchor
        is_placed = anchor.area is not Area.SPOT or 0 <= anchor.spot < spots
        if is_placed and _is_shown(graphic, element):
            yield _real(graphic, element, spots)


def _is_shown(graphic: Graphic, element: Element) -> bool:
    if element.is_hidden:
        return False
    return not element.shown_if or is_yes(graphic.value(element.shown_if))


def _real(graphic: Graphic, element: Element, spots: int) -> Element:
    if isinstance(element, Group):
        real = replace(element, children=())
        return replace(
            _changed(graphic, real), children=tuple(_shown(graphic, element.children, spots))
        )
    keeps_lines = isinstance(element, Ticker) or (
        isinstance(element, Text) and element.fit is TextFit.WRAP
    )
    filled = graphic.filled_lines if keeps_lines else graphic.filled
    changes: dict[str, Any] = {}
    for name in _texts(type(element)):  # type: ignore[arg-type]  # classes are hashable
        content = getattr(element, name)
        if isinstance(content, str) and (text := filled(content)) != content:
            changes[name] = text
    return _changed(graphic, replace(element, **changes) if changes else element)


def _changed(graphic: Graphic, value: T) -> T:
    """Return a dataclass or tuple with every colour and font in it real; itself if all were."""
    if isinstance(value, tuple):
        items = tuple(_real_part(graphic, item) for item in value)
        return value if all(map(_is, items, value)) else items  # type: ignore[return-value]  # T is a tuple
    if not is_dataclass(value) or isinstance(value, (Colour, Anchor, type)):
        return value
    changes: dict[str, Any] = {}
    for name in _parts(type(value)):
        before = getattr(value, name)
        after = graphic.theme.family(before) if name == "family" else _real_part(graphic, before)
        if after is not before:
            changes[name] = after
    return replace(value, **changes) if changes else value


def _real_part(graphic: Graphic, part: object) -> object:
    return _colour(graphic, part) if isinstance(part, ColourRef) else _changed(graphic, part)


def _colour(graphic: Graphic, ref: ColourRef) -> Colour:
    """A colour by its role, or as a field says; what nobody understands is the ink of the theme."""
    text = ref.name
    for name in placeholders_of(text)[:1]:
        field = graphic.field(name)
        text = graphic.value(name).strip() or (field.default if field is not None else "")
    literal = colour_from_text(text)
    if literal is not None:
        return literal.faded(ref.alpha)
    role = text.removeprefix(THEME_PREFIX) if text.startswith(THEME_PREFIX) else _FALLBACK_ROLE
    return graphic.theme.colour(role).faded(ref.alpha)


def _is(one: object, other: object) -> bool:
    return one is other


@cache
def _texts(kind: type) -> tuple[str, ...]:
    """The parts of an element that may have placeholders."""
    texts = (f.name for f in fields(kind) if f.type in {"str", "str | None"})
    return tuple(name for name in texts if name not in _NOT_FILLED)


@cache
def _parts(kind: type) -> tuple[str, ...]:
    """The parts of a dataclass that may hold a colour or a font: what is no plain value."""
    plain = ("str", "int", "float", "bool", "int | None", "str | None", "tuple[int, ...]")
    return tuple(f.name for f in fields(kind) if f.name == "family" or f.type not in plain)
