"""What reaches outside. Built in a thread once the window is there: their libraries are big."""

from __future__ import annotations

import linecache
from dataclasses import dataclass
from typing import TYPE_CHECKING

from studio.api.addresses import server_address

if TYPE_CHECKING:
    from studio.services.ports import Doorman, FeedReader, KeyStore, Prober, RehearsalHost
    from studio.storage.profile import Profile
    from studio.storage.secrets import Secrets
    from studio.tasks import TaskScope


@dataclass(frozen=True, slots=True)
class Adapters:
    """The ports' other side."""

    doorman: Doorman
    host: RehearsalHost
    keys: KeyStore
    prober: Prober
    reader: FeedReader
    secrets: Secrets


def load_adapters(profile: Profile, tasks: TaskScope, desk_id: str) -> Adapters:
    """Import and build the adapters; call it in a worker thread."""
    from studio.api.doorman import EyesonDoorman  # noqa: PLC0415 - slower than the first paint
    from studio.api.prober import ChildProber  # noqa: PLC0415 - slower than the first paint
    from studio.api.rehearsal_host import RehearsalProcess  # noqa: PLC0415 - slower than the first paint
    from studio.feeds.reader import SourceReader  # noqa: PLC0415 - slower than the first paint
    from studio.storage.secrets import Secrets  # noqa: PLC0415 - slower than the first paint

    # WORKAROUND PySide6 looks for its name in the source of every module that is imported after it,
    # and `linecache` keeps all those lines for ever: 15 MB.
    linecache.clearcache()
    secrets = Secrets()
    return Adapters(
        EyesonDoorman(desk_id),
        RehearsalProcess(profile.rehearsal, tasks),
        RememberedKeys(secrets),
        ChildProber(),
        SourceReader(),
        secrets,
    )


class RememberedKeys:
    """Implements KeyStore over the secrets: a key is known by its server's address."""

    def __init__(self, secrets: Secrets) -> None:
        self._secrets = secrets

    async def read(self, server_url: str) -> str:
        """Return the key for a server, empty for none."""
        return await self._secrets.recall(_name(server_url)) or ""

    async def keep(self, server_url: str, api_key: str) -> None:
        """Remember a key that worked."""
        await self._secrets.remember(_name(server_url), api_key)

    def hold(self, server_url: str, api_key: str) -> None:
        """Remember a key until the program ends."""
        self._secrets.hold(_name(server_url), api_key)


def _name(server_url: str) -> str:
    """However an address is typed, it is the same server and has the same key."""
    return server_address(server_url).lower()
