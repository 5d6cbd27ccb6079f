"""Files that are never half written and never lost: beside and renamed, kept aside when broken."""

from __future__ import annotations

import contextlib
import os
import re
import secrets
from typing import TYPE_CHECKING, Final

from studio.domain.errors import FileTrouble

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DRAFT: Final = ".draft"
BROKEN: Final = ".broken"
_UNSAFE: Final = re.compile(r"[^a-z0-9]+")
_LONGEST_STEM: Final = 40


def write_beside(path: Path, content: bytes) -> None:
    """Write so that a crash leaves the old or the new file, never half of one.

    Raises FileTrouble if the disk refuses.
    """
    draft = path.with_name(path.name + DRAFT)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _write(draft, content)
        draft.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            draft.unlink()
        raise FileTrouble(path.name) from error


@contextlib.contextmanager
def told(path: Path) -> Iterator[None]:
    """What the disk refuses within is told of path: raises FileTrouble."""
    try:
        yield
    except OSError as error:
        raise FileTrouble(path.name) from error


def fresh_stem(name: str, nameless: str) -> str:
    """Return how a new file is called: after a name, and a few random letters."""
    words = _UNSAFE.sub("-", name.casefold()).strip("-")[:_LONGEST_STEM] or nameless
    return f"{words}-{secrets.token_hex(4)}"


def kept_aside(path: Path) -> Path:
    """Rename a file that cannot be read to the first free name; older broken ones stay as well.

    Raises FileTrouble if the disk refuses.
    """
    number = 1
    aside = path.with_name(path.name + BROKEN)
    while aside.exists():
        number += 1
        aside = path.with_name(f"{path.name}{BROKEN}-{number}")
    try:
        path.rename(aside)
    except OSError as error:
        raise FileTrouble(path.name) from error
    return aside


def _write(path: Path, content: bytes) -> None:
    """The content is on the disk when this returns, so that the rename cannot overtake it."""
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
