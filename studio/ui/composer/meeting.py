"""What the mouse meets on the canvas: handles, guides, elements, and how it looks over them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, Qt

from studio.domain.editing.handles import Handle
from studio.domain.editing.picking import below, hit, hits
from studio.domain.editing.tree import find
from studio.domain.podium import Box
from studio.ui.composer.guiding import guide_at
from studio.ui.composer.painting import handle_at

if TYPE_CHECKING:
    from studio.services.editing import Editor
    from studio.ui.composer.canvas import Canvas

SLACK_PX: Final = 5
GUIDE_PX: Final = 3
"""How near a guide is taken."""
_CURSORS: Final = {
    Handle.TOP_LEFT: Qt.CursorShape.SizeFDiagCursor,
    Handle.BOTTOM_RIGHT: Qt.CursorShape.SizeFDiagCursor,
    Handle.TOP_RIGHT: Qt.CursorShape.SizeBDiagCursor,
    Handle.BOTTOM_LEFT: Qt.CursorShape.SizeBDiagCursor,
    Handle.LEFT: Qt.CursorShape.SizeHorCursor,
    Handle.RIGHT: Qt.CursorShape.SizeHorCursor,
    Handle.TOP: Qt.CursorShape.SizeVerCursor,
    Handle.BOTTOM: Qt.CursorShape.SizeVerCursor,
}


class Meeting:
    """Looks up what lies at a point of the widget; what is hidden or locked is not met."""

    def __init__(self, editor: Editor, canvas: Canvas) -> None:
        self._editor, self._canvas = editor, canvas

    def handle(self, at: QPointF) -> Handle | None:
        """Return the handle of the selection there."""
        return handle_at(self._canvas.chosen(), self._canvas.view, at)

    def guide(self, at: QPointF) -> tuple[bool, int] | None:
        """Return the guide there: whether it is upright, and where it is."""
        view = self._canvas.view
        return guide_at(self._canvas.aids.guides, view.to_podium(at), view.podium_px(GUIDE_PX))

    def element(self, at: QPointF) -> str:
        """Return the element there: of a group only what was entered before; empty for none."""
        scene, order, place = self._editor.scene, self._order(), self._canvas.view.to_podium(at)
        boxes = scene.boxes()
        inner = [n for n in self._editor.selection if n not in order and n in boxes]
        element = find(scene.elements, hit(inner, boxes, place))
        if element is not None and not (element.is_locked or element.is_hidden):
            return element.id
        return hit(order, boxes, place, self._canvas.view.podium_px(SLACK_PX))

    def everything(self, at: QPointF) -> tuple[str, ...]:
        """Return all elements there, the uppermost first."""
        return hits(self._order(), self._editor.scene.boxes(), self._canvas.view.to_podium(at))

    def deeper(self, at: QPointF) -> str:
        """Return the element under the one that is selected; the uppermost again after the last."""
        selection = self._editor.selection
        boxes, place = self._editor.scene.boxes(), self._canvas.view.to_podium(at)
        return below(self._order(), boxes, place, selection[-1] if selection else "")

    def room(self) -> Box:
        """Return what of the podium the canvas shows, the dark round the frame too."""
        view, rect = self._canvas.view, self._canvas.rect()
        left, top = view.to_podium(QPointF(rect.topLeft()))
        right, bottom = view.to_podium(QPointF(rect.bottomRight()))
        return Box(left, top, right - left, bottom - top)

    def cursor(self, at: QPointF) -> Qt.CursorShape:
        """Return how the mouse looks there."""
        handle, guide = self.handle(at), self.guide(at)
        if handle is not None:
            return _CURSORS[handle]
        if guide is not None:
            return Qt.CursorShape.SplitHCursor if guide[0] else Qt.CursorShape.SplitVCursor
        return Qt.CursorShape.SizeAllCursor if self.element(at) else Qt.CursorShape.ArrowCursor

    def _order(self) -> list[str]:
        """What can be met, from back to front."""
        elements = self._editor.scene.elements
        return [e.id for e in elements if not (e.is_hidden or e.is_locked)]
