"""The templates on disk: the operator's own in the profile, the program's own read-only.

One file per template, named after what it was called first and a few random letters; the name that
people see is inside. What is deleted lies in a folder beside, so that it can be brought back.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from studio.domain.editing.creating import kind_of
from studio.domain.errors import FileTrouble, StudioError
from studio.domain.library import BUILT_IN, LibraryEntry, Listing, TemplateGone, free_name
from studio.domain.overlay import OverlayDocument, walked
from studio.domain.overlay_json import (
    DocumentInvalid,
    DocumentTooNew,
    format_document,
    parse_document,
)
from studio.domain.wording import Wording
from studio.storage.away import AwayFolder
from studio.storage.files import fresh_stem, kept_aside, write_beside

SUFFIX: Final = ".json"
DELETED_KEPT: Final = 50
_STEM: Final = re.compile(r"[^./\\:\x00][^/\\:\x00]*")


class TemplateReadOnly(StudioError):
    """One of the program's own."""

    sentence = "The graphics that come with the program cannot be changed."
    advice = "Duplicate it, then change the copy."


class TemplateBroken(FileTrouble):
    """A file of the library could not be read; it was kept aside."""

    sentence = "A graphic of the library could not be read and was kept aside."
    advice = "The others are not touched. Import another copy of it, or send the file to support."


class LibraryFolder:
    """Reads and writes templates; every method may wait for the disk, and raises StudioError.

    The program's own are told in the words of the desk.
    """

    def __init__(self, folder: Path, builtin: Path, wording: Wording | None = None) -> None:
        self._folder, self._builtin, self._wording = folder, builtin, wording
        self._read: dict[Path, tuple[tuple[int, int], OverlayDocument]] = {}

    def list(self) -> Listing:
        """Return the operator's own, newest first, then the program's own by name.

        A file that cannot be read is renamed, one of a newer program is left as it is; both are
        named among the faults.
        """
        own: list[LibraryEntry] = []
        faults: list[StudioError] = []
        for path in sorted(self._folder.glob("*" + SUFFIX)):
            try:
                own.append(self._entry(path))
            except TemplateGone:
                continue
            except DocumentTooNew as error:
                faults.append(DocumentTooNew(f"{path.name}: {error.detail}"))
            except DocumentInvalid:
                faults.append(TemplateBroken(kept_aside(path).name))
            except FileTrouble as error:
                faults.append(error)
        own.sort(key=lambda entry: (-entry.changed_at, entry.name))
        return Listing((*own, *self._builtin_entries()), tuple(faults))

    def load(self, entry_id: str) -> OverlayDocument:
        """Return a template's document; raises TemplateGone or DocumentInvalid."""
        return self._document(self._path(entry_id))

    def save(self, document: OverlayDocument, entry_id: str = "") -> LibraryEntry:
        """Write a document, as a new template where no id is given.

        Raises DocumentInvalid for one that could not be read again; nothing is written then.
        """
        path = self._own_path(entry_id) if entry_id else self._fresh_path(document.name)
        text = format_document(document)
        parse_document(text)
        write_beside(path, text.encode())
        return self._entry(path)

    def duplicate(self, entry_id: str, name: str) -> LibraryEntry:
        """Copy a template, the program's own too; the copy gets name, or the next free one."""
        return self.save(replace(self.load(entry_id), name=self._free(name)))

    def add(self, document: OverlayDocument) -> LibraryEntry:
        """Take in a template from elsewhere: one of the same name is kept beside it."""
        return self.save(replace(document, name=self._free(document.name)))

    def rename(self, entry_id: str, name: str) -> LibraryEntry:
        """Give a template another name."""
        return self.save(replace(self.load(entry_id), name=name), self._own_path(entry_id).stem)

    def delete(self, entry_id: str) -> LibraryEntry:
        """Put a template away; `restore` brings it back."""
        path = self._own_path(entry_id)
        entry = self._entry(path)
        with _told(path):
            self._deleted.put_away(path)
        return entry

    def restore(self, entry_id: str) -> LibraryEntry:
        """Bring back a template that was deleted."""
        path = self._own_path(entry_id)
        with _told(path):
            self._deleted.bring_back(path)
        return self._entry(path)

    @property
    def _deleted(self) -> AwayFolder:
        return AwayFolder(self._folder / "deleted", DELETED_KEPT)

    def _builtin_entries(self) -> tuple[LibraryEntry, ...]:
        entries = [self._entry(path) for path in self._builtin.glob("*" + SUFFIX)]
        return tuple(sorted(entries, key=lambda entry: entry.name))

    def _entry(self, path: Path) -> LibraryEntry:
        document = self._document(path)
        words = tuple(dict.fromkeys(field.label for field in document.fields if field.label))
        one_each = {type(element): element for element in walked(document.elements)}
        kinds = tuple(map(kind_of, one_each.values()))
        if path.parent == self._builtin:
            entry = LibraryEntry(BUILT_IN + path.stem, document.name, is_builtin=True)
        else:
            with _told(path):
                changed_at = path.stat().st_mtime
            entry = LibraryEntry(path.stem, document.name, changed_at=changed_at)
        return replace(entry, words=words, kinds=kinds)

    def _document(self, path: Path) -> OverlayDocument:
        """Read a file, unless it is the one that was read before."""
        with _told(path):
            stat = path.stat()
            mark = (stat.st_mtime_ns, stat.st_size)
            known = self._read.get(path)
            if known is not None and known[0] == mark:
                return known[1]
            content = path.read_bytes()
        document = parse_document(content)
        if self._wording is not None and path.parent == self._builtin:
            document = self._wording.of(document)
        self._read[path] = (mark, document)
        return document

    def _path(self, entry_id: str) -> Path:
        if entry_id.startswith(BUILT_IN):
            return self._builtin / (_stem(entry_id.removeprefix(BUILT_IN)) + SUFFIX)
        return self._folder / (_stem(entry_id) + SUFFIX)

    def _own_path(self, entry_id: str) -> Path:
        if entry_id.startswith(BUILT_IN):
            raise TemplateReadOnly
        return self._path(entry_id)

    def _fresh_path(self, name: str) -> Path:
        return self._folder / (fresh_stem(name, "graphic") + SUFFIX)

    def _free(self, name: str) -> str:
        return free_name(name, {entry.name for entry in self.list().entries})


@contextlib.contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except FileNotFoundError as error:
        raise TemplateGone(path.stem) from error
    except OSError as error:
        raise FileTrouble(path.name) from error


def _stem(entry_id: str) -> str:
    """An id as the name of a file; one that would lead elsewhere leads to nothing."""
    if not _STEM.fullmatch(entry_id):
        raise TemplateGone(entry_id)
    return entry_id
