"""Shows the frame on air to people who look at the room's page; nothing of it is kept."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path
from typing import Final

from studio.rehearsal.media.face import SnapshotWritten, TakeSnapshot
from studio.rehearsal.meeting.context import Context

FRESH_S: Final = 0.8
"""So old may a picture be that is shown again: many may look, one picture a second is made."""
PATIENCE_S: Final = 5.0


class Viewfinder:
    """Asks the mixer for a picture when somebody looks."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._picture: bytes | None = None
        self._taken_at = -FRESH_S
        self._path: Path | None = None
        """Where the mixer is writing the next picture."""
        self._is_written = asyncio.Event()

    async def picture(self, folder: Path) -> bytes | None:
        """Return a JPEG of the frame on air, written in folder; None while there is none."""
        if time.monotonic() - self._taken_at < FRESH_S or not self._context.state.is_ready:
            return self._picture
        if self._path is None:
            self._path = folder / "on-air.jpg"
            self._is_written.clear()
            self._context.mixer.send(TakeSnapshot(str(self._path)))
        try:
            async with asyncio.timeout(PATIENCE_S):
                await self._is_written.wait()
        except TimeoutError:
            return None
        return self._picture

    def hear(self, fact: SnapshotWritten) -> None:
        """Take in that the mixer wrote a picture, or could not; others are not for here."""
        if self._path is None or Path(fact.path) != self._path:
            return
        self._picture = None if fact.error else _taken(self._path)
        self._taken_at = time.monotonic()
        self._path = None
        self._is_written.set()


def _taken(path: Path) -> bytes | None:
    """Return the picture in a file and remove that; None when it is gone with its meeting."""
    try:
        data = path.read_bytes()
        path.unlink()
    except OSError:
        return None
    return data
