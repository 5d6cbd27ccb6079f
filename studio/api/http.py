"""The one place that sends. Every failure leaves here as an ApiError."""

from __future__ import annotations

import asyncio
import contextlib
import functools
import importlib
import json
import logging
import random
import time
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

import httpx

from studio.api.addresses import is_loopback
from studio.api.calls import Call
from studio.api.endpoints import Needs
from studio.api.failures import NOT_EYESON, lost, refusal
from studio.api.quiet import hush
from studio.api.repeating import pause_before_repeat
from studio.domain.errors import ApiError, ServerTrouble, Unreachable
from studio.services.ports import Clock, Sleeper

if TYPE_CHECKING:
    import ssl

MAX_ANSWER: Final = 8 * 1024 * 1024
TIMEOUT: Final = httpx.Timeout(10.0, connect=5.0)
UPLOAD_TIMEOUT: Final = httpx.Timeout(30.0, connect=5.0)
ANSWER_WITHIN_S: Final = 60.0
"""For a whole exchange: a server that trickles byte by byte never runs into the other limits."""
LIMITS: Final = httpx.Limits(max_connections=20, max_keepalive_connections=10, keepalive_expiry=30)
USER_AGENT: Final = "podium-studio"
_LATE: Final = ("anyio", "anyio._backends._asyncio", "anyio.streams.tls")
"""What its first request would import on the window's thread, for a tenth of a second."""

IsWanted: TypeAlias = Callable[[], bool]

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Patience:
    """How time passes between attempts."""

    sleep: Sleeper = asyncio.sleep
    clock: Clock = time.monotonic
    chance: Callable[[], float] = random.random


@functools.cache
def trusted_certificates() -> ssl.SSLContext:
    """Return the certificates to trust; loading them takes longer than the window may wait."""
    return httpx.create_ssl_context()


def _client(server_url: str) -> httpx.AsyncClient:
    for name in _LATE:
        with contextlib.suppress(ImportError):
            importlib.import_module(name)
    return httpx.AsyncClient(
        verify=trusted_certificates(),
        timeout=TIMEOUT,
        limits=LIMITS,
        headers={"User-Agent": USER_AGENT},
        trust_env=not is_loopback(server_url),
    )


class Http:
    """Sends calls to one server, repeats what is safe to repeat, and follows links to files."""

    def __init__(
        self,
        server_url: str,
        api_key: str = "",
        *,
        client: httpx.AsyncClient,
        patience: Patience = Patience(),
    ) -> None:
        hush()
        self.server_url = server_url
        self.api_key = api_key
        self._client, self._patience = client, patience

    @classmethod
    async def connected(cls, server_url: str, api_key: str = "") -> Http:
        """Return a sender; what takes long is done in a thread. Nothing is sent yet."""
        client = await asyncio.to_thread(_client, server_url)
        return cls(server_url, api_key, client=client)

    async def send(self, call: Call, is_wanted: IsWanted = lambda: True) -> None:
        """Send; returns when accepted. What is not wanted any more is not repeated."""
        await self._repeated(call, is_wanted)

    async def ask(self, call: Call) -> object:
        """Send and return the decoded answer; an empty or broken one is ServerTrouble."""
        answer = await self._repeated(call, lambda: True)
        try:
            return json.loads(answer)
        except (ValueError, RecursionError):
            raise ServerTrouble(NOT_EYESON) from None

    @contextlib.asynccontextmanager
    async def follow(self, link: str) -> AsyncIterator[httpx.Response]:
        """Open a signed link, without any key, redirects included; raises httpx errors."""
        self._refuse_when_closed()
        async with self._client.stream("GET", link, follow_redirects=True) as response:
            yield response

    async def aclose(self) -> None:
        """Close all connections."""
        await self._client.aclose()

    async def _repeated(self, call: Call, is_wanted: IsWanted) -> bytes:
        started_s, attempt = self._patience.clock(), 1
        while True:
            try:
                return await self._once(call)
            except ApiError as error:
                pause_s = pause_before_repeat(
                    call.endpoint,
                    error,
                    attempt=attempt,
                    elapsed_s=self._patience.clock() - started_s,
                    chance=self._patience.chance(),
                )
                _log.info("%s: %s", call.endpoint, type(error).__name__)
                if pause_s is None or not is_wanted():
                    raise
            await self._patience.sleep(pause_s)
            attempt += 1

    async def _once(self, call: Call) -> bytes:
        self._refuse_when_closed()
        request = self._request(call)
        try:
            async with asyncio.timeout(ANSWER_WITHIN_S):
                response = await self._client.send(request, stream=True)
                async with contextlib.aclosing(response):
                    body = await _read(response)
        except (httpx.RequestError, TimeoutError, UnicodeError) as error:
            # What these errors say may quote the request; their kind is all that is kept.
            raise lost(call.endpoint, error) from None
        if not response.is_success:
            secrets = (self.api_key, *call.secrets)
            raise refusal(call.endpoint, response.status_code, _decoded(body), secrets)
        return body

    def _request(self, call: Call) -> httpx.Request:
        url, upload = self.server_url + call.path, call.upload
        try:
            return self._client.build_request(
                call.endpoint.method,
                url,
                params=call.query,
                json=None if upload else call.body,
                data=dict(upload.texts) if upload else None,
                files={"file": (upload.name, upload.content, upload.content_type)}
                if upload
                else None,
                headers={"Authorization": self.api_key} if self._is_key_needed(call) else None,
                timeout=UPLOAD_TIMEOUT if upload else TIMEOUT,
            )
        except (httpx.InvalidURL, httpx.UnsupportedProtocol, UnicodeError) as error:
            raise lost(call.endpoint, error) from None

    @staticmethod
    def _is_key_needed(call: Call) -> bool:
        return call.endpoint.needs is Needs.API_KEY

    def _refuse_when_closed(self) -> None:
        if self._client.is_closed:
            raise Unreachable("The desk has let go of this room.")


async def _read(response: httpx.Response) -> bytes:
    parts, size = [], 0
    async for part in response.aiter_bytes():
        size += len(part)
        if size > MAX_ANSWER:
            raise ServerTrouble("Its answer is too long.")
        parts.append(part)
    return b"".join(parts)


def _decoded(body: bytes) -> object:
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None
