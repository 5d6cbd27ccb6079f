"""Colours as text."""

from __future__ import annotations

import re
from typing import Final

from studio.domain.overlay import (
    ROLES,
    THEME_PREFIX,
    Colour,
    ColourRef,
    Paint,
    colour_from_text,
    placeholders_of,
)
from studio.domain.overlay_json.faults import DocumentInvalid

_OPAQUE: Final = 255
_REF: Final = re.compile(r"(theme:[a-z0-9_]+|\{\{[^{}]*\}\})(?:/([0-9a-fA-F]{2}))?")

_HALF_REF: Final = re.compile(r"(theme:[^/]*|\{\{.*\}\})(?:/([0-9a-fA-F]{2}))?", re.DOTALL)


def colour_from_hex(text: str) -> Colour:
    """Read `#rrggbb` or `#rrggbbaa`; raises DocumentInvalid."""
    colour = colour_from_text(text)
    if colour is None:
        raise DocumentInvalid(f"{text!r} is no colour like #1d4ed8 or #1d4ed8eb.")
    return colour


def colour_to_hex(colour: Colour) -> str:
    """Return a colour as `#rrggbb`, with its alpha only where it is not opaque."""
    parts = colour.rgba if colour.alpha != _OPAQUE else colour.rgba[:3]
    return "#" + bytes(parts).hex()


def paint_from_text(text: str) -> Paint:
    """Read a colour, `theme:accent` or `{{tint}}`; raises DocumentInvalid."""
    match = _REF.fullmatch(text)
    if match is None:
        return colour_from_hex(text)
    name = match[1]
    role = name.removeprefix(THEME_PREFIX)
    if name.startswith(THEME_PREFIX) and role not in ROLES:
        raise DocumentInvalid(f"A theme has no colour {role!r}, only {', '.join(ROLES)}.")
    if not name.startswith(THEME_PREFIX) and not placeholders_of(name):
        raise DocumentInvalid(f"{text!r} is no colour of a field like {{{{tint}}}}.")
    return ColourRef(name, int(match[2], 16) if match[2] else _OPAQUE)


def half_paint_from_text(text: str) -> Paint:
    """Read a colour, or the name of one that there may not be; raises DocumentInvalid."""
    match = _HALF_REF.fullmatch(text)
    if match is None:
        return colour_from_hex(text)
    return ColourRef(match[1], int(match[2], 16) if match[2] else _OPAQUE)


def paint_to_text(paint: Paint) -> str:
    """Return a colour or the name of one as text."""
    if isinstance(paint, Colour):
        return colour_to_hex(paint)
    return paint.name if paint.alpha == _OPAQUE else f"{paint.name}/{paint.alpha:02x}"
