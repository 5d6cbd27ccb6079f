"""The line under the canvas: what is wrong with the graphic, the worst first."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget
from typing_extensions import override

from studio.ui import theme
from studio.ui.icons import icon
from studio.ui.lint_words import found_words
from studio.ui.signals import SignalOf
from studio.ui.widgets.elider_label import EliderLabel
from studio.ui.widgets.named import named

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from studio.compose.finding import Finding
    from studio.services.editing import Editor


class LintBar(QWidget):
    """Names the worst and lists all; its place and size never depend on what was found."""

    element_chosen = SignalOf[()]()

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "lintBar", spoken=self.tr("What is wrong with the graphic"))
        self._editor = editor
        self._findings: tuple[Finding, ...] = ()
        self._count = self._button()
        self._menu = named(QMenu(self._count), "lintMenu", spoken=self.tr("Findings"))
        self._count.setMenu(self._menu)
        self._worst = named(_Line("", self), "lintWorst")
        self._worst.clicked.connect(self._on_worst)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GAP)
        row.addWidget(self._count)
        row.addWidget(self._worst, 1)
        self.show_findings(())
        self._worst.set_text("")

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Show what lint found. Emits nothing."""
        self._findings = findings
        elements = self._editor.scene.elements
        words = [found_words(finding, elements) for finding in findings]
        self._count.setText(str(len(findings)))
        self._count.setEnabled(bool(findings))
        self._count.setIcon(icon("warning" if findings else "check", self._colour()))
        self._worst.set_text(words[0] if words else self.tr("Lint found nothing"))
        self._worst.set_colour(self._colour())
        self._worst.setToolTip(self.tr("Click to select the element") if findings else "")
        self._menu.clear()
        for finding, sentence in zip(findings, words, strict=True):
            action = self._menu.addAction(sentence.replace("&", "&&"))
            action.setEnabled(bool(finding.element))
            action.triggered.connect(partial(self._choose, finding.element))

    def _colour(self) -> str:
        return theme.ASKED if self._findings else theme.MUTED

    def _on_worst(self) -> None:
        if self._findings:
            self._choose(self._findings[0].element)

    def _choose(self, element: str, _is_checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's signature
        if element:
            self._editor.select((element,))
            self.element_chosen.emit()

    def _button(self) -> QToolButton:
        words = self.tr("All findings; choose one to select its element")
        button = named(QToolButton(self), "lintButton", words, words)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        button.setIcon(icon("warning"))
        button.setText("99")
        button.setFixedSize(max(button.sizeHint().width(), 2 * theme.HIT), theme.HIT)
        return button


class _Line(EliderLabel):
    """A sentence that can be clicked; the button beside it does the same for the keyboard."""

    clicked = SignalOf[()]()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.clicked.emit()
