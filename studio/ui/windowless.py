"""Qt for a program that opens no window: the command line of graphics, which draws text with it."""

from __future__ import annotations

import platform
from functools import cache

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from studio.ui.text_backend import QtTextBackend


def text_backend() -> QtTextBackend:
    """Return what draws the desk's text; starts Qt, without a screen where there may be none."""
    _application()
    return QtTextBackend()


@cache
def _application() -> QCoreApplication:
    """Kept as long as the program runs: without it Qt has no fonts."""
    screenless = ["-platform", "offscreen"] if platform.system() == "Linux" else []
    return QCoreApplication.instance() or QGuiApplication(["compose", *screenless])
