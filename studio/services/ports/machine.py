"""The operator's machine: its clock, its media files, its folders."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeAlias

if TYPE_CHECKING:
    from studio.domain.clips import Clip

Clock: TypeAlias = Callable[[], float]
"""Monotonic seconds."""
Sleeper: TypeAlias = Callable[[float], Awaitable[None]]
Opener: TypeAlias = Callable[[Path], None]
"""Opens a file with the operator's own program."""


class Prober(Protocol):
    """Looks into media files, in a process of its own."""

    async def probe(self, url: str, name: str) -> Clip:
        """Return the clip at url; raises ClipRefused."""


class Folder(Protocol):
    """Where recordings and snapshots are kept on the operator's machine."""

    def path_for(self, name: str, suffix: str) -> Path:
        """Return a free path for a new file."""

    def existing(self, path: str) -> Path | None:
        """Return path if the file is still there."""
