"""Composition root: the only module that knows every part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from studio.ui.main_window import MainWindow

if TYPE_CHECKING:
    import asyncio

    from studio.options import Options


async def run_desk(options: Options, close_asked: asyncio.Event) -> None:  # noqa: ARG001  not yet
    """Show the desk until somebody asks it to close, then end every part of it."""
    window = MainWindow()
    window.close_asked.connect(close_asked.set)
    window.show()
    await close_asked.wait()
    window.hide()
    window.deleteLater()
