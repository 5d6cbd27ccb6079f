"""The folder a rehearsal process works in: its own while it runs, with the API key in it."""

from __future__ import annotations

import contextlib
import os
import re
import secrets
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from studio.rehearsal.settings import CannotStart


@contextlib.contextmanager
def data_folder(folder: Path | None) -> Iterator[Path]:
    """Give the folder, made when it is missing; None gives a temporary one that is removed.

    Raises CannotStart when it cannot be used, or when another process uses it.
    """
    if folder is None:
        with tempfile.TemporaryDirectory(prefix="podium-rehearsal-") as temporary:
            yield Path(temporary)
        return
    folder = folder.expanduser().absolute()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = (folder / "lock").open("a")
    except OSError as error:
        reason = error.strerror or error
        raise CannotStart(f"The folder {folder} cannot be used: {reason}.") from error
    with lock:
        if not _is_locked_now(lock):
            raise CannotStart(
                f"The folder {folder} is used by another rehearsal room: end that one,"
                " or choose another folder with --data."
            )
        yield folder


def kept_api_key(folder: Path) -> str:
    """The API key of folder: made once, readable by its owner only. Raises CannotStart."""
    path = folder / "api-key"
    try:
        key = path.read_text("ascii").strip() if path.exists() else ""
        if not re.fullmatch(r"[!-~]+", key):
            key = secrets.token_hex(24)
            path.unlink(missing_ok=True)
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "w") as file:
                file.write(f"{key}\n")
        path.chmod(0o600)
    except (OSError, UnicodeDecodeError) as error:
        raise CannotStart(f"The API key in {path} can be neither read nor made.") from error
    return key


def _is_locked_now(lock: IO[str]) -> bool:
    """Lock the open file until the process ends, however it ends; False when somebody else has."""
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415 - exists on Windows only

            msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415 - does not exist on Windows

            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
