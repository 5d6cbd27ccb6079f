"""The menu of the canvas: everything that can be done to what is selected, with its keys."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPointF, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from studio.domain.editing.creating import kind_of
from studio.ui.composer.deeds import ALIGNING
from studio.ui.composer.guiding import NO_GUIDES
from studio.ui.composer.kind_words import element_words, icon_of
from studio.ui.icons import icon
from studio.ui.widgets.named import named

if TYPE_CHECKING:
    from studio.services.editing import Editor
    from studio.ui.composer.actions import Actions
    from studio.ui.composer.canvas import Canvas

ZOOM_KEYS: Final = "Ctrl+2"
_PARTS: Final = (
    ("cut", "copy", "paste", "duplicate", "delete"),
    ("toFront", "forward", "backward", "toBack"),
    ("group", "ungroup", "lock", "hide"),
)


class CanvasMenu(QObject):
    """Opens where the canvas asks for it."""

    def __init__(self, canvas: Canvas, editor: Editor, actions: Actions) -> None:
        super().__init__(canvas)
        self._canvas, self._editor, self._actions = canvas, editor, actions
        canvas.menu_wanted.connect(self._on_wanted)

    def _on_wanted(self, at: QPointF) -> None:
        menu = self.made(at)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._canvas.mapToGlobal(at).toPoint())

    def made(self, at: QPointF) -> QMenu:
        """Return the menu for a point of the canvas."""
        menu = named(QMenu(self._canvas), "canvasMenu", spoken=self.tr("What is selected"))
        self._add_elements(menu, self._canvas.hand.meets.everything(at))
        for part in _PARTS:
            menu.addActions([self._actions.of[name] for name in part])
            menu.addSeparator()
        lining = menu.addMenu(self.tr("Line up"))
        lining.addActions([self._actions.of[deed.name] for deed in ALIGNING])
        menu.addAction(self._actions.of["selectAll"])
        menu.addSeparator()
        menu.addAction(self._zoom(menu))
        menu.addAction(self._no_guides(menu))
        return menu

    def _add_elements(self, menu: QMenu, names: tuple[str, ...]) -> None:
        """What lies under the mouse, one below the other: so that everything can be reached."""
        if len(names) < 2:  # noqa: PLR2004 - one alone is selected already
            return
        under = menu.addMenu(self.tr("Select from here"))
        for name in names:
            element = self._editor.scene.element(name)
            if element is not None:
                words = element_words(element).replace("&", "&&")
                action = under.addAction(icon(icon_of(kind_of(element))), words)
                action.setCheckable(True)
                action.setChecked(name in self._editor.selection)
                action.triggered.connect(partial(self._on_chosen, name))
        menu.addSeparator()

    def _zoom(self, menu: QMenu) -> QAction:
        action = QAction(self.tr("Zoom to the selection"), menu)
        action.setShortcut(QKeySequence(ZOOM_KEYS))
        action.setEnabled(bool(self._editor.selection))
        action.triggered.connect(self._on_zoom)
        return action

    def _no_guides(self, menu: QMenu) -> QAction:
        action = QAction(self.tr("Remove all guides"), menu)
        action.setEnabled(self._canvas.aids.guides != NO_GUIDES)
        action.triggered.connect(self._on_no_guides)
        return action

    def _on_chosen(self, name: str, _is_checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's
        self._editor.select((name,))

    def _on_zoom(self) -> None:
        self._canvas.zoom_to_chosen()

    def _on_no_guides(self) -> None:
        self._canvas.set_aids(replace(self._canvas.aids, guides=NO_GUIDES))
