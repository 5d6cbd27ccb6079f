"""Where what is selected lies: position and size in podium pixels, and what it hangs on."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from studio.domain.editing.aligning import bounds_of
from studio.domain.editing.handles import carried
from studio.domain.editing.scene import boxed, movable, reanchored
from studio.domain.overlay import Anchor, Area, Horizontal, Vertical
from studio.domain.podium import Box
from studio.services.editing import Editor
from studio.ui import theme
from studio.ui.composer.controls.number_field import NumberField
from studio.ui.composer.inspector.anchor_picker import AnchorPicker
from studio.ui.widgets.choice import Choice
from studio.ui.widgets.named import named
from studio.ui.widgets.words import caption

_AREAS: Final = (Area.FRAME, Area.SAFE, Area.SPOT)
_PARTS: Final = ("x", "y", "width", "height")
SEATS: Final = 10
_FAR: Final = 4096


class PlaceBox(QWidget):
    """Moves and resizes the whole selection as one."""

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        words = {
            "x": "X",
            "y": "Y",
            "width": self.tr("Width"),
            "height": self.tr("Height"),
        }
        self._numbers = {part: self._number(part, words[part]) for part in _PARTS}
        self._picker = named(
            AnchorPicker(self),
            "anchorPicker",
            self.tr("The side it keeps its distance from, also in the other frame size"),
            self.tr("Anchor"),
        )
        self._area = named(Choice(self), "anchorArea", self.tr("What it hangs on"))
        self._area.setAccessibleName(self.tr("What it hangs on"))
        self._area.addItems([self.tr("Frame"), self.tr("Safe area"), self.tr("Seat")])
        seat = self.tr("Number of the seat")
        self._seat = named(NumberField(1, SEATS, self), "anchorSeat", seat, seat)
        self._lay_out(words)
        self._picker.picked.connect(self._on_picked)
        self._area.activated.connect(self._on_area)
        self._seat.valueChanged.connect(self._on_seat)

    def show_editor(self) -> None:
        """Show where the selection is. Changes nothing."""
        box = self._bounds()
        self.setEnabled(box is not None)
        for part, number in self._numbers.items():
            number.show_number(getattr(box, part) if box is not None else 0)
        anchor = self._anchor()
        sides = (anchor.horizontal, anchor.vertical) if anchor is not None else None
        self._picker.show_sides(sides)
        self._seat.setVisible(anchor is not None and anchor.area is Area.SPOT)
        if anchor is not None:
            self._area.setCurrentIndex(_AREAS.index(anchor.area))
            self._seat.show_number(anchor.spot + 1)

    def _bounds(self) -> Box | None:
        boxes = self._editor.scene.boxes()
        return bounds_of(boxes[name] for name in self._editor.selection if name in boxes)

    def _anchor(self) -> Anchor | None:
        """What the element selected last hangs on."""
        names = self._editor.selection
        element = self._editor.scene.element(names[-1]) if names else None
        return None if element is None else element.anchor

    def _on_number(self) -> None:
        before = self._bounds()
        if before is None:
            return
        after = Box(*(round(self._numbers[part].value()) for part in _PARTS))
        after = replace(after, width=max(1, after.width), height=max(1, after.height))
        scene = self._editor.scene
        boxes = {
            n: b for n, b in scene.boxes().items() if n in movable(scene, self._editor.selection)
        }
        there = {name: carried(box, before, after) for name, box in boxes.items()}
        key = ("place", self._editor.selection)
        self._editor.apply(boxed(scene, there), self.tr("Place"), key)

    def _on_picked(self, horizontal: Horizontal, vertical: Vertical) -> None:
        anchor = self._anchor()
        if anchor is not None:
            self._hang(replace(anchor, horizontal=horizontal, vertical=vertical))

    def _on_area(self, index: int) -> None:
        anchor = self._anchor()
        if anchor is not None:
            self._hang(replace(anchor, area=_AREAS[index]))

    def _on_seat(self, number: float) -> None:
        anchor = self._anchor()
        if anchor is not None:
            self._hang(replace(anchor, spot=round(number) - 1))

    def _hang(self, anchor: Anchor) -> None:
        """Nothing moves, but for what has to come from a seat to one that is not there."""
        scene, names = self._editor.scene, self._editor.selection
        self._editor.apply(reanchored(scene, names, anchor), self.tr("Anchor"))

    def _number(self, part: str, words: str) -> NumberField:
        low = -_FAR if part in {"x", "y"} else 0
        told = self.tr("%1 in podium pixels").replace("%1", words)
        number = named(NumberField(low, _FAR, self), f"place_{part}", told, words)
        number.valueChanged.connect(self._on_number)
        return number

    def _lay_out(self, words: dict[str, str]) -> None:
        grid = QGridLayout()
        grid.setVerticalSpacing(1)
        grid.setHorizontalSpacing(theme.GAP // 2)
        for column, part in enumerate(_PARTS):
            grid.addWidget(caption(words[part], self), 0, column)
            grid.addWidget(self._numbers[part], 1, column)
            grid.setColumnStretch(column, 1)
        hanging = QVBoxLayout()
        hanging.setSpacing(2)
        hanging.addWidget(caption(self.tr("Hangs on"), self))
        line = QHBoxLayout()
        line.addWidget(self._area, 2)
        line.addWidget(self._seat, 1)
        hanging.addLayout(line)
        hanging.addStretch(1)
        below = QHBoxLayout()
        below.setSpacing(theme.GAP)
        below.addWidget(self._picker)
        below.addLayout(hanging, 1)
        column_layout = QVBoxLayout(self)
        column_layout.setContentsMargins(0, 0, 0, 0)
        column_layout.addLayout(grid)
        column_layout.addLayout(below)
