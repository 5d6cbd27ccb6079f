"""The plain facts of a meeting that several of its parts read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from studio.domain.podium import Frame, frame_of
from studio.rehearsal.ids import object_id, token
from studio.rehearsal.layout import Layout
from studio.rehearsal.options import Options

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(slots=True)
class MeetingState:
    """One run of a room: a new conf id, start and guest token each time (0.2)."""

    room_id: str
    name: str
    started_at: datetime
    base_url: str
    """What the links in its events start with."""
    options: Options
    layout: Layout = field(default_factory=Layout)
    conf_id: str = field(default_factory=object_id)
    guest_token: str = field(default_factory=token)
    is_ready: bool = False
    is_locked: bool = False
    is_over: bool = False

    @property
    def frame(self) -> Frame:
        """The size of the podium."""
        return frame_of(is_widescreen=self.options.widescreen)

    @property
    def shown_guest_token(self) -> str | None:
        """The guest token, unless the room gives none out."""
        return self.guest_token if self.options.guest_token_available else None
