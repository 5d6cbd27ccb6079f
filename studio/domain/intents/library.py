"""Wishes about the library of templates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from studio.domain.library import PictureFormat


@dataclass(frozen=True, slots=True)
class DuplicateTemplate:
    """Copy a template under a name."""

    entry_id: str
    name: str


@dataclass(frozen=True, slots=True)
class RenameTemplate:
    """Give a template another name."""

    entry_id: str
    name: str


@dataclass(frozen=True, slots=True)
class DeleteTemplates:
    """Put templates away, and drafts that were never saved, as one deed."""

    entry_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RestoreTemplates:
    """Bring back what was deleted."""

    entry_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ImportTemplates:
    """Take in what is in files: bundles, documents, SVG drawings."""

    paths: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ExportTemplates:
    """Write templates into one bundle file."""

    entry_ids: tuple[str, ...]
    path: str


@dataclass(frozen=True, slots=True)
class ExportPictures:
    """Write templates, with their defaults or some values, as picture files into a folder."""

    entry_ids: tuple[str, ...]
    folder: str
    format: PictureFormat
    values: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class MakeBatch:
    """Write one picture per row of a CSV file into a folder."""

    entry_id: str
    rows: str
    folder: str
    format: PictureFormat


@dataclass(frozen=True, slots=True)
class StopWork:
    """Stop the export or batch that runs; what is written stays."""


LibraryWish: TypeAlias = (
    DuplicateTemplate
    | RenameTemplate
    | DeleteTemplates
    | RestoreTemplates
    | ImportTemplates
    | ExportTemplates
    | ExportPictures
    | MakeBatch
    | StopWork
)
