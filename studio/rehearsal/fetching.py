"""Fetches what a client names by URL, within limits: addresses, redirects, size and time."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import Final

import httpx
from typing_extensions import override

from studio.rehearsal.answers import bad
from studio.rehearsal.media.addresses import PrivateAddress, addresses_of
from studio.rehearsal.media.faults import MediaFault
from studio.rehearsal.media.fetching import Resolve, pinned
from studio.rehearsal.pictures import MAX_BYTES

TIMEOUT_S: Final = 10.0
MAX_REDIRECTS: Final = 5
RESOLVING_S: Final = 3.0
NOT_HERE: Final = "which this server allows only with --allow-private-urls"


class LeadsInside(httpx.ConnectError):
    """A URL, or a redirect of it, leads to a private address."""


def new_client(*, is_private_allowed: bool) -> httpx.AsyncClient:
    """Return a client for everything the house asks of others; slow, it reads certificates.

    The environment's proxies are not for it: what it asks is mostly on this machine.
    """
    resolve = partial(addresses_of, is_private_allowed=is_private_allowed)
    return httpx.AsyncClient(
        transport=CheckedTransport(resolve),
        timeout=httpx.Timeout(TIMEOUT_S),
        follow_redirects=True,
        max_redirects=MAX_REDIRECTS,
        trust_env=False,
    )


class CheckedTransport(httpx.AsyncBaseTransport):
    """Asks by the address that was checked; a redirect is a request of its own here."""

    def __init__(self, resolve: Resolve) -> None:
        self._resolve = resolve
        # No connection is kept: one was made for a name, and the pool knows addresses only.
        self._inner = httpx.AsyncHTTPTransport(
            trust_env=False, limits=httpx.Limits(max_keepalive_connections=0)
        )

    @override
    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        try:
            *others, last = await asyncio.to_thread(pinned, request.url, self._resolve)
        except PrivateAddress as fault:
            raise LeadsInside(str(fault), request=request) from fault
        except MediaFault as fault:
            raise httpx.ConnectError(str(fault), request=request) from fault
        for one in others:
            try:
                return await self._inner.handle_async_request(_asked_at(one, request))
            except (httpx.ConnectError, httpx.ConnectTimeout):
                continue
        return await self._inner.handle_async_request(_asked_at(last, request))

    @override
    async def aclose(self) -> None:
        await self._inner.aclose()


async def check_public(url: str, called: str) -> None:
    """Raise Refused (400) when url, of whatever scheme, leads to a private address.

    A name that cannot be resolved now passes: whoever asks it later finds out, and checks again.
    """
    try:
        target = httpx.URL(url)
        async with asyncio.timeout(RESOLVING_S):
            await asyncio.to_thread(
                addresses_of, target.host, target.port or 0, is_private_allowed=False
            )
    except PrivateAddress as fault:
        raise bad(f"{called} leads to a private address, {NOT_HERE}") from fault
    except httpx.InvalidURL as fault:
        raise bad(f"{called} is no address") from fault
    except (MediaFault, TimeoutError):
        return


async def fetch_picture(client: httpx.AsyncClient, url: str) -> bytes:
    """Return the bytes behind an http(s) url; raises Refused (400) with the reason."""
    try:
        async with asyncio.timeout(TIMEOUT_S), client.stream("GET", url, headers=_PLAIN) as answer:
            if not answer.is_success:
                raise bad(f"The image's address answers {answer.status_code}")
            return await _limited(answer)
    except TimeoutError as error:
        raise bad("The image's address takes too long") from error
    except LeadsInside as error:
        raise bad(f"The image's address is a private one, {NOT_HERE}") from error
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise bad("The image's address cannot be reached") from error


_PLAIN: Final = {"Accept-Encoding": "identity"}
"""Nothing that unpacks into a thousand times its size."""


async def _limited(answer: httpx.Response) -> bytes:
    data = bytearray()
    async for chunk in answer.aiter_raw():
        data += chunk
        if len(data) > MAX_BYTES:
            raise bad("The image is larger than 10 MB")
    return bytes(data)


def _asked_at(url: httpx.URL, request: httpx.Request) -> httpx.Request:
    """Return request for url, whose host is an address; the name stays in its headers."""
    return httpx.Request(
        request.method,
        url,
        headers=request.headers,
        stream=request.stream,
        extensions={**request.extensions, "sni_hostname": request.url.host},
    )
