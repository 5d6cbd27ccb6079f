"""List model of the room's chat; the oldest lines leave when the state forgets them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from studio.ui.models.moments import time_of_iso
from studio.ui.models.rows import RowsModel
from studio.ui.widgets.row_delegate import RowFace

if TYPE_CHECKING:
    from studio.domain.desk import DeskState
    from studio.domain.room import ChatLine

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class ChatRow:
    """One line as shown. `id` counts the lines since the room was opened."""

    id: str
    who: str
    text: str
    at: str = ""
    is_own: bool = False

    @property
    def face(self) -> RowFace:
        """The text, for lists without the chat's own delegate."""
        return RowFace(self.text, self.who)

    @property
    def spoken(self) -> str:
        """The line as one would read it out."""
        return f"{self.who}: {self.text}"


class ChatModel(RowsModel[ChatRow]):
    """Rows are lines, oldest first. Whoever left keeps the name they had."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[ChatLine, ...] = ()
        self._first = 0
        self._names: dict[str, str] = {}

    def show_state(self, state: DeskState) -> None:
        """Bring the rows in line with the chat of state."""
        self._names.update((p.id, p.name) for p in state.room.participants)
        self._first += _forgotten(self._lines, state.room.chat)
        self._lines = state.room.chat
        own_id = state.connection.user_id if state.connection else ""
        self.show(
            [
                self._row(number, line, own_id)
                for number, line in enumerate(self._lines, start=self._first)
            ]
        )

    def _row(self, number: int, line: ChatLine, own_id: str) -> ChatRow:
        is_own = bool(own_id) and line.user_id == own_id
        name = self._names.get(line.user_id, line.user_id)
        who = translate("ChatPanel", "You") if is_own else name
        return ChatRow(str(number), who, line.text, time_of_iso(line.at), is_own)


def _forgotten(before: tuple[ChatLine, ...], now: tuple[ChatLine, ...]) -> int:
    """Return how many of the oldest lines are gone; all, when the rest does not go on with now."""
    if now[: len(before)] == before:
        return 0
    gone = range(1, len(before) + 1)
    return next(count for count in gone if now[: len(before) - count] == before[count:])
