import pytest
from PySide6.QtCore import Qt

from studio.domain.looks import LayoutChoice
from studio.domain.podium import LAYOUT_NAMES, WIDE
from studio.ui import theme
from studio.ui.widgets.layout_chooser import LayoutChooser


@pytest.fixture
def chooser(qtbot):
    chooser = LayoutChooser()
    qtbot.addWidget(chooser)
    chooser.show()
    return chooser


def button_of(chooser, name):
    return next(button for button in chooser.buttons if button.layout_name == name)


def test_auto_and_every_named_layout_can_be_chosen(chooser, qtbot):
    for name in ("auto", *LAYOUT_NAMES):
        with qtbot.waitSignal(chooser.chosen) as chosen:
            qtbot.mouseClick(button_of(chooser, name), Qt.MouseButton.LeftButton)
        assert chosen.args == [name]


def test_the_prepared_one_is_checked_and_no_other(chooser):
    chooser.check(LayoutChoice("four"))
    assert [b.layout_name for b in chooser.buttons if b.isChecked()] == ["four"]


def test_the_one_on_air_is_marked_and_no_other(chooser):
    chooser.draw(WIDE, 3, LayoutChoice("two"), theme.PROGRAM)
    assert [b.layout_name for b in chooser.buttons if b.is_on_air] == ["two"]
    chooser.draw(WIDE, 3, LayoutChoice("two"), "")
    assert not any(b.is_on_air for b in chooser.buttons)


@pytest.mark.parametrize(("width", "rows"), [(900, 1), (420, 2)])
def test_it_takes_one_row_or_two(chooser, width, rows):
    chooser.resize(width, chooser.heightForWidth(width))
    tops = {button.geometry().top() for button in chooser.buttons}
    rects = [button.geometry() for button in chooser.buttons]
    assert len(tops) == rows
    assert all(chooser.rect().contains(rect) for rect in rects)
    assert not any(a.intersects(b) for a in rects for b in rects if a is not b)
