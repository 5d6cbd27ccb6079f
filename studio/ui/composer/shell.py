"""The place of the graphics workspace: empty until it is looked at for the first time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from studio.domain.desk import DeskState
from studio.domain.intents import Intent
from studio.ui.keys import OWN_KEYS
from studio.ui.signals import SignalOf
from studio.ui.widgets.named import named

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent


class Composer(QWidget):
    """Costs nothing at the start: its page is built when somebody opens it."""

    intent = SignalOf[Intent](object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "composer", spoken=self.tr("Graphics workspace"))
        self.setProperty(OWN_KEYS, True)  # noqa: FBT003 - Qt's signature
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._state = DeskState()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_state(self, state: DeskState) -> None:
        """Bring what stands here in line with state. Emits nothing."""
        self._state = state

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
