from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QWidget

from studio.bootstrap.memory import Remembered
from studio.bootstrap.packing import PackingChoice
from studio.domain.packing import Packing
from studio.tasks import TaskScope
from studio.ui.docks import Docks
from studio.ui.window_menu import WindowMenu
from tests.support.desk import settled


class FakeCompositor:
    def __init__(self) -> None:
        self.packed: list[Packing] = []

    async def pack_as(self, packing: Packing) -> None:
        self.packed.append(packing)


@pytest.fixture
def menu(qtbot) -> WindowMenu:
    window = QMainWindow()
    qtbot.addWidget(window)
    left = (("aDock", "A", QWidget()), ("bDock", "B", QWidget()))
    right = tuple((f"d{n}Dock", f"D{n}", QWidget()) for n in range(5))
    return WindowMenu(Docks(window, left, right), window)


async def test_a_choice_is_packed_at_once_and_remembered(menu: WindowMenu, tmp_path: Path):
    path, compositor = tmp_path / "settings.json", FakeCompositor()
    tasks = TaskScope(lambda *_: None)
    choice = PackingChoice(menu, Remembered(path), compositor, tasks)
    menu.findChild(QAction, "compactAction").trigger()
    await settled()
    assert compositor.packed == [Packing.INTERLACED, Packing.COMPACT]
    assert Remembered(path).packing is Packing.COMPACT
    choice.choose(Packing.FLAT)
    assert Remembered(path).packing is Packing.FLAT
    await tasks.aclose()


async def test_what_was_chosen_is_there_at_the_next_start(menu: WindowMenu, tmp_path: Path):
    remembered, compositor = Remembered(tmp_path / "settings.json"), FakeCompositor()
    remembered.keep_packing(Packing.FLAT)
    tasks = TaskScope(lambda *_: None)
    choice = PackingChoice(menu, remembered, compositor, tasks)
    await settled()
    assert compositor.packed == [Packing.FLAT]
    assert menu.findChild(QAction, "flatAction").isChecked()
    choice.choose(Packing.INTERLACED)
    assert remembered.packing is Packing.INTERLACED
    await tasks.aclose()
