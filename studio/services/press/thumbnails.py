"""The small pictures of the lists: drawn in the background, kept in a folder."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from studio.domain.errors import FileTrouble, StudioError

if TYPE_CHECKING:
    from pathlib import Path

    from studio.domain.library import LibraryEntry
    from studio.domain.overlay import OverlayDocument
    from studio.services.press.bench import Bench
    from studio.services.tasks import TaskScope


class Thumbnails:
    """Draws the pictures that are missing, one after the other."""

    def __init__(self, bench: Bench, tasks: TaskScope, folder: Path) -> None:
        self._bench, self._tasks, self._folder = bench, tasks, folder
        self._is_drawing = False

    def draw_missing(self) -> None:
        """Draw the small pictures that are missing, in the background."""
        if not self._is_drawing:
            self._is_drawing = True
            self._tasks.spawn(self._draw_missing(), name="draw small pictures")

    async def _draw_missing(self) -> None:
        """An entry that cannot be drawn stays without a picture."""
        tried: set[tuple[str, float]] = set()
        library = self._bench.library
        try:
            while (entry := self._next(tried)) is not None:
                tried.add((entry.id, entry.changed_at))
                try:
                    document = await library.load(entry.id)
                    if self._bench.is_closed:
                        return
                    path = await self._bench.run(self._draw, document)
                except StudioError:
                    continue
                pictured = replace(entry, thumbnail=str(path))
                entries = (pictured if e == entry else e for e in library.state.entries)
                library.tell(replace(library.state, entries=tuple(entries)))
        finally:
            self._is_drawing = False

    def _next(self, tried: set[tuple[str, float]]) -> LibraryEntry | None:
        entries = self._bench.library.state.entries
        missing = (e for e in entries if not e.thumbnail and (e.id, e.changed_at) not in tried)
        return next(missing, None)

    def _draw(self, document: OverlayDocument) -> Path:
        from studio.compose.thumbnail import thumbnail_name  # noqa: PLC0415 - in the thread

        path = self._folder / thumbnail_name(document)
        if path.exists():
            return path
        data = self._bench.files.thumbnail(document)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        except OSError as error:
            raise FileTrouble(path.name) from error
        return path
