"""The deeds as actions with their keys, alive anywhere in the graphics workspace."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QToolButton

from studio.domain.overlay import Group
from studio.ui.composer.deeds import DEEDS, Deed, words_of
from studio.ui.icons import icon
from studio.ui.widgets.named import named

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from studio.services.editing import Editor

_ICON_PX = 18


class Actions(QObject):
    """One action per deed; `show` says which of them there is something for."""

    def __init__(self, editor: Editor, owner: QWidget) -> None:
        super().__init__(owner)
        self._editor = editor
        self.of = {deed.name: self._made(deed, owner) for deed in DEEDS}
        editor.listen(self.show)
        self.show()

    def show(self) -> None:
        """Enable what can be done now, and say what would be undone."""
        chosen = len(self._editor.selection)
        for deed in DEEDS:
            self.of[deed.name].setEnabled(chosen >= deed.needs)
        self.of["ungroup"].setEnabled(self._has_group())
        history = self._editor.history
        for name, what in (("undo", history.undo_deed), ("redo", history.redo_deed)):
            action = self.of[name]
            action.setEnabled(bool(what))
            deed = next(deed for deed in DEEDS if deed.name == name)
            words = words_of(deed) + (f": {what}" if what else "")
            action.setToolTip(f"{words} ({_keys(action)})")

    def button(self, deed: Deed, parent: QWidget) -> QToolButton:
        """Return a button for a deed."""
        button = QToolButton(parent)
        button.setDefaultAction(self.of[deed.name])
        button.setIconSize(QSize(_ICON_PX, _ICON_PX))
        return named(button, f"{deed.name}Button", self.of[deed.name].toolTip(), words_of(deed))

    def _has_group(self) -> bool:
        """Whether a group is selected that can be taken apart."""
        selected = set(self._editor.selection)
        elements = self._editor.sheet.document.elements
        return any(isinstance(each, Group) and each.id in selected for each in elements)

    def _made(self, deed: Deed, owner: QWidget) -> QAction:
        action = QAction(words_of(deed), owner)
        action.setObjectName(f"{deed.name}Action")
        if deed.icon:
            action.setIcon(icon(deed.icon, size_px=_ICON_PX))
        action.setShortcuts([QKeySequence(keys) for keys in deed.keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys = _keys(action)
        action.setToolTip(f"{words_of(deed)} ({keys})" if keys else words_of(deed))
        action.triggered.connect(partial(self._do, deed))
        owner.addAction(action)
        return action

    def _do(self, deed: Deed, _is_checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's
        deed.do(self._editor, words_of(deed))


def _keys(action: QAction) -> str:
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
