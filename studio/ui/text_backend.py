"""Text that no bundled font can draw, drawn by Qt with the fonts of this computer.

Qt finds Japanese, Korean, emoji and every other script that is installed. Nothing here needs the
window's thread: fonts, layouts and images are made per call.
"""

from __future__ import annotations

import math
from functools import cached_property, lru_cache
from typing import Final

from PySide6.QtCore import QLoggingCategory, QPointF, Qt, QTextBoundaryFinder
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QImage,
    QPainter,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from studio.compose.text_backend import BackendText, Glyphs
from studio.domain.overlay import Weight

_PREFERRED: Final = (
    "Noto Color Emoji",
    "Apple Color Emoji",
    "Segoe UI Emoji",
    "Noto Sans CJK JP",
    "Hiragino Sans",
    "Yu Gothic UI",
)
"""In front, as far as they are there: emoji in colour, and Japanese forms of Chinese letters."""
_WEIGHTS: Final = {
    Weight.REGULAR: QFont.Weight.Normal,
    Weight.MEDIUM: QFont.Weight.Medium,
    Weight.SEMIBOLD: QFont.Weight.DemiBold,
    Weight.BOLD: QFont.Weight.Bold,
}
_SILENCED: Final = "qt.text.font.db=false"
"""Else Qt tells of each font of the computer that it does not know the script it was asked for."""
_ASKED_SIZE: Final = 20
_REMEMBERED: Final = 4096


class QtTextBackend:
    """Implements TextBackend; used once there is an application."""

    def __init__(self) -> None:
        QLoggingCategory.setFilterRules(_SILENCED)
        self._covers = lru_cache(_REMEMBERED)(self._has_glyphs)

    @cached_property
    def _families(self) -> list[str]:
        """Asked late, as listing the fonts of a computer takes its time."""
        known = set(QFontDatabase.families())
        return [family for family in _PREFERRED if family in known]

    def covers(self, cluster: str) -> bool:
        """Whether there is a glyph for every part of a character with its marks."""
        return self._covers(cluster)

    def width(self, text: BackendText) -> float:
        """Return the advance in podium pixels."""
        _, line = self._laid(text)
        return line.horizontalAdvance()

    def drawn(self, text: BackendText) -> Glyphs:
        """Draw the text, once with each pen."""
        layout, line = self._laid(text)
        pad = text.size_px // 2 + 2
        width = math.ceil(line.horizontalAdvance()) + 2 * pad
        height = math.ceil(line.height()) + 2 * pad
        # the baseline on a whole pixel, as the rest of the line has it
        place = QPointF(pad, pad + math.ceil(line.ascent()) - line.ascent())
        pens = (QColor(Qt.GlobalColor.white), QColor(Qt.GlobalColor.black))
        white, black = (_pixels(layout, place, (width, height), pen) for pen in pens)
        return Glyphs(width, height, -pad, -pad - math.ceil(line.ascent()), white, black)

    def breaks(self, text: str) -> tuple[int, ...]:
        """Return the indexes in front of which a line may end, in order, without 0."""
        finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Line, text)
        found: list[int] = []
        while (at := finder.toNextBoundary()) != -1:
            found.append(at)
        return _in_characters(text, found)

    def _has_glyphs(self, cluster: str) -> bool:
        layout, _ = self._laid(BackendText(cluster, Weight.REGULAR, _ASKED_SIZE))
        glyphs = [glyph for run in layout.glyphRuns() for glyph in run.glyphIndexes()]
        return bool(glyphs) and 0 not in glyphs

    def _laid(self, text: BackendText) -> tuple[QTextLayout, QTextLine]:
        """One line, however wide; the layout has to live as long as its line."""
        layout = QTextLayout(text.text, self._font(text))
        layout.setCacheEnabled(True)
        layout.setTextOption(_option(is_rtl=text.is_rtl))
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        return layout, line

    def _font(self, text: BackendText) -> QFont:
        font = QFont()
        if self._families:
            font.setFamilies(self._families)
        font.setPixelSize(text.size_px)
        font.setWeight(_WEIGHTS[text.weight])
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font


def _option(*, is_rtl: bool) -> QTextOption:
    option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    right = Qt.LayoutDirection.RightToLeft
    option.setTextDirection(right if is_rtl else Qt.LayoutDirection.LeftToRight)
    return option


def _pixels(layout: QTextLayout, place: QPointF, size: tuple[int, int], pen: QColor) -> bytes:
    image = QImage(*size, QImage.Format.Format_RGBA8888_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setPen(pen)
    layout.draw(painter, place)
    painter.end()
    return bytes(image.constBits())


def _in_characters(text: str, units: list[int]) -> tuple[int, ...]:
    """Qt counts in UTF-16, where an emoji is two."""
    found, wanted, unit = [], set(units), 0
    for index, character in enumerate(text, 1):
        unit += 2 if character > "\uffff" else 1
        if unit in wanted:
            found.append(index)
    return tuple(found)
