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
class DeleteTemplate:
    """Put a template away."""

    entry_id: str


@dataclass(frozen=True, slots=True)
class RestoreTemplate:
    """Bring back a template that was deleted."""

    entry_id: str


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
    """Write a template, with its defaults or some values, as picture files into a folder."""

    entry_id: str
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
    | DeleteTemplate
    | RestoreTemplate
    | ImportTemplates
    | ExportTemplates
    | ExportPictures
    | MakeBatch
    | StopWork
)
