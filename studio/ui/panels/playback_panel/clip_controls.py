"""Play, stop, sound and repeats of the selected clip."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from studio.domain.intents import ChangeClip, HaltClip, Intent, PlayClip
from studio.ui import theme
from studio.ui.models.clips import ENDLESS, ClipRow
from studio.ui.signals import SignalOf
from studio.ui.widgets.choice import Choice
from studio.ui.widgets.elider_label import EliderLabel
from studio.ui.widgets.flow import FlowLayout
from studio.ui.widgets.named import named
from studio.ui.widgets.switch import Switch

USUAL_REPEATS = (0, 1, 2, 4, 9, ENDLESS)


class ClipControls(QWidget):
    """Acts on the clip it was shown last."""

    intent = SignalOf[Intent](object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "clipControls", spoken=self.tr("Selected clip"))
        self._row: ClipRow | None = None
        self._play_button = named(QPushButton(self.tr("▶ Play"), self), "playClipButton")
        self._stop_button = named(QPushButton(self.tr("■ Stop"), self), "stopClipButton")
        self._sound = named(Switch(self.tr("Sound"), self), "clipSoundSwitch")
        self._repeats = self._build_repeats()
        self._warning = named(EliderLabel("", self), "clipWarning")
        self._warning.set_colour(theme.ASKED)
        self._play_button.clicked.connect(self._on_play_clicked)
        self._stop_button.clicked.connect(self._on_stop_clicked)
        self._sound.clicked.connect(self._on_sound_clicked)
        self._repeats.activated.connect(self._on_repeats_chosen)
        flow = FlowLayout()
        for control in (self._play_button, self._stop_button, self._sound):
            flow.addWidget(control)
        line = QHBoxLayout()
        line.setSpacing(theme.GAP)
        line.addWidget(self._repeats)
        line.addWidget(self._warning, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(flow)
        column.addLayout(line)
        self._show_tips(is_ready=False)

    def show_clip(self, row: ClipRow | None, *, is_ready: bool) -> None:
        """Show the controls of this clip, None for no selection. Emits nothing."""
        self._row = row
        entry = row.entry if row else None
        is_busy = row is not None and (row.is_running or row.is_asked)
        may_run = is_busy or (row is not None and row.is_unechoed)
        self._play_button.setEnabled(is_ready and entry is not None and not is_busy)
        self._stop_button.setEnabled(is_ready and may_run)
        self._sound.setEnabled(entry is not None and entry.has_audio)
        self._sound.setChecked(entry is not None and entry.has_audio and entry.plays_audio)
        self._repeats.setEnabled(entry is not None)
        self._show_repeats(entry.loop_count if entry else 0)
        self._warning.set_text(self._words())
        self._show_tips(is_ready=is_ready)

    @Slot()
    def _on_play_clicked(self) -> None:
        if self._row is not None:
            self.intent.emit(PlayClip(self._row.id))

    @Slot()
    def _on_stop_clicked(self) -> None:
        if self._row is not None:
            self.intent.emit(HaltClip(self._row.id))

    @Slot(bool)
    def _on_sound_clicked(self, is_on: bool) -> None:  # noqa: FBT001 - Qt's signature
        if self._row is not None and self._row.entry is not None:
            self.intent.emit(ChangeClip(replace(self._row.entry, plays_audio=is_on)))

    @Slot(int)
    def _on_repeats_chosen(self, place: int) -> None:
        if self._row is not None and self._row.entry is not None:
            count = int(self._repeats.itemData(place))
            self.intent.emit(ChangeClip(replace(self._row.entry, loop_count=count)))

    def _build_repeats(self) -> Choice:
        choice = Choice(self)
        for count in USUAL_REPEATS:
            choice.addItem(self._repeat_words(count), count)
        return named(
            choice,
            "clipRepeats",
            self.tr("How often the clip plays; it counts from the next play"),
            self.tr("Repeats"),
        )

    def _show_repeats(self, count: int) -> None:
        """Choose the entry of a count; an unusual one joins the list."""
        place = self._repeats.findData(count)
        if place < 0:
            self._repeats.addItem(self._repeat_words(count), count)
            place = self._repeats.count() - 1
        self._repeats.setCurrentIndex(place)

    def _repeat_words(self, count: int) -> str:
        if count == ENDLESS:
            return self.tr("For ever")
        return self.tr("{count} times").format(count=count + 1) if count else self.tr("Once")

    def _words(self) -> str:
        entry = self._row.entry if self._row else None
        if entry is None:
            return ""
        if self._row is not None and self._row.is_unechoed:
            return self.tr("No echo: is the file still there?")
        if not entry.has_audio:
            return self.tr("No sound in this file")
        return "" if entry.plays_audio else self.tr("Sound is off: nobody hears it")

    def _show_tips(self, *, is_ready: bool) -> None:
        if not is_ready:
            play = self.tr("Open a room first: there is nothing to play this in.")
        elif self._row is None:
            play = self.tr("Select a clip, or drag it onto a seat.")
        else:
            play = self.tr("Play this clip now, on its seat if it has one")
        self._play_button.setToolTip(play)
        self._stop_button.setToolTip(self.tr("End this clip now"))
        self._sound.setToolTip(self.tr("Whether the sound is played; it counts from the next play"))
