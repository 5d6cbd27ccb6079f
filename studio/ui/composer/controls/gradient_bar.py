"""A gradient as a bar with a mark for every stop: a click adds one, dragging off removes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QImage, QKeyEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from studio.domain.editing.gradients import (
    with_stop_added,
    with_stop_moved,
    without_stop,
)
from studio.domain.overlay import BLACK, DEFAULT_THEME, WHITE, Gradient, Theme
from studio.ui.composer.controls.bar_places import EDGE_PX, BarPlaces
from studio.ui.composer.controls.stop_marks import (
    HEIGHT_PX,
    STRIP_PX,
    paint_mark,
    paint_strip,
    ramp,
)
from studio.ui.signals import SignalOf

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QMouseEvent, QPaintEvent

_OFF_PX: Final = 26
"""A mark that is dragged this far off the bar is taken away, until it comes back."""
_SMALL, _LARGE = 0.01, 0.1
_DELETES: Final = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_ADDS: Final = (Qt.Key.Key_Plus, Qt.Key.Key_Insert)
_OPENS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOVES: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_PICKS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class GradientBar(QWidget):
    """Tells the gradient after every deed, and which stop is chosen."""

    begun = SignalOf[()]()
    """What follows is a deed of its own."""
    changed = SignalOf[object](object)
    picked = SignalOf[int](int)
    opened = SignalOf[()]()
    """The colour of the chosen stop is to be chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gradient = Gradient.between(BLACK, WHITE)
        self._theme = DEFAULT_THEME
        self._run: QImage | None = None
        self._held: tuple[Gradient, int] | None = None
        """What a drag began with, and the stop it took."""
        self.chosen = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_gradient(self, gradient: Gradient, theme: Theme) -> None:
        """Show a gradient whose stops are in order. Emits nothing."""
        if (gradient, theme) != (self._gradient, self._theme):
            self._gradient, self._theme, self._run = gradient, theme, None
            self.chosen = min(self.chosen, len(gradient.stops) - 1)
        self.update()

    def remove(self) -> None:
        """Take the chosen stop away, as long as two are left."""
        self._begin(without_stop(self._gradient, self.chosen))

    def place_of(self, index: int) -> int:
        """Return where the mark of a stop is, in pixels from the left."""
        return round(self._places.x_of(self._gradient.stops[index].at))

    @override
    def sizeHint(self) -> QSize:
        return QSize(160, HEIGHT_PX)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(80, HEIGHT_PX)

    @override
    def event(self, event: QEvent) -> bool:
        """Keep the keys that are shortcuts of the workspace: Delete is for the stop here."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(event.key() in _DELETES and not _has_modifier(event))
            return event.isAccepted()
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, gradient, index = Qt.Key(event.key()), self._gradient, self.chosen
        if key in _MOVES:
            is_far = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            way = _MOVES[key] * (_LARGE if is_far else _SMALL)
            self._take(with_stop_moved(gradient, index, gradient.stops[index].at + way))
        elif key in _PICKS:
            self.begun.emit()
            self._pick((index + _PICKS[key]) % len(gradient.stops))
        elif key in _DELETES:
            self.remove()
        elif key in _ADDS:
            self._begin(with_stop_added(gradient, self._places.free_place(), self._theme))
        elif key in _OPENS:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        at = event.position()
        index = self._met(at)
        self.begun.emit()
        if index is not None:
            self._pick(index)
        else:
            self._take(with_stop_added(self._gradient, self._share(at), self._theme))
        self._held = self._gradient, self.chosen

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is None:
            return
        at = event.position()
        if -_OFF_PX <= at.y() <= HEIGHT_PX + _OFF_PX:
            self._take(with_stop_moved(*self._held, self._share(at)))
        else:
            self._take(without_stop(*self._held))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = None
        self.begun.emit()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self._met(event.position())
        if index is not None:
            self._held = None
            self._pick(index)
            self.opened.emit()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.begun.emit()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._run is None:
            self._run = ramp(self._gradient, self._theme)
        painter = QPainter(self)
        strip = QRect(EDGE_PX, 0, self.width() - 2 * EDGE_PX, STRIP_PX)
        paint_strip(painter, strip, self._run, has_focus=self.hasFocus())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        stops, places = self._gradient.stops, self._places
        for index in sorted(range(len(stops)), key=lambda index: index == self.chosen):
            x, is_chosen = places.x_of(stops[index].at), index == self.chosen
            paint_mark(painter, x, stops[index], self._theme, is_chosen=is_chosen)
        painter.end()

    def _begin(self, deed: tuple[Gradient, int]) -> None:
        self.begun.emit()
        self._take(deed)
        self.begun.emit()

    def _take(self, deed: tuple[Gradient, int]) -> None:
        gradient, index = deed
        is_other = gradient != self._gradient
        self._gradient, self.chosen = gradient, index
        if is_other:
            self._run = None
            self.changed.emit(gradient)
        self._pick(index)

    def _pick(self, index: int) -> None:
        self.chosen = index
        self.picked.emit(index)
        self.update()

    @property
    def _places(self) -> BarPlaces:
        return BarPlaces(self.width(), self._gradient.stops, self.chosen)

    def _met(self, at: QPointF) -> int | None:
        return self._places.met(at.x(), at.y())

    def _share(self, at: QPointF) -> float:
        return self._places.share_of(at.x())


def _has_modifier(event: QKeyEvent) -> bool:
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    return bool(event.modifiers() & keys)
