"""What the operator works in under the monitors: side by side where there is room, else as tabs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QTabBar, QWidget
from typing_extensions import override

from studio.ui import theme
from studio.ui.widgets.elider_label import EliderLabel
from studio.ui.widgets.named import named

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

WIDE_PX: Final = 1080
"""From this width on both pages are shown."""
_HEAD_PX: Final = 30
_LEFT_SHARE: Final = 0.58
_LEAST: Final = QSize(320, 160)


class Workbench(QWidget):
    """Two pages; gives them places itself, so that no page can widen or heighten the window."""

    def __init__(
        self, left: tuple[str, QWidget], right: tuple[str, QWidget], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("workbench")
        self.tabs = named(QTabBar(self), "workTabs", spoken=self.tr("Pages under the monitors"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self._pages = (left[1], right[1])
        self._heads = (EliderLabel(left[0], self), EliderLabel(right[0], self))
        for title, page in (left, right):
            self.tabs.addTab(title)
            page.setParent(self)
        for number, (title, _) in enumerate((left, right)):
            self.tabs.setTabToolTip(number, title)
            self._heads[number].set_colour(theme.MUTED)
        self.tabs.currentChanged.connect(self._arrange)

    @property
    def is_wide(self) -> bool:
        """Whether both pages are shown."""
        return self.width() >= WIDE_PX

    @override
    def sizeHint(self) -> QSize:
        return QSize(880, 400)

    @override
    def minimumSizeHint(self) -> QSize:
        return _LEAST

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QColor(theme.LINE))
        painter.setBrush(QColor(theme.SURFACE))
        for place in self._places():
            painter.drawRect(place.adjusted(0, 0, -1, -1))
        painter.end()

    def _arrange(self) -> None:
        is_wide, current = self.is_wide, self.tabs.currentIndex()
        self.tabs.setVisible(not is_wide)
        self.tabs.setGeometry(0, 0, min(self.width(), self.tabs.sizeHint().width()), _HEAD_PX)
        for number, (page, place) in enumerate(zip(self._pages, self._all_places(), strict=True)):
            head = self._heads[number]
            head.setVisible(is_wide)
            head.setGeometry(place.left() + theme.EDGE, 0, place.width() - theme.EDGE, _HEAD_PX)
            page.setGeometry(place.adjusted(1, 1, -1, -1))
            page.setVisible(is_wide or number == current)
        self.update()

    def _places(self) -> tuple[QRect, ...]:
        """The places that are seen."""
        return self._all_places() if self.is_wide else self._all_places()[:1]

    def _all_places(self) -> tuple[QRect, QRect]:
        area = self.rect().adjusted(0, _HEAD_PX, 0, 0)
        if not self.is_wide:
            return area, area
        left, right = QRect(area), QRect(area)
        left.setWidth(round((area.width() - theme.GAP) * _LEFT_SHARE))
        right.setLeft(left.right() + 1 + theme.GAP)
        return left, right
