"""Opens a template in the graphics workspace, for pictures of it: a real session, really drawn."""

from __future__ import annotations

import asyncio
import tempfile
import time
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from example_show import NOW
from studio import RESOURCES
from studio.bootstrap.beside import library_in, press_in, themes_in
from studio.bootstrap.editing import editing_with
from studio.compose.templates import LOWER_THIRD
from studio.domain.library import BUILT_IN
from studio.services.compositing import ThreadedCompositor
from studio.services.store import Store
from studio.storage.profile import Profile
from studio.tasks import TaskScope
from studio.ui.workspaces import Workspace

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from PySide6.QtWidgets import QApplication

    from studio.compose.picture import Picture
    from studio.domain.desk import DeskState
    from studio.services.editing import Drawn, Session
    from studio.ui.main_window import MainWindow
    from studio.ui.workplace import Workplace

SELECTED: Final = ("name",)
PATIENCE_S: Final = 20.0
ROUNDS: Final = 10


async def edit(
    window: MainWindow, workplace: Workplace, state: DeskState, app: QApplication
) -> None:
    """Leave the window with the lower third open, its name selected, and everything drawn."""
    async with _session() as session:
        drawn: list[Drawn] = []
        behind: list[Picture] = []
        session.drawing.show_to(drawn.append)
        session.backdrop.show_to(behind.append)
        workplace.composer.attach(session)
        window.furniture.workspaces.open(Workspace.GRAPHICS)
        workplace.composer.show_state(state)
        session.keeper.open(BUILT_IN + LOWER_THIRD)
        await _until(app, lambda: bool(behind and drawn and drawn[-1].graphic.document.elements))
        session.editor.select(SELECTED)
        await _handled(app)


@asynccontextmanager
async def _session() -> AsyncIterator[Session]:
    """A session over a library with nothing in it but the program's own templates."""
    compositor, tasks = ThreadedCompositor(RESOURCES / "fonts"), TaskScope(_fail)
    try:
        with tempfile.TemporaryDirectory() as folder:
            profile, store = Profile.at(Path(folder)), Store()
            library, themes = library_in(profile, store, tasks), themes_in(profile, store)
            press = press_in(profile, store, tasks, (library, themes), compositor)
            yield editing_with(compositor, library, tasks, lambda: NOW, press.type_case)
            press.close()
            await tasks.aclose()
    finally:
        compositor.close()


async def _until(app: QApplication, is_so: Callable[[], bool]) -> None:
    until = time.monotonic() + PATIENCE_S
    while not is_so():
        if time.monotonic() > until:
            raise TimeoutError("the graphics workspace was not drawn in time")
        app.processEvents()
        await asyncio.sleep(0.02)
    await _handled(app)


async def _handled(app: QApplication) -> None:
    """Let everything that follows from it happen."""
    for _ in range(ROUNDS):
        app.processEvents()
        await asyncio.sleep(0.02)


def _fail(name: str, error: BaseException) -> None:
    raise RuntimeError(name) from error
