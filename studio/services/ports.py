"""What the services need from the outside, as protocols. Every failure is a StudioError."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeAlias

from studio.domain.clips import Clip
from studio.domain.commands import Request
from studio.domain.events import Connection, Heard, LinkChanged, PeopleFound
from studio.domain.feeds import Feed, Source
from studio.domain.intents import OpenRoom, OpenWithLink, RoomWish
from studio.domain.keying import KeptShow
from studio.domain.library import Draft, LibraryEntry, Listing
from studio.domain.looks import Look
from studio.domain.overlay import Graphic, OverlayDocument
from studio.domain.podium import Box, Frame
from studio.domain.room import Recording, RoomFacts, RoomState
from studio.domain.tables import Table

if TYPE_CHECKING:
    from datetime import datetime

    from studio.compose.composer import Composition
    from studio.compose.finding import Finding
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


@dataclass(frozen=True, slots=True)
class Single:
    """A graphic to look at alone, and where it is to be shown."""

    graphic: Graphic
    frame: Frame
    spots: tuple[Box, ...] = ()
    """The seats' boxes, seat 1 first."""
    others: tuple[tuple[int, Graphic], ...] = ()
    """The other keyers that are in, by number."""
    has_names: bool = True
    """Whether the room writes names on its boxes."""
    foreground_bytes: int = 0
    """How large the foreground is that was sent last, 0 when nobody knows."""


class Compositor(Protocol):
    """Draws, off the main thread."""

    async def foreground(
        self,
        graphics: tuple[Graphic, ...],
        frame: Frame,
        now: datetime,
        spots: tuple[Box, ...] = (),
    ) -> Composition:
        """Flatten graphics into one full-frame PNG; spots are the seats' boxes, seat 1 first."""

    async def preview(
        self, look: Look, room: RoomState, clips: tuple[Clip, ...], now: datetime
    ) -> Picture:
        """Draw what a take would show, at the room's real size."""

    async def single(self, single: Single, now: datetime) -> tuple[Picture, tuple[Finding, ...]]:
        """Draw one graphic alone, on nothing, and say what is wrong with it."""

    async def checked_layer(self, path: Path, frame: Frame, z_index: int) -> bytes:
        """Read a picture file and return what may be sent; raises PictureRefused or FileTrouble."""


class Templates(Protocol):
    """The templates on disk. Every method may wait for the disk: call it in a thread."""

    def list(self) -> Listing:
        """Return what is in the library, and what of it could not be read."""

    def load(self, entry_id: str) -> OverlayDocument:
        """Return a template's document."""

    def save(self, document: OverlayDocument, entry_id: str = "") -> LibraryEntry:
        """Write a document, as a new template where no id is given."""

    def add(self, document: OverlayDocument) -> LibraryEntry:
        """Take in a template from elsewhere; one of the same name is kept beside it."""

    def duplicate(self, entry_id: str, name: str) -> LibraryEntry:
        """Copy a template under a name."""

    def rename(self, entry_id: str, name: str) -> LibraryEntry:
        """Give a template another name."""

    def delete(self, entry_id: str) -> LibraryEntry:
        """Put a template away."""

    def restore(self, entry_id: str) -> LibraryEntry:
        """Bring back a template that was deleted."""


class Drafts(Protocol):
    """What is being edited, on disk. Every method may wait for the disk: call it in a thread."""

    def keep(self, draft: Draft) -> None:
        """Write a draft over the one with its id."""

    def drop(self, draft_id: str) -> None:
        """Forget a draft."""

    def all(self) -> tuple[Draft, ...]:
        """Return the drafts that are left, newest first."""


class Library(Protocol):
    """What the editor needs of the library; the lists come with the desk's state."""

    async def load(self, entry_id: str) -> OverlayDocument:
        """Return a template's document."""

    async def save(self, document: OverlayDocument, entry_id: str = "") -> LibraryEntry:
        """Write a document, as a new template where no id is given or the id is a built-in's."""

    def note_edit(self, draft: Draft) -> None:
        """An edit happened: it is on disk within a second. Call it as often as you like."""

    async def drop_draft(self, draft_id: str) -> None:
        """The document was saved or thrown away."""

    async def drafts(self) -> tuple[Draft, ...]:
        """Return what was being edited when the program ended, newest first."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a source says, and the mark to hand in at the next look."""

    table: Table
    mark: str


class FeedReader(Protocol):
    """Reads data sources."""

    async def read(self, source: Source, mark: str) -> Reading | None:
        """Return the rows, or None when they are those of the mark; raises SourceTrouble."""

    async def aclose(self) -> None:
        """Close all connections."""


class SourceMemory(Protocol):
    """Remembers the sources between runs. Every method may wait for the disk."""

    def load(self) -> tuple[Feed, ...]:
        """Return the sources of the last run, with their last good copies."""

    def save(self, feeds: tuple[Feed, ...]) -> None:
        """Write the sources and their copies."""


class KeyerMemory(Protocol):
    """The keyers and their theme between runs. Both may wait for the disk."""

    def load(self) -> KeptShow | None:
        """Return those of the last run, None where there are none; raises FileTrouble."""

    def save(self, show: KeptShow) -> None:
        """Write them; raises FileTrouble."""


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
