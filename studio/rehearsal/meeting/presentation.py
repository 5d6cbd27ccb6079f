"""Who presents (protocol 1.18)."""

from __future__ import annotations

from collections.abc import Callable

from studio.rehearsal.answers import Refused
from studio.rehearsal.documents import Json, room_block, user_block
from studio.rehearsal.meeting.context import Context
from studio.rehearsal.people import User


class Presentation:
    """At most one user presents; the picture then shows nobody else."""

    def __init__(self, context: Context, on_change: Callable[[], None]) -> None:
        self._context = context
        self._on_change = on_change
        self._presenter: User | None = None

    @property
    def presenter_id(self) -> str | None:
        """The presenter's user id."""
        return None if self._presenter is None else self._presenter.id

    def document(self) -> Json | None:
        """Return the presentation, if there is one."""
        if self._presenter is None:
            return None
        return {"user": user_block(self._presenter), "room": room_block(self._context.state)}

    def begin(self, user: User) -> None:
        """Make user the presenter; raises Refused (409) while somebody else is."""
        if self.presenter_id not in {None, user.id}:
            raise Refused(409, "Somebody else presents")
        self._change(user)

    def end(self, user_id: str | None = None) -> None:
        """End the presentation; with user_id only if it is theirs."""
        if self._presenter is not None and user_id in {None, self.presenter_id}:
            self._change(None)

    def _change(self, presenter: User | None) -> None:
        self._presenter = presenter
        message = {"type": "presentation_update", "presentation": self.document()}
        self._context.announcer.participants(message)
        self._on_change()
