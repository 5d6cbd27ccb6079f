"""At the start: recordings that the last process left unfinished become whole."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Final, TypeAlias

from studio.rehearsal.mixing import rescue
from studio.rehearsal.shelf import Kind, RecordingRecord, Shelf

FRAMES_PER_SECOND: Final = 25

Rescue: TypeAlias = Callable[[Path], Awaitable[int]]

_log = logging.getLogger(__name__)


async def repair_all(
    shelf: Shelf, unfinished: Sequence[RecordingRecord], *, save: Rescue = rescue
) -> None:
    """Make each recording whole, or take it off the shelf and keep its torn file aside."""
    for record in unfinished:
        path = shelf.path(record)
        frames = await save(path)
        if frames:
            shelf.finish_recording(record.id, round(frames / FRAMES_PER_SECOND))
            _log.info("the recording %s is whole again, %d frames", record.id, frames)
            continue
        part = path.with_name(f"{path.name}.part")
        for torn in filter(Path.exists, (part, path)):
            aside = torn.with_name(f"{torn.name}.broken")
            torn.replace(aside)
            _log.warning("the recording %s cannot be repaired and is kept as %s", record.id, aside)
        shelf.delete(Kind.RECORDING, record.id)
