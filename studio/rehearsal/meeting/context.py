"""What every part of a meeting is given."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol, TypeAlias

from studio.domain.podium import Frame
from studio.rehearsal.media.face import Fact, Order
from studio.rehearsal.meeting.announcer import Announcer
from studio.rehearsal.meeting_state import MeetingState
from studio.rehearsal.people import People
from studio.rehearsal.settings import Settings
from studio.rehearsal.shelf import Kind, Shelf
from studio.tasks import TaskScope


class Mixer(Protocol):
    """What a meeting needs of `mixing.Mixing`."""

    async def start(self) -> None:
        """Start the child; its MixerReady follows as a fact."""

    def send(self, order: Order) -> None:
        """Hand order over; never waits."""

    async def aclose(self) -> None:
        """Let the child complete its recording and end."""


MakeMixer: TypeAlias = Callable[[Frame, Callable[[Fact], None]], Mixer]


@dataclass(frozen=True, slots=True)
class Context:
    """The shared parts of one meeting."""

    state: MeetingState
    announcer: Announcer
    mixer: Mixer
    shelf: Shelf
    owner: str
    """Digest of the API key that its recordings and snapshots belong to."""
    settings: Settings
    people: People = field(default_factory=People)
    tasks: TaskScope = field(default_factory=TaskScope)

    def download(self, kind: Kind, record_id: str) -> str:
        """Return a fresh download link."""
        return self.state.base_url + self.shelf.link(kind, record_id, time.time())
