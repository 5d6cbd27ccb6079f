"""The middle of the window: both monitors, the take between them, keyers and workbench below.

It gives every part its place itself: the monitors are as big as the width allows, the workbench
pays for it, and nothing that appears or disappears can move what is under the operator's hand.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QRect, QSize
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from studio.domain.podium import WIDE, Frame
from studio.ui import theme
from studio.ui.monitors.preview_monitor import FOOT_PX
from studio.ui.monitors.strip import STRIP_PX
from studio.ui.monitors.take_column import COLUMN_PX

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_LEAST: Final = QSize(560, 430)
_MONITORS_SHARE: Final = 0.54
"""The part of the height that monitors may take at most of what the keyers leave."""
_SHEET_PX: Final = 560


@dataclass(frozen=True, slots=True)
class CentreParts:
    """The widgets in the middle; notices and sheet show and hide themselves."""

    preview: QWidget
    take: QWidget
    program: QWidget
    keyers: QWidget
    """Says by `heightForWidth` how much room it takes."""
    workbench: QWidget
    notices: QWidget
    sheet: QWidget


class Centre(QWidget):
    """Its size hints are constants."""

    def __init__(self, parts: CentreParts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("centre")
        self._parts = parts
        self._frame = WIDE
        order = (parts.preview, parts.take, parts.program, parts.keyers, parts.workbench)
        for part in (*order, parts.notices, parts.sheet):
            part.setParent(self)
        for part in order:
            part.show()
        for part in (parts.notices, parts.sheet):
            part.installEventFilter(self)

    def set_frame(self, frame: Frame) -> None:
        """Give the monitors the proportions of the room."""
        if frame != self._frame:
            self._frame = frame
            self._arrange()

    @override
    def sizeHint(self) -> QSize:
        return QSize(880, 760)

    @override
    def minimumSizeHint(self) -> QSize:
        return _LEAST

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _APPEARS:
            self._arrange()
        return super().eventFilter(watched, event)

    def _arrange(self) -> None:
        parts, edge, gap = self._parts, theme.GAP, theme.GAP
        width = max(0, (self.width() - COLUMN_PX - 2 * edge - 2 * gap) // 2)
        keyers = max(0, parts.keyers.heightForWidth(self.width() - 2 * edge))
        height = self._monitor_height(width, self.height() - keyers - 4 * gap)
        take_left = edge + width + gap
        program_left = take_left + COLUMN_PX + gap
        parts.preview.setGeometry(edge, edge, width, height)
        parts.take.setGeometry(take_left, edge, COLUMN_PX, height)
        program_width = self.width() - edge - program_left
        parts.program.setGeometry(program_left, edge, program_width, height)
        below = self.rect().adjusted(edge, edge + height + gap, -edge, -edge)
        parts.keyers.setGeometry(below.left(), below.top(), below.width(), keyers)
        self._arrange_below(below.adjusted(0, keyers + gap, 0, 0))

    def _arrange_below(self, below: QRect) -> None:
        notices, sheet = self._parts.notices, self._parts.sheet
        bench = QRect(below)
        if not notices.isHidden():
            height = notices.sizeHint().height()
            notices.setGeometry(below.left(), below.bottom() + 1 - height, below.width(), height)
            bench.setBottom(notices.geometry().top() - theme.GAP)
            notices.raise_()
        self._parts.workbench.setGeometry(bench)
        if not sheet.isHidden():
            width = min(_SHEET_PX, bench.width() - 2 * theme.EDGE)
            height = max(sheet.heightForWidth(width), sheet.minimumSizeHint().height())
            place = QRect(0, 0, width, min(height, bench.height()))
            place.moveCenter(bench.center())
            place.moveTop(bench.top() + theme.EDGE)
            sheet.setGeometry(place)
            sheet.raise_()

    def _monitor_height(self, width: int, room: int) -> int:
        """As high as the picture needs in this width, but the workbench keeps its share."""
        picture = width - 2 * theme.PROGRAM_EDGE
        needed = round(picture * self._frame.height / self._frame.width)
        wanted = needed + 2 * theme.PROGRAM_EDGE + STRIP_PX + FOOT_PX
        return min(wanted, round(room * _MONITORS_SHARE))


_APPEARS: Final = frozenset(
    {QEvent.Type.ShowToParent, QEvent.Type.HideToParent, QEvent.Type.LayoutRequest}
)
