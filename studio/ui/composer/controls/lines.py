"""Controls for words, and for what is written like words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QToolButton, QWidget
from typing_extensions import override

from studio.domain.overlay import number_from
from studio.ui.composer.controls.control import Control, Row, filled
from studio.ui.composer.controls.mixed import MIXED
from studio.ui.dialogs.file_dialog import choose_file
from studio.ui.icons import icon
from studio.ui.widgets.named import named

_LINES_PX: Final = 64


class LineControl(Control):
    """One line of text."""

    def __init__(self, row: Row, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.field = named(QLineEdit(self), name, row.told, row.words)
        filled(self, self.field)
        self.field.textEdited.connect(self._on_edited)

    @override
    def show_value(self, value: object) -> None:
        self.field.setPlaceholderText("")
        text = self.text_of(value)
        if self.value_of(self.field.text()) != value and text != self.field.text():
            self.field.setText(text)

    @override
    def show_mixed(self, last: object) -> None:
        self.field.clear()
        self.field.setPlaceholderText(MIXED)

    def text_of(self, value: object) -> str:
        """Return a value as it is written."""
        return "" if value is None else str(value)

    def value_of(self, text: str) -> object:
        """Return what a text means."""
        return text

    def _on_edited(self, text: str) -> None:
        self.changed.emit(self.value_of(text))


class NameControl(LineControl):
    """A word that is taken over when it is written to the end, and may be empty until then."""

    def __init__(self, row: Row, name: str, parent: QWidget) -> None:
        super().__init__(row, name, parent)
        self._shown: object = None
        self.field.editingFinished.connect(self._on_finished)

    @override
    def show_value(self, value: object) -> None:
        if self.field.isModified() and value == self._shown:
            return  # it is being written
        self._shown = value
        self.field.setModified(False)
        super().show_value(value)

    @override
    def _on_edited(self, text: str) -> None:
        """Half a name is none."""

    def _on_finished(self) -> None:
        """Tell the name; one that is not given is not shown any longer."""
        if self.field.isModified():
            self.field.setModified(False)
            self.changed.emit(self.field.text().strip())
            self.field.setText(self.text_of(self._shown))


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


class LimitControl(LineControl):
    """A number, with a point or a comma, or nothing."""

    @override
    def text_of(self, value: object) -> str:
        return f"{value:g}" if isinstance(value, float) else ""

    @override
    def value_of(self, text: str) -> object:
        return number_from(text)


class LinesControl(Control):
    """Several lines of text; with `as_words` told as a tuple of them."""

    def __init__(self, row: Row, name: str, parent: QWidget, *, as_words: bool = False) -> None:
        super().__init__(parent)
        self._as_words = as_words
        self._is_showing = False
        self.field = named(QPlainTextEdit(self), name, row.told, row.words)
        self.field.setFixedHeight(_LINES_PX)
        self.field.setStyleSheet(f"min-height: {_LINES_PX - 10}px;")  # the theme's is lower
        self.field.setTabChangesFocus(True)
        filled(self, self.field)
        self.field.textChanged.connect(self._on_changed)

    @override
    def show_value(self, value: object) -> None:
        self.field.setPlaceholderText("")
        if self._value() != value:
            self._show("\n".join(value) if isinstance(value, tuple) else str(value))

    @override
    def show_mixed(self, last: object) -> None:
        self.field.setPlaceholderText(MIXED)
        self._show("")

    def _show(self, text: str) -> None:
        self._is_showing = True
        self.field.setPlainText(text)
        self._is_showing = False

    def _value(self) -> object:
        text = self.field.toPlainText()
        if self._as_words:
            return tuple(line.strip() for line in text.splitlines() if line.strip())
        return text

    def _on_changed(self) -> None:
        if not self._is_showing:
            self.changed.emit(self._value())


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
        offered = self.tr("Pictures (*.png *.jpg *.jpeg *.webp *.svg)")
        words = (self.tr("Choose a picture"), offered)
        choose_file(self, "elementPictureDialog", words, self._on_chosen, is_native=False)

    def _on_chosen(self, path: str) -> None:
        self.field.setText(path)
        self.changed.emit(path)
