"""Shows state once per screen refresh, however often it changes; never in a click's way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final, TypeAlias

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from studio.domain.desk import DeskState

Show: TypeAlias = "Callable[[DeskState], None]"
REFRESH_MS: Final = 16


class Refresher(QObject):
    """Hands the newest state to everybody who shows it."""

    def __init__(self, shows: Sequence[Show], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shows = tuple(shows)
        self._waiting: DeskState | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REFRESH_MS)
        self._timer.timeout.connect(self.flush)

    def show_state(self, state: DeskState) -> None:
        """Show state soon; a newer one that comes before takes its place."""
        self._waiting = state
        if not self._timer.isActive():
            self._timer.start()

    def flush(self) -> None:
        """Show what waits now; one that fails does not keep the others from it."""
        state, self._waiting = self._waiting, None
        if state is None:
            return
        failures: list[Exception] = []
        for show in self._shows:
            try:
                show(state)
            except Exception as error:  # noqa: BLE001 - raised below, for the log and the operator
                failures.append(error)
        if failures:
            raise ExceptionGroup("parts of the window failed", failures)

    def stop(self) -> None:
        """Show nothing more."""
        self._timer.stop()
        self._waiting = None
