"""What the desk remembers between runs: typed, versioned, written beside and renamed. No secrets.

A file that cannot be read is kept aside, under a name of its own, and never overwritten.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Final, TypeVar, cast

from studio.domain.errors import FileTrouble
from studio.storage.files import kept_aside, write_beside

SCHEMA_VERSION: Final = 1

Json = dict[str, object]
Migration = Callable[[Json], Json]
MIGRATIONS: Final[dict[int, Migration]] = {}
"""Version -> what makes the next version of it."""

S = TypeVar("S")


@dataclass(frozen=True, slots=True)
class WindowSettings:
    """Where the window was and how its panels lay; the texts are Qt's own states in base64."""

    geometry: str = ""
    docks: str = ""
    tab: int = 0
    is_locked: bool = False


@dataclass(frozen=True, slots=True)
class DeskSettings:
    """What the operator chose."""

    user_id: str = ""
    """Who the desk is in rooms, so that it is the same user each time; empty before the first."""
    takes_cloud_stills: bool = False
    """Whether each take in a cloud room asks for a snapshot for the program monitor."""
    packing: str = ""
    """How foregrounds are packed, by its name; empty for the usual way."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything remembered."""

    window: WindowSettings = field(default_factory=WindowSettings)
    desk: DeskSettings = field(default_factory=DeskSettings)


@dataclass(frozen=True, slots=True)
class Loaded:
    """Settings, and where a file lies that could not be read."""

    settings: Settings
    broken: Path | None = None


class _Unreadable(ValueError):
    """The content is not what this version writes."""


def load(path: Path) -> Loaded:
    """Read settings; without a file the defaults. Raises FileTrouble if the disk refuses."""
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return Loaded(Settings())
    except OSError as error:
        raise FileTrouble(path.name) from error
    try:
        return Loaded(_read(content))
    except _Unreadable:
        return Loaded(Settings(), kept_aside(path))


def save(settings: Settings, path: Path) -> None:
    """Write settings so that a crash leaves the old or the new file, never half of one.

    Raises FileTrouble if the disk refuses.
    """
    content = json.dumps({"schema_version": SCHEMA_VERSION, **asdict(settings)}, indent=2)
    write_beside(path, content.encode())


def _read(content: bytes) -> Settings:
    try:
        document = json.loads(content)
    except ValueError as error:
        raise _Unreadable from error
    document = _migrated(_as_object(document))
    return Settings(
        window=_typed(WindowSettings, document.get("window", {})),
        desk=_typed(DeskSettings, document.get("desk", {})),
    )


def _migrated(document: Json) -> Json:
    """Bring an older document up to date; a newer one is not ours to read."""
    version = document.get("schema_version")
    if not isinstance(version, int) or not 1 <= version <= SCHEMA_VERSION:
        raise _Unreadable
    for older in range(version, SCHEMA_VERSION):
        document = MIGRATIONS[older](document)
    return document


def _typed(kind: type[S], value: object) -> S:
    """Build a part from JSON: unknown names are ignored, wrong types refused."""
    given = _as_object(value)
    defaults = kind()
    known: dict[str, object] = {}
    for part in fields(cast("type[WindowSettings]", kind)):
        default = getattr(defaults, part.name)
        found = given.get(part.name, default)
        if type(found) is not type(default):
            raise _Unreadable
        known[part.name] = found
    return kind(**known)


def _as_object(value: object) -> Json:
    if not isinstance(value, dict):
        raise _Unreadable
    return value
