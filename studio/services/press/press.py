"""The long wishes about templates: one work at a time, in the order they were asked for."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from studio.domain import intents
from studio.services.own_fonts import OwnFonts
from studio.services.press.bench import Bench
from studio.services.press.bundling import Bundling
from studio.services.press.printing import Printing
from studio.services.press.thumbnails import Thumbnails
from studio.services.press.type_case import TypeCase

if TYPE_CHECKING:
    from studio.services.compositing import ThreadedCompositor
    from studio.services.library import LibraryDesk
    from studio.services.store import Store
    from studio.services.themes import ThemeDesk
    from studio.tasks import TaskScope


@dataclass(frozen=True, slots=True)
class PressFolders:
    """The program's fonts, the operator's own ones, and where small pictures are kept."""

    fonts: Path
    own_fonts: Path
    thumbnails: Path


class Press:
    """Carries out the long wishes about templates; what is under way is told as `Work`.

    It draws with the compositor's text backend, so that exports look as what goes on air.
    """

    def __init__(
        self,
        store: Store,
        tasks: TaskScope,
        desks: tuple[LibraryDesk, ThemeDesk],
        folders: PressFolders,
        compositor: ThreadedCompositor,
    ) -> None:
        fonts = OwnFonts(folders.fonts, folders.own_fonts, compositor.backend)
        library, themes = desks
        self._bench = Bench(library, fonts)
        self._bundling = Bundling(store, self._bench, themes, compositor)
        self._printing = Printing(store, self._bench)
        self.type_case = TypeCase(self._bench, compositor)
        """Which fonts there are."""
        self._turn = asyncio.Lock()
        self._thumbnails = Thumbnails(store, tasks, self._bench, folders.thumbnails)
        library.hand_over(self.do, self._thumbnails.draw_missing)

    async def do(self, wish: intents.LibraryWish) -> None:
        """Carry out a wish; raises StudioError."""
        if isinstance(wish, intents.StopWork):
            self._bench.stop.set()
            return
        async with self._turn:
            self._bench.stop.clear()
            try:
                await self._worked(wish)
            except BaseException:
                self._bench.tell(None)
                raise

    def close(self) -> None:
        """Stop what runs; what is written stays."""
        self._thumbnails.close()
        self._bench.close()

    async def _worked(self, wish: intents.LibraryWish) -> None:
        match wish:
            case intents.ImportTemplates(paths):
                await self._bundling.take_in(paths)
            case intents.ExportTemplates(entry_ids, path):
                await self._bundling.write(entry_ids, Path(path))
            case intents.ExportPictures():
                await self._printing.print_graphics(wish)
            case intents.MakeBatch():
                await self._printing.print_rows(wish)
            case _:
                return
