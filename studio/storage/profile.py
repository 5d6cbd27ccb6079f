"""Where the desk keeps things: one folder per operator, or the one that was asked for."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from studio.domain.errors import FileTrouble

NAME: Final = "podium-studio"


@dataclass(frozen=True, slots=True)
class Profile:
    """The folder of one operator and what lies in it."""

    folder: Path

    @classmethod
    def at(cls, folder: Path | None) -> Profile:
        """Return the profile in folder, made if needed; without one, the operator's own.

        Raises FileTrouble when the folder cannot be made.
        """
        if folder is None:
            from platformdirs import user_data_path  # noqa: PLC0415 - only when it is asked for

            folder = user_data_path(NAME, appauthor=False)
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise FileTrouble(str(folder)) from error
        return cls(folder.resolve())

    @property
    def settings(self) -> Path:
        """The settings file."""
        return self.folder / "settings.json"

    @property
    def keyers(self) -> Path:
        """The file of the keyers."""
        return self.folder / "keyers.json"

    @property
    def media(self) -> Path:
        """The folder of recordings and snapshots."""
        return self.folder / "media"

    @property
    def library(self) -> Path:
        """The folder of the operator's own templates."""
        return self.folder / "library"

    @property
    def themes(self) -> Path:
        """The folder of the operator's own themes."""
        return self.folder / "themes"

    @property
    def drafts(self) -> Path:
        """The folder of what is being edited."""
        return self.folder / "drafts"

    @property
    def thumbnails(self) -> Path:
        """The folder of the library's small pictures; what is in it can be drawn again."""
        return self.folder / "thumbnails"

    @property
    def fonts(self) -> Path:
        """The folder of the operator's own fonts."""
        return self.folder / "fonts"

    @property
    def sources(self) -> Path:
        """The file of the data sources."""
        return self.folder / "sources.json"

    @property
    def rehearsal(self) -> Path:
        """The data folder of the rehearsal room."""
        return self.folder / "rehearsal"

    @property
    def log(self) -> Path:
        """The log of the desk."""
        return self.folder / "desk.log"
