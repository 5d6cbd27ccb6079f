"""What went wrong, in one line at the top of the window: never modal, gone when dismissed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRect, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from studio.domain.commands import Failure
from studio.domain.desk import DeskState
from studio.domain.intents import DismissNotice, Intent
from studio.ui import theme
from studio.ui.export_words import fault_words
from studio.ui.signals import SignalOf
from studio.ui.widgets.elider_label import EliderLabel
from studio.ui.widgets.named import named
from studio.ui.widgets.steady import keep_width
from studio.ui.widgets.words import heading

BAR_PX = 4


class NoticeBar(QFrame):
    """The newest notice with its next step, and how many wait behind it. Hidden without any."""

    intent = SignalOf[Intent](object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "noticeBar", spoken=self.tr("Notices"))
        self._shown: Failure | None = None
        self._sentence = named(heading("", self), "noticeSentence")
        self._advice = named(EliderLabel("", self), "noticeAdvice")
        self._count = named(EliderLabel("", self), "noticeCount")
        self._count.set_colour(theme.MUTED)
        widest = self.tr("and {count} more").format(count=99)
        self._count.hint_width(self.fontMetrics().horizontalAdvance(widest))
        self._button = named(
            QPushButton(self.tr("Dismiss"), self),
            "dismissNoticeButton",
            self.tr("I have read this"),
        )
        keep_width(self._button)
        self._button.clicked.connect(self._on_dismiss_clicked)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._sentence)
        words.addWidget(self._advice)
        line = QHBoxLayout(self)
        line.setContentsMargins(theme.EDGE, theme.GAP // 2, theme.GAP, theme.GAP // 2)
        line.addLayout(words, 1)
        line.addWidget(self._count)
        line.addWidget(self._button)
        self.setHidden(True)

    def show_state(self, state: DeskState) -> None:
        """Show the newest notice. Emits nothing."""
        newest = state.notices[-1] if state.notices else None
        waiting = max(0, len(state.notices) - 1)
        self._count.set_text(self.tr("and {count} more").format(count=waiting) if waiting else "")
        if newest != self._shown:
            self._shown = newest
            self._show(newest)
        self.setHidden(newest is None)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.RAISED))
        painter.fillRect(QRect(0, 0, BAR_PX, self.height()), QColor(theme.ASKED))
        painter.end()
        super().paintEvent(event)

    @Slot()
    def _on_dismiss_clicked(self) -> None:
        if self._shown is not None:
            self.intent.emit(DismissNotice(self._shown))

    def _show(self, failure: Failure | None) -> None:
        if failure is None:
            return
        sentence, advice = _told(failure.sentence), _told(failure.advice)
        lines = tuple(map(fault_words, failure.detail.splitlines()))
        detail = " ".join(lines)
        self._sentence.set_text(sentence)
        self._advice.set_text(f"{advice}  ({detail})" if detail else advice)
        self.setToolTip("\n".join(part for part in (sentence, *lines, advice) if part))
        self.setAccessibleDescription(f"{sentence} {detail} {advice}")


def _told(text: str) -> str:
    """The texts of the error tree are listed in `studio.ui.sentences` for the translators."""
    return QCoreApplication.translate("errors", text)
