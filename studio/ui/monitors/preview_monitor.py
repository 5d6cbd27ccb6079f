"""The look being prepared, as it will be seen, and what a TAKE would change in words."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studio.domain.desk import DeskState
from studio.ui import theme
from studio.ui.monitors.changes import empties_picture, look_words, take_words
from studio.ui.monitors.strip import Mark, StripState, TallyStrip
from studio.ui.widgets.named import named
from studio.ui.widgets.picture_view import Edge, PictureView
from studio.ui.widgets.wrapped_label import WrappedLabel

FOOT_PX: Final = 38
_BYTES_PER_PIXEL: Final = 4
_DASHED: Final = Edge(theme.PREVIEW, theme.PREVIEW_EDGE, is_dashed=True)


class PreviewMonitor(QWidget):
    """PVW: strip, picture, and one line of words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("previewMonitor")
        self.strip = named(TallyStrip(self.tr("PVW"), Mark.TRIANGLE, self), "previewStrip")
        self.view = named(PictureView(self), "previewPicture", "", self.tr("Preview picture"))
        self.view.set_edge(_DASHED)
        self.view.set_message(self.tr("The preview is being drawn."))
        self.changes = named(WrappedLabel(self), "changesLine")
        self.changes.setFixedHeight(FOOT_PX)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addWidget(self.view, 1)
        column.addWidget(self.changes)

    def show_state(self, state: DeskState) -> None:
        """Say what is prepared and what taking it would do. Emits nothing."""
        frame = state.room.frame
        if state.room.facts is not None:
            self.view.set_ratio(frame.width, frame.height)
        self.strip.tell(look_words(state.preview), theme.PREVIEW_FILL, StripState())
        self.changes.say(take_words(state), _colour(state))

    def show_picture(self, picture_rgba: bytes, width: int, height: int) -> None:
        """Show the composed preview: opaque RGBA rows without gaps, in podium pixels."""
        row = width * _BYTES_PER_PIXEL
        raw = QImage(picture_rgba, width, height, row, QImage.Format.Format_RGBX8888)
        # A copy of its own: Qt does not keep the bytes alive.
        self.view.set_image(raw.convertToFormat(QImage.Format.Format_RGB32))


def _colour(state: DeskState) -> str:
    """Green for what a TAKE would do, amber for what is hardly meant, grey for nothing."""
    if state.changes.is_empty or not state.room.is_ready:
        return theme.MUTED
    return theme.ASKED if empties_picture(state) else theme.PREVIEW
