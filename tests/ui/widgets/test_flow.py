import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from studio.ui.widgets.flow import FlowLayout


class Block(QWidget):
    def __init__(self, width, height=20):
        super().__init__()
        self._size = QSize(width, height)

    @override
    def sizeHint(self):
        return self._size

    @override
    def minimumSizeHint(self):
        return self._size


@pytest.fixture
def flow_of(qtbot):
    keep = []

    def build(*blocks):
        holder = QWidget()
        qtbot.addWidget(holder)
        flow = FlowLayout(holder, gap_px=10)
        for block in blocks:
            flow.addWidget(block)
        keep.append(holder)
        holder.show()
        return holder, flow

    return build


def places(flow):
    return [flow.itemAt(n).geometry().topLeft().toTuple() for n in range(flow.count())]


def test_what_fits_stands_in_one_row(flow_of):
    holder, flow = flow_of(Block(50), Block(60))
    holder.resize(120, 100)
    assert places(flow) == [(0, 0), (60, 0)]
    assert flow.heightForWidth(120) == 20


def test_what_does_not_fit_goes_to_the_next_row(flow_of):
    holder, flow = flow_of(Block(50), Block(60), Block(20))
    holder.resize(119, 100)
    assert places(flow) == [(0, 0), (0, 30), (70, 30)]
    assert flow.heightForWidth(119) == 50


def test_low_ones_stand_in_the_middle_of_their_row(flow_of):
    holder, flow = flow_of(Block(50, 30), Block(50, 10))
    holder.resize(200, 100)
    assert places(flow) == [(0, 0), (60, 10)]


def test_the_widest_alone_says_how_narrow_it_may_be(flow_of):
    _, flow = flow_of(Block(50), Block(60), Block(20))
    assert flow.minimumSize() == QSize(60, 20)
    assert flow.sizeHint() == QSize(150, 20)


def test_hidden_ones_take_no_room(flow_of):
    hidden = Block(60)
    holder, flow = flow_of(Block(50), hidden, Block(20))
    hidden.setHidden(True)
    holder.resize(200, 100)
    assert places(flow)[2] == (60, 0)
    assert flow.sizeHint() == QSize(80, 20)


def test_nothing_in_it_takes_nothing(flow_of):
    _, flow = flow_of()
    assert (flow.heightForWidth(50), flow.sizeHint().width()) == (0, 0)
    assert flow.itemAt(0) is None
    assert flow.takeAt(0) is None


def test_what_is_below_moves_down_when_the_row_breaks(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    flow, below = FlowLayout(), Block(50)
    for width in (80, 80):
        flow.addWidget(Block(width))
    column.addLayout(flow)
    column.addWidget(below)
    column.addStretch(1)
    page.resize(300, 300)
    page.show()
    before = below.y()
    page.resize(120, 300)
    qtbot.waitUntil(lambda: below.y() > before)
