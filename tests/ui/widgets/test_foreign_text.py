import numpy as np
import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QImage, QPainter

from studio.ui.widgets.foreign_text import FIRST_STRONG_ISOLATE, POP_ISOLATE, shortened

ARABIC = "أحمد عبد الرحمن الأنصاري"
WIDTH_PX = 90


def height_at_the_right_end(text: str, width_px: int) -> int:
    """How many rows have ink in the last columns of text, drawn from the left."""
    image = QImage(300, 40, QImage.Format.Format_Grayscale8)
    image.fill(0)
    painter = QPainter(image)
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as on every widget
    painter.setPen(Qt.GlobalColor.white)
    painter.drawText(QRect(0, 0, 300, 40), Qt.AlignmentFlag.AlignLeft, text)
    painter.end()
    ink = np.frombuffer(image.constBits(), np.uint8).reshape(40, image.bytesPerLine()) > 0
    end = int(np.flatnonzero(ink.any(axis=0)).max()) + 1
    return int(ink[:, end - width_px : end].any(axis=1).sum())


@pytest.fixture
def metrics(qapp):
    return QFontMetrics(QFont())


def test_plain_words_stay_as_they_are(metrics):
    assert shortened("Anna Berg", metrics, 500) == "Anna Berg"
    assert shortened("", metrics, 500) == ""
    assert shortened("Anna Berg", metrics, -5) == ""


def test_what_fits_keeps_its_own_direction(metrics):
    assert shortened(ARABIC, metrics, 500) == f"{FIRST_STRONG_ISOLATE}{ARABIC}{POP_ISOLATE}"


def test_a_name_that_is_read_from_the_right_is_shortened_at_its_left_end(metrics):
    short = shortened(ARABIC, metrics, WIDTH_PX)
    bare = short.strip(FIRST_STRONG_ISOLATE + POP_ISOLATE)
    assert bare.endswith("…")
    dots_px = metrics.horizontalAdvance("…") - 2
    dots = height_at_the_right_end(bare, dots_px)
    letters = height_at_the_right_end(short, dots_px)
    assert letters > 2 * dots
