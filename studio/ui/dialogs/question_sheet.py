"""The sheet that asks before something grave: not modal, Cancel is the default."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from studio.domain.desk import DeskState
from studio.domain.events import GuardLevel, Question
from studio.domain.intents import AnswerQuestion, DropQuestion, Intent
from studio.ui import theme
from studio.ui.dialogs.consequences import sheet_words
from studio.ui.signals import SignalOf
from studio.ui.widgets.flow import FlowLayout
from studio.ui.widgets.named import named
from studio.ui.widgets.words import heading, plain

BAR_PX = 4


class QuestionSheet(QFrame):
    """A child of the window. Neither Enter nor Space accepts: the mouse does, or Alt and a letter.

    Where a word is asked for, it has to be typed before anything accepts at all.
    """

    intent = SignalOf[Intent](object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "questionSheet", spoken=self.tr("Question"))
        self._question: Question | None = None
        self._title = named(heading("", self), "questionTitle")
        self._consequence = named(plain("", self), "questionConsequence")
        self._word = named(QLineEdit(self), "questionWordEdit")
        self._cancel_button = named(
            QPushButton(self.tr("Cancel"), self),
            "questionCancelButton",
            self.tr("Change nothing (Esc)"),
        )
        self._accept_button = named(QPushButton(self), "questionAcceptButton")
        self._accept_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._word.textChanged.connect(self._on_word_changed)
        self._cancel_button.clicked.connect(self._on_cancel)
        self._accept_button.clicked.connect(self._on_accept)
        self._arrange()
        self.setHidden(True)

    def show_state(self, state: DeskState) -> None:
        """Open with the question of the state, or close without one. Emits nothing."""
        if state.question == self._question:
            return
        self._question = state.question
        if state.question is None:
            self.setHidden(True)
            return
        self._ask(state.question, state)
        self.setHidden(False)
        self.raise_()
        self._cancel_button.setFocus(Qt.FocusReason.PopupFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._on_cancel()
            return
        super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.RAISED))
        painter.setPen(QColor(theme.STRONG_LINE))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.fillRect(QRect(0, 0, self.width(), BAR_PX), QColor(theme.ASKED))
        painter.end()
        super().paintEvent(event)

    @Slot()
    def _on_cancel(self) -> None:
        self.intent.emit(DropQuestion())

    @Slot()
    def _on_accept(self) -> None:
        self.intent.emit(AnswerQuestion(self._word.text().strip()))

    @Slot()
    def _on_word_changed(self) -> None:
        self._show_accept_button()

    def _ask(self, question: Question, state: DeskState) -> None:
        words = sheet_words(question.wish, state)
        self._title.set_text(words.title)
        self._consequence.setText(words.consequence)
        self._accept_button.setText(words.accept)
        self._word.clear()
        self._word.setHidden(question.level is not GuardLevel.WORD)
        prompt = self.tr("Type {word} to allow it").format(word=question.word)
        self._word.setPlaceholderText(prompt)
        self._word.setAccessibleName(prompt)
        self._word.setToolTip(prompt)
        self._show_accept_button()
        self.setAccessibleDescription(f"{words.title} {words.consequence}")

    def _show_accept_button(self) -> None:
        word = self._question.word if self._question else ""
        is_typed = self._word.text().strip().upper() == word
        self._accept_button.setEnabled(is_typed)
        self._accept_button.setToolTip(
            self.tr("With the mouse, or Alt and the marked letter")
            if is_typed
            else self.tr("Type {word} first").format(word=word)
        )

    def _arrange(self) -> None:
        buttons = FlowLayout()
        buttons.addWidget(self._cancel_button)
        buttons.addWidget(self._accept_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.EDGE, theme.EDGE, theme.EDGE, theme.EDGE)
        column.setSpacing(theme.GAP)
        column.addWidget(self._title)
        column.addWidget(self._consequence)
        column.addWidget(self._word)
        column.addLayout(buttons)
