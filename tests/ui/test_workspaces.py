from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from studio.ui.keymap import Focus
from studio.ui.keys import focus_now
from studio.ui.workspaces import Workspace
from tests.support.panels import child
from tests.support.window import ASKED, REHEARSAL

CONTROL = Qt.KeyboardModifier.ControlModifier


def press(desk, key):
    QTest.keyClick(desk.window.windowHandle(), key, CONTROL)


def docks_of(desk):
    return {d.objectName(): d.geometry() for d in desk.window.furniture.docks.all if d.isVisible()}


def test_the_keys_open_the_workspaces_and_bring_the_docks_back_where_they_were(open_desk, qtbot):
    desk = open_desk()
    desk.show(REHEARSAL)
    before = docks_of(desk)
    press(desk, Qt.Key.Key_F2)
    workspaces = desk.window.furniture.workspaces
    assert workspaces.current is Workspace.GRAPHICS
    assert desk.workplace.composer.isVisible()
    assert docks_of(desk) == {}
    press(desk, Qt.Key.Key_F1)
    assert desk.window.furniture.centre.isVisible()
    qtbot.waitUntil(lambda: docks_of(desk) == before)


def test_the_top_bar_says_which_workspace_is_open(open_desk):
    desk = open_desk()
    show = child(desk.window, "showWorkspaceButton")
    graphics = child(desk.window, "graphicsWorkspaceButton")
    assert (show.isChecked(), graphics.isChecked()) == (True, False)
    graphics.click()
    assert (show.isChecked(), graphics.isChecked()) == (False, True)


def test_the_docks_are_remembered_as_they_lay_although_the_graphics_are_open(open_desk):
    desk = open_desk()
    docks = desk.window.furniture.state().docks
    desk.window.furniture.workspaces.open(Workspace.GRAPHICS)
    assert desk.window.furniture.state().docks == docks


def test_live_keys_rest_in_the_graphics_workspace(open_desk):
    desk = open_desk()
    desk.show(REHEARSAL)
    desk.window.furniture.workspaces.open(Workspace.GRAPHICS)
    desk.workplace.composer.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    desk.workplace.composer.setFocus()
    assert focus_now() is Focus.CANVAS
    QTest.keyClick(desk.window.windowHandle(), Qt.Key.Key_Return)
    assert desk.wishes == []


def test_a_question_brings_the_show_back_where_it_is_asked(open_desk):
    desk = open_desk()
    desk.show(REHEARSAL)
    desk.window.furniture.workspaces.open(Workspace.GRAPHICS)
    desk.show(ASKED)
    assert desk.window.furniture.workspaces.current is Workspace.SHOW
