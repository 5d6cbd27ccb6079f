import asyncio
import os
from pathlib import Path

from PySide6.QtWidgets import QApplication

from studio.bootstrap import run_desk
from studio.options import Options
from studio.ui.main_window import MainWindow
from tests.support.program import descendants

PATIENCE_S = 60


def the_window() -> MainWindow | None:
    found = (w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))
    return next((window for window in found if window.isVisible()), None)


async def test_a_window_closed_before_there_is_a_desk_ends_the_program(qapp, tmp_path: Path):
    asked = asyncio.Event()
    async with asyncio.timeout(PATIENCE_S):
        running = asyncio.get_running_loop().create_task(run_desk(Options(profile=tmp_path), asked))
        while (window := the_window()) is None:
            await asyncio.sleep(0)
        window.close()
        await running
    assert asked.is_set()
    assert descendants(os.getpid()) == []
