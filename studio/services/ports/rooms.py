"""The server: rooms, keys, and the rehearsal process."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable
    from pathlib import Path

    from studio.domain.clips import Clip
    from studio.domain.commands import Request
    from studio.domain.events import Connection, Heard, LinkChanged, PeopleFound
    from studio.domain.intents import OpenRoom, OpenWithLink, RoomWish
    from studio.domain.room import Recording, RoomFacts


@dataclass(frozen=True, slots=True)
class ServerAddress:
    """A server and the key that opens rooms on it."""

    url: str
    api_key: str = field(repr=False)


class RoomSession(Protocol):
    """One open room: what can be asked of it, and what it tells."""

    @property
    def connection(self) -> Connection:
        """Where this is, and with which powers."""

    async def send(self, request: Request) -> None:
        """Send one request; returns when it was accepted. Repeats only what is safe to repeat."""

    def events(self) -> AsyncGenerator[Heard | LinkChanged | PeopleFound, None]:
        """Yield what the room tells while it lives; reconnects and resyncs by itself."""

    async def look(self) -> Heard | None:
        """Return the room as it is now; None when the server does not say."""

    async def recording(self, recording_id: str) -> Recording:
        """Return a recording with a fresh download link."""

    async def download(self, link: str, target: Path) -> None:
        """Save what a signed link leads to."""

    async def fetch(self, link: str) -> bytes:
        """Return what a signed link leads to; for pictures."""

    async def delete_snapshot(self, snapshot_id: str) -> None:
        """Remove a snapshot from the server's shelf."""

    async def aclose(self) -> None:
        """Let go of the room; the meeting goes on."""


class Doorman(Protocol):
    """Opens rooms."""

    async def open_room(self, wish: OpenRoom) -> tuple[RoomSession, RoomFacts]:
        """Create or join a room with the API key."""

    async def open_with_link(self, wish: OpenWithLink) -> tuple[RoomSession, RoomFacts]:
        """Join with an access key, a GUI link or a guest link."""

    async def open_rehearsal(
        self, server: ServerAddress, room: RoomWish
    ) -> tuple[RoomSession, RoomFacts]:
        """Create the rehearsal room."""

    async def rehearsal_clips(self, server: ServerAddress) -> tuple[Clip, ...]:
        """Return the sample clips that the rehearsal server offers."""


class KeyStore(Protocol):
    """Remembers API keys: in the keyring, or until the desk is closed where there is none."""

    async def read(self, server_url: str) -> str:
        """Return the key for a server, empty for none."""

    async def keep(self, server_url: str, api_key: str) -> None:
        """Remember a key that worked."""

    def hold(self, server_url: str, api_key: str) -> None:
        """Remember a key that worked until the desk is closed; nothing is stored."""


class RehearsalHost(Protocol):
    """Runs the rehearsal process."""

    async def start(self) -> ServerAddress:
        """Start it, or return the running one."""

    def on_lost(self, told: Callable[[], None]) -> None:
        """Call told when the process ends without being asked to."""

    async def aclose(self) -> None:
        """End it in order; no child process is left."""
