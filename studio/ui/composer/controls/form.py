"""A form made from rows: it shows the parts of a dataclass and tells which one was changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from studio.domain.editing.tree import part_of
from studio.domain.overlay import Theme
from studio.services.editing import Typefaces
from studio.ui import theme as look
from studio.ui.composer.controls.choices import ChoiceControl, SwitchControl
from studio.ui.composer.controls.control import Control, Kind, Row
from studio.ui.composer.controls.family import FamilyControl, WeightControl
from studio.ui.composer.controls.fill_box import FillBox
from studio.ui.composer.controls.lines import (
    FileControl,
    LimitControl,
    LineControl,
    LinesControl,
    NameControl,
    NumbersControl,
)
from studio.ui.composer.controls.numbers import DecimalControl, NumberControl
from studio.ui.composer.controls.tab_order import chain
from studio.ui.composer.controls.zone import ZoneControl
from studio.ui.signals import SignalOf
from studio.ui.widgets.words import caption

_UNCAPTIONED: Final = frozenset({Kind.SWITCH, Kind.OPTIONAL})


class Form(QWidget):
    """Two columns; a row whose way ends in nothing is hidden, and only made once it does not."""

    edited = SignalOf[str, object](str, object)
    """Which part of the object, and what it is now."""

    def __init__(
        self,
        prefix: str,
        rows: tuple[Row, ...],
        parent: QWidget | None = None,
        typefaces: Typefaces | None = None,
    ) -> None:
        super().__init__(parent)
        self._prefix, self._rows = prefix, rows
        self._typefaces = typefaces or Typefaces()
        self._cells: dict[str, tuple[QWidget, Control]] = {}
        self._there: tuple[str, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(look.GAP)
        self._grid.setVerticalSpacing(look.GAP // 2)
        for column in range(2):
            self._grid.setColumnStretch(column, 1)

    def show_object(self, owner: object, theme: Theme) -> None:
        """Show the parts of an object. Emits nothing."""
        self.show_objects((owner,), theme)

    def show_objects(self, owners: Sequence[object], theme: Theme) -> None:
        """Show the parts that objects have in common, and where they differ. Emits nothing."""
        there = tuple(row.path for row in self._rows if None not in _holders(owners, row))
        if there != self._there:
            self._there = there
            self._build()
            self._arrange()
        for row in self._rows:
            if row.path in there:
                control = self._cells[row.path][1]
                _show(control, _holders(owners, row), row.path.rpartition(".")[2], theme)

    def deed(self, path: str) -> int:
        """Return a number that changes when a part's next change is to be undone by itself."""
        return self._cells[path][1].deed

    def _build(self) -> None:
        """Make what is needed for the first time, and hide what is not needed now."""
        known = len(self._cells)
        for row in self._rows:
            if row.path in self._there and row.path not in self._cells:
                self._cells[row.path] = self._cell(self._prefix, row)
        for path, (cell, _) in self._cells.items():
            cell.setHidden(path not in self._there)
        if known and len(self._cells) > known:
            rows = (row.path for row in self._rows if row.path in self._cells)
            chain(self._cells[path][0] for path in rows)

    def _cell(self, prefix: str, row: Row) -> tuple[QWidget, Control]:
        cell = QWidget(self)
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        if row.kind not in _UNCAPTIONED:
            column.addWidget(caption(row.words, cell))
        control = self._made(row, prefix + "_" + row.path.replace(".", "_"), cell)
        column.addWidget(control)
        control.changed.connect(self._teller(row.path))
        return cell, control

    def _made(self, row: Row, name: str, cell: QWidget) -> Control:
        if row.kind is Kind.FAMILY:
            return FamilyControl(row, name, cell, self._typefaces)
        if row.kind is Kind.WEIGHT:
            return WeightControl(row, name, cell, self._typefaces)
        return made(row, name, cell)

    def _teller(self, path: str) -> Callable[[object], None]:
        def tell(value: object) -> None:
            self.edited.emit(path, value)

        return tell

    def _arrange(self) -> None:
        """Rows that share a line stand side by side; what is hidden takes no place."""
        line = place = 0
        for row in self._rows:
            if row.path not in self._cells:
                continue
            cell = self._cells[row.path][0]
            self._grid.removeWidget(cell)
            if row.path not in self._there:
                continue
            if place and not row.is_narrow:
                line, place = line + 1, 0
            self._grid.addWidget(cell, line, place, 1, 1 if row.is_narrow else 2)
            place = place + 1 if row.is_narrow else 2
            if place >= 2:  # noqa: PLR2004 - columns
                line, place = line + 1, 0


def _holders(owners: Sequence[object], row: Row) -> list[object]:
    """What has the part of a row in each of the objects; None where the way to it ends early."""
    way = row.path.rpartition(".")[0]
    return [part_of(owner, way) if way else owner for owner in owners]


def _show(control: Control, holders: list[object], name: str, theme: Theme) -> None:
    control.show_around(theme, holders[-1])
    values = [getattr(holder, name, None) for holder in holders]
    if all(value == values[-1] for value in values):
        control.show_value(values[-1])
    else:
        control.show_mixed(values[-1])


def made(row: Row, name: str, parent: QWidget) -> Control:
    """Return the control for a row that needs nothing but itself."""
    match row.kind:
        case Kind.NUMBER:
            return NumberControl(row, name, parent)
        case Kind.MAYBE_NUMBER:
            return NumberControl(row, name, parent, none_at=round(row.low))
        case Kind.DECIMAL:
            return DecimalControl(row, name, parent)
        case Kind.PERCENT:
            return DecimalControl(row, name, parent, is_percent=True)
        case Kind.LINES | Kind.WORDS:
            return LinesControl(row, name, parent, as_words=row.kind is Kind.WORDS)
        case Kind.FILL | Kind.PAINT:
            return FillBox(row, name, parent, has_gradients=row.kind is Kind.FILL)
        case _:
            return _SIMPLE[row.kind](row, name, parent)


_SIMPLE: Final = {
    Kind.LINE: LineControl,
    Kind.NAME: NameControl,
    Kind.CHOICE: ChoiceControl,
    Kind.SWITCH: SwitchControl,
    Kind.OPTIONAL: SwitchControl,
    Kind.FILE: FileControl,
    Kind.NUMBERS: NumbersControl,
    Kind.LIMIT: LimitControl,
    Kind.ZONE: ZoneControl,
}
