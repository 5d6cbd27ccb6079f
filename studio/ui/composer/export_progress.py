"""How far an export or a batch is, what was wrong with it, and a way to stop it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from studio.domain.intents import Intent, StopWork
from studio.ui import theme
from studio.ui.export_words import fault_words
from studio.ui.signals import SignalOf
from studio.ui.widgets.elider_label import EliderLabel
from studio.ui.widgets.named import named

if TYPE_CHECKING:
    from studio.domain.library import Work


class WorkProgress(QWidget):
    """Empty while nothing is or was under way."""

    intent = SignalOf[Intent](object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work: Work | None = None
        self._words = named(EliderLabel("", self), "workLabel")
        self._bar = named(QProgressBar(self), "workBar", spoken=self.tr("How far the export is"))
        self._bar.setTextVisible(False)
        self._stop = named(
            QPushButton(self.tr("Stop"), self),
            "workStopButton",
            self.tr("What is written so far stays"),
        )
        self._faults = named(QPlainTextEdit(self), "workFaults", spoken=self.tr("What was wrong"))
        self._faults.setToolTip(self.tr("What was wrong"))
        self._faults.setReadOnly(True)
        self._stop.clicked.connect(self._on_stop_clicked)
        line = QHBoxLayout()
        line.addWidget(self._bar, 1)
        line.addWidget(self._stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP // 2)
        column.addWidget(self._words)
        column.addLayout(line)
        column.addWidget(self._faults, 1)
        column.addStretch()
        self._show_parts()

    @property
    def is_busy(self) -> bool:
        """Whether something is under way."""
        return self._work is not None and not self._work.is_over

    def show_work(self, work: Work | None) -> None:
        """Show how far it is. Emits nothing."""
        if work == self._work:
            return
        self._work = work
        self._show_parts()
        if work is None:
            return
        self._bar.setMaximum(work.total)
        self._bar.setValue(work.done)
        self._words.set_text(self._sentence(work))
        self._words.set_colour(theme.ASKED if work.faults and work.is_over else theme.MUTED)
        self._faults.setPlainText("\n".join(map(fault_words, work.faults)))

    @Slot()
    def _on_stop_clicked(self) -> None:
        self.intent.emit(StopWork())

    def _show_parts(self) -> None:
        work = self._work
        self._words.setHidden(work is None)
        self._bar.setHidden(not self.is_busy)
        self._stop.setHidden(not self.is_busy)
        self._faults.setHidden(work is None or not work.faults)

    def _sentence(self, work: Work) -> str:
        if work.was_stopped:
            words = self.tr("Stopped at {done} of {total}: {title}")
        elif not work.is_over:
            words = self.tr("{done} of {total}: {title}")
        elif work.faults:
            words = self.tr("Done, look at the list: {title}")
        else:
            words = self.tr("Done: {title}")
        return words.format(done=work.done, total=work.total, title=work.title)
