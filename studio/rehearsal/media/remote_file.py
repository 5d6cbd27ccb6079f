"""A media file on a web server, readable and seekable like a file.

FFmpeg's own client is not used: it follows redirects anywhere, cannot be ended from another thread
and knows none of our rules. An exception raised inside `read` would be printed and dropped by the
binding, so `read` keeps the fault and ends the file instead; whoever decodes looks at `fault`
afterwards.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import partial
from typing import Final

import httpx

from studio.rehearsal.media.addresses import addresses_of
from studio.rehearsal.media.faults import TORN, MediaFault
from studio.rehearsal.media.fetching import TIMEOUT, Fetcher, size_of

LIMIT: Final = 4 << 30
"""Largest file, in bytes."""
RESUMES: Final = 3
"""How often a connection that broke is made anew, if it brought something since."""
SKIP: Final = 256 << 10
"""A jump ahead of at most this many bytes reads on instead of asking anew."""
CHUNK: Final = 64 << 10


class RemoteFile:
    """Belongs to one thread, except `stop`. Raises MediaFault or httpx.HTTPError when made."""

    def __init__(
        self, url: str, *, is_private_allowed: bool = True, timeout: httpx.Timeout = TIMEOUT
    ) -> None:
        self.fault: Exception | None = None
        self._url = _parsed(url)
        resolve = partial(addresses_of, is_private_allowed=is_private_allowed)
        self._fetcher = Fetcher(resolve, timeout)
        self._response: httpx.Response | None = None
        self._chunks: Iterator[bytes] = iter(())
        self._rest = b""
        self._at = self._stream_at = 0
        self._size: int | None = None
        self._resumes, self._came = RESUMES, 0
        self.is_stopped = self._is_ranged = False
        try:
            self._ask()
        except BaseException:
            self.close()
            raise

    def stop(self) -> None:
        """From any thread: the file ends here, at the latest after the read in progress."""
        self.is_stopped = True

    def read(self, count: int = CHUNK) -> bytes:
        """Return at most count bytes; nothing at the end, after `stop` and after a fault."""
        if self.is_stopped or self.fault is not None:
            return b""
        try:
            part = self._read(count)
        except (httpx.HTTPError, MediaFault, OSError) as fault:
            self.fault = fault
            return b""
        self._at += len(part)
        self._stream_at = self._at
        return part

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Move; nothing is fetched before the next read."""
        if whence == io.SEEK_END and self._size is None:
            raise OSError("The size of this file is unknown.")
        self._at = offset + (0, self._at, self._size or 0)[whence]
        return self._at

    def tell(self) -> int:
        """Return the position."""
        return self._at

    def seekable(self) -> bool:
        """Whether the server said how large the file is."""
        return self._size is not None

    def close(self) -> None:
        """Close the connection."""
        self._leave()
        self._fetcher.close()

    def _read(self, count: int) -> bytes:
        if self._size is not None and self._at >= self._size:
            return b""
        self._align()
        if not self._fill():
            return b""
        part, self._rest = self._rest[:count], self._rest[count:]
        return part

    def _align(self) -> None:
        """Bring the stream to the position."""
        gap = self._at - self._stream_at
        if gap < 0 or gap > SKIP:
            self._ask()
        while self._stream_at < self._at and self._fill():
            step = min(self._at - self._stream_at, len(self._rest))
            self._rest = self._rest[step:]
            self._stream_at += step

    def _fill(self) -> bool:
        """Fetch bytes unless some are there; False at the end of the file."""
        while not self._rest:
            try:
                self._rest = next(self._chunks, b"")
            except (httpx.ReadError, httpx.RemoteProtocolError):
                self._resume()
                continue
            self._came += len(self._rest)
            if not self._rest:
                return False
        return True

    def _resume(self) -> None:
        """Ask again where the connection broke, unless that led nowhere before."""
        if not (self._is_ranged and self._came and self._resumes):
            raise MediaFault(TORN)
        self._resumes -= 1
        self._ask(self._stream_at)

    def _ask(self, at: int | None = None) -> None:
        """Begin a new answer at byte `at`, by default at the position."""
        start = self._at if at is None else at
        self._leave()
        self._response = response = self._fetcher.ask(self._url, start)
        self._size = size_of(response)
        if (self._size or 0) > LIMIT:
            raise MediaFault("This file is larger than 4 GB.")
        # As they come: a chunk size of its own would hold back, and on a fault lose, what is there.
        self._chunks, self._rest, self._came = response.iter_raw(), b"", 0
        self._is_ranged = response.status_code == httpx.codes.PARTIAL_CONTENT
        self._stream_at = start if self._is_ranged else 0

    def _leave(self) -> None:
        """Drop the answer, and with it the generator that reads it, in the thread that read it."""
        self._chunks = iter(())
        if self._response is not None:
            self._response.close()


def _parsed(url: str) -> httpx.URL:
    try:
        return httpx.URL(url)
    except httpx.InvalidURL as error:
        raise MediaFault("This is not an address.") from error
