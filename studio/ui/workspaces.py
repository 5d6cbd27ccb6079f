"""The workspaces of the window: the show with its monitors, and the graphics."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QDockWidget, QStackedWidget, QToolButton, QWidget
from typing_extensions import override

from studio.ui.marked import QT_TRANSLATE_NOOP
from studio.ui.signals import SignalOf
from studio.ui.widgets.named import named
from studio.ui.window_state import docks_of, restore_docks

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

_LEAST: Final = QSize(560, 430)


class Workspace(Enum):
    """What the window shows."""

    SHOW = "show"
    GRAPHICS = "graphics"


_KEYS: Final = {Workspace.SHOW: "Ctrl+F1", Workspace.GRAPHICS: "Ctrl+F2"}
_WORDS: Final = {
    Workspace.SHOW: QT_TRANSLATE_NOOP("Workspaces", "Show"),
    Workspace.GRAPHICS: QT_TRANSLATE_NOOP("Workspaces", "Graphics"),
}
_TIPS: Final = {
    Workspace.SHOW: QT_TRANSLATE_NOOP("Workspaces", "The desk with its monitors"),
    Workspace.GRAPHICS: QT_TRANSLATE_NOOP("Workspaces", "Draw graphics and keep them"),
}


class Workspaces(QStackedWidget):
    """The middle of the window. The docks belong to the show and come back as they were."""

    changed = SignalOf[Workspace](object)

    def __init__(self, window: QMainWindow, show: QWidget, graphics: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("workspaces")
        self._window = window
        self._kept_docks = ""
        self._pages = {Workspace.SHOW: show, Workspace.GRAPHICS: graphics}
        self.current = Workspace.SHOW
        group = QActionGroup(self)
        self.actions_of = {workspace: self._action(workspace, group) for workspace in Workspace}
        for page in self._pages.values():
            self.addWidget(page)

    def docks(self) -> str:
        """Return how the docks lie in the show, also while they are away."""
        return docks_of(self._window) if self.current is Workspace.SHOW else self._kept_docks

    def open(self, workspace: Workspace) -> None:
        """Show a workspace."""
        self.actions_of[workspace].setChecked(True)
        if workspace is self.current:
            return
        if workspace is Workspace.SHOW:
            self.setCurrentWidget(self._pages[workspace])
            restore_docks(self._window, self._kept_docks)
        else:
            self._kept_docks = docks_of(self._window)
            for dock in self._window.findChildren(QDockWidget):
                dock.hide()
            self.setCurrentWidget(self._pages[workspace])
        self.current = workspace
        self._pages[workspace].setFocus()
        self.changed.emit(workspace)

    @override
    def sizeHint(self) -> QSize:
        return self._pages[Workspace.SHOW].sizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        return _LEAST

    def _action(self, workspace: Workspace, group: QActionGroup) -> QAction:
        action = QAction(QCoreApplication.translate("Workspaces", _WORDS[workspace]), self)
        action.setObjectName(f"{workspace.value}WorkspaceAction")
        action.setShortcut(QKeySequence(_KEYS[workspace]))
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        tip = QCoreApplication.translate("Workspaces", _TIPS[workspace])
        action.setToolTip(f"{tip} ({keys})")
        action.setCheckable(True)
        action.setChecked(workspace is Workspace.SHOW)
        action.triggered.connect(lambda: self.open(workspace))
        group.addAction(action)
        self._window.addAction(action)
        return action


def workspace_button(action: QAction, parent: QWidget) -> QToolButton:
    """Return a button for the top bar that opens a workspace."""
    button = QToolButton(parent)
    button.setDefaultAction(action)
    name = action.objectName().removesuffix("Action")
    return named(button, f"{name}Button", action.toolTip(), action.text())
