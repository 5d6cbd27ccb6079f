"""The bars above the canvas: the document, what to add to it, and how to line it up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QToolButton, QWidget

from studio.domain.editing.creating import KINDS
from studio.ui import theme
from studio.ui.composer.deeds import ALIGNING, HISTORY, ORDERING, Deed
from studio.ui.composer.kind_words import icon_of, kind_words
from studio.ui.icons import icon
from studio.ui.signals import SignalOf
from studio.ui.widgets.flow import FlowLayout
from studio.ui.widgets.named import named

if TYPE_CHECKING:
    from studio.ui.composer.actions import Actions

_ICON: Final = QSize(18, 18)


class ToolBar(QWidget):
    """Kinds to draw, and deeds for what is selected; breaks into lines where it is too narrow."""

    tool_taken = SignalOf[str](str)
    """A kind to draw next; empty to select again."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "composerTools", spoken=self.tr("Tools"))
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self._tools = {kind: self._tool(kind) for kind in KINDS}
        flow = FlowLayout(self, theme.GAP // 2)
        for part in (
            self._row(tuple(self._tools.values())),
            self._row(self._deeds(actions, HISTORY)),
            self._row(self._deeds(actions, ALIGNING)),
            self._row(self._deeds(actions, ORDERING)),
        ):
            flow.addWidget(part)

    def show_tool(self, kind: str) -> None:
        """Press the button of a kind, and no other. Emits nothing."""
        for other, button in self._tools.items():
            button.setChecked(other == kind)

    def _tool(self, kind: str) -> QToolButton:
        words = kind_words(kind)
        tip = self.tr("%1: click here, then draw it on the picture").replace("%1", words)
        button = named(QToolButton(self), f"add_{kind}", tip, words)
        button.setIcon(icon(icon_of(kind), size_px=_ICON.width()))
        button.setIconSize(_ICON)
        button.setCheckable(True)
        button.clicked.connect(lambda is_taken, kind=kind: self._on_tool(kind, is_taken))
        return button

    def _on_tool(self, kind: str, is_taken: bool) -> None:  # noqa: FBT001 - Qt's signature
        self.show_tool(kind if is_taken else "")
        self.tool_taken.emit(kind if is_taken else "")

    def _deeds(self, actions: Actions, deeds: tuple[Deed, ...]) -> tuple[QToolButton, ...]:
        return tuple(actions.button(deed, self) for deed in deeds)

    def _row(self, buttons: tuple[QToolButton, ...]) -> QFrame:
        """Buttons that stay together."""
        frame = QFrame(self)
        row = QHBoxLayout(frame)
        row.setContentsMargins(0, 0, theme.GAP, 0)
        row.setSpacing(2)
        for button in buttons:
            row.addWidget(button)
        return frame
