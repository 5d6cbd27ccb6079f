"""Files that appear whole or not at all."""

from __future__ import annotations

import contextlib
from pathlib import Path

from studio.domain.errors import FileTrouble


def write_whole(path: Path, content: bytes) -> None:
    """Write a file; what was there stays whole until then. Raises FileTrouble."""
    beside = path.with_name(f".{path.name}.part")
    try:
        beside.write_bytes(content)
        beside.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise FileTrouble(path.name) from error
