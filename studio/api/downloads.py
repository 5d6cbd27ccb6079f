"""Files behind signed links: pictures into memory, recordings onto the disk."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncGenerator
from pathlib import Path
from typing import Final

import httpx

from studio.api.http import Http
from studio.domain.errors import FileTrouble, NotFound, ServerTrouble, Unreachable

MAX_PICTURE: Final = 32 * 1024 * 1024
MAX_FILE: Final = 16 * 1024**3
PIECE: Final = 256 * 1024


async def fetch(http: Http, link: str, *, limit: int = MAX_PICTURE) -> bytes:
    """Return what a link leads to, at most limit bytes."""
    async with contextlib.aclosing(_pieces(http, link, limit)) as pieces:
        return b"".join([piece async for piece in pieces])


async def download(http: Http, link: str, target: Path, *, limit: int = MAX_FILE) -> None:
    """Save what a link leads to: first beside target, renamed when it is complete."""
    beside = target.with_name(f"{target.name}.part")
    try:
        await _save(http, link, beside, limit)
        await asyncio.to_thread(beside.replace, target)
    except OSError as error:
        raise FileTrouble(error.strerror or "") from error
    finally:
        await asyncio.to_thread(_remove, beside)


def _remove(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)


async def _save(http: Http, link: str, path: Path, limit: int) -> None:
    await asyncio.to_thread(path.parent.mkdir, parents=True, exist_ok=True)
    file = await asyncio.to_thread(path.open, "wb")
    try:
        async with contextlib.aclosing(_pieces(http, link, limit)) as pieces:
            async for piece in pieces:
                await asyncio.to_thread(file.write, piece)
    finally:
        await asyncio.to_thread(file.close)


async def _pieces(http: Http, link: str, limit: int) -> AsyncGenerator[bytes, None]:
    size = 0
    try:
        async with http.follow(link) as response:
            _refuse(response.status_code)
            async for piece in response.aiter_bytes(PIECE):
                size += len(piece)
                if size > limit:
                    raise ServerTrouble("The file is too large.")
                yield piece
    except (httpx.RequestError, httpx.InvalidURL, UnicodeError):
        raise Unreachable("The file did not arrive.") from None  # their text may quote the link


def _refuse(status: int) -> None:
    if httpx.codes.is_success(status):
        return
    if httpx.codes.is_client_error(status):
        raise NotFound("The link has expired or the file is gone.")
    raise ServerTrouble(f"It answered {status}.")
