"""A state in which everything that comes from elsewhere is 400 letters long."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import TypeVar

from studio.domain.desk import DeskState
from studio.domain.looks import LayoutChoice
from studio.domain.overlay import Graphic, OverlayDocument
from studio.domain.podium import Box, Place

T = TypeVar("T")

LONG = "Wmw" * 133 + "W"
_KEPT = (type, LayoutChoice, Graphic, OverlayDocument, Box, Place, Enum, bytes)
_WORDS = {"name", "text", "sentence", "advice", "detail", "title", "player_url", "server_url"}
"""Fields whose texts people wrote. Ids and links stay: other values refer to them."""


def lengthened(state: DeskState) -> DeskState:
    """Return state with every written text made long, however deep it lies."""
    return _long(state)


def _long(value: T) -> T:
    if isinstance(value, tuple):
        return type(value)(_long(item) for item in value)
    if not is_dataclass(value) or isinstance(value, _KEPT):
        return value
    changes = {}
    for field in fields(value):
        if not field.init:
            continue
        there = getattr(value, field.name)
        is_text = isinstance(there, str) and field.name in _WORDS
        changes[field.name] = LONG if is_text else _long(there)
    return replace(value, **changes)
