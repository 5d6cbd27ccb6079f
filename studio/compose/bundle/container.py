"""A zip file from somewhere else: what of it may be read, and how much."""

from __future__ import annotations

import io
import stat
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final

from studio.domain.errors import BundleRefused

MAX_FILE: Final = 64_000_000
"""Bytes of the whole bundle."""
MAX_ENTRIES: Final = 1_000
MAX_ENTRY: Final = 32_000_000
MAX_TOTAL: Final = 128_000_000
MAX_RATIO: Final = 200
"""A picture or a document never packs better than that; a bomb does."""
_RATIO_FROM: Final = 1_000_000
"""Small files may pack as well as they like."""
_MEGABYTE: Final = 1_000_000
_ENCRYPTED: Final = 0x1
_METHODS: Final = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_FORBIDDEN: Final = frozenset("\\:\x00")
_CUT_OFF: Final = "It is no bundle, or it is damaged or cut off."


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is read at most; tests have smaller ones."""

    file: int = MAX_FILE
    entries: int = MAX_ENTRIES
    entry: int = MAX_ENTRY
    total: int = MAX_TOTAL


LIMITS: Final = Limits()


class Container:
    """The files of a checked zip; raises BundleRefused for what must not be read."""

    def __init__(self, data: bytes, limits: Limits = LIMITS) -> None:
        if len(data) > limits.file:
            raise BundleRefused(f"It is larger than {limits.file // _MEGABYTE} MB.")
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise BundleRefused(_CUT_OFF) from error
        self._limits, self._read = limits, 0
        self._entries = _checked(self._zip.infolist(), limits, len(data))

    def names(self) -> tuple[str, ...]:
        """Return the names of all files."""
        return tuple(self._entries)

    def read(self, name: str) -> bytes:
        """Return a file's bytes; what is larger than it says is refused while it is read."""
        entry = self._entries.get(name)
        if entry is None:
            raise BundleRefused(f"It lacks the file {name}.")
        left = min(self._limits.entry, self._limits.total - self._read, entry.file_size)
        try:
            with self._zip.open(entry) as file:
                data = file.read(left + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError) as error:
            raise BundleRefused(_CUT_OFF) from error
        if len(data) > left:
            raise BundleRefused(f"The file {name} is larger than it says.")
        self._read += len(data)
        return data


def _checked(
    entries: list[zipfile.ZipInfo], limits: Limits, size: int
) -> dict[str, zipfile.ZipInfo]:
    if len(entries) > limits.entries:
        raise BundleRefused(f"It has more than {limits.entries} files.")
    files: dict[str, zipfile.ZipInfo] = {}
    for entry in entries:
        _check_name(entry)
        if entry.filename in files:
            raise BundleRefused(f"It has two files named {entry.filename}.")
        if not entry.is_dir():
            _check_size(entry, limits)
            files[entry.filename] = entry
    if sum(entry.file_size for entry in files.values()) > limits.total:
        raise BundleRefused(f"It unpacks to more than {limits.total // _MEGABYTE} MB.")
    if sum(entry.compress_size for entry in files.values()) > size:
        raise BundleRefused("Files in it overlap.")
    return files


def _check_name(entry: zipfile.ZipInfo) -> None:
    """`orig_filename` is what the file says: zipfile cuts at a NUL and turns backslashes."""
    name = entry.orig_filename
    path = PurePosixPath(name)
    parts = name.removesuffix("/").split("/")
    if path.is_absolute() or _FORBIDDEN & set(name) or {"", ".", ".."} & set(parts):
        raise BundleRefused(f"The name {name!r} leads out of the bundle.")
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if kind not in {0, stat.S_IFREG, stat.S_IFDIR}:
        raise BundleRefused(f"The file {name} is a link.")
    if entry.flag_bits & _ENCRYPTED:
        raise BundleRefused(f"The file {name} is locked with a password.")
    if entry.compress_type not in _METHODS:
        raise BundleRefused(f"The file {name} is packed in a way that is not read.")


def _check_size(entry: zipfile.ZipInfo, limits: Limits) -> None:
    if entry.file_size > limits.entry:
        raise BundleRefused(
            f"The file {entry.filename} is larger than {limits.entry // _MEGABYTE} MB."
        )
    is_large = entry.file_size > min(_RATIO_FROM, limits.entry // 2)
    if is_large and entry.file_size > MAX_RATIO * max(entry.compress_size, 1):
        raise BundleRefused(f"The file {entry.filename} would unpack to far more than it is.")
