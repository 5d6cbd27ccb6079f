"""Does what takes long about templates: small pictures, imports, exports, batches.

One thread of its own draws, so that neither the window nor what goes on air waits for it. What is
under way is told as `Work`; only one work runs at a time.
"""

from __future__ import annotations

import asyncio
import contextlib
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Final, ParamSpec, TypeVar

from studio.domain import intents
from studio.domain.errors import FileTrouble, StudioError
from studio.domain.events import NoticeRaised
from studio.domain.library import Work
from studio.domain.overlay import Graphic
from studio.domain.themes import theme_named
from studio.services.commander import failure_of
from studio.services.own_fonts import OwnFonts

if TYPE_CHECKING:
    from collections.abc import Callable

    from studio.compose.batch import Done
    from studio.compose.bundle import FontFile
    from studio.compose.files import PictureFiles
    from studio.domain.library import LibraryEntry, PictureFormat
    from studio.domain.overlay import OverlayDocument
    from studio.services.compositing import ThreadedCompositor
    from studio.services.library import LibraryDesk
    from studio.services.store import Store
    from studio.services.tasks import TaskScope

P = ParamSpec("P")
T = TypeVar("T")

MOST_FAULTS: Final = 200
"""More of them nobody reads."""


@dataclass(frozen=True, slots=True)
class PressFolders:
    """The program's fonts, the operator's own ones, and where small pictures are kept."""

    fonts: Path
    own_fonts: Path
    thumbnails: Path


class Press:
    """Carries out the long wishes about templates.

    It draws with the compositor's text backend, so that exports look as what goes on air, and tells
    the compositor of the fonts that come with a bundle.
    """

    def __init__(
        self,
        store: Store,
        tasks: TaskScope,
        library: LibraryDesk,
        folders: PressFolders,
        compositor: ThreadedCompositor,
    ) -> None:
        self._store, self._tasks, self._library = store, tasks, library
        self._thumbnails, self._compositor = folders.thumbnails, compositor
        self._fonts = OwnFonts(folders.fonts, folders.own_fonts, compositor.backend)
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="press")
        self._stop = Event()
        self._turn = asyncio.Lock()
        self._is_drawing = self._is_closed = False
        library.hand_over(self.do, self.draw_thumbnails)

    async def do(self, wish: intents.LibraryWish) -> None:
        """Carry out a wish; raises StudioError."""
        if isinstance(wish, intents.StopWork):
            self._stop.set()
            return
        async with self._turn:
            self._stop.clear()
            try:
                await self._worked(wish)
            except StudioError:
                self._tell(None)
                raise

    def draw_thumbnails(self) -> None:
        """Draw the small pictures that are missing, in the background."""
        if not self._is_drawing:
            self._is_drawing = True
            self._tasks.spawn(self._draw_missing(), name="draw small pictures")

    def close(self) -> None:
        """Stop what runs; what is written stays."""
        self._is_closed = True
        self._stop.set()
        self._worker.shutdown(cancel_futures=True)

    async def _worked(self, wish: intents.LibraryWish) -> None:
        match wish:
            case intents.ImportTemplates(paths):
                await self._import(paths)
            case intents.ExportTemplates(entry_ids, path):
                await self._export(entry_ids, Path(path))
            case intents.ExportPictures():
                await self._export_pictures(wish)
            case intents.MakeBatch():
                await self._batch(wish)
            case _:
                return

    async def _import(self, paths: tuple[str, ...]) -> None:
        """Every file for itself: one that is refused does not keep the others out."""
        work = Work(", ".join(Path(path).name for path in paths), 0, len(paths))
        for done, path in enumerate(paths, start=1):
            self._tell(work)
            try:
                documents, fonts = await self._on_press(self._imported, Path(path))
                for font in fonts:
                    await self._compositor.add_font(font.name, font.data)
                for document in documents:
                    await self._library.add(document)
            except StudioError as error:
                told = failure_of(error)
                detail = f"{Path(path).name}: {told.detail}".removesuffix(": ")
                self._store.apply(NoticeRaised(replace(told, detail=detail)))
            work = replace(work, done=done)
        self._tell(replace(work, is_over=True))
        await self._library.refresh()

    def _imported(self, path: Path) -> tuple[tuple[OverlayDocument, ...], tuple[FontFile, ...]]:
        """Everything in a file is read and checked before anything of it is kept."""
        from studio.compose.opening import opened  # noqa: PLC0415 - heavy, only in the thread

        brought = opened(path)
        return brought.documents, self._fonts.keep(brought.fonts)

    async def _export(self, entry_ids: tuple[str, ...], path: Path) -> None:
        documents = [await self._library.load(entry_id) for entry_id in entry_ids]
        self._tell(Work(path.name, 0, len(documents)))
        await self._on_press(self._write_bundle, documents, path)
        self._tell(Work(path.name, len(documents), len(documents), is_over=True))

    async def _export_pictures(self, wish: intents.ExportPictures) -> None:
        document = await self._library.load(wish.entry_id)
        stem = Path(wish.folder) / (_safe(document.name) or "graphic")
        total = len(wish.format.kinds) * len(wish.format.frames)
        self._tell(Work(document.name, 0, total))
        graphic = Graphic(document, wish.values, theme_named(self._store.state.theme))
        faults = await self._on_press(self._write_pictures, graphic, wish.format, stem)
        self._tell(Work(document.name, total, total, faults, is_over=True))

    def _write_pictures(self, graphic: Graphic, wish: PictureFormat, stem: Path) -> tuple[str, ...]:
        with contextlib.suppress(OSError):  # writing tells of it
            stem.parent.mkdir(parents=True, exist_ok=True)
        return self._files.write_all(graphic, wish, stem)

    async def _batch(self, wish: intents.MakeBatch) -> None:
        document = await self._library.load(wish.entry_id)
        graphic = Graphic(document, theme=theme_named(self._store.state.theme))
        loop = asyncio.get_running_loop()
        self._tell(Work(document.name))

        def told(work: Work) -> None:
            loop.call_soon_threadsafe(self._tell, work)

        self._tell(await self._on_press(self._run_batch, wish, graphic, told))

    def _run_batch(
        self, wish: intents.MakeBatch, graphic: Graphic, told: Callable[[Work], None]
    ) -> Work:
        from studio.compose.batch import rows_for, run, table_from  # noqa: PLC0415 - in the thread

        csv = Path(wish.rows)
        rows = rows_for(graphic, table_from(csv), csv.parent)
        work = Work(graphic.document.name, 0, len(rows))

        def write(row: Graphic, stem: Path) -> tuple[str, ...]:
            return self._files.write_all(row, wish.format, stem)

        for step in run(rows, Path(wish.folder), write, self._stop.is_set):
            work = _after(work, step)
            told(work)
        return replace(work, is_over=True, was_stopped=work.done < work.total)

    def _write_bundle(self, documents: list[OverlayDocument], path: Path) -> None:
        from studio.compose import bundle  # noqa: PLC0415 - heavy, so only in the thread

        packed = tuple(bundle.embedded(document) for document in documents)
        fonts = bundle.fonts_for(packed, self._fonts.files())
        previews = tuple(self._files.thumbnail(document) for document in packed)
        data = bundle.bundle_bytes(bundle.Bundle(packed, fonts, (), previews))
        beside = path.with_name(f".{path.name}.part")
        try:
            beside.write_bytes(data)
            beside.replace(path)
        except OSError as error:
            with contextlib.suppress(OSError):
                beside.unlink()
            raise FileTrouble(path.name) from error

    async def _draw_missing(self) -> None:
        """One after the other; an entry that cannot be drawn stays without a picture."""
        tried: set[tuple[str, float]] = set()
        try:
            while (entry := self._next(tried)) is not None:
                tried.add((entry.id, entry.changed_at))
                try:
                    document = await self._library.load(entry.id)
                    if self._is_closed:
                        return
                    path = await self._on_press(self._draw_thumbnail, document)
                except StudioError:
                    continue
                state = self._library.state
                entries = (
                    replace(e, thumbnail=str(path)) if e == entry else e for e in state.entries
                )
                self._library.tell(replace(state, entries=tuple(entries)))
        finally:
            self._is_drawing = False

    def _next(self, tried: set[tuple[str, float]]) -> LibraryEntry | None:
        entries = self._library.state.entries
        missing = (e for e in entries if not e.thumbnail and (e.id, e.changed_at) not in tried)
        return next(missing, None)

    def _draw_thumbnail(self, document: OverlayDocument) -> Path:
        from studio.compose.thumbnail import thumbnail_name  # noqa: PLC0415 - in the thread

        path = self._thumbnails / thumbnail_name(document)
        if path.exists():
            return path
        data = self._files.thumbnail(document)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        except OSError as error:
            raise FileTrouble(path.name) from error
        return path

    @cached_property
    def _files(self) -> PictureFiles:
        from studio.compose.files import PictureFiles  # noqa: PLC0415 - heavy, only in the thread

        return PictureFiles(self._fonts.book)

    def _tell(self, work: Work | None) -> None:
        self._library.tell(replace(self._library.state, work=work))

    async def _on_press(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._worker, lambda: work(*args, **kwargs))


def _after(work: Work, step: Done) -> Work:
    faults = (*work.faults, *step.faults)[:MOST_FAULTS]
    return replace(work, done=step.done, total=step.total, faults=faults)


def _safe(name: str) -> str:
    return "".join(c if c.isalnum() else "-" for c in name).strip("-")[:60]
