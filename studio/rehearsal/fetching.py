"""Fetches what a client names by URL, within limits."""

from __future__ import annotations

import asyncio
from typing import Final

import httpx

from studio.rehearsal.answers import bad
from studio.rehearsal.pictures import MAX_BYTES

TIMEOUT_S: Final = 10.0
MAX_REDIRECTS: Final = 5


def new_client() -> httpx.AsyncClient:
    """Return a client for everything the house asks of others; slow, it reads certificates.

    The environment's proxies are not for it: what it asks is mostly on this machine.
    """
    return httpx.AsyncClient(
        timeout=httpx.Timeout(TIMEOUT_S),
        follow_redirects=True,
        max_redirects=MAX_REDIRECTS,
        trust_env=False,
    )


async def fetch_picture(client: httpx.AsyncClient, url: str) -> bytes:
    """Return the bytes behind an http(s) url; raises Refused (400) with the reason."""
    try:
        async with asyncio.timeout(TIMEOUT_S), client.stream("GET", url) as answer:
            if not answer.is_success:
                raise bad(f"The image's address answers {answer.status_code}")
            return await _limited(answer)
    except TimeoutError as error:
        raise bad("The image's address takes too long") from error
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise bad("The image's address cannot be reached") from error


async def _limited(answer: httpx.Response) -> bytes:
    data = bytearray()
    async for chunk in answer.aiter_bytes():
        data += chunk
        if len(data) > MAX_BYTES:
            raise bad("The image is larger than 10 MB")
    return bytes(data)
