"""The menu of the window: which panels are shown, the factory arrangement, the lock, and quit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from studio.domain.packing import Packing
from studio.ui.key_words import key_sheet
from studio.ui.signals import SignalOf

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from studio.ui.docks import Docks


class WindowMenu(QMenu):
    """Acts on the docks itself; quitting is asked for."""

    quit_asked = SignalOf[()]()
    packing_chosen = SignalOf[Packing](object)

    def __init__(self, docks: Docks, parent: QWidget, workspaces: tuple[QAction, ...] = ()) -> None:
        super().__init__(parent)
        self.setObjectName("windowMenu")
        self._docks = docks
        self.addActions(workspaces)
        self.addSeparator()
        for dock in docks.all:
            action = dock.toggleViewAction()
            action.setObjectName(f"{dock.objectName()}Action")
            self.addAction(action)
        self.addSeparator()
        self._lock = self._action(self.tr("Lock panels"), "lockPanelsAction")
        self._lock.setCheckable(True)
        self._factory = self._action(self.tr("Factory arrangement"), "factoryAction")
        self._packings = self._list_packings()
        self._list_keys()
        self.addSeparator()
        self._quit = self._action(self.tr("Quit"), "quitAction")
        self._lock.toggled.connect(self._on_lock)
        self._factory.triggered.connect(self._on_factory)
        self._quit.triggered.connect(self._on_quit)

    def show_locked(self, *, is_locked: bool) -> None:
        """Check the lock without pressing it."""
        self._lock.setChecked(is_locked)

    def show_packing(self, packing: Packing) -> None:
        """Check how foregrounds are packed without choosing it."""
        self._packings[packing].setChecked(True)

    def _list_packings(self) -> dict[Packing, QAction]:
        menu = self.addMenu(self.tr("Foreground files"))
        menu.setObjectName("packingMenu")
        menu.setToolTipsVisible(True)
        group = QActionGroup(menu)
        group.triggered.connect(self._on_packing)
        texts = {
            Packing.INTERLACED: (
                self.tr("Interlaced"),
                self.tr("What the service asks for; the largest files"),
            ),
            Packing.FLAT: (
                self.tr("Smaller files"),
                self.tr("Not interlaced: a third smaller, every colour as it is"),
            ),
            Packing.COMPACT: (
                self.tr("Compact"),
                self.tr("256 colours: a third of the size, for slow uplinks, not for photos"),
            ),
        }
        actions: dict[Packing, QAction] = {}
        for packing, (text, tip) in texts.items():
            action = menu.addAction(text)
            action.setObjectName(f"{packing.value}Action")
            action.setToolTip(tip)
            action.setCheckable(True)
            action.setData(packing.value)
            group.addAction(action)
            actions[packing] = action
        return actions

    def _list_keys(self) -> None:
        """A sheet to look at: choosing a line does nothing."""
        sheet = self.addMenu(self.tr("Keys"))
        sheet.setObjectName("keysMenu")
        for deed, keys in key_sheet():
            sheet.addAction(f"{deed}\t{keys}")

    def _action(self, text: str, name: str) -> QAction:
        action = self.addAction(text)
        action.setObjectName(name)
        return action

    def _on_lock(self, is_locked: bool) -> None:  # noqa: FBT001 - Qt's signature
        self._docks.lock(is_locked=is_locked)

    def _on_factory(self) -> None:
        self._docks.arrange_factory()

    def _on_packing(self, action: QAction) -> None:
        self.packing_chosen.emit(Packing.of(str(action.data())))

    def _on_quit(self) -> None:
        self.quit_asked.emit()
