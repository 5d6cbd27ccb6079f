"""The operator's own themes on disk: one JSON file each, with the logo inside.

A file is named after what the theme was called first and a few random letters; the name that people
see is inside. What is deleted lies in a folder beside, so that it can be brought back.
"""

from __future__ import annotations

import contextlib
import json
import re
import secrets
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from studio.domain.errors import FileTrouble, StudioError
from studio.domain.library import free_name
from studio.domain.overlay_json import DocumentInvalid, theme_from_json, theme_to_json
from studio.domain.themes import THEMES, KeptThemes
from studio.storage.files import kept_aside, write_beside

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from studio.domain.overlay import Theme

SCHEMA_VERSION: Final = 1
SUFFIX: Final = ".json"
DELETED_KEPT: Final = 50
_DELETED: Final = "deleted"
_UNSAFE: Final = re.compile(r"[^a-z0-9]+")
_LONGEST_STEM: Final = 40
_UNREADABLE: Final = (
    DocumentInvalid,
    ValueError,
    KeyError,
    TypeError,
    AttributeError,
    RecursionError,
)


class ThemeBroken(FileTrouble):
    """A file could not be read; it was kept aside."""

    sentence = "A theme could not be read and was kept aside."
    advice = "The others are not touched. Import a bundle that has it, or make it again."


class ThemeFolder:
    """Implements ThemeFiles; every method but `fresh_id` may wait for the disk."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def list(self) -> KeptThemes:
        """Return the themes by their names; what cannot be read is named among the faults.

        One that is called as another one or as one of the program's own gets the next free name.
        """
        themes: dict[str, Theme] = {}
        faults: list[StudioError] = []
        taken = {theme.name for theme in THEMES}
        for path in sorted(self._folder.glob("*" + SUFFIX)):
            try:
                theme = _read(path)
            except FileNotFoundError:
                continue
            except StudioError as error:
                faults.append(error)
                continue
            themes[path.stem] = replace(theme, name=free_name(theme.name, taken))
            taken.add(themes[path.stem].name)
        return KeptThemes(tuple(themes.items()), tuple(faults))

    def fresh_id(self, name: str) -> str:
        """Return the id of a theme to come, after its name."""
        words = _UNSAFE.sub("-", name.casefold()).strip("-")[:_LONGEST_STEM] or "theme"
        return f"{words}-{secrets.token_hex(4)}"

    def save(self, theme_id: str, theme: Theme) -> None:
        """Write a theme over the one with its id; raises FileTrouble or DocumentInvalid."""
        raw = theme_to_json(theme)
        theme_from_json(raw)
        content = {"schema_version": SCHEMA_VERSION, **raw}
        write_beside(self._path(theme_id), json.dumps(content, ensure_ascii=False).encode())

    def delete(self, theme_id: str) -> None:
        """Put a theme away; `restore` brings it back."""
        path = self._path(theme_id)
        with _told(path):
            self._deleted.mkdir(parents=True, exist_ok=True)
            path.replace(self._deleted / path.name)
        with contextlib.suppress(OSError):
            away = sorted(self._deleted.glob("*" + SUFFIX), key=lambda p: p.stat().st_mtime)
            for old in away[:-DELETED_KEPT]:
                old.unlink()

    def restore(self, theme_id: str) -> None:
        """Bring back a theme that was deleted."""
        path = self._path(theme_id)
        with _told(path):
            (self._deleted / path.name).replace(path)

    @property
    def _deleted(self) -> Path:
        return self._folder / _DELETED

    def _path(self, theme_id: str) -> Path:
        return self._folder / (theme_id + SUFFIX)


def _read(path: Path) -> Theme:
    try:
        return _parsed(path.read_bytes())
    except FileNotFoundError:
        raise
    except OSError as error:
        raise FileTrouble(path.name) from error
    except (
        DocumentInvalid,
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
        RecursionError,
    ) as error:
        raise ThemeBroken(kept_aside(path).name) from error


def _parsed(content: bytes) -> Theme:
    raw = json.loads(content)
    if raw.pop("schema_version") != SCHEMA_VERSION:
        raise ValueError("a theme of another version")
    return theme_from_json(raw)


@contextlib.contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise FileTrouble(path.name) from error
