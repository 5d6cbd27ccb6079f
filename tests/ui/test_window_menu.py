import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from studio.domain.packing import Packing
from studio.ui.docks import Docks
from studio.ui.window_menu import WindowMenu


@pytest.fixture
def window(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def docks(window):
    left = (("roomDock", "Room", QWidget()), ("peopleDock", "People", QWidget()))
    right = tuple((f"d{n}Dock", f"D{n}", QWidget()) for n in range(5))
    docks = Docks(window, left, right)
    window.show()
    return docks


@pytest.fixture
def menu(window, docks):
    return WindowMenu(docks, window)


def trigger(menu, name):
    menu.findChild(QAction, name).trigger()


def test_every_panel_can_be_shown_and_hidden(menu, docks, window):
    room = docks.all[0]
    action = next(a for a in menu.actions() if a.text() == "Room")
    action.trigger()
    assert room.isHidden()
    action.trigger()
    assert not room.isHidden()


def test_the_lock_locks_and_can_be_shown_without_pressing_it(menu, docks):
    trigger(menu, "lockPanelsAction")
    assert docks.is_locked
    menu.show_locked(is_locked=False)
    assert not docks.is_locked


def test_the_factory_arrangement_is_one_click(menu, docks):
    docks.all[0].hide()
    trigger(menu, "factoryAction")
    assert not docks.all[0].isHidden()


def test_quitting_is_asked_for(menu, qtbot):
    with qtbot.waitSignal(menu.quit_asked):
        trigger(menu, "quitAction")


def test_the_keys_can_be_looked_up(menu):
    lines = [action.text() for action in menu.findChild(QMenu, "keysMenu").actions()]
    assert "Update\tF6" in lines


def test_how_foregrounds_are_packed_is_one_of_three(menu, qtbot):
    menu.show_packing(Packing.INTERLACED)
    with qtbot.waitSignal(menu.packing_chosen, check_params_cb=lambda p: p is Packing.COMPACT):
        trigger(menu, "compactAction")
    checked = [a.text() for a in menu.findChild(QMenu, "packingMenu").actions() if a.isChecked()]
    assert checked == ["Compact"]


def test_showing_a_packing_chooses_nothing(menu, qtbot):
    with qtbot.assertNotEmitted(menu.packing_chosen):
        menu.show_packing(Packing.FLAT)
    assert menu.findChild(QAction, "flatAction").isChecked()
