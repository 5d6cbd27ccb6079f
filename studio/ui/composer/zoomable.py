"""A widget that shows podium pixels in a zoom: fitted, panned, zoomed round the mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from studio.ui.composer.view import View, centred, fitted, next_zoom, round_box
from studio.ui.signals import SignalOf

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QWheelEvent

    from studio.domain.podium import Box
    from studio.services.editing import Editor

_NOTCH: Final = 120
_STEP_PX: Final = 48
"""How far one notch of the wheel pans."""


class Zoomable(QWidget):
    """Looks at the frame of an editor through a view."""

    view_changed = SignalOf[()]()

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._is_fitted = True
        self.view = View()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def fit(self) -> None:
        """Show the whole frame, also when the canvas changes its size."""
        self._is_fitted = True
        self._set_view(fitted(self._editor.frame, self.width(), self.height()))

    def fit_again(self) -> None:
        """Show the whole frame, where nobody has zoomed since it was shown."""
        if self._is_fitted:
            self.fit()

    def zoom_to(self, zoom: float) -> None:
        """Show the middle of the frame in a zoom; 1.0 is pixel for pixel."""
        self._is_fitted = False
        self._set_view(centred(self._editor.frame, zoom, self.width(), self.height()))

    def zoom(self, at: QPointF | None = None, *, is_in: bool) -> None:
        """Zoom by one step round a point, or round the middle."""
        self._is_fitted = False
        middle = at or QPointF(self.rect().center())
        self._set_view(self.view.zoomed(next_zoom(self.view.zoom, is_in=is_in), middle))

    def zoom_to_box(self, box: Box) -> None:
        """Show a box as large as it fits."""
        self._is_fitted = False
        self._set_view(round_box(box, self.width(), self.height()))

    def pan(self, by: QPointF) -> None:
        """Move the podium under the window."""
        self._is_fitted = False
        self._set_view(self.view.moved(by))

    @override
    def sizeHint(self) -> QSize:
        return QSize(640, 400)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(240, 160)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_again()
        self.view_changed.emit()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        turn = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(event.position(), is_in=turn.y() > 0)
        else:
            steps = QPointF(turn.x(), turn.y()) * (_STEP_PX / _NOTCH)
            is_aside = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.pan(QPointF(steps.y(), 0) if is_aside and not turn.x() else steps)
        event.accept()

    def _set_view(self, view: View) -> None:
        if view != self.view:
            self.view = view
            self.view_changed.emit()
            self.update()
