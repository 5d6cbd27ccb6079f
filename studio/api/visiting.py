"""One connection of the realtime socket, from the upgrade to its end (protocol section 3)."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncGenerator, AsyncIterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import InvalidStatus, WebSocketException
from websockets.typing import Subprotocol

from studio.api.addresses import is_loopback
from studio.api.cable import PROTOCOL, Cable, Stage, Step
from studio.api.quiet import hush
from studio.api.reconnecting import is_unwelcome
from studio.api.wire.fields import Fields
from studio.services.ports import Clock

if TYPE_CHECKING:
    import ssl

OPEN_WITHIN_S: Final = 5.0
CLOSE_WITHIN_S: Final = 1.0
MAX_FRAME: Final = 8 * 1024 * 1024
USER_AGENT: Final = "podium-studio"

_ENDED: Final = frozenset({Stage.STALE, Stage.DROPPED, Stage.REFUSED})
_TOLD: Final = frozenset({Stage.LIVE, Stage.STALE})

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Ear:
    """Where to listen, to which channels, and as whom."""

    url: str = field(repr=False)
    channels: tuple[str, ...]
    api_key: str = field(default="", repr=False)
    certificates: ssl.SSLContext | None = field(default=None, repr=False)


class Visit:
    """One connection. When it has ended, `was_live` and `was_refused` say how it went."""

    def __init__(self, ear: Ear, clock: Clock) -> None:
        hush()
        self.was_live = False
        self.was_refused = False
        self._ear, self._clock = ear, clock
        self._socket: ClientConnection | None = None

    async def listen(self) -> AsyncGenerator[Fields | Stage, None]:
        """Yield LIVE when subscribed, then messages; STALE last, when it became silent."""
        try:
            async with (
                self._connection() as socket,
                _parting(socket),
                contextlib.aclosing(self._talk(socket)) as talk,
            ):
                self._socket = socket
                async for tale in talk:
                    yield tale
        except InvalidStatus as refusal:
            self.was_refused = is_unwelcome(refusal.response.status_code)
        except (OSError, WebSocketException) as error:
            _log.info("the socket ended: %s", type(error).__name__)  # its text may quote the key

    async def hang_up(self) -> None:
        """End the connection from our side."""
        if self._socket is not None:
            await self._socket.close()

    def _connection(self) -> connect:
        ear = self._ear
        return connect(
            ear.url,
            subprotocols=[Subprotocol(PROTOCOL)],
            additional_headers={"Authorization": ear.api_key} if ear.api_key else None,
            user_agent_header=USER_AGENT,
            ssl=ear.certificates if ear.url.startswith("wss:") else None,
            proxy=None if is_loopback(ear.url) else True,
            open_timeout=OPEN_WITHIN_S,
            close_timeout=CLOSE_WITHIN_S,
            ping_interval=None,  # ActionCable has its own
            max_size=MAX_FRAME,
        )

    async def _talk(self, socket: ClientConnection) -> AsyncGenerator[Fields | Stage, None]:
        cable = Cable(self._ear.channels, self._clock())
        while cable.stage not in _ENDED:
            before = cable.stage
            step = await self._step(socket, cable)
            for text in step.send:
                await socket.send(text)
            if step.message is not None:
                yield step.message
                cable.excuse(self._clock())
            if cable.stage is not before and cable.stage in _TOLD:
                self.was_live = self.was_live or cable.stage is Stage.LIVE
                yield cable.stage
                cable.excuse(self._clock())
        self.was_refused = cable.stage is Stage.REFUSED

    async def _step(self, socket: ClientConnection, cable: Cable) -> Step:
        try:
            async with asyncio.timeout(cable.wait_s(self._clock())):
                frame = await socket.recv()
        except TimeoutError:
            return cable.overdue(self._clock())
        return cable.receive(frame, self._clock())


@contextlib.asynccontextmanager
async def _parting(socket: ClientConnection) -> AsyncIterator[None]:
    """Say goodbye properly, whatever ended it: the library would report an internal error."""
    try:
        yield
    finally:
        await socket.close()
