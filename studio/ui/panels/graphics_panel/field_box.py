"""One field of a graphic: its label, what is typed, and why that does not suit."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from studio.domain.overlay import Field, FieldKind, value_fault
from studio.ui import theme
from studio.ui.dialogs.picture_dialog import choose_picture
from studio.ui.signals import SignalOf
from studio.ui.template_words import template_words
from studio.ui.widgets.elider_label import EliderLabel
from studio.ui.widgets.field_edit import FieldEdit
from studio.ui.widgets.named import named


class FieldBox(QWidget):
    """Label above, line below. Emits name and value of what was typed or chosen."""

    value_typed = SignalOf[str, str](str, str)

    def __init__(self, keyer: int, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keyer, self._field = keyer, field
        self._caption = template_words(field.label)
        self._label = EliderLabel(self._caption, self)
        self._label.set_colour(theme.MUTED)
        self._edit = FieldEdit(self)
        hint = template_words(field.hint)
        named(self._edit, f"keyer{keyer}Field_{field.name}", hint, self._caption)
        self._edit.setPlaceholderText(hint)
        self._edit.value_typed.connect(self._on_value_typed)
        self._edit.textChanged.connect(self._on_text_changed)
        line = QHBoxLayout()
        line.addWidget(self._edit, 1)
        if field.kind is FieldKind.IMAGE:
            line.addWidget(self._build_choose_button())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._label)
        column.addLayout(line)

    @property
    def name(self) -> str:
        """The field's name in the document."""
        return self._field.name

    def show_value(self, value: str) -> None:
        """Take over what the state says, unless somebody is typing. Emits nothing."""
        self._edit.show_value(value)

    @Slot(str)
    def _on_value_typed(self, value: str) -> None:
        self.value_typed.emit(self.name, value)

    @Slot()
    def _on_text_changed(self) -> None:
        has_fault = value_fault(self._field, self._edit.text()) is not None
        self._label.set_text(self._fault() if has_fault else self._caption)
        self._label.set_colour(theme.ASKED if has_fault else theme.MUTED)

    @Slot()
    def _on_choose_clicked(self) -> None:
        name = f"keyer{self._keyer}Choose_{self.name}"
        choose_picture(self, name, self._on_file_selected)

    @Slot(str)
    def _on_file_selected(self, path: str) -> None:
        self._edit.setText(path)
        self.value_typed.emit(self.name, path)

    def _build_choose_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setText("…")
        named(
            button,
            f"keyer{self._keyer}ChooseButton_{self.name}",
            self.tr("Choose a picture file"),
            self.tr("Choose a picture file"),
        )
        button.clicked.connect(self._on_choose_clicked)
        return button

    def _fault(self) -> str:
        """The words of `value_fault` for the operator, with the label in them."""
        if self._field.kind is FieldKind.NUMBER:
            return self.tr("Must be a number: {label}").format(label=self._caption)
        return self.tr("Over {count} characters, the rest is cut: {label}").format(
            label=self._caption, count=self._field.max_length
        )
