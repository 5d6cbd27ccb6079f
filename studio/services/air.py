"""What everybody needs who sends something to the air."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from studio.domain.events import LookReplaced

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from studio.domain.looks import Look
    from studio.services.commander import Commander
    from studio.services.ports import Compositor, RoomSession
    from studio.services.store import Store


@dataclass(frozen=True, slots=True)
class Air:
    """The state, who sends, who draws, ids that no layer ever had, and the time of day."""

    store: Store
    commander: Commander
    compositor: Compositor
    fresh_id: Callable[[], str]
    now: Callable[[], datetime]

    def remember(self, replaced: Look, room: RoomSession) -> None:
        """Keep a look for TAKE BACK. Half a take counts: what it replaced was on air before."""
        if self.commander.session is room and self.store.state.program.look != replaced:
            self.store.apply(LookReplaced(replaced))
