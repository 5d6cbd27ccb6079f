"""The operator's own themes on disk: one JSON file each, with the logo inside.

A file is named after what the theme was called first and a few random letters; the name that people
see is inside. What is deleted lies in a folder beside, so that it can be brought back.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from studio.domain.errors import FileTrouble, StudioError
from studio.domain.library import free_name
from studio.domain.overlay_json import DocumentInvalid, theme_from_json, theme_to_json
from studio.domain.themes import THEMES, KeptThemes
from studio.storage.away import AwayFolder
from studio.storage.files import fresh_stem, kept_aside, told, write_beside

if TYPE_CHECKING:
    from pathlib import Path

    from studio.domain.overlay import Theme

SCHEMA_VERSION: Final = 1
SUFFIX: Final = ".json"
DELETED_KEPT: Final = 50
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
        return fresh_stem(name, "theme")

    def save(self, theme_id: str, theme: Theme) -> None:
        """Write a theme over the one with its id; raises FileTrouble or DocumentInvalid."""
        raw = theme_to_json(theme)
        theme_from_json(raw)
        content = {"schema_version": SCHEMA_VERSION, **raw}
        write_beside(self._path(theme_id), json.dumps(content, ensure_ascii=False).encode())

    def delete(self, theme_id: str) -> None:
        """Put a theme away; `restore` brings it back."""
        path = self._path(theme_id)
        with told(path):
            self._deleted.put_away(path)

    def restore(self, theme_id: str) -> None:
        """Bring back a theme that was deleted."""
        path = self._path(theme_id)
        with told(path):
            self._deleted.bring_back(path)

    @property
    def _deleted(self) -> AwayFolder:
        return AwayFolder(self._folder / "deleted", DELETED_KEPT)

    def _path(self, theme_id: str) -> Path:
        return self._folder / (theme_id + SUFFIX)


def _read(path: Path) -> Theme:
    try:
        return _parsed(path.read_bytes())
    except FileNotFoundError:
        raise
    except OSError as error:
        raise FileTrouble(path.name) from error
    except _UNREADABLE as error:
        raise ThemeBroken(kept_aside(path).name) from error


def _parsed(content: bytes) -> Theme:
    raw = json.loads(content)
    if raw.pop("schema_version") != SCHEMA_VERSION:
        raise ValueError("a theme of another version")
    return theme_from_json(raw)
