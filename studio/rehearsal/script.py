"""A script: what actors do and when; read from JSON, pure.

    {"script": [
        {"at_s": 0,  "actor": "Zoe Quinn", "does": "join"},
        {"at_s": 5,  "actor": "Zoe Quinn", "does": "say", "text": "Can you hear me?"},
        {"at_s": 8,  "actor": "Zoe Quinn", "does": "camera_off"},
        {"at_s": 12, "actor": "Anna Berg", "does": "leave"},
        {"at_s": 15, "actor": "Anna Berg", "does": "return"}
    ]}

`at_s` counts from the moment the room is ready, or from when the script came if that is later. The
actor is called by the name that they have when the script begins, or joins under it.

    join         connect, as a new actor unless one of this name is there already
    leave        lose the connection
    return       come back with a new connection: same name, picture and voice, another user id
    camera_off, camera_on
    hush, talk   fall silent, speak again; who joins talks
    say          write `text` in the chat
    rename       be called `text` from now on; the script goes on using the old name
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final, TypeAlias

MAX_LINES: Final = 1000
MAX_AT_S: Final = 24 * 3600.0
MAX_BYTES: Final = 1 << 20
_KEYS: Final = frozenset({"at_s", "actor", "does", "text"})


class BadScript(Exception):
    """A script that cannot be played; the text is half a sentence that says what is wrong."""


class Deed(StrEnum):
    """What an actor can do."""

    JOIN = "join"
    LEAVE = "leave"
    RETURN = "return"
    CAMERA_ON = "camera_on"
    CAMERA_OFF = "camera_off"
    TALK = "talk"
    HUSH = "hush"
    SAY = "say"
    RENAME = "rename"


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that an actor does at a time."""

    at_s: float
    actor: str
    deed: Deed
    text: str = ""


Script: TypeAlias = tuple[Line, ...]

_WORDY: Final = frozenset({Deed.SAY, Deed.RENAME})


def read_script(path: Path) -> Script:
    """Read a script file; raises BadScript."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as fault:
        raise BadScript(f"{path} cannot be read: {fault.strerror or fault}") from fault
    if len(data) > MAX_BYTES:
        raise BadScript(f"{path} is larger than 1 MB")
    return script_of(data)


def script_of(sent: object) -> Script:
    """Return a script in order of time from lines or from JSON text; raises BadScript."""
    rows = _decoded(sent) if isinstance(sent, str | bytes) else sent
    if isinstance(rows, Mapping):
        rows = rows.get("script")
    if not isinstance(rows, list):
        raise BadScript('a script is a list of lines under "script"')
    if not 0 < len(rows) <= MAX_LINES:
        raise BadScript(f"a script has 1 to {MAX_LINES} lines, this one has {len(rows)}")
    lines = [_line(number, row) for number, row in enumerate(rows, start=1)]
    return tuple(sorted(lines, key=lambda line: line.at_s))


def _decoded(data: str | bytes) -> object:
    try:
        return json.loads(data)
    except (ValueError, RecursionError) as fault:
        raise BadScript("the script is no JSON") from fault


def _line(number: int, row: object) -> Line:
    if not isinstance(row, Mapping):
        raise BadScript(f"line {number} of the script is no object")
    if strange := sorted(map(str, row.keys() - _KEYS)):
        raise BadScript(f"line {number} of the script has an unknown {strange[0]!r:.40}")
    deed, text = _deed(number, row.get("does")), _text(row.get("text"))
    if deed in _WORDY and not text:
        raise BadScript(f'line {number} of the script needs a "text" to {deed}')
    if not (actor := _text(row.get("actor"))):
        raise BadScript(f'line {number} of the script has no "actor"')
    return Line(_time(number, row.get("at_s")), actor, deed, text)


def _deed(number: int, found: object) -> Deed:
    if not isinstance(found, str) or found not in set(Deed):
        known = ", ".join(Deed)
        raise BadScript(f'"does" in line {number} of the script must be one of: {known}')
    return Deed(found)


def _time(number: int, found: object) -> float:
    if isinstance(found, bool) or not isinstance(found, int | float) or not 0 <= found <= MAX_AT_S:
        raise BadScript(f'"at_s" in line {number} of the script must be seconds from 0 to 86400')
    return float(found)


def _text(found: object) -> str:
    """Return a text without half characters (lone surrogates), which JSON can smuggle in."""
    return found.encode("utf-8", "replace").decode().strip() if isinstance(found, str) else ""
