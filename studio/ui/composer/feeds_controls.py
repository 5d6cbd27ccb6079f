"""One data source in use: step through its rows, choose its keyer, freeze, follow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from studio.domain.intents import BindSource, FollowSource, FreezeSource, Intent, PickRow
from studio.domain.looks import KEYER_NUMBERS
from studio.ui import theme
from studio.ui.signals import SignalOf
from studio.ui.template_words import template_words
from studio.ui.widgets.choice import Choice
from studio.ui.widgets.elider_label import EliderLabel
from studio.ui.widgets.flow import FlowLayout
from studio.ui.widgets.named import named

if TYPE_CHECKING:
    from studio.domain.feeds import Feed
    from studio.domain.looks import Look

_STEP_PX: Final = 40


class FeedControls(QWidget):
    """Acts on the source that is shown; without one nothing can be pressed."""

    intent = SignalOf[Intent](object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._feed: Feed | None = None
        self._previous = self._step_button("◀", "dataPreviousButton", self.tr("Previous row"))
        self._next = self._step_button("▶", "dataNextButton", self.tr("Next row"))
        self._place = named(EliderLabel("", self), "dataRowLabel")
        self._keyer = named(
            Choice(self),
            "dataKeyerChoice",
            self.tr("The picked row fills the fields of this keyer that have equal names"),
            self.tr("Keyer to fill"),
        )
        self._keyer.setSizeAdjustPolicy(
            Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._keyer.setMinimumContentsLength(8)
        self._keyer.activated.connect(self._on_keyer_chosen)
        self._freeze = named(
            QCheckBox(self.tr("Freeze"), self),
            "dataFreezeCheck",
            self.tr("Keep these rows, whatever the source says"),
        )
        self._follow = named(
            QCheckBox(self.tr("Follow on air"), self),
            "dataFollowCheck",
            self.tr("What changes in the picked row goes on air at once, if its keyer is on air"),
        )
        self._freeze.clicked.connect(self._on_freeze_clicked)
        self._follow.clicked.connect(self._on_follow_clicked)
        self._arrange()
        self.show_feed(None, None)

    def show_feed(self, feed: Feed | None, look: Look | None) -> None:
        """Show what is set for a source, with the keyers of a look. Emits nothing."""
        self._feed = feed
        count = len(feed.table.rows) if feed else 0
        row = feed.row if feed else None
        self._place.set_text(
            self.tr("{row} of {count}").format(row="-" if row is None else row + 1, count=count)
        )
        self._previous.setEnabled(row is not None and row > 0)
        self._next.setEnabled(count > 0 and (row is None or row + 1 < count))
        for box, is_set in (
            (self._freeze, feed is not None and feed.is_frozen),
            (self._follow, feed is not None and feed.is_following),
        ):
            box.setEnabled(feed is not None)
            box.setChecked(is_set)
        self._keyer.setEnabled(feed is not None)
        self._show_keyers(look, feed.keyer if feed else None)

    @Slot()
    def _on_step_clicked(self) -> None:
        step = -1 if self.sender() is self._previous else 1
        if self._feed is not None:
            row = self._feed.row
            self.intent.emit(PickRow(self._feed.id, 0 if row is None else row + step))

    @Slot(int)
    def _on_keyer_chosen(self, place: int) -> None:
        if self._feed is not None:
            self.intent.emit(BindSource(self._feed.id, self._keyer.itemData(place)))

    @Slot(bool)
    def _on_freeze_clicked(self, is_frozen: bool) -> None:  # noqa: FBT001 - Qt's signature
        if self._feed is not None:
            self.intent.emit(FreezeSource(self._feed.id, is_frozen))

    @Slot(bool)
    def _on_follow_clicked(self, is_following: bool) -> None:  # noqa: FBT001 - Qt's signature
        if self._feed is not None:
            self.intent.emit(FollowSource(self._feed.id, is_following))

    def _show_keyers(self, look: Look | None, chosen: int | None) -> None:
        titles = {k.number: template_words(k.title) for k in look.keyers} if look else {}
        wanted: list[tuple[str, int | None]] = [(self.tr("No keyer"), None)]
        wanted += [
            (f"{n}  {titles.get(n, '')}".rstrip(), n)
            for n in KEYER_NUMBERS
            if n in titles or n == chosen
        ]
        if wanted != self._items():
            self._keyer.clear()
            for words, number in wanted:
                self._keyer.addItem(words, number)
        self._keyer.setCurrentIndex([number for _, number in wanted].index(chosen))

    def _items(self) -> list[tuple[str, int | None]]:
        box = self._keyer
        return [(box.itemText(n), box.itemData(n)) for n in range(box.count())]

    def _step_button(self, sign: str, name: str, words: str) -> QToolButton:
        button = named(QToolButton(self), name, words, words)
        button.setText(sign)
        button.setMinimumSize(_STEP_PX, theme.HIT)
        button.clicked.connect(self._on_step_clicked)
        return button

    def _arrange(self) -> None:
        steps = QHBoxLayout()
        steps.setSpacing(theme.GAP)
        steps.addWidget(self._previous)
        steps.addWidget(self._place, 1)
        steps.addWidget(self._next)
        checks = FlowLayout()
        checks.addWidget(self._freeze)
        checks.addWidget(self._follow)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP // 2)
        column.addLayout(steps)
        column.addWidget(self._keyer)
        column.addLayout(checks)
