"""Keys and tokens: in the keyring of the operating system, or in memory where there is none.

A keyring can be missing, locked or hanging: each call runs in a thread of its own with a time
limit, and after the first failure only memory is used until the program ends. Nothing is ever
written to a file: the plain text backends of `keyrings.alt` count as no keyring.
"""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import Callable
from concurrent.futures import Future
from enum import Enum
from typing import Final, Protocol, TypeVar, cast

SERVICE: Final = "Podium Studio"
LIMIT_S: Final = 5.0

Answer = TypeVar("Answer")

_log = logging.getLogger(__name__)


class Kept(Enum):
    """Where a secret is kept; to be said to the operator."""

    KEYRING = "keyring"
    """The operating system keeps it."""
    MEMORY = "memory"
    """It is forgotten when the program ends."""


class Keyring(Protocol):
    """What is used of a keyring backend."""

    def get_password(self, service: str, username: str) -> str | None:
        """Return a secret."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep a secret."""

    def delete_password(self, service: str, username: str) -> None:
        """Forget a secret."""


def system_keyring() -> Keyring | None:
    """Return the operating system's keyring, None where none can be trusted. Slow: 0.2 to 0.4 s."""
    import keyring  # noqa: PLC0415 - not before it is needed, and never on the window's thread

    chosen = keyring.get_keyring()
    for backend in getattr(chosen, "backends", [chosen]):
        is_plain = type(backend).__module__.startswith("keyrings.alt")
        if backend.priority > 0 and not is_plain:
            return cast("Keyring", backend)
    return None


class Secrets:
    """Remembers secrets by name, for instance an API key by its server's address."""

    def __init__(
        self, find: Callable[[], Keyring | None] = system_keyring, limit_s: float = LIMIT_S
    ) -> None:
        self._find, self._limit_s = find, limit_s
        self._memory: dict[str, str] = {}
        self._is_keyring_usable = True

    async def remember(self, name: str, secret: str) -> Kept:
        """Keep a secret and say where."""
        self._memory[name] = secret
        is_kept = await self._call(lambda ring: _keep(ring, name, secret), default=False)
        return Kept.KEYRING if is_kept else Kept.MEMORY

    def hold(self, name: str, secret: str) -> None:
        """Keep a secret in memory only, for somebody who never asked to have it stored."""
        self._memory[name] = secret

    async def recall(self, name: str) -> str | None:
        """Return a secret, None for one that is not known."""
        if name in self._memory:
            return self._memory[name]
        return await self._call(lambda ring: ring.get_password(SERVICE, name), default=None)

    async def forget(self, name: str) -> None:
        """Remove a secret wherever it is kept."""
        self._memory.pop(name, None)
        await self._call(lambda ring: _drop(ring, name), default=None)

    async def where(self) -> Kept:
        """Say where a secret would be kept now."""
        is_there = await self._call(lambda _: True, default=False)
        return Kept.KEYRING if is_there else Kept.MEMORY

    async def _call(self, work: Callable[[Keyring], Answer], *, default: Answer) -> Answer:
        """Do work with the keyring in a thread; default where there is none or it is silent."""
        if not self._is_keyring_usable:
            return default
        try:
            async with asyncio.timeout(self._limit_s):
                ring, answer = await _in_a_thread(lambda: self._with_keyring(work, default))
        except Exception as error:  # noqa: BLE001 - backends raise whatever their system raises
            _log.warning("the keyring cannot be used: %s", type(error).__name__)
            self._is_keyring_usable = False
            return default
        self._is_keyring_usable = ring is not None
        return answer

    def _with_keyring(
        self, work: Callable[[Keyring], Answer], default: Answer
    ) -> tuple[Keyring | None, Answer]:
        ring = self._find()
        return ring, default if ring is None else work(ring)


def _keep(ring: Keyring, name: str, secret: str) -> bool:
    ring.set_password(SERVICE, name, secret)
    return True


def _drop(ring: Keyring, name: str) -> None:
    if ring.get_password(SERVICE, name) is not None:
        ring.delete_password(SERVICE, name)


async def _in_a_thread(work: Callable[[], Answer]) -> Answer:
    """Run work in a thread that nobody waits for at the end of the program, should it hang."""
    done: Future[Answer] = Future()
    threading.Thread(target=_run, args=(work, done), name="keyring", daemon=True).start()
    return await asyncio.wrap_future(done)


def _run(work: Callable[[], Answer], done: Future[Answer]) -> None:
    done.set_running_or_notify_cancel()
    try:
        done.set_result(work())
    except Exception as error:  # noqa: BLE001 - carried over to who waits
        done.set_exception(error)
