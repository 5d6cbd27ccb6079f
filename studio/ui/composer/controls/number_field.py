"""A number that can also say that several elements differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QDoubleSpinBox, QWidget
from typing_extensions import override

from studio.ui.composer.controls.mixed import MIXED
from studio.ui.widgets.plain_number import be_plain

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QWheelEvent

_LEAST_PX = 40


class NumberField(QDoubleSpinBox):
    """Written without idle zeros; the wheel only turns it once it is in use.

    Mixed is shown below its range as a dash: whatever is typed or stepped to then is a change.
    """

    def __init__(
        self, low: float, high: float, parent: QWidget, *, digits: int = 0, lowest: str = ""
    ) -> None:
        super().__init__(parent)
        self._low, self._lowest, self._last = low, lowest, low
        self.is_mixed = False
        be_plain(self)
        self.setDecimals(digits)
        self.setRange(low, high)
        self.setSpecialValueText(lowest)
        self.setMinimumWidth(_LEAST_PX)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_number(self, number: float) -> None:
        """Show a number. Emits nothing."""
        with QSignalBlocker(self):
            self._be_mixed(is_mixed=False)
            if abs(number - self.value()) >= 10 ** -self.decimals() / 2:
                self.setValue(number)

    def show_mixed(self, last: float) -> None:
        """Show that there is no one number; steps go on from the last one. Emits nothing."""
        with QSignalBlocker(self):
            self._last = last
            self._be_mixed(is_mixed=True)
            self.setValue(self.minimum())

    @override
    def textFromValue(self, val: float) -> str:
        text = super().textFromValue(val)
        point = self.locale().decimalPoint()
        return text.rstrip("0").removesuffix(point) if point in text else text

    @override
    def stepBy(self, steps: int) -> None:
        if self.is_mixed:
            self.setValue(max(self._low, self._last + steps * self.singleStep()))
        else:
            super().stepBy(steps)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.is_mixed and event.text().isprintable() and event.text():
            self.selectAll()  # the dash is no text to type into
        super().keyPressEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _be_mixed(self, *, is_mixed: bool) -> None:
        if is_mixed != self.is_mixed:
            self.is_mixed = is_mixed
            self.setMinimum(self._low - 1 if is_mixed else self._low)
            self.setSpecialValueText(MIXED if is_mixed else self._lowest)
