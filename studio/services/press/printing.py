"""Graphics as picture files: one in every kind and frame, or a whole table of them."""

from __future__ import annotations

import asyncio
import contextlib
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from studio.domain.library import Work
from studio.domain.overlay import Graphic

if TYPE_CHECKING:
    from collections.abc import Callable

    from studio.compose.batch import Done
    from studio.domain.intents import ExportPictures, MakeBatch
    from studio.domain.library import PictureFormat
    from studio.domain.overlay import Theme
    from studio.services.press.bench import Bench
    from studio.services.store import Store

MOST_FAULTS: Final = 200
"""More of them nobody reads."""


class Printing:
    """Draws graphics into files, in the theme of the show."""

    def __init__(self, store: Store, bench: Bench) -> None:
        self._store, self._bench = store, bench

    async def print_one(self, wish: ExportPictures) -> None:
        """Write one graphic in every kind and frame; raises StudioError."""
        bench = self._bench
        document = await bench.library.load(wish.entry_ids[0])
        stem = Path(wish.folder) / (_safe(document.name) or "graphic")
        total = len(wish.format.kinds) * len(wish.format.frames)
        bench.tell(Work(document.name, 0, total))
        graphic = Graphic(document, wish.values, self._theme)
        faults = await bench.run(self._write, graphic, wish.format, stem)
        bench.tell(Work(document.name, total, total, faults, is_over=True))

    async def print_rows(self, wish: MakeBatch) -> None:
        """Write one picture per row of a table; raises StudioError."""
        bench = self._bench
        document = await bench.library.load(wish.entry_id)
        graphic = Graphic(document, theme=self._theme)
        loop = asyncio.get_running_loop()
        bench.tell(Work(document.name))

        def told(work: Work) -> None:
            loop.call_soon_threadsafe(bench.tell, work)

        bench.tell(await bench.run(self._write_rows, wish, graphic, told))

    @property
    def _theme(self) -> Theme:
        return self._store.state.theme

    def _write(self, graphic: Graphic, wish: PictureFormat, stem: Path) -> tuple[str, ...]:
        with contextlib.suppress(OSError):  # writing tells of it
            stem.parent.mkdir(parents=True, exist_ok=True)
        return self._bench.files.write_all(graphic, wish, stem)

    def _write_rows(self, wish: MakeBatch, graphic: Graphic, told: Callable[[Work], None]) -> Work:
        from studio.compose.batch import rows_for, run, table_from  # noqa: PLC0415 - in the thread

        csv = Path(wish.rows)
        rows = rows_for(graphic, table_from(csv), csv.parent)
        work = Work(graphic.document.name, 0, len(rows))

        def write(row: Graphic, stem: Path) -> tuple[str, ...]:
            return self._bench.files.write_all(row, wish.format, stem)

        for step in run(rows, Path(wish.folder), write, self._bench.stop.is_set):
            work = _after(work, step)
            told(work)
        return replace(work, is_over=True, was_stopped=work.done < work.total)


def _after(work: Work, step: Done) -> Work:
    faults = (*work.faults, *step.faults)[:MOST_FAULTS]
    return replace(work, done=step.done, total=step.total, faults=faults)


def _safe(name: str) -> str:
    return "".join(c if c.isalnum() else "-" for c in name).strip("-")[:60]
