"""The operator's own themes: what is changed is worn at once, and on disk a moment later."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from studio.domain import intents
from studio.domain.errors import FileTrouble, StudioError
from studio.domain.events import NoticeRaised, ThemeChosen, ThemesChanged
from studio.domain.library import free_name
from studio.domain.themes import Themes, is_builtin
from studio.services.commander import failure_of

if TYPE_CHECKING:
    from studio.domain.overlay import Asset, Theme
    from studio.services.ports import ThemeFiles
    from studio.services.store import Store

NAMELESS: Final = "Theme"


class ThemeGone(StudioError):
    """No theme of this name."""

    sentence = "This theme is not there any more."
    advice = "Look at the list of themes, it shows what is there now."


class ThemeReadOnly(StudioError):
    """One of the program's own."""

    sentence = "The themes that come with the program cannot be changed."
    advice = "Make a new one from it, then change that."


class ThemeDesk:
    """Carries out the wishes about themes, and takes in what bundles bring."""

    def __init__(self, store: Store, files: ThemeFiles) -> None:
        self._store, self._files = store, files
        self._own: dict[str, Theme] = {}
        """By the ids of their files."""
        self._written: dict[str, Theme] = {}
        self._deleted: tuple[str, Theme] | None = None
        self._turn = asyncio.Lock()
        self._is_read = False

    async def refresh(self) -> None:
        """Read the folder, once; what cannot be read is told."""
        async with self._turn:
            if self._is_read:
                return
            kept = await asyncio.to_thread(self._files.list)
            for fault in kept.faults:
                self._store.apply(NoticeRaised(failure_of(fault)))
            self._own, self._written = dict(kept.themes), dict(kept.themes)
            self._is_read = True
            self._tell()

    async def do(self, wish: intents.ThemeWish) -> None:
        """Carry out a wish; raises StudioError. What comes before the folder is read waits."""
        if not self._is_read:
            await self.refresh()
        match wish:
            case intents.SaveTheme(theme, name):
                await self._save(theme, name)
            case intents.PutLogo(name, path):
                logo = await asyncio.to_thread(_logo, Path(path))
                await self._save(replace(self._own[self._id_of(name)], logo=logo), name)
            case intents.DeleteTheme(name):
                await self._delete(self._id_of(name))
            case intents.RestoreTheme():
                await self._restore()

    async def add(self, theme: Theme) -> str:
        """Take in a theme from elsewhere; return its name here, empty where it was known."""
        if not self._is_read:
            await self.refresh()
        if theme in self._themes.known:
            return ""
        return await self._save(theme, "")

    async def aclose(self) -> None:
        """Write the changes that still wait; what the disk refuses is told."""
        for theme_id in tuple(self._own):
            try:
                await self._write_in_turn(theme_id)
            except StudioError as error:
                self._store.apply(NoticeRaised(failure_of(error)))

    @property
    def _themes(self) -> Themes:
        return self._store.state.themes

    async def _save(self, theme: Theme, name: str) -> str:
        theme_id = self._id_of(name) if name else self._files.fresh_id(theme.name)
        wanted = theme.name.strip() or name or NAMELESS
        taken = {known.name for known in self._themes.known} - {name}
        kept = replace(theme, name=free_name(wanted, taken))
        self._own[theme_id] = kept
        is_worn = bool(name) and self._store.state.theme.name == name
        self._tell()
        if is_worn:
            self._store.apply(ThemeChosen(kept))
        await asyncio.shield(self._write_in_turn(theme_id))  # closing waits for the disk
        return kept.name

    async def _delete(self, theme_id: str) -> None:
        async with self._turn:
            if theme_id in self._own:
                await self._write(theme_id)
                await asyncio.to_thread(self._files.delete, theme_id)
                self._deleted = (theme_id, self._own.pop(theme_id))
                self._tell()

    async def _restore(self) -> None:
        async with self._turn:
            if self._deleted is None:
                return
            theme_id, theme = self._deleted
            await asyncio.to_thread(self._files.restore, theme_id)
            self._deleted = None
            taken = {known.name for known in self._themes.known}
            self._own[theme_id] = replace(theme, name=free_name(theme.name, taken))
            self._tell()
            await self._write(theme_id)

    async def _write_in_turn(self, theme_id: str) -> None:
        async with self._turn:
            await self._write(theme_id)

    async def _write(self, theme_id: str) -> None:
        """Write what a theme is by now; of many changes only the newest."""
        theme = self._own.get(theme_id)
        if theme is not None and self._written.get(theme_id) != theme:
            await asyncio.to_thread(self._files.save, theme_id, theme)
            self._written[theme_id] = theme

    def _id_of(self, name: str) -> str:
        found = next((i for i, theme in self._own.items() if theme.name == name), None)
        if found is None:
            raise ThemeReadOnly if is_builtin(name) else ThemeGone(name)
        return found

    def _tell(self) -> None:
        own = sorted(self._own.values(), key=lambda theme: theme.name.casefold())
        deleted = None if self._deleted is None else self._deleted[1]
        self._store.apply(ThemesChanged(Themes(tuple(own), deleted)))


def _logo(path: Path) -> Asset:
    from studio.compose.logo import logo_of  # noqa: PLC0415 - heavy, only in the thread

    try:
        return logo_of(path.name, path.read_bytes())
    except OSError as error:
        raise FileTrouble(path.name) from error
