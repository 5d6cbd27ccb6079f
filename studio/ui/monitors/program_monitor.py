"""What is on air, as far as the room has told it, and how far the last take has come."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from studio.domain.commands import Command, Fate
from studio.domain.desk import DeskState
from studio.domain.events import RehearsalStage
from studio.domain.room import Link
from studio.ui import theme
from studio.ui.models.seat_faces import program_faces, spot_name
from studio.ui.monitors.changes import look_words
from studio.ui.monitors.preview_monitor import FOOT_PX
from studio.ui.monitors.running_clip import RunningClip
from studio.ui.monitors.strip import Mark, StripState, TallyStrip
from studio.ui.monitors.take_state import last_take
from studio.ui.sentences import seconds_words
from studio.ui.widgets.named import named
from studio.ui.widgets.picture_view import Edge, PictureView
from studio.ui.widgets.seat_painter import Ink, SeatFace, paint_seat, scaled
from studio.ui.widgets.still_decoder import StillDecoder

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QPainter

    from studio.domain.podium import Frame


class ProgramView(PictureView):
    """Draws the seats the room reported where there is no picture of them yet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._faces: tuple[SeatFace, ...] = ()
        self._frame: Frame | None = None
        self._ink = Ink()

    def show_seats(self, faces: tuple[SeatFace, ...], frame: Frame, ink: Ink) -> None:
        """Remember the seats on air; no faces means that the message is shown."""
        if (faces, frame, ink) != (self._faces, self._frame, self._ink):
            self._faces, self._frame, self._ink = faces, frame, ink
            self.update()

    @override
    def paint_empty(self, painter: QPainter, place: QRect) -> None:
        if not self._faces or self._frame is None:
            super().paint_empty(painter, place)
            return
        painter.fillRect(place, QColor(theme.FIELD))
        for face in self._faces:
            paint_seat(painter, scaled(face.box, self._frame, place), face, self._ink)


class ProgramMonitor(QWidget):
    """PGM: strip with the fate of the last take, picture, running clip."""

    def __init__(self, clock: Callable[[], float], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("programMonitor")
        self._state = DeskState()
        self._jpeg = b""
        self._coming: object = None
        """What was on air when the newest picture came."""
        self._pictured: object = None
        """What was on air when the picture came that is seen."""
        self._decoder = StillDecoder(self)
        self._decoder.decoded.connect(self._on_decoded)
        self.strip = named(TallyStrip(self.tr("PGM"), Mark.SQUARE, self), "programStrip")
        self.view = named(ProgramView(self), "programPicture", "", self.tr("Program picture"))
        self.clip = named(RunningClip(clock, self), "runningClip")
        self.clip.setFixedHeight(FOOT_PX)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addWidget(self.view, 1)
        column.addWidget(self.clip)

    def show_state(self, state: DeskState) -> None:
        """Bring picture, frame and words in line with state. Emits nothing."""
        self._state = state
        frame = state.room.frame
        tally = theme.on_air(is_rehearsal=state.is_rehearsal)
        is_live = state.room.is_ready
        if state.room.facts is not None:
            self.view.set_ratio(frame.width, frame.height)
        self.view.set_edge(Edge(tally.edge if is_live else theme.STALE))
        self.view.set_message(self._message(state))
        self.view.show_seats(program_faces(state), frame, Ink(tally.edge))
        self._show_picture(state.program.picture if is_live else b"", _visible(state))
        self.view.set_veil(self._veil(state))
        fill = tally.fill if is_live else theme.STALE
        title = look_words(state.program.look) if is_live else ""
        self.strip.tell(title, fill, self._standing(state))
        self.clip.show_state(state, self._seen(state))

    def _show_picture(self, jpeg: bytes, visible: object) -> None:
        """Decode only what is new."""
        if jpeg is self._jpeg or jpeg == self._jpeg:
            return
        self._jpeg, self._coming = jpeg, visible
        if jpeg:
            self._decoder.decode(jpeg)
            return
        self._decoder.drop()
        self.view.set_image(None)

    def _on_decoded(self, image: QImage) -> None:
        """Show it, or nothing for what is no picture."""
        self._pictured = self._coming
        self.view.set_image(None if image.isNull() else image)
        self.view.set_veil(self._veil(self._state))

    def _message(self, state: DeskState) -> str:
        facts = state.room.facts
        if facts is None or (state.is_rehearsal and state.rehearsal in _NO_REHEARSAL):
            return self._nowhere(state.rehearsal)
        if facts.is_over:
            return self.tr("This room has ended.")
        if not facts.is_ready:
            return self.tr("The room is getting ready.")
        return self.tr("No picture of the program yet.\nSeats on air appear here when told.")

    def _veil(self, state: DeskState) -> str:
        """Why the picture may not be what is on air."""
        if state.link is not Link.LIVE:
            return self.tr("No link: this may have changed")
        if self._pictured != _visible(state):
            return self.tr("Picture from before this change")
        return ""

    def _nowhere(self, rehearsal: RehearsalStage) -> str:
        match rehearsal:
            case RehearsalStage.STARTING:
                return self.tr("The rehearsal room is starting.")
            case RehearsalStage.LOST:
                return self.tr("The rehearsal room stopped.\nStart it again in the room panel.")
            case _:
                return self.tr("No room is open.\nOpen one in the room panel.")

    def _standing(self, state: DeskState) -> StripState:
        facts = state.room.facts
        if facts is not None and not facts.is_over and state.link is not Link.LIVE:
            return StripState(self.tr("NO LINK"), theme.STALE, theme.ON_FILL, is_hatched=True)
        take = last_take(state.commands)
        if take is None or not state.room.is_ready:
            return StripState()
        return self._told(take)

    def _told(self, take: Command) -> StripState:
        match take.fate:
            case Fate.ASKED:
                return StripState(self.tr("SENT"), theme.ASKED, theme.ON_ASKED, is_hatched=True)
            case Fate.ACCEPTED:
                return StripState(self.tr("ACCEPTED"), theme.RAISED, theme.ASKED)
            case Fate.UNECHOED:
                return StripState(self.tr("NOT ECHOED"), theme.RAISED, theme.TEXT)
            case Fate.FAILED:
                return StripState(self.tr("FAILED"), theme.ASKED, theme.ON_ASKED)
            case Fate.CONFIRMED:
                return self._confirmed(take)

    def _confirmed(self, take: Command) -> StripState:
        delay_s = take.echo_delay_s
        delay = "" if delay_s is None else seconds_words(delay_s)
        words = self.tr("confirmed %1").replace("%1", delay).strip()
        return StripState(words, ink=theme.TEXT, short=f"✓ {delay}".strip())

    def _seen(self, state: DeskState) -> str:
        names = [name for name in (spot_name(spot, state) for spot in state.room.spots) if name]
        if not names or not state.room.is_ready:
            return ""
        return self.tr("Seen: %1").replace("%1", ", ".join(names))


_NO_REHEARSAL: Final = frozenset({RehearsalStage.STARTING, RehearsalStage.LOST})


def _visible(state: DeskState) -> tuple[object, ...]:
    """What a picture of the program depends on."""
    spots = tuple((spot.box, spot.user_id, spot.play_id) for spot in state.room.spots)
    return state.program.look, spots, state.room.layers
