"""The panels around the middle: dockable, lockable, and back to where they came from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QTabWidget, QWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

Entry: TypeAlias = tuple[str, str, QWidget]
"""Object name, title, panel."""

_LEFT = Qt.DockWidgetArea.LeftDockWidgetArea
_RIGHT = Qt.DockWidgetArea.RightDockWidgetArea
_FREE: Final = (
    QDockWidget.DockWidgetFeature.DockWidgetMovable
    | QDockWidget.DockWidgetFeature.DockWidgetFloatable
    | QDockWidget.DockWidgetFeature.DockWidgetClosable
)
_LOCKED: Final = QDockWidget.DockWidgetFeature.NoDockWidgetFeatures
_BIG_PX: Final = 1800
"""From this window width on the side panels are wider."""
_WIDTHS: Final = (240, 312)
_BIG_WIDTHS: Final = (288, 360)


class Docks:
    """Left: room, participants. Right: playback, layers and outputs as tabs, chat."""

    def __init__(
        self, window: QMainWindow, left: tuple[Entry, ...], right: tuple[Entry, ...]
    ) -> None:
        self._window = window
        self.is_locked = False
        window.setDockNestingEnabled(True)
        window.setAnimated(False)
        window.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        self._left = tuple(self._made(entry, _LEFT) for entry in left)
        self._right = tuple(self._made(entry, _RIGHT) for entry in right)

    @property
    def all(self) -> tuple[QDockWidget, ...]:
        """Every dock, in the order of the menu."""
        return (*self._left, *self._right)

    def lock(self, *, is_locked: bool) -> None:
        """Keep all docks where they are, or let them be moved."""
        self.is_locked = is_locked
        for dock in self.all:
            dock.setFeatures(_LOCKED if is_locked else _FREE)

    def arrange_factory(self) -> None:
        """Show every dock where it came from, in sizes that suit the window."""
        window = self._window
        for dock in self.all:
            dock.setFloating(False)
            window.removeDockWidget(dock)
        for docks, area in ((self._left, _LEFT), (self._right, _RIGHT)):
            for dock in docks:
                window.addDockWidget(area, dock)
                dock.show()
        room, people = self._left
        playback, layers, outputs, chat = self._right
        window.splitDockWidget(room, people, Qt.Orientation.Vertical)
        window.splitDockWidget(playback, layers, Qt.Orientation.Vertical)
        window.splitDockWidget(layers, chat, Qt.Orientation.Vertical)
        window.tabifyDockWidget(layers, outputs)
        layers.raise_()
        self._size()

    def _size(self) -> None:
        window = self._window
        room, people = self._left
        playback, layers, _, chat = self._right
        widths = _BIG_WIDTHS if window.width() >= _BIG_PX else _WIDTHS
        window.resizeDocks([room, playback], list(widths), Qt.Orientation.Horizontal)
        height = window.height()
        window.resizeDocks(
            [room, people], [height * 45 // 100, height * 55 // 100], Qt.Orientation.Vertical
        )
        thirds = [height * 34 // 100, height * 36 // 100, height * 30 // 100]
        window.resizeDocks([playback, layers, chat], thirds, Qt.Orientation.Vertical)

    def _made(self, entry: Entry, area: Qt.DockWidgetArea) -> QDockWidget:
        name, title, panel = entry
        dock = QDockWidget(title, self._window)
        dock.setObjectName(name)
        dock.setFeatures(_FREE)
        dock.setWidget(panel)
        self._window.addDockWidget(area, dock)
        return dock
