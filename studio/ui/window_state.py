"""Where the window was and how its panels lay, as texts our own settings file can keep."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QByteArray

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

DOCKS_VERSION: Final = 1
"""Raised when docks are added, renamed or removed: an older arrangement is then forgotten."""


@dataclass(frozen=True, slots=True)
class WindowState:
    """The texts are Qt's own states in base64; empty ones mean the factory arrangement."""

    geometry: str = ""
    docks: str = ""
    tab: int = 0
    is_locked: bool = False


class WindowMemory(Protocol):
    """Keeps a window state between runs."""

    def load(self) -> WindowState:
        """Return what was kept, or the empty state."""

    def save(self, state: WindowState) -> None:
        """Keep it."""


class _NoMemory:
    """Forgets at once: every start is the first."""

    def load(self) -> WindowState:
        return WindowState()

    def save(self, state: WindowState) -> None:
        del state


NO_MEMORY: Final[WindowMemory] = _NoMemory()


def geometry_of(window: QMainWindow) -> str:
    """Return place and size as text."""
    return _text(window.saveGeometry())


def docks_of(window: QMainWindow) -> str:
    """Return the arrangement of the docks as text."""
    return _text(window.saveState(DOCKS_VERSION))


def restore_geometry(window: QMainWindow, text: str) -> bool:
    """Put the window where it was; False if the text says nothing."""
    return bool(text) and window.restoreGeometry(_bytes(text))


def restore_docks(window: QMainWindow, text: str) -> bool:
    """Arrange the docks as they were; False if the text is not an arrangement of these docks."""
    return bool(text) and window.restoreState(_bytes(text), DOCKS_VERSION)


def _text(state: QByteArray) -> str:
    return bytes(state.toBase64().data()).decode("ascii")


def _bytes(text: str) -> QByteArray:
    """Undecodable texts come out as bytes that Qt refuses."""
    return QByteArray.fromBase64(QByteArray(text.encode("ascii", "replace")))
