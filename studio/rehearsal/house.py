"""The house: every room, meeting, access key and guest token of one rehearsal process."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeAlias

from studio.domain.podium import Frame
from studio.rehearsal.cable import Admission, Hub, Refusal
from studio.rehearsal.media.face import Fact, Order
from studio.rehearsal.settings import Settings
from studio.rehearsal.shelf import Shelf


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
class Parts:
    """What the house is given: who carries messages, who keeps files, who mixes."""

    hub: Hub
    shelf: Shelf
    make_mixer: MakeMixer
    clips: Path
    """Folder for the sample clips; they are made at the first request."""


class House:
    """Implements `cable.Doorkeeper`; without `base_url` links start with the request's own host."""

    def __init__(
        self, settings: Settings, api_key: str, base_url: str | None, parts: Parts
    ) -> None:
        self.settings = settings
        self.api_key = api_key
        self.base_url = base_url
        self.parts = parts

    def admit(self, query: Mapping[str, str], api_keys: Sequence[str]) -> Admission | Refusal:
        """Decide who may listen to `/rt` (protocol 3.1)."""
        raise NotImplementedError

    def act(self, meeting_key: str, user_id: str, action: str) -> None:
        """Carry out a participant's action on the cable (3.5)."""
        raise NotImplementedError

    async def aclose(self) -> None:
        """End all meetings, completing their recordings; at most 2.5 s."""
        raise NotImplementedError
