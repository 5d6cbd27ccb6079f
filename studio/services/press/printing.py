"""Graphics as picture files: one in every kind and frame, or a whole table of them."""

from __future__ import annotations

import asyncio
import contextlib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from studio.domain.errors import StudioError
from studio.domain.library import Work, free_name
from studio.domain.overlay import Graphic

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

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

    async def print_graphics(self, wish: ExportPictures) -> None:
        """Write graphics in every kind and frame, one after the other; raises StudioError.

        Among several one that is refused does not keep the others out.
        """
        bench = self._bench
        documents = [await bench.library.load(entry_id) for entry_id in wish.entry_ids]
        graphics = [Graphic(document, wish.values, self._theme) for document in documents]
        pictures = len(wish.format.kinds) * len(wish.format.frames)
        title = ", ".join(document.name for document in documents)
        work = Work(title, 0, pictures * len(documents))
        bench.tell(work)
        prints = _Prints(Path(wish.folder), wish.format, graphics)
        bench.tell(await bench.run(self._write_each, prints, work, self._teller()))

    async def print_rows(self, wish: MakeBatch) -> None:
        """Write one picture per row of a table; raises StudioError."""
        bench = self._bench
        document = await bench.library.load(wish.entry_id)
        graphic = Graphic(document, theme=self._theme)
        bench.tell(Work(document.name))
        bench.tell(await bench.run(self._write_rows, wish, graphic, self._teller()))

    @property
    def _theme(self) -> Theme:
        return self._store.state.theme

    def _teller(self) -> Callable[[Work], None]:
        """Tell of work from the thread."""
        loop, tell = asyncio.get_running_loop(), self._bench.tell

        def told(work: Work) -> None:
            loop.call_soon_threadsafe(tell, work)

        return told

    def _write_each(self, prints: _Prints, work: Work, told: Callable[[Work], None]) -> Work:
        with contextlib.suppress(OSError):  # writing tells of it
            prints.folder.mkdir(parents=True, exist_ok=True)
        share = work.total // len(prints.graphics)
        for number, (graphic, stem) in enumerate(prints.stems(), start=1):
            try:
                work = self._write_one(prints, (graphic, stem), work, told)
            except StudioError as error:
                if len(prints.graphics) == 1:
                    raise
                work = _after(work, share * number, prints.of(graphic, (str(error),)))
                told(work)
            if self._bench.stop.is_set():
                break
        return replace(work, is_over=True, was_stopped=work.done < work.total)

    def _write_one(
        self, prints: _Prints, job: tuple[Graphic, Path], work: Work, told: Callable[[Work], None]
    ) -> Work:
        graphic, stem = job
        for faults in self._bench.files.write_each(graphic, prints.format, stem):
            work = _after(work, work.done + 1, prints.of(graphic, faults))
            told(work)
            if self._bench.stop.is_set():
                break
        return work

    def _write_rows(self, wish: MakeBatch, graphic: Graphic, told: Callable[[Work], None]) -> Work:
        from studio.compose.batch import rows_for, run, table_from  # noqa: PLC0415 - in the thread

        csv = Path(wish.rows)
        rows = rows_for(graphic, table_from(csv), csv.parent)
        work = Work(graphic.document.name, 0, len(rows))

        def write(row: Graphic, stem: Path) -> tuple[str, ...]:
            return self._bench.files.write_all(row, wish.format, stem)

        for step in run(rows, Path(wish.folder), write, self._bench.stop.is_set):
            work = replace(_after(work, step.done, step.faults), total=step.total)
            told(work)
        return replace(work, is_over=True, was_stopped=work.done < work.total)


@dataclass(frozen=True, slots=True)
class _Prints:
    """Which graphics become pictures, how and where."""

    folder: Path
    format: PictureFormat
    graphics: Sequence[Graphic]

    def stems(self) -> Iterator[tuple[Graphic, Path]]:
        """Yield every graphic with how its files begin; equal names are numbered."""
        taken: set[str] = set()
        for graphic in self.graphics:
            name = free_name(_safe(graphic.document.name) or "graphic", taken)
            taken.add(name)
            yield graphic, self.folder / name

    def of(self, graphic: Graphic, faults: Iterable[str]) -> tuple[str, ...]:
        """Say whose faults they are, where there are several."""
        if len(self.graphics) == 1:
            return tuple(faults)
        return tuple(f"{graphic.document.name}: {fault}" for fault in faults)


def _after(work: Work, done: int, faults: Sequence[str]) -> Work:
    """Return the work so far; what was said before is not said again."""
    told = tuple(dict.fromkeys((*work.faults, *faults)))[:MOST_FAULTS]
    return replace(work, done=done, faults=told)


def _safe(name: str) -> str:
    return "".join(c if c.isalnum() else "-" for c in name).strip("-")[:60]
