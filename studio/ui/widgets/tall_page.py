"""A page of controls that scrolls up and down where it is too low, and never sideways."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from studio.ui import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

LEAST_PX = 120


class TallPage(QScrollArea):
    """As wide as its content needs at least, and as low as the window wants."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = QWidget(self)
        self._page.setObjectName("scrolled")
        self.column = QVBoxLayout(self._page)
        """Where the controls go."""
        self.column.setContentsMargins(theme.GAP, theme.GAP, theme.GAP, theme.GAP)
        self.column.setSpacing(theme.GAP)
        self.setWidget(self._page)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._page.installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if watched is self._page and event.type() is QEvent.Type.LayoutRequest:
            self._fit_height()
            self.updateGeometry()
        return super().eventFilter(watched, event)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fit_height()

    @override
    def minimumSizeHint(self) -> QSize:
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(self._page.minimumSizeHint().width() + bar, LEAST_PX)

    @override
    def sizeHint(self) -> QSize:
        return self._page.sizeHint().expandedTo(self.minimumSizeHint())

    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Qt scrolls to what the keyboard goes to only if it was in here before."""
        if now is not None and self._page.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, theme.GAP)

    def _fit_height(self) -> None:
        """A scroll area asks its page for no height by width, and would squeeze broken lines."""
        height = max(0, self.column.totalMinimumHeightForWidth(self.viewport().width()))
        if height != self._page.minimumHeight():
            self._page.setMinimumHeight(height)
