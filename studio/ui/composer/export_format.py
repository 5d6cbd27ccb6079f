"""How pictures are written: kinds, sizes, and how PNG is packed."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from studio.domain.library import PictureFormat, PictureKind
from studio.domain.podium import FULL, WIDE
from studio.ui import theme
from studio.ui.signals import SignalOf
from studio.ui.widgets.choice import Choice
from studio.ui.widgets.flow import FlowLayout
from studio.ui.widgets.named import named
from studio.ui.widgets.words import caption

_KINDS: Final = (
    (PictureKind.PNG, "PNG"),
    (PictureKind.WEBP, "WebP"),
    (PictureKind.JPEG, "JPEG"),
    (PictureKind.SVG, "SVG"),
)
_FRAMES: Final = ((WIDE, "1280x720"), (FULL, "1280x960"))
_PLAIN, _SMALL, _COMPACT = range(3)


class FormatChoice(QWidget):
    """Ticks and a choice; something has to be ticked of each."""

    changed = SignalOf[()]()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        opaque = self.tr("Only for graphics that fill the frame: JPEG cannot be transparent")
        tips = {
            PictureKind.JPEG: opaque,
            PictureKind.WEBP: self.tr("Without any loss"),
            PictureKind.SVG: self.tr("Plates and texts as shapes; effects become pictures in it"),
        }
        self._kinds = {
            kind: self._tick(f"exportKind_{kind.value}", words, tips.get(kind, words))
            for kind, words in _KINDS
        }
        self._frames = {
            frame: self._tick(f"exportSize_{words}", words, words) for frame, words in _FRAMES
        }
        self._kinds[PictureKind.PNG].setChecked(True)
        self._frames[WIDE].setChecked(True)
        self._packing = named(
            Choice(self),
            "exportPacking",
            self.tr("How PNG files are packed"),
            self.tr("How PNG files are packed"),
        )
        self._packing.addItems(
            [self.tr("PNG as on air"), self.tr("Smaller PNG"), self.tr("Compact: 256 colours")]
        )
        self._packing.setMinimumContentsLength(8)
        self._packing.setSizeAdjustPolicy(
            Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._arrange()

    def format(self) -> PictureFormat:
        """Return what is chosen."""
        packing = self._packing.currentIndex()
        return PictureFormat(
            tuple(kind for kind, tick in self._kinds.items() if tick.isChecked()),
            tuple(frame for frame, tick in self._frames.items() if tick.isChecked()),
            is_small=packing == _SMALL,
            is_compact=packing == _COMPACT,
        )

    @property
    def is_complete(self) -> bool:
        """Whether anything would be written."""
        return bool(self.format().kinds and self.format().frames)

    @Slot()
    def _on_clicked(self) -> None:
        self._packing.setEnabled(self._kinds[PictureKind.PNG].isChecked())
        self.changed.emit()

    def _tick(self, name: str, words: str, tip: str) -> QCheckBox:
        tick = named(QCheckBox(words, self), name, tip)
        tick.clicked.connect(self._on_clicked)
        return tick

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP // 2)
        for words, ticks in (
            (self.tr("Kinds"), self._kinds.values()),
            (self.tr("Sizes"), self._frames.values()),
        ):
            column.addWidget(caption(words, self))
            flow = FlowLayout()
            for tick in ticks:
                flow.addWidget(tick)
            column.addLayout(flow)
        column.addWidget(self._packing)
