"""A few graphics in the theme, drawn by the engine, and what is hard to read in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, QRect, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from studio.domain.contrast import ENOUGH, faint_pairs
from studio.services.theme_pictures import SAMPLES
from studio.ui import theme as look
from studio.ui.role_words import role_words
from studio.ui.widgets.named import named
from studio.ui.widgets.picture_view import Edge, PictureView
from studio.ui.widgets.words import plain

if TYPE_CHECKING:
    from studio.domain.overlay import Theme
    from studio.services.theme_pictures import Sample

_LEAST: Final = QSize(160, 90)
_STRETCHES: Final = (21, 10)
_BYTES_PER_PIXEL: Final = 4
_BEHIND: Final = QColor("#3A4048")
"""Neither dark nor light, as most programme pictures."""


class Samples(QWidget):
    """A large picture, two small ones beside it, and the words below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._views = [self._view(number) for number in range(len(SAMPLES))]
        self._contrast = named(plain("", self), "themeContrast")
        grid = QGridLayout()
        grid.setSpacing(0)
        grid.addWidget(self._views[0], 0, 0, 2, 1)
        for number, view in enumerate(self._views[1:]):
            grid.addWidget(view, number, 1)
        for place, stretch in enumerate(_STRETCHES):
            grid.setColumnStretch(place, stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.GAP)
        column.addLayout(grid, 1)
        column.addWidget(self._contrast)

    def show_sample(self, sample: Sample) -> None:
        """Show one of the pictures."""
        self._views[sample.number].set_image(_image(sample))

    def show_theme(self, theme: Theme) -> None:
        """Say which text would be hard to read; nothing where all is well."""
        faint = faint_pairs(theme)
        self._contrast.setText(
            self._words(*faint[0])
            if faint
            else self.tr("Both inks are easy to read on both grounds.")
        )
        colour = look.ASKED if faint else look.MUTED
        self._contrast.setStyleSheet(f"color: {colour};")

    def _words(self, ink: str, ground: str, contrast: float) -> str:
        words = self.tr("“{ink}” on “{ground}” is hard to read: contrast {contrast} of {least}.")
        return words.format(
            ink=role_words(ink),
            ground=role_words(ground),
            contrast=_figure(int(contrast * 10) / 10),
            least=_figure(ENOUGH),
        )

    def _view(self, number: int) -> PictureView:
        words = self.tr("How a graphic looks in this theme")
        view = named(PictureView(self), f"themeSample{number + 1}", words, words)
        view.setMinimumSize(_LEAST)
        view.set_edge(Edge(look.LINE, 1))
        return view


def _figure(number: float) -> str:
    return QLocale().toString(number, "f", 1)


def _image(sample: Sample) -> QImage:
    picture, area = sample.picture, sample.area
    row = picture.width * _BYTES_PER_PIXEL
    raw = QImage(picture.rgba, picture.width, picture.height, row, QImage.Format.Format_RGBA8888)
    seen = QImage(area.width, area.height, QImage.Format.Format_RGB32)
    seen.fill(_BEHIND)
    painter = QPainter(seen)
    painter.drawImage(seen.rect(), raw, QRect(area.x, area.y, area.width, area.height))
    painter.end()
    return seen
