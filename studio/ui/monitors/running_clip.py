"""How much of the running clip is left, in digits to be read from across the room."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from studio.domain.clips import Clip, remaining_s
from studio.domain.desk import DeskState
from studio.domain.room import Playback
from studio.ui import theme
from studio.ui.fonts import digits

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

SOON_S: Final = 30.0
VERY_SOON_S: Final = 10.0
DIGITS_PX: Final = 26
_TICK_MS: Final = 200
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class RunningClip(QWidget):
    """Counts down the clip that ends first; says something else while none runs."""

    def __init__(self, clock: Callable[[], float], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._running: tuple[tuple[Clip, Playback], ...] = ()
        self._idle = self._unseen = ""
        self._is_rehearsal = False
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.update)
        self._digits = digits(self.font(), DIGITS_PX)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def is_ticking(self) -> bool:
        """Whether a clip with a known end runs."""
        return self._timer.isActive()

    def show_state(self, state: DeskState, idle: str) -> None:
        """Follow what runs; idle is said while nothing does. Emits nothing."""
        self._running = _running(state)
        self._unseen = self._unseen_words(state)
        self._idle, self._is_rehearsal = idle, state.is_rehearsal
        is_ticking = self.remaining() is not None
        if is_ticking != self._timer.isActive():
            self._timer.start() if is_ticking else self._timer.stop()
        self.setAccessibleName(self.words())
        self.setToolTip(self.words())
        self.update()

    def remaining(self) -> float | None:
        """Seconds until the first of the running clips ends."""
        now_s = self._clock()
        left = [remaining_s(clip, playback, now_s) for clip, playback in self._running]
        return min((seconds for seconds in left if seconds is not None), default=None)

    def words(self) -> str:
        """What stands left of the digits."""
        if not self._running:
            return self._idle
        names = ", ".join(clip.name for clip, _ in self._running)
        return (self._unseen or self.tr("Clip %1")).replace("%1", names)

    def countdown(self) -> str:
        """The digits: empty without a known end, else minutes and seconds, rounded up."""
        left = self.remaining()
        if left is None:
            return ""
        minutes, seconds = divmod(math.ceil(left), 60)
        return f"{minutes:02}:{seconds:02}"

    def text(self) -> str:
        """Everything it shows at this moment."""
        return f"{self.words()} {self.countdown()}".strip()

    def colour(self) -> str:
        """The colour of the digits: they warn twice."""
        left = self.remaining()
        if left is None or left > SOON_S:
            return theme.TEXT
        return theme.ASKED if left > VERY_SOON_S else self._alarm()

    @override
    def sizeHint(self) -> QSize:
        return QSize(160, DIGITS_PX + theme.GAP)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(80, DIGITS_PX + theme.GAP)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = QRect(self.rect())
        countdown = self.countdown()
        if countdown:
            painter.setFont(self._digits)
            painter.setPen(QColor(self.colour()))
            painter.drawText(area, int(_RIGHT), countdown)
            used = painter.fontMetrics().horizontalAdvance(countdown)
            area.setRight(area.right() - used - theme.GAP)
        painter.setFont(self.font())
        painter.setPen(QColor(self._ink()))
        words = painter.fontMetrics().elidedText(
            self.words(), Qt.TextElideMode.ElideRight, area.width()
        )
        painter.drawText(area, int(_LEFT), words)
        painter.end()

    def _ink(self) -> str:
        if self._unseen:
            return theme.ASKED
        return theme.TEXT if self._running else theme.MUTED

    def _unseen_words(self, state: DeskState) -> str:
        """That a clip runs without a place in the picture, as it does where it has no seat."""
        seen = {spot.play_id for spot in state.room.spots}
        runs = (playback for _, playback in self._running if not playback.replacement_id)
        unseen = [playback for playback in runs if playback.play_id not in seen]
        if not state.room.spots or not unseen:
            return ""
        if any(playback.has_audio for playback in unseen):
            return self.tr("Sound only, no seat: %1")
        return self.tr("Not seen, no seat: %1")

    def _alarm(self) -> str:
        return theme.on_air(is_rehearsal=self._is_rehearsal).edge


def _running(state: DeskState) -> tuple[tuple[Clip, Playback], ...]:
    """Every running clip with its entry of the media list; foreign ones get an entry made up."""
    known = {clip.id: clip for clip in state.clips}
    return tuple(
        (known.get(p.play_id, Clip(p.play_id, p.name or p.play_id, p.url)), p)
        for p in state.room.playbacks
    )
