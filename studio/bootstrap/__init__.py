"""Composition root: the only package that knows every part. It wires them and decides nothing.

The window comes first: it is shown empty, then the desk is loaded in a thread and furnishes it.
"""

from __future__ import annotations

import asyncio
import importlib
from typing import TYPE_CHECKING

from studio.bootstrap.memory import Remembered
from studio.storage.profile import Profile
from studio.ui.language import speak
from studio.ui.main_window import MainWindow
from studio.ui.theme import dim, dress

if TYPE_CHECKING:
    from studio.options import Options


async def run_desk(options: Options, close_asked: asyncio.Event) -> None:
    """Show the desk until somebody asks it to close, then end every part of it."""
    profile = Profile.at(options.profile)
    remembered = Remembered(profile.settings)
    dim()
    window = MainWindow(memory=remembered)
    window.appear()
    await window.painted()
    if options.driver:
        _say_painted()
    await asyncio.to_thread(importlib.import_module, "studio.bootstrap.desk")
    from studio.bootstrap.desk import Desk  # noqa: PLC0415 - loaded by now, in the thread

    dress()
    speak(options.language)
    desk = Desk(window, profile, remembered, close_asked)
    try:
        desk.open(options)
        await close_asked.wait()
    finally:
        window.remember()
        window.hide()
        await desk.aclose()


def _say_painted() -> None:
    from studio.ui.saying import say  # noqa: PLC0415 - only where a program drives the desk

    say({"painted": True})
