from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from studio.ui.models.rows import RowsModel
from studio.ui.widgets.row_delegate import FACE_ROLE, RowFace


@dataclass(frozen=True)
class Line:
    id: str
    word: str = ""

    @property
    def face(self):
        return RowFace(self.word or self.id)

    @property
    def spoken(self):
        return f"line {self.id}"


def lines(ids):
    return [Line(one) for one in ids]


@pytest.fixture
def model(qapp):
    model = RowsModel()
    model.show(lines("abcd"))
    return model


def test_model_keeps_the_qt_contract(model, qtmodeltester):
    qtmodeltester.check(model)


@pytest.mark.parametrize("wanted", ["", "abcd", "dcba", "xbyd", "bca", "aebfcd", "d", "cdab", "q"])
def test_the_rows_become_the_wanted_ones_by_legal_steps(model, qtmodeltester, wanted):
    qtmodeltester.check(model)  # stays connected and checks each of the signals that follow
    model.show(lines(wanted))
    assert [row.id for row in model.rows] == list(wanted)


@pytest.mark.parametrize("wanted", ["dcba", "xayb", "ca"])
def test_who_holds_on_to_a_row_keeps_it(model, wanted):
    held = QPersistentModelIndex(model.index_of("a"))
    model.show(lines(wanted))
    assert held.data() == "a"


def test_a_row_that_leaves_is_let_go(model):
    held = QPersistentModelIndex(model.index_of("a"))
    model.show(lines("bcd"))
    assert not held.isValid()


def test_only_the_changed_row_is_told(model, qtbot):
    told = []
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    model.show([Line("a"), Line("b", "new"), *lines("cd")])
    assert told == [(1, 1)]
    assert model.index(1).data() == "new"


def test_the_same_rows_tell_nothing(model, qtbot):
    with qtbot.assertNotEmitted(model.dataChanged), qtbot.assertNotEmitted(model.rowsInserted):
        model.show([replace(line) for line in lines("abcd")])


def test_a_row_can_be_drawn_and_read_out(model):
    index = model.index(0)
    assert index.data(FACE_ROLE) == RowFace("a")
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "line a"
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "line a"
    assert index.data(Qt.ItemDataRole.FontRole) is None


def test_no_index_is_no_row(model):
    assert model.row(QModelIndex()) is None
    assert model.data(QModelIndex()) is None
    assert not model.index_of("nobody").isValid()
    assert model.rowCount(model.index(0)) == 0
