import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from studio.ui.widgets.flow import FlowLayout
from studio.ui.widgets.tall_page import LEAST_PX, TallPage


@pytest.fixture
def page(qtbot):
    page = TallPage()
    qtbot.addWidget(page)
    flow = FlowLayout()
    for number in range(4):
        flow.addWidget(QPushButton(f"a button {number}"))
    page.column.addLayout(flow)
    for _ in range(6):
        page.column.addWidget(QLabel("a line"))
    page.resize(500, 120)
    page.show()
    qtbot.waitExposed(page)
    return page


def test_it_is_as_wide_as_its_widest_control_and_as_low_as_wanted(page):
    page.column.addWidget(QPushButton("a much wider button than all the others " * 2))
    wide = page.column.minimumSize().width()
    assert page.minimumSizeHint().width() >= wide
    assert page.minimumSizeHint().height() == LEAST_PX


def test_it_scrolls_down_and_never_sideways(page):
    assert page.verticalScrollBar().maximum() > 0
    page.resize(60, 120)
    assert not page.horizontalScrollBar().isVisible()


def test_rows_that_break_are_not_squeezed(page, qtbot):
    before = page.widget().height()
    page.resize(120, 120)
    qtbot.waitUntil(lambda: page.widget().height() > before)
    labels = page.findChildren(QLabel)
    assert all(label.height() >= label.sizeHint().height() for label in labels)


def test_what_is_added_later_can_be_reached(page, qtbot):
    before = page.verticalScrollBar().maximum()
    page.column.addWidget(QLabel("one\n" * 10))
    qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() > before)


def test_what_the_keyboard_comes_to_from_outside_is_scrolled_into_sight(page, qtbot):
    _, second, *_ = page.widget().findChildren(QPushButton)
    for _ in range(20):
        page.column.addWidget(QLabel("a line"))
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() > 200)
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
    assert second.visibleRegion().isEmpty()
    second.setFocus()
    assert not second.visibleRegion().isEmpty()
