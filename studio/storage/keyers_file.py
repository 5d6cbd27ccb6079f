"""The keyers and their theme between runs; each has its own copy of its filled-in graphic.

A file that cannot be read is kept aside; the desk then starts with the keyers of a new show. Of a
file with keyers that cannot be read the others are used, and it is kept aside as well.
"""

from __future__ import annotations

import json
import logging
from typing import TYPE_CHECKING, Any, Final

from studio.domain.errors import FileTrouble, KeyersUnread, StudioError
from studio.domain.keying import KeptShow
from studio.domain.looks import KEYER_NUMBERS, Keyer, Plane, themed
from studio.domain.overlay import DEFAULT_THEME
from studio.domain.overlay_json import (
    graphic_from_json,
    graphic_to_json,
    theme_from_json,
    theme_to_json,
)
from studio.domain.themes import theme_named
from studio.storage.files import kept_aside, write_beside

if TYPE_CHECKING:
    from pathlib import Path

    from studio.domain.looks import Keyers
    from studio.domain.overlay import Theme

_log = logging.getLogger(__name__)

SCHEMA_VERSION: Final = 1
_UNREADABLE: Final = (ValueError, KeyError, TypeError, OverflowError, RecursionError, StudioError)
_PLANES: Final = {"front": Plane.FRONT, "back": Plane.BACK}


class KeyersFile:
    """Implements KeyerMemory."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> KeptShow | None:
        """Return the keyers of the last run, all of them out; None where there are none.

        Raises FileTrouble if the disk refuses, and KeyersUnread if it is no such file.
        """
        try:
            content = self._path.read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise FileTrouble(self._path.name) from error
        try:
            show = _show(json.loads(content))
        except _UNREADABLE as error:
            kept_aside(self._path)
            raise KeyersUnread from error
        if not show.is_whole:
            kept_aside(self._path)
            self.save(show)
        return show

    def save(self, show: KeptShow) -> None:
        """Write the keyers; raises FileTrouble if the disk refuses."""
        content = {
            "schema_version": SCHEMA_VERSION,
            "theme": theme_to_json(show.theme),
            "keyers": [_entry(keyer) for keyer in show.keyers],
        }
        write_beside(self._path, json.dumps(content).encode())


def _entry(keyer: Keyer) -> dict[str, object]:
    """What is remembered: never that it is in, cued or on air; the theme only once for all."""
    return {
        "number": keyer.number,
        "name": keyer.name,
        "template": keyer.template,
        "group": keyer.group,
        "auto_out_s": keyer.auto_out_s,
        "plane": keyer.plane.name.lower(),
        "graphic": graphic_to_json(keyer.graphic.themed(DEFAULT_THEME)),
    }


def _show(raw: dict[str, Any]) -> KeptShow:
    if raw["schema_version"] != SCHEMA_VERSION:
        raise ValueError("keyers of another version")
    read = [_keyer_or_none(entry) for entry in raw["keyers"]]
    keyers = {keyer.number: keyer for keyer in read if keyer is not None}
    in_order = tuple(keyers[number] for number in sorted(keyers))
    theme = _theme(raw.get("theme"), in_order)
    return KeptShow(themed(in_order, theme), theme, is_whole=None not in read)


def _theme(raw: object, keyers: Keyers) -> Theme:
    """Older files have only its name, and the oldest not even that; the keyers wore it whole."""
    if isinstance(raw, dict):
        return theme_from_json(raw)
    worn = (keyer.graphic.theme for keyer in keyers)
    return next((theme for theme in worn if theme.name == raw), theme_named(str(raw)))


def _keyer_or_none(entry: Any) -> Keyer | None:  # noqa: ANN401 - whatever the file holds
    try:
        return _keyer(entry)
    except _UNREADABLE as error:
        _log.warning("a keyer cannot be read: %s", error)
        return None


def _keyer(entry: dict[str, object]) -> Keyer:
    match entry:
        case {
            "number": int(number),
            "name": str(name),
            "template": str(template),
            "group": str(group),
            "auto_out_s": float() | int() | None as auto_out_s,
            "graphic": graphic,
        } if number in KEYER_NUMBERS:
            filled = graphic_from_json(graphic)
            seconds = None if auto_out_s is None else float(auto_out_s)
            return Keyer(
                number,
                filled,
                name=name,
                template=template,
                group=group,
                auto_out_s=seconds,
                plane=_plane(entry),
            )
        case _:
            raise ValueError("no keyer")


def _plane(entry: dict[str, object]) -> Plane:
    """Files from before there was a plane behind the people name none."""
    return _PLANES[str(entry.get("plane", "front"))]
