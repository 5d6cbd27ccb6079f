"""What the services need from the outside, as protocols. Every failure is a StudioError."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeAlias

from studio.domain.clips import Clip
from studio.domain.commands import Request
from studio.domain.events import Connection, Heard, LinkChanged, PeopleFound
from studio.domain.intents import OpenRoom, OpenWithLink, RoomWish
from studio.domain.looks import Look
from studio.domain.overlay import Graphic
from studio.domain.podium import Frame
from studio.domain.room import Recording, RoomFacts, RoomState

if TYPE_CHECKING:
    from datetime import datetime

    from studio.compose.composer import Composition
    from studio.compose.picture import Picture

Clock: TypeAlias = Callable[[], float]
"""Monotonic seconds."""


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


class RehearsalHost(Protocol):
    """Runs the rehearsal process."""

    async def start(self) -> ServerAddress:
        """Start it, or return the running one."""

    def on_lost(self, told: Callable[[], None]) -> None:
        """Call told when the process ends without being asked to."""

    async def aclose(self) -> None:
        """End it in order; no child process is left."""


class Compositor(Protocol):
    """Draws, off the main thread."""

    async def foreground(
        self, graphics: tuple[Graphic, ...], frame: Frame, now: datetime
    ) -> Composition:
        """Flatten graphics into one full-frame PNG."""

    async def preview(
        self, look: Look, room: RoomState, clips: tuple[Clip, ...], now: datetime
    ) -> Picture:
        """Draw what a take would show, at the room's real size."""

    async def checked_layer(self, path: Path, frame: Frame, z_index: int) -> bytes:
        """Read a picture file and return what may be sent; raises PictureRefused or FileTrouble."""


class Prober(Protocol):
    """Looks into media files, in a process of its own."""

    async def probe(self, url: str, name: str) -> Clip:
        """Return the clip at url; raises ClipRefused."""


class Folder(Protocol):
    """Where recordings and snapshots are kept on the operator's machine."""

    def path_for(self, name: str, suffix: str) -> Path:
        """Return a free path for a new file."""

    def existing(self, path: str) -> Path | None:
        """Return path if the file is still there."""


Opener: TypeAlias = Callable[[Path], None]
"""Opens a file with the operator's own program."""

Sleeper: TypeAlias = Callable[[float], Awaitable[None]]
