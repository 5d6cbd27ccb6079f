"""Composition root: the only package that knows every part. It wires them and decides nothing.

The window comes first: it is shown empty, then the desk is loaded in a thread and furnishes it.
"""

from __future__ import annotations

import asyncio
import contextlib
import importlib
from typing import TYPE_CHECKING

from studio.bootstrap.memory import Remembered
from studio.storage.profile import Profile
from studio.ui.language import speak
from studio.ui.main_window import MainWindow
from studio.ui.theme import dim, dress

if TYPE_CHECKING:
    from collections.abc import Iterator

    from studio.options import Options
    from studio.ui.workplace import Workplace


async def run_desk(options: Options, close_asked: asyncio.Event) -> None:
    """Show the desk until somebody asks it to close, then end every part of it."""
    profile = Profile.at(options.profile)
    remembered = Remembered(profile.settings)
    dim()
    window = MainWindow(memory=remembered)
    with _may_close(window, close_asked):
        workplace = await _furnished(window, options)
    from studio.bootstrap.desk import Desk  # noqa: PLC0415 - loaded by now, in the thread

    desk = Desk(window, profile, remembered, close_asked, workplace)
    try:
        if not close_asked.is_set():
            await asyncio.sleep(0)  # Qt's turn
            desk.open(options)
        window.reveal()
        await close_asked.wait()
    finally:
        window.remember()
        window.hide()
        await desk.aclose()


async def _furnished(window: MainWindow, options: Options) -> Workplace:
    """Show the window empty, then load and build in pieces what stands in it."""
    window.appear()
    await window.painted()
    if options.driver:
        _say_painted()
    await asyncio.to_thread(_load_desk)
    from studio.ui.workplace import Workplace  # noqa: PLC0415 - loaded by now, in the thread

    dress()
    speak(options.language)
    workplace = await Workplace.built_in_turns()
    await window.furnish_in_turns(workplace.panels)
    return workplace


def _load_desk() -> None:
    """Load all that the window will hold; in a thread, for this takes longer than a paint may."""
    dialog = "studio.ui.dialogs.theme_dialog.dialog"  # opened by a click, which may not wait
    for name in ("studio.bootstrap.desk", "studio.ui.furniture", dialog):
        importlib.import_module(name)


@contextlib.contextmanager
def _may_close(window: MainWindow, close_asked: asyncio.Event) -> Iterator[None]:
    """Let the window be closed while there is no desk yet that it could ask."""

    def on_intent(_quit: object) -> None:
        close_asked.set()

    window.intent.connect(on_intent)
    try:
        yield
    finally:
        window.intent.disconnect(on_intent)


def _say_painted() -> None:
    from studio.ui.saying import say  # noqa: PLC0415 - only where a program drives the desk

    say({"painted": True})
