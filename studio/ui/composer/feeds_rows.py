"""The data sources as a list: name, age, and how far their rows can be trusted."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from studio.domain.feeds import Feed, Freshness
from studio.ui.models.rows import RowsModel
from studio.ui.widgets.row_delegate import Mark, RowFace, Tone

translate = QCoreApplication.translate

_TONES = {
    Freshness.WAITING: Tone.QUIET,
    Freshness.FRESH: Tone.PREVIEW,
    Freshness.STALE: Tone.WARNING,
    Freshness.FROZEN: Tone.QUIET,
}
_MINUTE_S, _HOUR_S = 60, 3600


@dataclass(frozen=True, slots=True)
class FeedRow:
    """A source as listed, at a moment."""

    feed: Feed
    now: float

    @property
    def id(self) -> str:
        """The id of the source."""
        return self.feed.id

    @property
    def face(self) -> RowFace:
        """Name and number of rows; at the right the age in the colour of its freshness."""
        rows = translate("DataPanel", "Rows: {count}").format(count=len(self.feed.table.rows))
        return RowFace(self.feed.source.name, rows, marks=(Mark(self._word(), self._tone()),))

    @property
    def spoken(self) -> str:
        """The whole row in words."""
        return f"{self.feed.source.name}, {self.face.note}, {self._word()}"

    def _tone(self) -> Tone:
        return _TONES[self.feed.freshness(self.now)]

    def _word(self) -> str:
        age = age_words(self.feed, self.now)
        match self.feed.freshness(self.now):
            case Freshness.WAITING:
                return translate("DataPanel", "reading")
            case Freshness.FRESH:
                return age
            case Freshness.FROZEN:
                return translate("DataPanel", "frozen")
            case _:
                return translate("DataPanel", "stale {age}").format(age=age).strip()


class FeedsModel(RowsModel[FeedRow]):
    """List model of the data sources."""

    def show_feeds(self, feeds: tuple[Feed, ...], now: float) -> None:
        """Bring the rows in line."""
        self.show([FeedRow(feed, now) for feed in feeds])


def age_words(feed: Feed, now: float) -> str:
    """Return how old the rows are, like `4 s`; empty while there are none."""
    if feed.heard_at is None:
        return ""
    age = max(0, int(now - feed.heard_at))
    if age < _MINUTE_S:
        return translate("DataPanel", "{number} s").format(number=age)
    if age < _HOUR_S:
        return translate("DataPanel", "{number} min").format(number=age // _MINUTE_S)
    return translate("DataPanel", "{number} h").format(number=age // _HOUR_S)
