"""The bar over the canvas: what is not saved, what keeps it from being saved, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget
from typing_extensions import override

from studio.ui import theme
from studio.ui.panels.notice_bar import BAR_PX
from studio.ui.widgets.elider_label import EliderLabel
from studio.ui.widgets.named import named

if TYPE_CHECKING:
    from studio.services.editing import Editor, Keeper


class DraftBar(QFrame):
    """Hidden while there is nothing to say; it never comes while a hand draws."""

    def __init__(self, editor: Editor, keeper: Keeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "draftBar", spoken=self.tr("Edits that are not saved"))
        self._editor, self._keeper = editor, keeper
        self._words = named(EliderLabel("", self), "draftWords")
        self._add = self._button(
            "draftAddFields", self.tr("Add and save"), self.tr("Add what is missing, then save")
        )
        self._save = self._button(
            "draftSave", self.tr("Save"), self.tr("Write the edits to the library (Ctrl+S)")
        )
        self._discard = self._button(
            "draftDiscard", self.tr("Discard"), self.tr("Go back to what the library has")
        )
        self._back = self._button(
            "draftBringBack", self.tr("Bring back"), self.tr("Have the edits again (Ctrl+Z)")
        )
        self._lay_out()
        self._add.clicked.connect(self._on_add)
        self._save.clicked.connect(keeper.save)
        self._discard.clicked.connect(self._on_discard)
        self._back.clicked.connect(editor.undo)
        editor.listen(self.show_session)
        keeper.listen(self.show_session)
        self.show_session()

    def show_session(self) -> None:
        """Say how it stands with what is edited. Changes nothing."""
        keeper = self._keeper
        missing, is_draft = keeper.missing, keeper.was_draft
        self._add.setVisible(bool(missing))
        for button in (self._save, self._discard):
            button.setVisible(is_draft and not missing)
        self._back.setVisible(keeper.was_discarded)
        self._words.set_text(self._sentence([field.name for field in missing]))
        self.setVisible(bool(missing) or is_draft or keeper.was_discarded)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.RAISED))
        painter.fillRect(0, 0, BAR_PX, self.height(), QColor(theme.ASKED))
        painter.end()
        super().paintEvent(event)

    def _sentence(self, missing: list[str]) -> str:
        if missing:
            names = ", ".join(f"{{{{{name}}}}}" for name in missing)
            return self.tr("Not saved: there is no field for %1.").replace("%1", names)
        if self._keeper.was_discarded:
            return self.tr("The edits are discarded.")
        if self._keeper.entry_id:
            return self.tr("These edits are not in the library yet.")
        return self.tr("This graphic is not in the library yet.")

    def _on_add(self) -> None:
        self._keeper.add_missing(self.tr("Add a field"))
        self._keeper.save()

    def _on_discard(self) -> None:
        self._keeper.discard(self.tr("Discard edits"))

    def _button(self, name: str, words: str, tip: str) -> QPushButton:
        return named(QPushButton(words, self), name, tip, words)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.EDGE, 2, theme.GAP, 2)
        row.setSpacing(theme.GAP)
        row.addWidget(self._words, 1)
        for button in (self._add, self._save, self._discard, self._back):
            row.addWidget(button)
