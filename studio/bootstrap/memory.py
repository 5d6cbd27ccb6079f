"""Joins the window's memory to the settings file."""

from __future__ import annotations

import secrets
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, ClassVar

from studio.domain.errors import FileTrouble, StudioError
from studio.domain.packing import Packing
from studio.storage import settings
from studio.storage.settings import Settings, WindowSettings
from studio.ui.window_state import WindowState

if TYPE_CHECKING:
    from pathlib import Path


class SettingsBroken(FileTrouble):
    """The settings file could not be read; it was kept aside."""

    sentence: ClassVar[str] = "The settings could not be read and were kept aside."
    advice: ClassVar[str] = "The desk starts as new. Send the file that was kept to support."


class Remembered:
    """The settings of this run, and the file they go back to. Implements WindowMemory.

    `faults` are what went wrong with the file, to be told once there is somebody to tell.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self.faults: list[StudioError] = []
        self.settings = self._loaded()

    def desk_id(self) -> str:
        """Return who this desk is in rooms: made up once, then always the same."""
        desk = self.settings.desk
        if not desk.user_id:
            fresh = replace(desk, user_id=f"podium-desk-{secrets.token_hex(4)}")
            self._keep(replace(self.settings, desk=fresh))
        return self.settings.desk.user_id

    @property
    def packing(self) -> Packing:
        """How foregrounds are to be packed."""
        return Packing.of(self.settings.desk.packing)

    def keep_packing(self, packing: Packing) -> None:
        """Keep how foregrounds are to be packed."""
        desk = replace(self.settings.desk, packing=packing.value)
        self._keep(replace(self.settings, desk=desk))

    def load(self) -> WindowState:
        """Return how the window was."""
        return WindowState(**asdict(self.settings.window))

    def save(self, state: WindowState) -> None:
        """Keep how the window is; a disk that refuses is told, never raised."""
        self._keep(replace(self.settings, window=WindowSettings(**asdict(state))))

    def _keep(self, changed: Settings) -> None:
        self.settings = changed
        try:
            settings.save(changed, self._path)
        except FileTrouble as error:
            self.faults.append(error)

    def _loaded(self) -> Settings:
        try:
            found = settings.load(self._path)
        except FileTrouble as error:
            self.faults.append(error)
            return Settings()
        if found.broken is not None:
            self.faults.append(SettingsBroken(found.broken.name))
        return found.settings
