"""Saves a recording whose mixer died: what is in the file is copied into one with a duration."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from studio.rehearsal.mixing.program import start_program

_log = logging.getLogger(__name__)

REPAIR: Final = (sys.executable, "-m", "studio.rehearsal.media.repair")
"""Called with source and target; prints the number of frames."""
TIMEOUT_S: Final = 120.0


async def rescue(path: Path, *, command: Sequence[str] = REPAIR) -> int:
    """Make the file at path whole from itself or from its `.part`; return its frames.

    0 when there was nothing to save; what could not be read stays where it is.
    """
    part = path.with_name(f"{path.name}.part")
    source = part if part.exists() else path
    if not source.exists():
        return 0
    repaired = path.with_name(f"{path.name}.repaired")
    frames = await _repair(command, source, repaired)
    if not source.exists():
        # Its mixer was still alive and completed the file meanwhile: that one is the better.
        return await rescue(path, command=command)
    if frames:
        repaired.replace(path)
        part.unlink(missing_ok=True)
    else:
        repaired.unlink(missing_ok=True)
    return frames


async def _repair(command: Sequence[str], source: Path, target: Path) -> int:
    process = await start_program([*command, str(source), str(target)])
    try:
        async with asyncio.timeout(TIMEOUT_S):
            said, _ = await process.communicate()
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
    if process.returncode == 0 and said.strip().isdigit():
        return int(said)
    _log.error("%s cannot be repaired", source.name)
    return 0
