"""Reads sources: files when they changed, addresses with what the server said last time.

A mark is what one look leaves for the next: for a file its times and size, for an address the
server's ETag and date and the print of its content.
"""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import importlib
import json
from pathlib import Path
from typing import TYPE_CHECKING, Final

import httpx

from studio.domain.errors import SourceTrouble
from studio.domain.tables import Table
from studio.feeds.formats import MAX_BYTES, parse
from studio.services.ports import Reading, Sleeper

if TYPE_CHECKING:
    from studio.domain.feeds import Source

TIMEOUT: Final = httpx.Timeout(10.0, connect=5.0)
ANSWER_WITHIN_S: Final = 20.0
"""For a whole exchange: a server that trickles byte by byte never runs into the other limits."""
MAX_REDIRECTS: Final = 5
STILL_S: Final = 0.2
"""A file that changes within this time is still being written."""
USER_AGENT: Final = "podium-studio"
_LATE: Final = ("anyio", "anyio._backends._asyncio", "anyio.streams.tls")
"""What the first request would import on the window's thread, for a tenth of a second."""


class SourceReader:
    """Implements FeedReader."""

    def __init__(
        self, client: httpx.AsyncClient | None = None, sleep: Sleeper = asyncio.sleep
    ) -> None:
        self._client, self._sleep = client, sleep

    async def read(self, source: Source, mark: str) -> Reading | None:
        """Return the rows, or None when they are those of the mark; raises SourceTrouble."""
        if source.is_web:
            return await self._ask(source.address, mark)
        return await self._read_file(Path(source.address), mark)

    async def aclose(self) -> None:
        """Close all connections."""
        if self._client is not None:
            await self._client.aclose()

    async def _read_file(self, path: Path, mark: str) -> Reading | None:
        found = await asyncio.to_thread(_file_mark, path)
        if found == mark:
            return None
        if mark:  # somebody is writing: what is read too early may be half a table
            await self._sleep(STILL_S)
            if await asyncio.to_thread(_file_mark, path) != found:
                raise SourceTrouble("It is being written.")
        return Reading(await asyncio.to_thread(_parsed_file, path), found)

    async def _ask(self, address: str, mark: str) -> Reading | None:
        etag, date, print_ = _marks(mark)
        asked = {"If-None-Match": etag, "If-Modified-Since": date}
        client = await self._opened()
        try:
            async with (
                asyncio.timeout(ANSWER_WITHIN_S),
                client.stream(
                    "GET", address, headers={name: text for name, text in asked.items() if text}
                ) as response,
            ):
                if response.status_code == httpx.codes.NOT_MODIFIED:
                    return None
                data = await _content(response)
        except (httpx.HTTPError, httpx.InvalidURL, TimeoutError, UnicodeError) as error:
            raise SourceTrouble(_reason(error)) from None  # its own text may quote the address
        content_print = hashlib.sha256(data).hexdigest()
        if content_print == print_:
            return None
        content_type = response.headers.get("content-type", "").lower()
        table = await asyncio.to_thread(parse, data, str(response.url), content_type)
        headers = (response.headers.get("etag", ""), response.headers.get("last-modified", ""))
        return Reading(table, json.dumps([*headers, content_print]))

    async def _opened(self) -> httpx.AsyncClient:
        if self._client is None:
            self._client = await asyncio.to_thread(_client)
        return self._client


def _client() -> httpx.AsyncClient:
    for name in _LATE:
        with contextlib.suppress(ImportError):
            importlib.import_module(name)
    return httpx.AsyncClient(
        timeout=TIMEOUT,
        follow_redirects=True,
        max_redirects=MAX_REDIRECTS,
        headers={"User-Agent": USER_AGENT},
    )


async def _content(response: httpx.Response) -> bytes:
    if not response.is_success:
        raise SourceTrouble(f"The server answered {response.status_code}.")
    parts, size = [], 0
    async for part in response.aiter_bytes():
        size += len(part)
        if size > MAX_BYTES:
            raise SourceTrouble(f"It is larger than {MAX_BYTES // 1_000_000} MB.")
        parts.append(part)
    return b"".join(parts)


def _file_mark(path: Path) -> str:
    try:
        stat = path.stat()
    except OSError as error:
        raise SourceTrouble(_file_reason(error)) from error
    return f"{stat.st_mtime_ns}-{stat.st_size}-{stat.st_ino}"


def _parsed_file(path: Path) -> Table:
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise SourceTrouble(_file_reason(error)) from error
    return parse(data, path.name)


def _file_reason(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "The file is gone."
    if isinstance(error, IsADirectoryError):
        return "It is a folder."
    return "The file may not be read."


def _reason(error: Exception) -> str:
    if isinstance(error, TimeoutError | httpx.TimeoutException):
        return "The server did not answer in time."
    if isinstance(error, httpx.TooManyRedirects):
        return "The server sends from one address to the next."
    if isinstance(error, httpx.InvalidURL | httpx.UnsupportedProtocol | UnicodeError):
        return "It is no address."
    return "The server cannot be reached."


def _marks(mark: str) -> tuple[str, str, str]:
    with contextlib.suppress(ValueError):
        etag, date, content_print = json.loads(mark)
        return str(etag), str(date), str(content_print)
    return "", "", ""
