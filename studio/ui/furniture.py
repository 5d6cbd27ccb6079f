"""What stands in the window: top bar, monitors with the take between them, workbench and docks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStatusBar, QWidget

from studio.domain.desk import DeskState
from studio.domain.intents import Intent, Quit
from studio.ui import theme
from studio.ui.centre import Centre, CentreParts
from studio.ui.clocks import Clocks
from studio.ui.command_line import CommandLine
from studio.ui.docks import Docks
from studio.ui.icons import icon
from studio.ui.keys import ShowKeys
from studio.ui.monitors.keyer_row import KeyerRow
from studio.ui.monitors.preview_monitor import PreviewMonitor
from studio.ui.monitors.program_monitor import ProgramMonitor
from studio.ui.monitors.take_column import TakeColumn
from studio.ui.panels.layout_panel import LayoutPanel
from studio.ui.top_bar import TopBar
from studio.ui.window_menu import WindowMenu
from studio.ui.window_state import WindowState, geometry_of, restore_docks
from studio.ui.workbench import Workbench
from studio.ui.workspaces import Workspace, Workspaces

if TYPE_CHECKING:
    from collections.abc import Callable

    from studio.ui.panel_set import Panels


translate = QCoreApplication.translate


class Furniture:
    """Builds the parts of the window itself and arranges them with the panels."""

    def __init__(
        self, window: QMainWindow, panels: Panels, clocks: Clocks, emit: Callable[[Intent], None]
    ) -> None:
        self._window, self._emit = window, emit
        window.setWindowIcon(icon("podium", size_px=64))
        self.keys = ShowKeys(clocks.monotonic_s, window)
        self.top_bar = TopBar(clocks, window)
        self.preview = PreviewMonitor(window)
        self.take = TakeColumn(window)
        self.program = ProgramMonitor(clocks.monotonic_s, window)
        self.keyers = KeyerRow(clocks, window)
        self.layout_panel = LayoutPanel(window)
        self.command_line = CommandLine(window)
        self._arrange(panels)
        self._connect()

    def show_state(self, state: DeskState) -> None:
        """Bring all parts in line with state. Emits nothing."""
        self.keys.show_state(state)
        self.top_bar.show_state(state)
        self.preview.show_state(state)
        self.take.show_state(state)
        self.program.show_state(state)
        self.keyers.show_state(state)
        self.layout_panel.show_state(state)
        self.command_line.show_state(state)
        if state.question is not None:  # asked in the middle of the show
            self.workspaces.open(Workspace.SHOW)
        if state.room.facts is not None:  # else the monitors stay as they were
            self.centre.set_frame(state.room.frame)

    def state(self) -> WindowState:
        """Return how everything lies."""
        return WindowState(
            geometry_of(self._window),
            self.workspaces.docks(),
            self.workbench.tabs.currentIndex(),
            self.docks.is_locked,
        )

    def restore(self, kept: WindowState) -> None:
        """Arrange everything as it lay; nothing is typed into, so keys are live from the start."""
        self._show_parts()
        if not restore_docks(self._window, kept.docks):
            self.docks.size()
        self.docks.lock(is_locked=kept.is_locked)
        self.menu.show_locked(is_locked=kept.is_locked)
        self.workbench.tabs.setCurrentIndex(kept.tab)
        self.docks.title()
        self.centre.setFocus()

    def _show_parts(self) -> None:
        """Show at once what Qt would only show a moment later: it gives hidden docks no sizes."""
        for part in self._window.findChildren(QWidget):
            QCoreApplication.sendPostedEvents(part, QEvent.Type.MetaCall.value)

    def _arrange(self, panels: Panels) -> None:
        window = self._window
        frame = theme.FRAME
        window.setContentsMargins(frame, frame, frame, frame)
        self.workbench = Workbench(
            (translate("Furniture", "Layout"), self.layout_panel),
            (translate("Furniture", "Graphics"), panels.graphics),
            window,
        )
        parts = CentreParts(
            self.preview,
            self.take,
            self.program,
            self.keyers,
            self.workbench,
            panels.notices,
            panels.sheet,
        )
        self.centre = Centre(parts, window)
        self.workspaces = Workspaces(window, self.centre, panels.composer)
        window.setCentralWidget(self.workspaces)
        window.setMenuWidget(self.top_bar)
        bar = QStatusBar(window)
        bar.setSizeGripEnabled(False)
        bar.addPermanentWidget(self.command_line, 1)
        window.setStatusBar(bar)
        self.docks = Docks(
            window,
            left=(
                ("roomDock", translate("Furniture", "Room"), panels.room),
                ("participantsDock", translate("Furniture", "Participants"), panels.participants),
            ),
            right=(
                ("playbackDock", translate("Furniture", "Playback"), panels.playback),
                ("layersDock", translate("Furniture", "Layers"), panels.layers),
                ("outputsDock", translate("Furniture", "Outputs"), panels.outputs),
                ("chatDock", translate("Furniture", "Chat"), panels.chat),
                ("dataDock", translate("Furniture", "Data"), panels.data),
            ),
        )
        self.menu = WindowMenu(self.docks, window, tuple(self.workspaces.actions_of.values()))
        self.top_bar.set_menu(self.menu)
        self.top_bar.set_workspaces(tuple(self.workspaces.actions_of.values()))

    def _connect(self) -> None:
        for part in (self.keys, self.top_bar, self.take, self.keyers, self.layout_panel):
            part.intent.connect(self._emit)
        self.keys.typing_changed.connect(self._on_typing)
        self.keys.holding_changed.connect(self._on_holding)
        self.menu.quit_asked.connect(self._on_quit)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            self.keys.listen(app)

    def _on_holding(self, is_holding: bool) -> None:  # noqa: FBT001 - Qt's signature
        self.command_line.show_holding(is_holding=is_holding)

    def _on_typing(self, is_typing: bool) -> None:  # noqa: FBT001 - Qt's signature
        self.command_line.show_typing(is_typing=is_typing)

    def _on_quit(self) -> None:
        self._emit(Quit())
