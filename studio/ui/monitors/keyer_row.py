"""The row of keyers under the monitors: what is on air, what it was sent as, what RUN would do.

The left mouse button keys on the program at once, the right one in the preview; both turn the
graphics panel to that keyer.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize, QTimer
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from studio.domain.desk import DeskState
from studio.domain.intents import Intent, RunCued, SelectKeyer
from studio.domain.looks import KEYER_NUMBERS, KEYERS
from studio.ui import theme
from studio.ui.fonts import BASE_PX
from studio.ui.key_wishes import on_air_wish, preview_wish
from studio.ui.key_words import key_words, with_keys
from studio.ui.keymap import Deed
from studio.ui.models.foreground_facts import foreground_words
from studio.ui.models.keyer_faces import KeyerFace, keyer_faces
from studio.ui.signals import SignalOf
from studio.ui.widgets.elider_label import EliderLabel
from studio.ui.widgets.keyer_button import KeyerButton
from studio.ui.widgets.named import named
from studio.ui.widgets.tally_button import Tally, TallyButton

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from studio.ui.clocks import Clocks

_TICK_MS: Final = 200
_KEYER_GAP: Final = 2
_HEAD_PX: Final = 120
_FOOT_PX: Final = 30
_RUN_PX: Final = 148
_CUED_PX: Final = 90


class KeyerRow(QWidget):
    """Eight buttons in one line, or in two where one would make them too narrow."""

    intent = SignalOf[Intent](object)

    def __init__(self, clocks: Clocks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "keyerRow", spoken=self.tr("Keyers"))
        self._clocks, self._state = clocks, DeskState()
        self._head = EliderLabel(self.tr("KEYERS on PGM"), self)
        self._head.set_colour(theme.MUTED)
        self._facts = named(EliderLabel("", self), "foregroundFacts")
        self._facts.set_colour(theme.MUTED)
        self._cued = named(EliderLabel("", self), "cuedCount")
        self._buttons = [self._build_button(number) for number in KEYER_NUMBERS]
        self._run = self._build_run()
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._show_faces)

    def show_state(self, state: DeskState) -> None:
        """Bring the row in line with state. Emits nothing."""
        self._state = state
        self._show_faces()
        self._facts.set_text(foreground_words(state, self._clocks))
        count = sum(keyer.is_cued for keyer in state.preview.keyers)
        self._cued.set_text(self.tr("cued {count}").format(count=count) if count else "")
        self._run.setEnabled(state.room.is_ready and count > 0)
        self._run.show_tally(Tally.PREVIEW if self._run.isEnabled() else Tally.OFF)
        is_ticking = any(not out.is_pinned for out in state.keying.auto_outs)
        if is_ticking != self._timer.isActive():
            self._timer.start() if is_ticking else self._timer.stop()

    @property
    def is_ticking(self) -> bool:
        """Whether seconds are counted down."""
        return self._timer.isActive()

    @override
    def sizeHint(self) -> QSize:
        return QSize(880, self.heightForWidth(880))

    @override
    def heightForWidth(self, width: int) -> int:
        rows = 1 if _fits_one_row(width) else 2
        return rows * (theme.KEYER[1] + _KEYER_GAP) + _FOOT_PX

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _show_faces(self) -> None:
        state = self._state
        faces = keyer_faces(state, self._clocks.monotonic_s())
        for button, face in zip(self._buttons, faces, strict=True):
            is_selected = face.number == state.keying.selected
            button.show_face(face, is_selected=is_selected, is_rehearsal=state.is_rehearsal)
            button.setAccessibleName(self._spoken(face))

    def _spoken(self, face: KeyerFace) -> str:
        if face.is_empty:
            return self.tr("Keyer {number}, empty").format(number=face.number)
        words = self.tr("Keyer {number}, {title}").format(number=face.number, title=face.title)
        parts = (words, face.text, self.tr("behind people") if face.is_behind else "")
        return ", ".join(part for part in parts if part)

    def _arrange(self) -> None:
        width = self.width()
        columns = KEYERS if _fits_one_row(width) else KEYERS // 2
        step = (width + _KEYER_GAP) / columns
        height = theme.KEYER[1]
        for place, button in enumerate(self._buttons):
            row, column = divmod(place, columns)
            left, right = round(column * step), round((column + 1) * step) - _KEYER_GAP
            button.setGeometry(left, row * (height + _KEYER_GAP), right - left, height)
        top = (KEYERS // columns) * (height + _KEYER_GAP)
        foot = QRect(0, top, width, _FOOT_PX)
        run = QRect(foot.right() + 1 - _RUN_PX, top, _RUN_PX, theme.HIT)
        cued = QRect(run.left() - _CUED_PX, top, _CUED_PX - theme.GAP, theme.HIT)
        self._run.setGeometry(run)
        self._cued.setGeometry(cued)
        self._head.setGeometry(0, top, _HEAD_PX, theme.HIT)
        left = _HEAD_PX + theme.GAP
        self._facts.setGeometry(left, top, cued.left() - theme.GAP - left, theme.HIT)

    def _build_button(self, number: int) -> KeyerButton:
        button = KeyerButton(number, self)
        tip = self.tr("On the program: on air or off air at once{on_air}\nRight: preview{preview}")
        keys = (key_words(Deed.KEYER, number), key_words(Deed.KEYER_PREVIEW, number))
        words = [f" ({key})" if key else "" for key in keys]
        named(button, f"keyer{number}Button", tip.format(on_air=words[0], preview=words[1]))
        button.clicked.connect(partial(self._on_clicked, number))
        button.preview_asked.connect(partial(self._on_preview_asked, number))
        return button

    def _build_run(self) -> TallyButton:
        button = TallyButton(self.tr("RUN cued on PGM"), parent=self)
        button.be_of_size(_RUN_PX, theme.HIT, BASE_PX)
        tip = with_keys(self.tr("Everything that is cued, on air in one go"), Deed.RUN)
        named(button, "runCuedButton", tip, self.tr("Run everything that is cued, on the program"))
        button.clicked.connect(self._on_run)
        return button

    def _on_clicked(self, number: int) -> None:
        self.intent.emit(SelectKeyer(number))
        wish = on_air_wish(self._state, number)
        if wish is not None and self._state.room.is_ready:
            self.intent.emit(wish)

    def _on_preview_asked(self, number: int) -> None:
        self.intent.emit(SelectKeyer(number))
        wish = preview_wish(self._state, number)
        if wish is not None:
            self.intent.emit(wish)

    def _on_run(self) -> None:
        self.intent.emit(RunCued())


def _fits_one_row(width: int) -> bool:
    return width >= KEYERS * theme.KEYER[0] + (KEYERS - 1) * _KEYER_GAP
