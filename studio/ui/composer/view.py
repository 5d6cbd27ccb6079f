"""How podium pixels lie on the canvas: zoom, pan, and back from the mouse to the podium."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QPointF, QRectF

from studio.domain.podium import Box, Frame

ZOOMS: Final = (0.1, 0.25, 0.33, 0.5, 0.67, 0.75, 1.0, 1.5, 2.0, 3.0, 4.0, 8.0)
MARGIN: Final = 28.0
"""What stays free round a fitted frame, in device-independent pixels."""


@dataclass(frozen=True, slots=True)
class View:
    """Widget pixels per podium pixel, and where the podium's corner lies in the widget."""

    zoom: float = 1.0
    x: float = 0.0
    y: float = 0.0

    def to_widget(self, x: float, y: float) -> QPointF:
        """Return where a podium point lies in the widget."""
        return QPointF(self.x + x * self.zoom, self.y + y * self.zoom)

    def to_podium(self, at: QPointF) -> tuple[int, int]:
        """Return the podium pixel under a point of the widget."""
        x, y = (at.x() - self.x) / self.zoom, (at.y() - self.y) / self.zoom
        return math.floor(x), math.floor(y)

    def rect(self, box: Box) -> QRectF:
        """Return where a box lies in the widget."""
        corner = self.to_widget(box.x, box.y)
        return QRectF(corner.x(), corner.y(), box.width * self.zoom, box.height * self.zoom)

    def podium_px(self, widget_px: float) -> int:
        """Return how many podium pixels are as long as so many of the widget, at least one."""
        return max(1, round(widget_px / self.zoom))

    def moved(self, by: QPointF) -> View:
        """Return the view panned by some widget pixels."""
        return replace(self, x=self.x + by.x(), y=self.y + by.y())

    def zoomed(self, zoom: float, at: QPointF) -> View:
        """Return the view in another zoom; what is under a point stays under it."""
        zoom = min(max(zoom, ZOOMS[0]), ZOOMS[-1])
        share = zoom / self.zoom
        x = at.x() - (at.x() - self.x) * share
        y = at.y() - (at.y() - self.y) * share
        return View(zoom, round(x), round(y))


def fitted(frame: Frame, width: float, height: float) -> View:
    """Return the view that shows the whole frame in the middle, never larger than 1:1 twice."""
    room_x, room_y = max(1.0, width - 2 * MARGIN), max(1.0, height - 2 * MARGIN)
    zoom = min(room_x / frame.width, room_y / frame.height, 2.0)
    return centred(frame, zoom, width, height)


def centred(frame: Frame, zoom: float, width: float, height: float) -> View:
    """Return the view of a zoom with the frame in the middle, on whole pixels."""
    x, y = (width - frame.width * zoom) / 2, (height - frame.height * zoom) / 2
    return View(zoom, round(x), round(y))


def round_box(box: Box, width: float, height: float) -> View:
    """Return the view that shows a box as large as it fits, in the middle."""
    room_x, room_y = max(1.0, width - 2 * MARGIN), max(1.0, height - 2 * MARGIN)
    zoom = min(room_x / max(1, box.width), room_y / max(1, box.height), ZOOMS[-1])
    x = width / 2 - (box.x + box.width / 2) * zoom
    y = height / 2 - (box.y + box.height / 2) * zoom
    return View(zoom, round(x), round(y))


def next_zoom(zoom: float, *, is_in: bool) -> float:
    """Return the next zoom of the steps."""
    if is_in:
        return next((step for step in ZOOMS if step > zoom * 1.01), ZOOMS[-1])
    return next((step for step in reversed(ZOOMS) if step < zoom * 0.99), ZOOMS[0])
