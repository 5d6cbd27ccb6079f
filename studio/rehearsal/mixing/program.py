"""Starts Python programs of this package beside us."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import studio

MAX_LINE: Final = 1024 * 1024

# Ctrl-C in a terminal must not reach them: they end by their stdin, files complete.
if sys.platform == "win32":
    _FLAGS: Final = subprocess.CREATE_NEW_PROCESS_GROUP
else:
    _FLAGS: Final = 0


async def start_program(command: Sequence[str]) -> Process:
    """Start command with pipes as stdin and stdout, its stderr is ours. Raises OSError."""
    return await asyncio.create_subprocess_exec(
        *command,
        stdin=PIPE,
        stdout=PIPE,
        limit=MAX_LINE,
        env=_environment(),
        start_new_session=True,
        creationflags=_FLAGS,
    )


def _environment() -> dict[str, str]:
    """Our environment, in which `-m studio...` finds this very package from any folder."""
    root = str(Path(studio.__file__).parent.parent)
    paths = [root, *filter(None, [os.environ.get("PYTHONPATH")])]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}
