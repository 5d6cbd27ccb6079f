"""The two links of the room, shortened, each with a button that copies it whole."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QWidget

from studio.domain.desk import DeskState
from studio.ui import theme
from studio.ui.models.links import short_link
from studio.ui.panels.room_panel.facts_box import LABEL_PX
from studio.ui.widgets.copy_button import CopyButton
from studio.ui.widgets.elider_label import EliderLabel
from studio.ui.widgets.named import named


class LinksBox(QWidget):
    """Hidden while no room is open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.GAP)
        self._grid.setVerticalSpacing(theme.GAP // 2)
        self._grid.setColumnStretch(1, 1)
        self._guest, self._guest_copy = self._row(
            "guestLink", "copyGuestLinkButton", self.tr("Guest link")
        )
        self._gui, self._gui_copy = self._row("guiLink", "copyGuiLinkButton", self.tr("GUI link"))
        self._guest_copy.setToolTip(self.tr("Copy the link to send to guests"))
        self._gui_copy.setToolTip(
            self.tr("Copy the link that opens this room in a browser as you: keep it to yourself")
        )
        self.setHidden(True)

    def show_state(self, state: DeskState) -> None:
        """Show the links of the room. Emits nothing."""
        connection = state.connection
        self.setHidden(connection is None)
        guest = connection.guest_link if connection else ""
        gui = connection.gui_link if connection else ""
        nothing = self.tr("none in this room")
        self._guest.set_text(short_link(guest) or nothing)
        self._gui.set_text(short_link(gui) or nothing)
        self._guest_copy.set_content(guest)
        self._gui_copy.set_content(gui)

    def _row(self, name: str, button_name: str, label: str) -> tuple[EliderLabel, CopyButton]:
        row = self._grid.rowCount()
        head = EliderLabel(label, self)
        head.set_colour(theme.MUTED)
        head.setFixedWidth(LABEL_PX)
        link = named(EliderLabel("", self), name)
        copy = named(CopyButton(self), button_name)
        copy.setAccessibleName(f"{label}: {copy.text()}")
        for column, part in enumerate((head, link, copy)):
            self._grid.addWidget(part, row, column)
        return link, copy
