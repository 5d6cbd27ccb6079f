"""Templates in from files, and out into bundles."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from studio.domain.errors import FileTrouble, StudioError
from studio.domain.events import NoticeRaised
from studio.domain.library import Work
from studio.services.commander import failure_of

if TYPE_CHECKING:
    from studio.compose.opening import Opened
    from studio.domain.overlay import OverlayDocument
    from studio.services.compositing import ThreadedCompositor
    from studio.services.press.bench import Bench
    from studio.services.store import Store
    from studio.services.themes import ThemeDesk


class ThemesCame(StudioError):
    """No trouble at all, but worth knowing: nothing wears them by itself."""

    sentence = "Themes came with the import."
    advice = "Choose one in the list of themes to dress the show in it."


class Bundling:
    """Imports and exports; tells the compositor of the fonts that come with a bundle."""

    def __init__(
        self, store: Store, bench: Bench, themes: ThemeDesk, compositor: ThreadedCompositor
    ) -> None:
        self._store, self._bench, self._compositor = store, bench, compositor
        self._themes = themes

    async def take_in(self, paths: tuple[str, ...]) -> None:
        """Import files, every one for itself: a refused one does not keep the others out."""
        work = Work(", ".join(Path(path).name for path in paths), 0, len(paths))
        for done, path in enumerate(paths, start=1):
            self._bench.tell(work)
            try:
                await self._take_in(Path(path))
            except StudioError as error:
                told = failure_of(error)
                detail = f"{Path(path).name}: {told.detail}".removesuffix(": ")
                self._store.apply(NoticeRaised(replace(told, detail=detail)))
            work = replace(work, done=done)
        self._bench.tell(replace(work, is_over=True))
        await self._bench.library.refresh()

    async def write(self, entry_ids: tuple[str, ...], path: Path) -> None:
        """Export templates into one bundle; raises StudioError."""
        bench = self._bench
        documents = [await bench.library.load(entry_id) for entry_id in entry_ids]
        bench.tell(Work(path.name, 0, len(documents)))
        await bench.run(self._write, documents, path)
        bench.tell(Work(path.name, len(documents), len(documents), is_over=True))

    async def _take_in(self, path: Path) -> None:
        brought = await self._bench.run(self._read, path)
        for font in brought.fonts:
            await self._compositor.add_font(font.name, font.data)
        for document in brought.documents:
            await self._bench.library.add(document)
        names = [await self._themes.add(theme) for theme in brought.themes]
        if any(names):
            told = ", ".join(name for name in names if name)
            self._store.apply(NoticeRaised(failure_of(ThemesCame(told))))

    def _read(self, path: Path) -> Opened:
        """Everything in a file is read and checked before anything of it is kept."""
        from studio.compose.opening import opened  # noqa: PLC0415 - heavy, only in the thread

        brought = opened(path)
        return replace(brought, fonts=self._bench.fonts.keep(brought.fonts))

    def _write(self, documents: list[OverlayDocument], path: Path) -> None:
        """The theme of the show goes with them: whoever gets the bundle sees what was seen."""
        from studio.compose import bundle  # noqa: PLC0415 - heavy, so only in the thread

        theme = self._store.state.theme
        packed = tuple(bundle.embedded(document) for document in documents)
        fonts = bundle.fonts_for(packed, self._bench.fonts.files(), (theme,))
        previews = tuple(self._bench.files.thumbnail(document, theme) for document in packed)
        data = bundle.bundle_bytes(bundle.Bundle(packed, fonts, (theme,), previews))
        beside = path.with_name(f".{path.name}.part")
        try:
            beside.write_bytes(data)
            beside.replace(path)
        except OSError as error:
            with contextlib.suppress(OSError):
                beside.unlink()
            raise FileTrouble(path.name) from error
