"""Controls for numbers, words and choices."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import (
    QDoubleSpinBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QToolButton,
    QWidget,
)
from typing_extensions import override

from studio.domain.overlay import BODY, HEADING
from studio.ui.composer.controls.control import Control, Row
from studio.ui.icons import icon
from studio.ui.widgets.choice import Choice
from studio.ui.widgets.named import named
from studio.ui.widgets.plain_number import be_plain
from studio.ui.widgets.switch import Switch

_LINES_PX: Final = 64
_SAMPLE_PX: Final = 15


def _filled(control: Control, field: QWidget) -> None:
    row = QHBoxLayout(control)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(4)
    row.addWidget(field, 0 if isinstance(field, Switch) else 1)
    if isinstance(field, Switch):
        row.addStretch(1)
    control.setFocusProxy(field)


class NumberControl(Control):
    """A whole number; `none_at` shows and tells None."""

    def __init__(self, row: Row, name: str, parent: QWidget, *, none_at: int | None = None) -> None:
        super().__init__(parent)
        self._none_at = none_at
        self.field = named(QSpinBox(self), name, row.words, row.words)
        be_plain(self.field)
        self.field.setRange(round(row.low), round(row.high))
        self.field.setMinimumWidth(40)
        if none_at is not None:
            self.field.setSpecialValueText(self.tr("auto"))
        _filled(self, self.field)
        self.field.valueChanged.connect(self._on_changed)

    @override
    def show_value(self, value: object) -> None:
        shown = self._none_at if value is None else value
        if isinstance(shown, int) and shown != self.field.value():
            self.field.blockSignals(True)  # noqa: FBT003 - Qt's signature
            self.field.setValue(shown)
            self.field.blockSignals(False)  # noqa: FBT003 - Qt's signature

    def _on_changed(self, value: int) -> None:
        self.changed.emit(None if value == self._none_at else value)


class DecimalControl(Control):
    """A number; a percentage is told as a share of 1."""

    def __init__(self, row: Row, name: str, parent: QWidget, *, is_percent: bool = False) -> None:
        super().__init__(parent)
        self._factor = 100 if is_percent else 1
        self.field = named(QDoubleSpinBox(self), name, row.words, row.words)
        be_plain(self.field)
        self.field.setRange(row.low * self._factor, row.high * self._factor)
        self.field.setDecimals(0 if is_percent else 2)
        self.field.setMinimumWidth(40)
        if is_percent:
            self.field.setSuffix(" %")
        _filled(self, self.field)
        self.field.valueChanged.connect(self._on_changed)

    @override
    def show_value(self, value: object) -> None:
        shown = (value if isinstance(value, int | float) else 0) * self._factor
        if abs(shown - self.field.value()) > 0.005:  # noqa: PLR2004 - less is not shown
            self.field.blockSignals(True)  # noqa: FBT003 - Qt's signature
            self.field.setValue(shown)
            self.field.blockSignals(False)  # noqa: FBT003 - Qt's signature

    def _on_changed(self, value: float) -> None:
        self.changed.emit(value / self._factor)


class LineControl(Control):
    """One line of text."""

    def __init__(self, row: Row, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.field = named(QLineEdit(self), name, row.words, row.words)
        _filled(self, self.field)
        self.field.textEdited.connect(self._on_edited)

    @override
    def show_value(self, value: object) -> None:
        text = self.text_of(value)
        if self.value_of(self.field.text()) != value and text != self.field.text():
            self.field.setText(text)

    def text_of(self, value: object) -> str:
        """Return a value as it is written."""
        return "" if value is None else str(value)

    def value_of(self, text: str) -> object:
        """Return what a text means."""
        return text

    def _on_edited(self, text: str) -> None:
        self.changed.emit(self.value_of(text))


class NumbersControl(LineControl):
    """Whole numbers with spaces between, at least one."""

    @override
    def text_of(self, value: object) -> str:
        return " ".join(map(str, value)) if isinstance(value, Sequence) else ""

    @override
    def value_of(self, text: str) -> object:
        parts = [part for part in text.replace(",", " ").split() if part.isdigit()]
        numbers = tuple(min(int(part), 4096) for part in parts[:4])
        return numbers if len(numbers) == 4 else (*numbers[:1],) or (0,)  # noqa: PLR2004 - corners


class LinesControl(Control):
    """Several lines of text; with `as_words` told as a tuple of them."""

    def __init__(self, row: Row, name: str, parent: QWidget, *, as_words: bool = False) -> None:
        super().__init__(parent)
        self._as_words = as_words
        self._is_showing = False
        self.field = named(QPlainTextEdit(self), name, row.words, row.words)
        self.field.setFixedHeight(_LINES_PX)
        self.field.setStyleSheet(f"min-height: {_LINES_PX - 10}px;")  # the theme's is lower
        self.field.setTabChangesFocus(True)
        _filled(self, self.field)
        self.field.textChanged.connect(self._on_changed)

    @override
    def show_value(self, value: object) -> None:
        if self._value() != value:
            self._is_showing = True
            self.field.setPlainText("\n".join(value) if isinstance(value, tuple) else str(value))
            self._is_showing = False

    def _value(self) -> object:
        text = self.field.toPlainText()
        if self._as_words:
            return tuple(line.strip() for line in text.splitlines() if line.strip())
        return text

    def _on_changed(self) -> None:
        if not self._is_showing:
            self.changed.emit(self._value())


class ChoiceControl(Control):
    """One of several values."""

    def __init__(self, row: Row, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.field = named(Choice(self), name, row.words, row.words)
        self._values = [value for value, _ in row.choices]
        self.field.addItems([words for _, words in row.choices])
        self.field.setMinimumContentsLength(4)
        self.field.setSizeAdjustPolicy(
            Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        _filled(self, self.field)
        self.field.activated.connect(self._on_activated)

    @override
    def show_value(self, value: object) -> None:
        if value in self._values:
            self.field.setCurrentIndex(self._values.index(value))

    def _on_activated(self, index: int) -> None:
        self.changed.emit(self._values[index])


class SwitchControl(Control):
    """Yes or no; for something optional, what it begins with or nothing."""

    def __init__(self, row: Row, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._start = row.start
        self.field = named(Switch(row.words, self), name, row.words, row.words)
        _filled(self, self.field)
        self.field.clicked.connect(self._on_clicked)

    @override
    def show_value(self, value: object) -> None:
        self.field.setChecked(value is not None and value is not False)

    def _on_clicked(self, is_on: bool) -> None:  # noqa: FBT001 - Qt's signature
        if self._start is None:
            self.changed.emit(is_on)
        else:
            self.changed.emit(self._start if is_on else None)


class FamilyControl(Control):
    """A font family, each written in itself; those of the theme come first."""

    def __init__(self, row: Row, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.field = named(Choice(self), name, row.words, row.words)
        self.field.setMinimumContentsLength(4)
        self.field.setSizeAdjustPolicy(
            Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._families = [HEADING, BODY, *QFontDatabase.families()]
        words = {HEADING: self.tr("Heading of the theme"), BODY: self.tr("Text of the theme")}
        for number, family in enumerate(self._families):
            self.field.addItem(words.get(family, family))
            if family not in words:
                sample = QFont(family)
                sample.setPixelSize(_SAMPLE_PX)
                self.field.setItemData(number, sample, Qt.ItemDataRole.FontRole)
                self.field.setItemData(number, QSize(0, 26), Qt.ItemDataRole.SizeHintRole)
        _filled(self, self.field)
        self.field.activated.connect(self._on_activated)

    @override
    def show_value(self, value: object) -> None:
        if value not in self._families:
            self._families.append(str(value))
            self.field.addItem(str(value))
        self.field.setCurrentIndex(self._families.index(str(value)))

    def _on_activated(self, index: int) -> None:
        self.changed.emit(self._families[index])


class FileControl(LineControl):
    """A picture: a path, `theme:logo` or a placeholder, with a dialog to choose a file."""

    def __init__(self, row: Row, name: str, parent: QWidget) -> None:
        super().__init__(row, name, parent)
        button = named(QToolButton(self), f"{name}Choose", self.tr("Choose a picture file"))
        button.setAccessibleName(self.tr("Choose a picture file"))
        button.setIcon(icon("add-image"))
        button.clicked.connect(self._choose)
        layout = self.layout()
        if layout is not None:
            layout.addWidget(button)

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a picture"))
        dialog.setObjectName("elementPictureDialog")
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setNameFilter(self.tr("Pictures (*.png *.jpg *.jpeg *.webp *.svg)"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._on_chosen)
        dialog.open()

    def _on_chosen(self, path: str) -> None:
        self.field.setText(path)
        self.changed.emit(path)
