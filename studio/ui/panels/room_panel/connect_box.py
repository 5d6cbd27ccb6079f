"""The connect form: folded away while a room is open, three ways to open one."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from studio.domain.desk import DeskState
from studio.domain.events import Connection, RehearsalStage
from studio.domain.intents import Intent
from studio.ui import theme
from studio.ui.panels.room_panel.key_form import KeyForm
from studio.ui.panels.room_panel.link_form import LinkForm
from studio.ui.panels.room_panel.rehearsal_form import RehearsalForm
from studio.ui.signals import SignalOf
from studio.ui.widgets.flow import FlowLayout
from studio.ui.widgets.named import named


class ConnectBox(QWidget):
    """Opens and folds by itself when a room goes or comes; the operator's own click wins."""

    intent = SignalOf[Intent](object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._connection: Connection | None = None
        self._is_settled = self._is_opening = False
        self._toggle = named(
            QPushButton(self), "connectToggle", self.tr("Show or fold the ways to open a room")
        )
        self._toggle.setCheckable(True)
        self._toggle.setStyleSheet(theme.FOLD_SHEET)
        self._body = QWidget(self)
        self._key_form = KeyForm(self._body)
        self._link_form = LinkForm(self._body)
        self._rehearsal_form = RehearsalForm(self._body)
        self._ways = QButtonGroup(self)
        self._pages = QStackedLayout()
        self._arrange()
        for form in (self._key_form, self._link_form, self._rehearsal_form):
            form.intent.connect(self._on_form_intent)
        self._toggle.toggled.connect(self._on_toggled)
        self._on_toggled(is_open=False)

    def set_key_storage_hint(self, hint: str) -> None:
        """Say where the API key is kept."""
        self._key_form.set_key_storage_hint(hint)

    def offer(self, server_url: str, room_id: str) -> None:
        """Fill in a server and a room."""
        self._key_form.offer(server_url, room_id)

    def show_state(self, state: DeskState) -> None:
        """Unfold where there is no room, fold where one came. Emits nothing."""
        self._rehearsal_form.show_state(state)
        self._body.setEnabled(not state.is_opening)
        self._is_opening = state.is_opening
        self._label()
        present = _present(state)
        is_same = present == self._connection
        is_waiting = state.is_opening or state.rehearsal is RehearsalStage.STARTING
        if (is_same and self._is_settled) or is_waiting:
            return
        self._connection, self._is_settled = present, True
        self._toggle.setChecked(present is None)

    @Slot(bool)
    def _on_toggled(self, is_open: bool) -> None:  # noqa: FBT001 - Qt's signature
        self._body.setHidden(not is_open)
        self._label()

    def _label(self) -> None:
        if self._is_opening:
            self._toggle.setText(self.tr("Opening…"))
        elif self._toggle.isChecked():
            self._toggle.setText(self.tr("▾ Open a room"))
        else:
            self._toggle.setText(self.tr("▸ Open a room"))

    @Slot(int)
    def _on_way_chosen(self, place: int) -> None:
        self._pages.setCurrentIndex(place)

    @Slot(object)
    def _on_form_intent(self, intent: Intent) -> None:
        self.intent.emit(intent)

    def _arrange(self) -> None:
        ways = FlowLayout()
        texts = (
            ("connectByKeyButton", self.tr("Key"), self._key_form),
            ("connectByLinkButton", self.tr("Link"), self._link_form),
            ("connectRehearsalButton", self.tr("Rehearsal"), self._rehearsal_form),
        )
        for place, (name, text, form) in enumerate(texts):
            button = named(QPushButton(text, self._body), name, form.toolTip())
            button.setCheckable(True)
            button.setChecked(place == 0)
            self._ways.addButton(button, place)
            ways.addWidget(button)
            self._pages.addWidget(form)
        self._ways.idClicked.connect(self._on_way_chosen)
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.addLayout(ways)
        body.addLayout(self._pages)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._toggle)
        column.addWidget(self._body)


def _present(state: DeskState) -> Connection | None:
    """The room that can be worked in; a lost rehearsal room has a button of its own."""
    facts, is_lost = state.room.facts, state.rehearsal is RehearsalStage.LOST
    is_over = facts is not None and facts.is_over and not is_lost
    return None if is_over else state.connection
