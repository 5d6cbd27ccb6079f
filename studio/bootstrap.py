"""Composition root: the only module that knows every part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from studio.domain.intents import Intent, Quit
from studio.ui.main_window import MainWindow, empty_panels

if TYPE_CHECKING:
    import asyncio

    from studio.options import Options


async def run_desk(options: Options, close_asked: asyncio.Event) -> None:  # noqa: ARG001  not yet
    """Show the desk until somebody asks it to close, then end every part of it."""

    def on_intent(intent: Intent) -> None:
        if isinstance(intent, Quit):
            close_asked.set()

    window = MainWindow(empty_panels())
    window.intent.connect(on_intent)
    window.show()
    await close_asked.wait()
    window.hide()
    window.deleteLater()
