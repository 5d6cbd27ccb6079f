"""The panels of one desk, as they are placed in the window and as they are wired."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING, Self

from PySide6.QtCore import QCoreApplication

from studio.domain.desk import DeskState
from studio.ui.clocks import DESK_CLOCKS, Clocks
from studio.ui.composer.feeds_panel import DataPanel
from studio.ui.composer.shell import Composer
from studio.ui.dialogs.question_sheet import QuestionSheet
from studio.ui.dialogs.theme_dialog import ThemeDoor
from studio.ui.panel_set import Panels
from studio.ui.panels.chat_panel import ChatPanel
from studio.ui.panels.graphics_panel import GraphicsPanel
from studio.ui.panels.layer_panel import LayerPanel
from studio.ui.panels.notice_bar import NoticeBar
from studio.ui.panels.outputs_panel import OutputsPanel
from studio.ui.panels.participant_panel import ParticipantPanel
from studio.ui.panels.playback_panel import PlaybackPanel
from studio.ui.panels.room_panel import RoomPanel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from studio.compose.finding import Finding
    from studio.compose.picture import Picture


class Workplace:
    """Builds the panels; each of `sources` emits intents and shows state."""

    def __init__(self, clocks: Clocks = DESK_CLOCKS) -> None:
        for _ in self._build(clocks):
            pass

    @classmethod
    async def built_in_turns(cls, clocks: Clocks = DESK_CLOCKS) -> Self:
        """Return one that was built panel by panel: paint and input come between."""
        place = cls.__new__(cls)
        for _ in place._build(clocks):  # noqa: SLF001 - its own
            await asyncio.sleep(0)
        return place

    def _build(self, clocks: Clocks) -> Iterator[None]:
        self._room = RoomPanel()
        yield
        participants, layers = ParticipantPanel(), LayerPanel()
        yield
        playback = PlaybackPanel(clocks.monotonic_s)
        yield
        outputs = OutputsPanel(clocks.unix_s)
        yield
        chat, self._graphics = ChatPanel(), GraphicsPanel(clocks)
        yield
        data = DataPanel(clocks.unix_s)
        yield
        self.composer = Composer()
        yield
        notices, sheet = NoticeBar(), QuestionSheet()
        panels = (
            self._room,
            participants,
            layers,
            playback,
            outputs,
            data,
            chat,
            self._graphics,
            self.composer,
            notices,
            sheet,
        )
        self.panels = Panels(*panels)
        self.themes = ThemeDoor()
        self.sources = (*panels, self.themes)
        for panel in (self._graphics, self.composer):
            panel.themes_wanted.connect(partial(self.themes.open, panel))

    def show_state(self, state: DeskState) -> None:
        """Bring every panel in line with state."""
        for panel in self.sources:
            panel.show_state(state)

    def show_graphic(self, picture: Picture, findings: tuple[Finding, ...]) -> None:
        """Show the graphic of the selected keyer alone, and what lint found in it."""
        self._graphics.show_graphic(picture, findings)

    def offer_room(self, server_url: str, room_id: str) -> None:
        """Fill in the connect form: a server, and a room or nothing."""
        self._room.offer(server_url, room_id)

    def say_where_keys_are_kept(self, where: str) -> None:
        """Tell the connect form: `keyring` or `memory`."""
        hints = {
            "keyring": QCoreApplication.translate(
                "Workplace", "The key is kept in the keyring of your system."
            ),
            "memory": QCoreApplication.translate(
                "Workplace", "There is no keyring here: the key is kept until you quit."
            ),
        }
        self._room.set_key_storage_hint(hints[where])
