"""The room in a few lines: name, id, server, state, picture, people."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from studio.domain.desk import DeskState
from studio.domain.events import RehearsalStage, ServerKind
from studio.domain.room import Link, RoomFacts
from studio.ui import theme
from studio.ui.widgets.elider_label import EliderLabel
from studio.ui.widgets.named import named
from studio.ui.widgets.words import heading, note

LABEL_PX = 66


class FactsBox(QWidget):
    """Nothing but labels; all lines keep their places whatever is known."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "roomFacts", spoken=self.tr("The open room"))
        self._name = named(heading("", self), "roomName")
        self._empty = note("", self)
        self._lines = QWidget(self)
        self._grid = QGridLayout(self._lines)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.GAP)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        self._id = self._line("roomId", self.tr("Id"))
        self._server = self._line("roomServer", self.tr("Server"))
        self._standing = self._line("roomState", self.tr("State"))
        self._picture = self._line("roomPicture", self.tr("Picture"))
        self._people = self._line("roomPeople", self.tr("People"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._name)
        column.addWidget(self._empty)
        column.addWidget(self._lines)

    def show_state(self, state: DeskState) -> None:
        """Show what is known of the room. Emits nothing."""
        facts, connection = state.room.facts, state.connection
        is_open = connection is not None
        self._empty.setHidden(is_open)
        self._empty.setText(self._empty_words(state))
        self._lines.setHidden(not is_open)
        self._name.setHidden(not is_open)
        room_id = facts.id if facts else (connection.room_id if connection else "")
        self._name.set_text((facts.name if facts else "") or room_id)
        self._id.set_text(room_id)
        self._server.set_text(self._server_words(state))
        words, colour = self._standing_words(state)
        self._standing.set_text(words)
        self._standing.set_colour(colour)
        self._picture.set_text(self._picture_words(facts))
        self._people.set_text(self._people_words(state))

    def _line(self, name: str, label: str) -> EliderLabel:
        row = self._grid.rowCount()
        head = EliderLabel(label, self._lines)
        head.set_colour(theme.MUTED)
        head.setFixedWidth(LABEL_PX)
        value = named(EliderLabel("", self._lines), name)
        self._grid.addWidget(head, row, 0)
        self._grid.addWidget(value, row, 1)
        return value

    def _empty_words(self, state: DeskState) -> str:
        if state.rehearsal is RehearsalStage.STARTING:
            return self.tr("The rehearsal room is starting.")
        if state.is_opening:
            return self.tr("The room is being opened.")
        return self.tr("No room is open. Open one below, or start the rehearsal room.")

    def _people_words(self, state: DeskState) -> str:
        facts = state.room.facts
        if facts is None or facts.is_over:
            return ""
        if not state.is_host:
            return self.tr("not told")
        return str(len(state.room.participants))

    def _server_words(self, state: DeskState) -> str:
        if state.connection is None:
            return ""
        if state.connection.server is ServerKind.REHEARSAL:
            return self.tr("This computer")
        return state.connection.server_url.removeprefix("https://")  # what is not said is usual

    def _standing_words(self, state: DeskState) -> tuple[str, str]:
        facts = state.room.facts
        if state.is_rehearsal and state.rehearsal is RehearsalStage.LOST:
            return self.tr("Lost"), theme.ASKED
        if facts is None:
            return self.tr("Opening…"), theme.ASKED
        if facts.is_over:
            return self.tr("Ended"), theme.MUTED
        if not facts.is_ready:
            return self.tr("Starting up…"), theme.ASKED
        ready = self.tr("Ready, locked") if facts.is_locked else self.tr("Ready")
        return f"{ready}{self._link_words(state.link)}", theme.TEXT

    def _link_words(self, link: Link) -> str:
        return {
            Link.LIVE: "",
            Link.OFFLINE: self.tr(", not listening"),
            Link.CONNECTING: self.tr(", connecting…"),
            Link.STALE: self.tr(", silent for a while"),
        }[link]

    def _picture_words(self, facts: RoomFacts | None) -> str:
        if facts is None:
            return ""
        if facts.options.is_widescreen:
            return self.tr("16:9, 1280x720")
        return self.tr("4:3, 1280x960")
