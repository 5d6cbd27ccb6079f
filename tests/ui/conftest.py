"""The real window, opened at need."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from studio.ui import theme
from tests.support.window import Desk, Memory


@pytest.fixture(scope="module")
def dressed(qapp):
    before = qapp.style().name(), qapp.palette(), qapp.font(), qapp.styleSheet()
    theme.apply_theme(qapp)
    yield
    qapp.setStyle(before[0])
    qapp.setPalette(before[1])
    qapp.setFont(before[2])
    qapp.setStyleSheet(before[3])


@pytest.fixture
def open_desk(qtbot, dressed):
    """Opens a desk; called twice it is like starting the program again."""

    def opened(memory: Memory | None = None, size: tuple[int, int] = (1440, 900)) -> Desk:
        desk = Desk(memory or Memory())
        qtbot.addWidget(desk.window, before_close_func=QWidget.deleteLater)
        desk.window.resize(*size)
        desk.window.show()
        desk.window.activateWindow()
        qtbot.waitUntil(desk.window.isActiveWindow)
        return desk

    return opened
