"""One thread that draws, so that neither the window nor what goes on air waits for it."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import cached_property
from threading import Event
from typing import TYPE_CHECKING, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from studio.compose.files import PictureFiles
    from studio.domain.library import Work
    from studio.services.library import LibraryDesk
    from studio.services.own_fonts import OwnFonts

P = ParamSpec("P")
T = TypeVar("T")


class Bench:
    """The thread, the fonts it draws with, and where its work is told."""

    def __init__(self, library: LibraryDesk, fonts: OwnFonts) -> None:
        self.library, self.fonts = library, fonts
        self.stop = Event()
        """Set when the operator wants the work under way to end."""
        self.is_closed = False
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="press")

    @cached_property
    def files(self) -> PictureFiles:
        """Who draws into files; for the thread only."""
        from studio.compose.files import PictureFiles  # noqa: PLC0415 - heavy, only in the thread

        return PictureFiles(self.fonts.book)

    def tell(self, work: Work | None) -> None:
        """Let the panels know how far the work is; None when there is none."""
        self.library.tell(replace(self.library.state, work=work))

    async def run(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Do work in the thread."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._worker, lambda: work(*args, **kwargs))

    def close(self) -> None:
        """Stop what runs; what is written stays."""
        self.is_closed = True
        self.stop.set()
        self._worker.shutdown(cancel_futures=True)
