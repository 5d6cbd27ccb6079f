"""Templates in from files, and out into bundles."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from studio.domain.errors import StudioError
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


class FilesRefused(StudioError):
    """Of several files some could not be imported; the detail says which, a line each."""

    sentence = "Some files could not be imported."
    advice = "Rest the pointer on this line to see which and why."


class PartsLeftOut(StudioError):
    """Drawings with scripts or with pictures from elsewhere; the detail says which had what."""

    sentence = "Drawings were imported without what is never run or fetched."
    advice = "Look at them. A missing picture has to be inside the file."


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
        refused: list[tuple[str, StudioError]] = []
        left_out: list[str] = []
        for done, path in enumerate(paths, start=1):
            self._bench.tell(work)
            name = Path(path).name
            try:
                parts = await self._take_in(Path(path))
                left_out += [f"{name}: {part}" for part in parts]
            except StudioError as error:
                refused.append((name, error))
            work = replace(work, done=done)
        lines = (*(f"{name}: {_reason(error)}" for name, error in refused), *left_out)
        self._bench.tell(replace(work, faults=lines, is_over=True))
        self._tell_left_out(left_out)
        self._tell_refused(refused, len(paths))
        await self._bench.library.refresh()

    async def write(self, entry_ids: tuple[str, ...], path: Path) -> None:
        """Export templates into one bundle; raises StudioError."""
        bench = self._bench
        documents = [await bench.library.load(entry_id) for entry_id in entry_ids]
        bench.tell(Work(path.name, 0, len(documents)))
        await bench.run(self._write, documents, path)
        bench.tell(Work(path.name, len(documents), len(documents), is_over=True))

    def _tell_left_out(self, parts: list[str]) -> None:
        if parts:
            self._store.apply(NoticeRaised(failure_of(PartsLeftOut("\n".join(parts)))))

    def _tell_refused(self, refused: list[tuple[str, StudioError]], total: int) -> None:
        """One notice, whatever the number: nobody reads the seventh."""
        if total > 1 and refused:
            count = f"{total - len(refused)} of {total} files were imported."
            lines = (f"{name}: {_reason(error)}" for name, error in refused)
            told = failure_of(FilesRefused("\n".join((count, *lines))))
            self._store.apply(NoticeRaised(told))
        elif refused:
            name, error = refused[0]
            detail = f"{name}: {error.detail}".removesuffix(": ")
            self._store.apply(NoticeRaised(replace(failure_of(error), detail=detail)))

    async def _take_in(self, path: Path) -> tuple[str, ...]:
        """Return what was left out of it."""
        brought = await self._bench.run(self._read, path)
        for font in brought.fonts:
            await self._compositor.add_font(font.name, font.data)
        for document in brought.documents:
            await self._bench.library.add(document)
        names = [await self._themes.add(theme) for theme in brought.themes]
        if any(names):
            told = ", ".join(name for name in names if name)
            self._store.apply(NoticeRaised(failure_of(ThemesCame(told))))
        return brought.left_out

    def _read(self, path: Path) -> Opened:
        """Everything in a file is read and checked before anything of it is kept."""
        from studio.compose.opening import opened  # noqa: PLC0415 - heavy, only in the thread

        brought = opened(path)
        return replace(brought, fonts=self._bench.fonts.keep(brought.fonts))

    def _write(self, documents: list[OverlayDocument], path: Path) -> None:
        """The theme of the show goes with them: whoever gets the bundle sees what was seen."""
        from studio.compose import bundle  # noqa: PLC0415 - heavy, so only in the thread
        from studio.compose.whole import write_whole  # noqa: PLC0415 - its package is heavy too

        theme = self._store.state.theme
        packed = tuple(bundle.embedded(document) for document in documents)
        fonts = bundle.fonts_for(packed, self._bench.fonts.files(), (theme,))
        previews = tuple(self._bench.files.thumbnail(document, theme) for document in packed)
        whole = bundle.Bundle(packed, fonts, (theme,), previews)
        write_whole(path, bundle.bundle_bytes(whole))


def _reason(error: StudioError) -> str:
    """What is wrong with this one, not what is wrong with all of its kind."""
    return error.detail if error.detail.endswith(".") else error.sentence
