"""One field of a graphic: its label, what fills it in, and why that does not suit."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studio.domain.overlay import Field, FieldKind, FieldSource, value_fault
from studio.ui import theme
from studio.ui.signals import SignalOf
from studio.ui.template_words import template_words
from studio.ui.widgets.elider_label import EliderLabel
from studio.ui.widgets.fields.editors import editor_for
from studio.ui.widgets.named import named


class FieldBox(QWidget):
    """Label above, editor below. Emits name and value of what was typed or chosen."""

    value_typed = SignalOf[str, str](str, str)

    def __init__(self, prefix: str, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = field
        self._caption = self._captioned(template_words(field.label))
        self._label = EliderLabel(self._caption, self)
        self._label.set_colour(theme.MUTED)
        self._editor = editor_for(prefix, field, self)
        hint = template_words(field.hint)
        named(self._editor.main, f"{prefix}Field_{field.name}", hint, self._caption)
        self._editor.set_hint(hint)
        self._editor.value_typed.connect(self._on_value_typed)
        self._editor.value_shown.connect(self._on_value_shown)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._label)
        column.addWidget(self._editor)

    @property
    def name(self) -> str:
        """The field's name in the document."""
        return self._field.name

    def show_value(self, value: str) -> None:
        """Take over what the state says, unless somebody is typing. Emits nothing."""
        self._editor.show_value(value)

    def show_people(self, names: tuple[str, ...]) -> None:
        """Offer these people where somebody's name belongs."""
        self._editor.show_people(names)

    def _captioned(self, label: str) -> str:
        """Say of a field that fills itself from where."""
        if self._field.source is FieldSource.FEED:
            return self.tr("{label} · data").format(label=label)
        if self._field.source is FieldSource.CAST:
            return self.tr("{label} · people").format(label=label)
        if self._field.source is FieldSource.CLOCK:
            return self.tr("{label} · clock").format(label=label)
        return label

    @Slot(str)
    def _on_value_typed(self, value: str) -> None:
        self.value_typed.emit(self.name, value)

    @Slot(str)
    def _on_value_shown(self, value: str) -> None:
        has_fault = value_fault(self._field, value) is not None
        self._label.set_text(self._fault(value) if has_fault else self._caption)
        self._label.set_colour(theme.ASKED if has_fault else theme.MUTED)

    def _fault(self, value: str) -> str:
        """The words of `value_fault` for the operator, with the label in them."""
        field = self._field
        if len(value) > field.max_length:
            words = self.tr("Over {count} characters, the rest is cut: {label}")
            return words.format(label=self._caption, count=field.max_length)
        return {
            FieldKind.NUMBER: self._number_fault(),
            FieldKind.COLOUR: self.tr("Must be a colour like #1d4ed8: {label}"),
            FieldKind.DURATION: self.tr("Must be a time like 5:00: {label}"),
        }.get(field.kind, self.tr("Cannot be drawn: {label}")).format(label=self._caption)

    def _number_fault(self) -> str:
        least, most = self._field.minimum, self._field.maximum
        if least is not None and most is not None:
            words = self.tr("Must be {least} to {most}: {label}")
            return words.replace("{least}", f"{least:g}").replace("{most}", f"{most:g}")
        return self.tr("Must be a number: {label}")
