"""The panels around the middle: dockable, lockable, and back to where they came from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QDockWidget, QTabBar, QTabWidget, QWidget

from studio.ui.widgets.named import named

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

Entry: TypeAlias = tuple[str, str, QWidget]
"""Object name, title, panel."""

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


class Docks(QObject):
    """Left: room, participants. Right: playback; layers, outputs and data as tabs; chat."""

    def __init__(
        self, window: QMainWindow, left: tuple[Entry, ...], right: tuple[Entry, ...]
    ) -> None:
        super().__init__(window)
        self._window = window
        self.is_locked = False
        self._untitled: dict[QDockWidget, QWidget] = {}
        window.setDockNestingEnabled(True)
        window.setAnimated(False)
        window.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        self._left = tuple(self._made(entry) for entry in left)
        self._right = tuple(self._made(entry) for entry in right)
        self._place()

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
        for dock in self.all:
            dock.setFloating(False)
            self._window.removeDockWidget(dock)
        self._place()
        for dock in self.all:
            dock.show()
        self.size()
        self.title()

    def size(self) -> None:
        """Give the docks their factory sizes. The window has to be shown."""
        window = self._window
        room, people = self._left
        playback, layers, _, chat, _ = self._right
        layers.raise_()
        widths = _BIG_WIDTHS if window.width() >= _BIG_PX else _WIDTHS
        window.resizeDocks([room, playback], list(widths), Qt.Orientation.Horizontal)
        vertical = Qt.Orientation.Vertical
        window.resizeDocks([room, people], _shares(window.height(), 42, 58), vertical)
        window.resizeDocks([playback, layers, chat], _shares(window.height(), 28, 46, 26), vertical)

    def title(self) -> None:
        """Take the title away where a tab says the same."""
        for dock in self.all:
            is_tab = bool(self._window.tabifiedDockWidgets(dock)) and not dock.isFloating()
            if is_tab and dock not in self._untitled:
                self._untitled[dock] = QWidget(dock)
                dock.setTitleBarWidget(self._untitled[dock])
            elif not is_tab and dock in self._untitled:
                dock.setTitleBarWidget(None)  # type: ignore[arg-type]  # Qt's way back
                self._untitled.pop(dock).deleteLater()
        for bar in self._window.findChildren(QTabBar):
            if not bar.objectName():  # Qt makes them as it needs them
                named(bar, "dockTabs", spoken=self.tr("Panels that share a place"))

    def _place(self) -> None:
        """Never more docks under each other than will stay there: the window would grow."""
        window = self._window
        room, people = self._left
        playback, layers, outputs, chat, data = self._right
        vertical = Qt.Orientation.Vertical
        window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, room)
        window.splitDockWidget(room, people, vertical)
        window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, playback)
        window.splitDockWidget(playback, layers, vertical)
        window.splitDockWidget(layers, chat, vertical)
        window.tabifyDockWidget(layers, outputs)
        window.tabifyDockWidget(outputs, data)

    def _made(self, entry: Entry) -> QDockWidget:
        name, title, panel = entry
        dock = QDockWidget(title, self._window)
        dock.setObjectName(name)
        dock.setFeatures(_FREE)
        dock.setWidget(panel)
        dock.dockLocationChanged.connect(self._on_moved)
        dock.topLevelChanged.connect(self._on_moved)
        return dock

    def _on_moved(self) -> None:
        QTimer.singleShot(0, self.title)  # once Qt has finished moving


def _shares(height: int, *percents: int) -> list[int]:
    return [height * percent // 100 for percent in percents]
