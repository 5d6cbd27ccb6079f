"""The real window, opened at need, and the languages it speaks."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from studio.ui import theme
from studio.ui.language import speak
from tests.support.languages import SOURCES, ThisPython
from tests.support.window import Desk, Memory
from translations import build_translations


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


@pytest.fixture(scope="session")
def built(tmp_path_factory) -> Path:
    """The program's translations as Qt loads them."""
    folder = tmp_path_factory.mktemp("translations")
    for source in SOURCES.glob("*.ts"):
        (folder / source.name).write_bytes(source.read_bytes())
    build_translations(folder, ThisPython())
    return folder


@pytest.fixture
def spoken(qapp, built):
    """Speaks a language for as long as the test lasts."""
    installed, numbers = [], QLocale()

    def spoken(wanted: str | None, folder: Path = built):
        translators = speak(wanted, folder)
        installed.extend(translators)
        return translators

    yield spoken
    for translator in installed:
        qapp.removeTranslator(translator)
    QLocale.setDefault(numbers)
