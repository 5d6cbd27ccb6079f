"""Live keys: decided once per key press, before any widget sees it.

Listens at windows, not at widgets: a widget that ignores a key passes it to its parent, and a
filter on widgets would be asked again after the focus has moved (Enter in a field would then end
the editing and also TAKE).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from typing_extensions import override

from studio.domain.desk import DeskState
from studio.domain.intents import Clean, Intent
from studio.ui.keymap import (
    ESCAPE,
    HOLD_S,
    Decision,
    Deed,
    Focus,
    Moment,
    decide,
    intent_of,
)
from studio.ui.signals import SignalOf
from studio.ui.strokes import stroke_of

if TYPE_CHECKING:
    from typing import TypeAlias

    Clock: TypeAlias = Callable[[], float]

KEEPS_FOCUS: Final = "keepsFocus"
"""Set this property on a field that is typed into again after Enter, like a chat line."""

OWN_KEYS: Final = "ownKeys"
"""Set this property on what has keys of its own: the live ones rest while it has the keyboard."""

_WALKING: Final = frozenset(
    {
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
    }
)


class ShowKeys(QObject):
    """Turns key presses into intents, and says whether somebody types."""

    intent = SignalOf[Intent](object)
    typing_changed = SignalOf[bool](bool)
    holding_changed = SignalOf[bool](bool)
    """Whether a key is down that acts only after being held."""

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._state = DeskState()
        self._taken: set[int] = set()
        self._last_escape_s: float | None = None
        self._is_by_mouse = False
        """Whether the mouse, not the keyboard, went to where the keyboard is."""
        self._is_for_popup = False
        """Whether the press that was announced is for a menu or a dialog."""
        self._held: tuple[int, Deed] | None = None
        self._hold = QTimer(self)
        self._hold.setSingleShot(True)
        self._hold.setInterval(round(HOLD_S * 1000))
        self._hold.timeout.connect(self._on_held)

    def listen(self, app: QApplication) -> None:
        """Watch every window of the program from the moment it gets the keyboard."""
        app.focusWindowChanged.connect(self._on_window)
        app.focusChanged.connect(self._on_focus)
        self._on_window(app.focusWindow())

    def show_state(self, state: DeskState) -> None:
        """Remember what the keys act on. Emits nothing."""
        self._state = state

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(watched, QWindow):
            return False
        if event.type() is QEvent.Type.MouseButtonPress:
            self._is_by_mouse = True
        if not isinstance(event, QKeyEvent):
            return False
        if event.type() is QEvent.Type.KeyRelease:
            return self._released(event)
        if event.type() is QEvent.Type.ShortcutOverride:
            self._announced(event)
        if event.type() is QEvent.Type.KeyPress:
            is_for_popup, self._is_for_popup = self._is_for_popup, False
            if is_for_popup:
                return False
            return event.key() in self._taken if event.isAutoRepeat() else self._pressed(event)
        return False

    def _announced(self, event: QKeyEvent) -> None:
        """Every press is announced first: then a popup that it will close is still open.

        Where popups have windows of their own the press itself may never come here, or only after
        the popup has gone: it is the popup's. Escape counts all the same, for CLEAN.
        """
        self._is_for_popup = focus_now() is Focus.POPUP
        if self._is_for_popup and not event.isAutoRepeat() and stroke_of(event) == ESCAPE:
            self._pressed(event)

    def _pressed(self, event: QKeyEvent) -> bool:
        stroke = stroke_of(event)
        if event.key() in _WALKING:
            self._is_by_mouse = False
        moment = Moment(
            focus_now(is_by_mouse=self._is_by_mouse), self._clock(), self._last_escape_s
        )
        decision = decide(stroke, moment, self._state)
        if stroke == ESCAPE:
            is_clean = isinstance(decision.intent, Clean)
            self._last_escape_s = None if is_clean else moment.now_s
        if decision.leaves_field:
            # after the field has seen the key
            QTimer.singleShot(0, self._leave if stroke == ESCAPE else self._end_editing)
        return self._carried_out(decision, event.key())

    def _carried_out(self, decision: Decision, key: int) -> bool:
        if decision.is_taken:
            self._taken.add(key)
        if decision.holds is not None:
            self._held = (key, decision.holds)
            self._hold.start()
            self.holding_changed.emit(True)  # noqa: FBT003 - a payload
        if decision.intent is not None:
            self.intent.emit(decision.intent)
        return decision.is_taken

    def _released(self, event: QKeyEvent) -> bool:
        key = event.key()
        is_taken = key in self._taken
        if event.isAutoRepeat():
            return is_taken
        self._taken.discard(key)
        if self._held is not None and key in {self._held[0], Qt.Key.Key_Control.value}:
            self._let_go()
        return is_taken  # buttons would act on the release

    def _leave(self) -> None:
        field = QApplication.focusWidget()
        if field is not None and _is_typed(field):
            field.clearFocus()

    def _end_editing(self) -> None:
        field = QApplication.focusWidget()
        if field is not None and not field.property(KEEPS_FOCUS):
            self._leave()

    def _let_go(self) -> None:
        if self._held is not None:
            self._held = None
            self._hold.stop()
            self.holding_changed.emit(False)  # noqa: FBT003 - a payload

    def _on_held(self) -> None:
        held = self._held
        self._let_go()
        intent = intent_of(held[1], self._state) if held else None
        if intent is not None:
            self.intent.emit(intent)

    def _on_window(self, window: QWindow | None) -> None:
        self._let_go()
        self._taken.clear()  # the release went to the other window
        if window is not None:
            window.installEventFilter(self)

    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        self.typing_changed.emit(now is not None and _is_typed(now))


def focus_now(*, is_by_mouse: bool = False) -> Focus:
    """Return what has the keyboard at this moment."""
    if QApplication.activePopupWidget() or QApplication.activeModalWidget():
        return Focus.POPUP
    widget = QApplication.focusWidget()
    if widget is None or not _is_typed(widget):
        if widget is not None and _has_own_keys(widget):
            return Focus.CANVAS
        is_clicked = is_by_mouse and isinstance(widget, QAbstractButton)
        return Focus.CLICKED if is_clicked else Focus.NOTHING
    return Focus.TEXT if isinstance(widget, QTextEdit | QPlainTextEdit) else Focus.LINE


def _has_own_keys(widget: QWidget) -> bool:
    """Whether it stands in a part of the window that has keys of its own."""
    part: QWidget | None = widget
    while part is not None and not part.property(OWN_KEYS):
        part = part.parentWidget()
    return part is not None


def _is_typed(widget: QWidget) -> bool:
    """Whether letters would go into it."""
    if isinstance(widget, QLineEdit | QTextEdit | QPlainTextEdit):
        return not widget.isReadOnly()
    if isinstance(widget, QComboBox):
        return widget.isEditable()
    return isinstance(widget, QAbstractSpinBox)
