import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QColor, QHelpEvent
from PySide6.QtWidgets import QToolTip

from studio.ui.widgets.elider_label import EliderLabel

LONG = "Donaudampfschifffahrtsgesellschaft " * 12


@pytest.fixture
def label(qtbot):
    label = EliderLabel()
    qtbot.addWidget(label)
    label.resize(120, 20)
    return label


def test_no_text_changes_its_size_hints(label):
    before = label.sizeHint(), label.minimumSizeHint()
    label.set_text(LONG)
    assert (label.sizeHint(), label.minimumSizeHint()) == before
    assert label.minimumSizeHint().width() == 0


def test_what_does_not_fit_ends_in_an_ellipsis(label):
    label.set_text(LONG)
    assert label.shown_text().endswith("…")
    assert label.text() == LONG
    assert label.accessibleName() == LONG


def test_line_breaks_become_spaces(label):
    label.set_text("one\r\ntwo\u2028three")
    assert label.text() == "one  two three"


def test_the_whole_text_is_the_tooltip_when_it_is_cut(label, qapp):
    label.set_text(LONG)
    point = QPoint(2, 2)
    qapp.sendEvent(label, QHelpEvent(QEvent.Type.ToolTip, point, label.mapToGlobal(point)))
    assert QToolTip.text() == LONG
    QToolTip.hideText()


def test_the_hinted_width_is_what_the_layout_is_asked_for(label):
    label.hint_width(222)
    assert label.sizeHint().width() == 222


def test_it_is_drawn_in_the_colour_asked_for(label):
    label.set_text("████")
    label.set_colour("#00ff00")
    image = label.grab().toImage()
    seen = {image.pixelColor(x, 10).name() for x in range(image.width())}
    assert QColor("#00ff00").name() in seen
