import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from studio.ui.docks import Docks

LEFT, RIGHT = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea


@pytest.fixture
def window(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setCentralWidget(QWidget())
    window.resize(1440, 900)
    return window


@pytest.fixture
def docks(window):
    def entries(*names):
        return tuple((f"{name}Dock", name.title(), QWidget()) for name in names)

    docks = Docks(
        window, entries("room", "people"), entries("playback", "layers", "outputs", "chat", "data")
    )
    window.show()
    docks.size()
    docks.title()
    return docks


def names(docks):
    return [dock.objectName() for dock in docks]


def test_room_and_people_are_left_all_others_right(window, docks):
    areas = [window.dockWidgetArea(dock) for dock in docks.all]
    assert areas == [LEFT, LEFT, RIGHT, RIGHT, RIGHT, RIGHT, RIGHT]
    room, people = docks.all[:2]
    assert room.geometry().bottom() < people.geometry().top()


def test_layers_outputs_and_data_share_a_place_and_layers_is_in_front(window, docks, qtbot):
    layers, outputs, _, data = docks.all[3:]
    assert window.tabifiedDockWidgets(layers) == [outputs, data]
    qtbot.waitUntil(lambda: not layers.visibleRegion().isEmpty())
    assert outputs.visibleRegion().isEmpty()


def test_where_a_tab_says_the_title_there_is_no_second_one(docks, qtbot):
    layers, outputs, chat = docks.all[3:6]
    assert layers.titleBarWidget() is not None
    assert chat.titleBarWidget() is None
    outputs.setFloating(True)
    docks.all[6].setFloating(True)
    qtbot.waitUntil(lambda: layers.titleBarWidget() is None)
    assert outputs.titleBarWidget() is None


def test_the_factory_arrangement_comes_back(window, docks, qtbot):
    behind = {"outputsDock", "dataDock"}
    seen = [dock for dock in docks.all if dock.objectName() not in behind]
    before = [dock.geometry() for dock in seen]
    room, *_, chat, _ = docks.all
    chat.setFloating(True)
    room.hide()
    window.addDockWidget(RIGHT, docks.all[1])
    docks.arrange_factory()
    qtbot.waitUntil(lambda: [dock.geometry() for dock in seen] == before)
    assert all(not dock.isHidden() and not dock.isFloating() for dock in docks.all)


def test_a_locked_dock_cannot_be_moved_or_closed(docks):
    docks.lock(is_locked=True)
    assert docks.is_locked
    nothing = QDockWidget.DockWidgetFeature.NoDockWidgetFeatures
    assert {dock.features() for dock in docks.all} == {nothing}
    docks.lock(is_locked=False)
    assert all(dock.features() != nothing for dock in docks.all)


def test_every_dock_has_a_name_to_be_remembered_by(docks):
    assert len(set(names(docks.all))) == 7
    assert "" not in names(docks.all)
