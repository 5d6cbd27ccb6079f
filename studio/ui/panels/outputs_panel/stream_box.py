"""The one stream to the outside."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from studio.domain.desk import DeskState
from studio.domain.intents import Held, Intent, StopStream, Stream
from studio.ui import theme
from studio.ui.signals import SignalOf
from studio.ui.widgets.elider_label import EliderLabel
from studio.ui.widgets.flow import FlowLayout
from studio.ui.widgets.hold_button import HoldButton
from studio.ui.widgets.named import named
from studio.ui.widgets.words import note


class StreamBox(QWidget):
    """Start and stop, both guarded. The address holds the stream key and is never shown."""

    intent = SignalOf[Intent](object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = DeskState()
        self._stream_url, self._player_url = self._build_lines()
        self._is_live = False
        again = self.tr("Press again")
        self._start_button = HoldButton(self.tr("Start stream"), again, self)
        self._stop_button = HoldButton(self.tr("Stop stream"), again, self)
        named(self._start_button, "startStreamButton")
        named(self._stop_button, "stopStreamButton")
        self._standing = EliderLabel("", self, alignment=Qt.AlignmentFlag.AlignRight)
        named(self._standing, "streamStanding")
        self._start_button.clicked.connect(self._on_start_clicked)
        self._start_button.held.connect(self._on_start_held)
        self._stop_button.clicked.connect(self._on_stop_clicked)
        self._stop_button.held.connect(self._on_stop_held)
        for line in (self._stream_url, self._player_url):
            line.textChanged.connect(self._on_address_changed)
        self._toggle = self._build_toggle()
        self._form = named(QWidget(self), "streamForm", spoken=self.tr("Stream"))
        self._arrange()
        self._toggle.toggled.connect(self._on_toggled)
        self._on_toggled(is_open=False)
        self.show_state(self._state)

    def show_state(self, state: DeskState) -> None:
        """Show whether a stream runs. Emits nothing."""
        self._state = state
        running = state.room.broadcasts
        self._standing.set_text(
            self.tr("LIVE {address}").format(address=running[0].player_url) if running else ""
        )
        self._standing.set_colour(theme.on_air(is_rehearsal=state.is_rehearsal).edge)
        self._show_buttons()
        is_live = bool(running)
        if is_live and not self._is_live:
            self._toggle.setChecked(True)  # whoever started it, it can be stopped at once
        self._is_live = is_live

    @Slot(bool)
    def _on_toggled(self, is_open: bool) -> None:  # noqa: FBT001 - Qt's signature
        self._form.setHidden(not is_open)
        self._toggle.setText(self.tr("▾ Stream") if is_open else self.tr("▸ Stream"))

    @Slot()
    def _on_start_clicked(self) -> None:
        self.intent.emit(self._wish())

    @Slot()
    def _on_start_held(self) -> None:
        self.intent.emit(Held(self._wish()))

    @Slot()
    def _on_stop_clicked(self) -> None:
        self.intent.emit(StopStream())

    @Slot()
    def _on_stop_held(self) -> None:
        self.intent.emit(Held(StopStream()))

    @Slot()
    def _on_address_changed(self) -> None:
        self._show_buttons()

    def _wish(self) -> Stream:
        return Stream(self._stream_url.text().strip(), self._player_url.text().strip())

    def _show_buttons(self) -> None:
        room, armed = self._state.room, self._state.armed
        is_running, has_address = bool(room.broadcasts), bool(self._wish().stream_url)
        can_start = room.is_ready and room.options.can_broadcast and not is_running
        self._start_button.setEnabled(can_start and has_address)
        self._stop_button.setEnabled(room.is_ready and is_running)
        wish = armed.wish if armed else None
        self._start_button.show_armed(is_armed=wish == self._wish())
        self._stop_button.show_armed(is_armed=wish == StopStream())
        if not room.is_ready:
            tip = self.tr("Open a room first: there is nothing to stream.")
        elif not room.options.can_broadcast:
            tip = self.tr("Streaming was switched off when this room was created.")
        elif not has_address:
            tip = self.tr("Type the stream address first.")
        else:
            tip = self.tr("Press twice, or hold, to start the stream")
        self._start_button.setToolTip(tip)
        self._stop_button.setToolTip(self.tr("Press twice, or hold, to stop the stream"))

    def _build_lines(self) -> tuple[QLineEdit, QLineEdit]:
        stream, player = QLineEdit(self), QLineEdit(self)
        stream.setEchoMode(QLineEdit.EchoMode.Password)
        stream.setPlaceholderText(self.tr("Stream address (rtmp://…)"))
        player.setPlaceholderText(self.tr("Where people watch (optional)"))
        named(
            stream,
            "streamUrlEdit",
            self.tr("The RTMP address with its key; kept in memory until you quit"),
            self.tr("Stream address"),
        )
        named(
            player,
            "playerUrlEdit",
            self.tr("The page where people watch; the room shows it to everybody"),
            self.tr("Address of the player"),
        )
        return stream, player

    def _build_toggle(self) -> QPushButton:
        toggle = named(
            QPushButton(self), "streamToggle", self.tr("Show or fold what a stream needs")
        )
        toggle.setCheckable(True)
        toggle.setStyleSheet(theme.FOLD_SHEET)
        return toggle

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._toggle)
        head.addWidget(self._standing, 1)
        buttons = FlowLayout()
        buttons.addWidget(self._start_button)
        buttons.addWidget(self._stop_button)
        body = QVBoxLayout(self._form)
        body.setContentsMargins(0, 0, 0, 0)
        body.addWidget(self._stream_url)
        body.addWidget(self._player_url)
        body.addWidget(note(self.tr("The address is kept in memory only, until you quit."), self))
        body.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self._form)
