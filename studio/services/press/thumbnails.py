"""The small pictures of the lists: drawn in the background, in the theme of the show, and kept."""

from __future__ import annotations

import asyncio
import contextlib
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from studio.domain.errors import StudioError

if TYPE_CHECKING:
    from pathlib import Path

    from studio.domain.desk import DeskState
    from studio.domain.library import LibraryEntry
    from studio.domain.overlay import OverlayDocument, Theme
    from studio.services.ports import Sleeper
    from studio.services.press.bench import Bench
    from studio.services.store import Store
    from studio.tasks import TaskScope

SETTLE_S: Final = 0.7
"""How long a theme has to stay as it is: while a colour is sought, nothing is drawn."""
MOST_FILES: Final = 600
"""Small pictures that are kept, those of themes that are worn no more too."""


class Thumbnails:
    """Draws the pictures that are missing or wear another theme; old ones stay until then."""

    def __init__(
        self,
        store: Store,
        tasks: TaskScope,
        bench: Bench,
        folder: Path,
        sleep: Sleeper = asyncio.sleep,
    ) -> None:
        self._store, self._tasks, self._bench, self._folder = store, tasks, bench, folder
        self._sleep = sleep
        self._worn: dict[str, tuple[float, Theme]] = {}
        """By entry: of when it is and what it wears; one that cannot be drawn is tried once."""
        self._theme = store.state.theme
        self._is_drawing = False
        self._unsubscribe = store.subscribe(self._on_state)

    def draw_missing(self) -> None:
        """Draw the small pictures that are missing, in the background."""
        if not self._is_drawing:
            self._is_drawing = True
            self._tasks.spawn(self._draw_missing(), name="draw small pictures")

    def close(self) -> None:
        """Watch the theme no more."""
        self._unsubscribe()

    def _on_state(self, state: DeskState) -> None:
        if state.theme != self._theme:
            self._theme = state.theme
            self.draw_missing()

    async def _draw_missing(self) -> None:
        try:
            while (entry := self._next()) is not None and not self._bench.is_closed:
                await self._draw_one(entry, self._theme)
                if self._next() is None and not self._bench.is_closed:
                    await self._bench.run(self._forget_oldest)
        finally:
            self._is_drawing = False

    async def _draw_one(self, entry: LibraryEntry, theme: Theme) -> None:
        if self._is_new(theme):
            await self._sleep(SETTLE_S)
        if theme == self._theme:
            self._worn[entry.id] = (entry.changed_at, theme)
            await self._picture(entry, theme)

    def _next(self) -> LibraryEntry | None:
        entries = self._bench.library.state.entries
        return next(
            (e for e in entries if self._worn.get(e.id) != (e.changed_at, self._theme)), None
        )

    def _is_new(self, theme: Theme) -> bool:
        """Whether something was drawn before, and nothing of it in this theme."""
        worn = {each for _, each in self._worn.values()}
        return bool(worn) and theme not in worn

    async def _picture(self, entry: LibraryEntry, theme: Theme) -> None:
        """An entry that cannot be drawn stays as it is."""
        library = self._bench.library
        with contextlib.suppress(StudioError):
            document = await library.load(entry.id)
            if self._bench.is_closed:
                return
            path = await self._bench.run(self._draw, document, theme)
            entries = (
                replace(e, thumbnail=str(path))
                if (e.id, e.changed_at) == (entry.id, entry.changed_at)
                else e
                for e in library.state.entries
            )
            library.tell(replace(library.state, entries=tuple(entries)))

    def _draw(self, document: OverlayDocument, theme: Theme) -> Path:
        from studio.compose.thumbnail import thumbnail_name  # noqa: PLC0415 - in the thread
        from studio.compose.whole import write_whole  # noqa: PLC0415 - in the thread

        path = self._folder / thumbnail_name(document, theme)
        if not _is_whole(path):
            data = self._bench.files.thumbnail(document, theme)
            with contextlib.suppress(OSError):  # writing tells of it
                path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(path, data)
        return path

    def _forget_oldest(self) -> None:
        """Every theme that was ever worn has pictures of its own: not all are kept for ever."""
        shown = {entry.thumbnail for entry in self._bench.library.state.entries}
        with contextlib.suppress(OSError):
            files = sorted(self._folder.glob("*.png"), key=lambda p: p.stat().st_mtime)
            for path in files[:-MOST_FILES]:
                if str(path) not in shown:
                    path.unlink()


def _is_whole(path: Path) -> bool:
    """Whether a picture lies there; after a power cut it may be empty."""
    with contextlib.suppress(OSError):
        return path.stat().st_size > 0
    return False
