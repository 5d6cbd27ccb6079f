"""What a layout call means (protocol 1.15 and 5.2); pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from studio.domain.podium import (
    LAYOUT_NAMES,
    Box,
    Fit,
    Frame,
    LayoutInvalid,
    Map,
    Place,
    parse_map,
    places_of,
    tiling_for,
)
from studio.rehearsal.answers import LAYOUT_TEXT, Refused, bad
from studio.rehearsal.forms import Form

AUTO: Final = "auto"
CUSTOM: Final = "custom"
_CONTAIN: Final = "aspect-fit"
_BOX_SIDES: Final = 4
_MAX_USERS: Final = 100


@dataclass(frozen=True, slots=True)
class Layout:
    """The layout of a meeting; without name, map and users it is automatic."""

    mode: str = AUTO
    name: str | None = None
    map: Map | None = None
    users: tuple[str, ...] | None = None
    is_voice_activated: bool = False

    @property
    def is_automatic(self) -> bool:
        """Whether the tiling follows the number of people."""
        return self.name is None and self.map is None and self.users is None


def changed(layout: Layout, frame: Frame, sent: Form, *, is_strict: bool = False) -> Layout:
    """Return the layout after a call; raises Refused (400) for one that cannot be shown.

    To the strict reading of 5.2 a name without users leaves the layout automatic.
    """
    try:
        after = _changed(layout, frame, sent)
    except (LayoutInvalid, OverflowError, RecursionError) as error:
        raise bad(LAYOUT_TEXT) from error
    if is_strict and is_name_without_users(sent):
        return Layout(is_voice_activated=bool(sent.flag("voice_activation")))
    return after


def places(layout: Layout, frame: Frame) -> Map:
    """Return the places of a layout that is not automatic."""
    if layout.map is not None:
        return layout.map
    if layout.name is not None:
        return _named(layout.name, frame)
    return places_of(tiling_for(max(1, len(layout.users or ()))), frame)


def is_name_without_users(sent: Form) -> bool:
    """Whether a layout is named and nobody is given a spot in it."""
    has_map = sent.value("map") not in (None, "null")
    return sent.text("name") not in (None, AUTO) and not has_map and not sent.texts("users")


def _changed(layout: Layout, frame: Frame, sent: Form) -> Layout:
    mode = _mode(sent)
    is_voice_activated = sent.flag("voice_activation")
    name, users = sent.text("name"), tuple(sent.texts("users") or ()) or None
    boxes = _map(sent.value("map"), frame)
    if len(users or ()) > _MAX_USERS:
        raise LayoutInvalid(f"There are more than {_MAX_USERS} users.")
    if boxes is None and name == AUTO:
        return Layout(is_voice_activated=bool(is_voice_activated))
    if boxes is not None or name is not None or users is not None:
        if boxes is None and name is not None:
            # A name without users counts as so many free spots: the friendly reading of 5.2.
            spots = len(_named(name, frame))
            users = users or ("",) * spots
        layout = Layout(mode or AUTO, name, boxes, users, layout.is_voice_activated)
    elif mode == AUTO:
        return Layout(is_voice_activated=bool(is_voice_activated))
    voice = layout.is_voice_activated if is_voice_activated is None else is_voice_activated
    return replace(layout, mode=mode or layout.mode, is_voice_activated=voice)


def _mode(sent: Form) -> str | None:
    try:
        return sent.word("layout", (AUTO, CUSTOM))
    except Refused as error:
        raise LayoutInvalid(error.text) from error


def _map(value: object, frame: Frame) -> Map | None:
    if value is None or value == "null":  # Python clients encode "no map" like that
        return None
    if isinstance(value, list) and not any(isinstance(row, list) for row in value):
        value = _rows(value)
    return parse_map(value, frame)


def _rows(flat: Sequence[object]) -> list[list[object]]:
    """Cut a flat run, as PHP sends it, into boxes of four numbers and perhaps a word (1.0)."""
    rows: list[list[object]] = []
    for value in flat:
        is_word = isinstance(value, str) and value.isalpha()
        if rows and (is_word or len(rows[-1]) < _BOX_SIDES):
            rows[-1].append(value)
        else:
            rows.append([value])
    return rows


def _named(name: str, frame: Frame) -> Map:
    """Return a named layout; `-aspect-fit` at its end shows the whole pictures (5.5)."""
    if name == _CONTAIN:
        return (Place(Box(0, 0, frame.width, frame.height), Fit.CONTAIN),)
    plain = name.removesuffix(f"-{_CONTAIN}")
    if plain not in LAYOUT_NAMES:
        raise LayoutInvalid(f"There is no layout named {name!r}.")
    fit = Fit.COVER if plain == name else Fit.CONTAIN
    return tuple(replace(place, fit=fit) for place in places_of(plain, frame))
