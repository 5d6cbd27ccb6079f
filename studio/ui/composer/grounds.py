"""Lays behind the graphic what was chosen: the layout, a still, a picture, a plain ground."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QImage, QPainter

from studio.domain.desk import DeskState
from studio.services.editing import Ground, last_snapshot
from studio.ui.widgets.still_decoder import StillDecoder

if TYPE_CHECKING:
    from studio.compose.picture import Picture
    from studio.services.editing import Backdrop
    from studio.ui.composer.canvas import Canvas

CHECKER_PX: Final = 16
_LIGHT, _DARK = QColor("#9A9A9A"), QColor("#6E6E6E")
_PLAIN: Final = {
    Ground.BLACK: QColor("#000000"),
    Ground.GREY: QColor("#808080"),
    Ground.WHITE: QColor("#FFFFFF"),
}
_BYTES_PER_PIXEL: Final = 4


class Grounds(QObject):
    """Pictures are decoded beside the window; the newest one wanted wins."""

    def __init__(self, backdrop: Backdrop, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._backdrop, self._canvas = backdrop, canvas
        self._ground, self._path = Ground.LAYOUT, ""
        self._state = DeskState()
        self._layout: QImage | None = None
        self._shown: object = None
        self._decoder = StillDecoder(self)
        self._decoder.decoded.connect(self._on_decoded)
        backdrop.show_to(self._on_layout)

    def show_state(self, state: DeskState) -> None:
        """Show the newest of what was chosen."""
        self._state = state
        self._backdrop.show_state(state)
        self._show()

    def choose(self, ground: Ground, path: str = "") -> None:
        """Lay something else behind; a picture of one's own by its path."""
        self._ground, self._path = ground, path
        self._backdrop.choose(ground)
        self._decoder.drop()
        self._show()

    def _show(self) -> None:
        """Show it, unless it is shown already."""
        frame = self._state.room.frame
        source = {
            Ground.LAYOUT: self._layout,
            Ground.PROGRAM: self._state.program.picture,
            Ground.SNAPSHOT: last_snapshot(self._state),
            Ground.OWN: self._path,
            Ground.CHECKERS: frame,
        }.get(self._ground)
        if (self._ground, source) == self._shown:
            return
        self._shown = (self._ground, source)
        if isinstance(source, bytes) and source:
            self._decoder.decode(source)
        elif isinstance(source, str) and source:
            self._decoder.read(source)
        elif self._ground is Ground.CHECKERS:
            self._canvas.show_backdrop(_checkers(frame.width, frame.height))
        else:
            self._canvas.show_backdrop(self._layout if source else self._plain())

    def _plain(self) -> QImage | None:
        colour = _PLAIN.get(self._ground)
        if colour is None:
            return None
        image = QImage(1, 1, QImage.Format.Format_RGB32)
        image.fill(colour)
        return image

    def _on_layout(self, picture: Picture) -> None:
        self._layout = _opaque(picture)
        self._show()

    def _on_decoded(self, image: QImage) -> None:
        self._canvas.show_backdrop(None if image.isNull() else image)


def _checkers(width: int, height: int) -> QImage:
    """What stands for nothing at all: where the graphic leaves the picture free."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(_LIGHT)
    painter = QPainter(image)
    side = CHECKER_PX
    for row in range(0, height, side):
        for column in range(side * (row // side % 2), width, 2 * side):
            painter.fillRect(column, row, side, side, _DARK)
    painter.end()
    return image


def _opaque(picture: Picture) -> QImage:
    row = picture.width * _BYTES_PER_PIXEL
    raw = QImage(picture.rgba, picture.width, picture.height, row, QImage.Format.Format_RGBX8888)
    # A copy of its own: Qt does not keep the bytes alive.
    return raw.convertToFormat(QImage.Format.Format_RGB32)
