import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow

from studio.ui.window_state import (
    NO_MEMORY,
    WindowState,
    docks_of,
    geometry_of,
    restore_docks,
    restore_geometry,
)


def window_with_dock(qtbot) -> QMainWindow:
    window = QMainWindow()
    qtbot.addWidget(window)
    dock = QDockWidget("Chat", window)
    dock.setObjectName("chatDock")
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
    window.resize(900, 600)
    window.show()
    return window


def test_place_and_size_come_back(qtbot):
    window = window_with_dock(qtbot)
    window.setGeometry(50, 60, 700, 500)
    kept = geometry_of(window)
    other = window_with_dock(qtbot)
    assert restore_geometry(other, kept)
    assert other.geometry() == window.geometry()


def test_the_arrangement_comes_back(qtbot):
    window = window_with_dock(qtbot)
    dock = window.findChild(QDockWidget)
    window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, dock)
    other = window_with_dock(qtbot)
    assert restore_docks(other, docks_of(window))
    moved = other.findChild(QDockWidget)
    assert other.dockWidgetArea(moved) is Qt.DockWidgetArea.LeftDockWidgetArea


@pytest.mark.parametrize("text", ["", "x", "AAAA", "ü€", "Z2FyYmFnZSB0aGF0IGlzIG5vIHN0YXRl"])
def test_a_text_that_is_no_state_is_refused(qtbot, text):
    window = window_with_dock(qtbot)
    before = window.geometry()
    assert not restore_docks(window, text)
    assert not restore_geometry(window, text)
    assert window.geometry() == before
    assert window.findChild(QDockWidget).isVisible()


def test_half_a_state_is_refused(qtbot):
    window = window_with_dock(qtbot)
    assert not restore_docks(window, docks_of(window)[: len(docks_of(window)) // 2])


def test_a_desk_without_memory_starts_as_new_each_time():
    NO_MEMORY.save(WindowState("x"))
    assert NO_MEMORY.load() == WindowState()
