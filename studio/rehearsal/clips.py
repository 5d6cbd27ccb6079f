"""The sample clips of the rehearsal room: made once, by a child, when somebody first asks."""

from __future__ import annotations

import asyncio
import logging
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from studio.rehearsal.media.sample_list import SAMPLES, SampleClip
from studio.rehearsal.mixing.program import start_program
from studio.rehearsal.tasks import TaskScope

_log = logging.getLogger(__name__)

MAKER: Final = (sys.executable, "-m", "studio.rehearsal.media.samples")
PATIENCE_S: Final = 60.0


class Clips:
    """Lists the samples at once; a file that is still being made is waited for."""

    def __init__(self, folder: Path, tasks: TaskScope, *, command: Sequence[str] = MAKER) -> None:
        self._folder = folder
        self._tasks = tasks
        self._command = (*command, str(folder))
        self._is_begun = False
        self._made = asyncio.Event()

    def documents(self, base_url: str) -> list[dict[str, object]]:
        """Return name, url, `duration_s` and `has_audio` of each sample."""
        self._begin()
        return [
            {
                "name": sample.name,
                "url": f"{base_url}/rehearsal/clips/{sample.file_name}",
                "duration_s": sample.duration_s,
                "has_audio": sample.has_audio,
            }
            for sample in SAMPLES
        ]

    async def path(self, file_name: str) -> Path | None:
        """Return a sample's file; None for any other name, or when it cannot be made."""
        sample = next((one for one in SAMPLES if one.file_name == file_name), None)
        return None if sample is None else await self._file_of(sample)

    async def _file_of(self, sample: SampleClip) -> Path | None:
        path = self._folder / sample.file_name
        if not path.exists():
            self._begin()
            try:
                async with asyncio.timeout(PATIENCE_S):
                    await self._made.wait()
            except TimeoutError:
                _log.warning("the sample clips take more than %s s", PATIENCE_S)
        return path if path.exists() else None

    def _begin(self) -> None:
        if not self._is_begun:
            self._is_begun = True
            self._tasks.spawn(self._make(), name="sample clips")

    async def _make(self) -> None:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            maker = await start_program(self._command)
            try:
                await maker.wait()
            finally:
                if maker.returncode is None:
                    maker.kill()
                    await maker.wait()
            if maker.returncode != 0:
                _log.error("the sample clips cannot be made")
        finally:
            self._made.set()
