"""Asks a web server for a file from some byte on, with our own rules on addresses and redirects."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Final, TypeAlias

import httpx

from studio.rehearsal.media.faults import ENDLESS, MediaFault

if TYPE_CHECKING:
    import ssl

SCHEMES: Final = {"http": 80, "https": 443}
REDIRECTS: Final = 3
TIMEOUT: Final = httpx.Timeout(5.0, read=4.0)

Resolve: TypeAlias = Callable[[str, int], tuple[str, ...]]
"""Host and port to the addresses that may be asked; raises MediaFault when none may."""


def pinned(url: httpx.URL, resolve: Resolve) -> tuple[httpx.URL, ...]:
    """Return url with each checked address in the place of its name, in the order to be tried.

    What is asked by such a URL needs the name as `Host` and for TLS. Raises MediaFault.
    """
    if url.scheme not in SCHEMES or not url.host:
        raise MediaFault("The address of this file has to begin with http:// or https://.")
    port = url.port or SCHEMES[url.scheme]
    return tuple(url.copy_with(host=address) for address in resolve(url.host, port))


class Fetcher:
    """Asks by the address that was checked, so that a name cannot change its mind in between."""

    def __init__(self, resolve: Resolve, timeout: httpx.Timeout = TIMEOUT) -> None:
        self._resolve = resolve
        # No proxy from the environment: it would resolve the name itself, past our check.
        self._client = httpx.Client(timeout=timeout, verify=_tls(), trust_env=False)

    def ask(self, url: httpx.URL, at: int) -> httpx.Response:
        """Return the open answer from byte at on; raises MediaFault or httpx.HTTPError."""
        for _ in range(REDIRECTS + 1):
            response = self._ask_once(url, at)
            if not response.has_redirect_location:
                return _accepted(response)
            response.close()
            url = url.join(response.headers["location"])
        raise MediaFault(ENDLESS)

    def close(self) -> None:
        """Close all connections."""
        self._client.close()

    def _ask_once(self, url: httpx.URL, at: int) -> httpx.Response:
        *others, last = pinned(url, self._resolve)
        for one in others:
            try:
                return self._send(url, one, at)
            except (httpx.ConnectError, httpx.ConnectTimeout):
                continue
        return self._send(url, last, at)

    def _send(self, url: httpx.URL, asked: httpx.URL, at: int) -> httpx.Response:
        request = self._client.build_request(
            "GET",
            asked,
            headers={
                "Host": url.netloc.decode("ascii"),
                "Range": f"bytes={at}-",
                "Accept-Encoding": "identity",
            },
            extensions={"sni_hostname": url.host},
        )
        return self._client.send(request, stream=True)


def size_of(response: httpx.Response) -> int | None:
    """Return how large the whole file is, or None when the server does not say."""
    total = response.headers.get("content-range", "").rpartition("/")[2]
    if response.status_code == httpx.codes.OK:
        total = response.headers.get("content-length", "")
    return int(total) if total.isdecimal() else None


def _accepted(response: httpx.Response) -> httpx.Response:
    if response.status_code in {httpx.codes.OK, httpx.codes.PARTIAL_CONTENT}:
        return response
    response.close()
    raise MediaFault(f"The server of this file answered {response.status_code}.")


@cache
def _tls() -> ssl.SSLContext:
    """One context for all: to read the certificates takes longer than a frame."""
    return httpx.create_ssl_context()
