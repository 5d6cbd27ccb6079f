"""Sets the window up for pictures: real panels, stopped clocks, really composed pictures."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QThreadPool
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from editing import edit
from example_show import CLOCK_S, NOW, Moment, example_state
from pseudo import PseudoTranslator
from studio import RESOURCES
from studio.services.compositing import ThreadedCompositor
from studio.services.keyer_picture import single_of
from studio.ui.clocks import Clocks
from studio.ui.language import speak
from studio.ui.main_window import MainWindow
from studio.ui.theme import apply_theme
from studio.ui.workplace import Workplace

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap

    from studio.compose.finding import Finding
    from studio.compose.picture import Picture
    from studio.domain.desk import DeskState

PSEUDO = "pseudo"
ROUNDS = 20
"""How often events are handled until everything stands still."""


@dataclass(frozen=True, slots=True)
class Shot:
    """What one picture shows."""

    width: int
    height: int
    moment: Moment
    page: int = 0
    """Which page of the workbench is in front."""
    is_editing: bool = False
    """Whether the graphics workspace is open."""


def application(language: str) -> QApplication:
    """Return the application, dressed, in a language; pseudo makes every text a third longer."""
    app = QApplication(["podium-studio"])
    app.setCursorFlashTime(0)
    apply_theme(app)
    if language == PSEUDO:
        app.installTranslator(PseudoTranslator(app))
    else:
        speak(language)
    return app


def picture_of(shot: Shot, app: QApplication) -> QPixmap:
    """Build the window, show it that moment, and grab it."""
    clocks = Clocks(lambda: CLOCK_S, lambda: NOW)
    workplace = Workplace(clocks)
    window = MainWindow()
    window.furnish(workplace.panels, clocks)
    window.resize(shot.width, shot.height)
    window.show()
    state = example_state(shot.moment)
    preview, program, single = asyncio.run(_drawn(state))
    state = replace(state, program=replace(state.program, picture=program))
    window.show_state(state)
    workplace.show_state(state)
    if single is not None:
        workplace.show_graphic(*single)
    window.show_preview(preview.rgba, preview.width, preview.height)
    window.furniture.workbench.tabs.setCurrentIndex(shot.page)
    QThreadPool.globalInstance().waitForDone()  # stills are decoded there
    if shot.is_editing:
        asyncio.run(edit(window, workplace, state, app))
    for _ in range(ROUNDS):
        app.processEvents()
    picture = window.grab()
    window.hide()
    window.deleteLater()
    return picture


async def _drawn(
    state: DeskState,
) -> tuple[Picture, bytes, tuple[Picture, tuple[Finding, ...]] | None]:
    """The preview, the program as the JPEG that a room would send, and the selected keyer."""
    compositor = ThreadedCompositor(RESOURCES / "fonts")
    try:
        preview = await compositor.preview(state.preview, state.room, state.clips, NOW)
        program = await compositor.preview(state.program.look, state.room, state.clips, NOW)
        wanted = single_of(state)
        single = None if wanted is None else await compositor.single(wanted, NOW)
    finally:
        compositor.close()
    return preview, _jpeg(program) if state.room.facts else b"", single


def _jpeg(picture: Picture) -> bytes:
    form = QImage.Format.Format_RGBX8888
    row = 4 * picture.width
    image = QImage(picture.rgba, picture.width, picture.height, row, form)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPG", 90)  # type: ignore[call-overload]  # the stubs know bytes only
    return bytes(buffer.data().data())
