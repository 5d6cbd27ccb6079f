"""Opens the socket of a stream, to no address that is not allowed."""

from __future__ import annotations

import socket
from functools import cache
from typing import TYPE_CHECKING, Final

import httpx

from studio.rehearsal.media.addresses import addresses_of, is_public
from studio.rehearsal.media.faults import MediaFault
from studio.rehearsal.media.rtmp.address import RtmpAddress
from studio.rehearsal.media.rtmp.faults import (
    NO_SERVER,
    NOBODY,
    PRIVATE,
    StreamFault,
    StreamForbidden,
)

if TYPE_CHECKING:
    import ssl

TIMEOUT_S: Final = 5.0


def connected(address: RtmpAddress, *, is_private_allowed: bool) -> socket.socket:
    """Return a connected socket; raises StreamFault, or StreamForbidden for a private address."""
    try:
        found = addresses_of(address.host, address.port, is_private_allowed=True)
    except MediaFault:
        raise StreamFault(NO_SERVER) from None
    if not is_private_allowed and not all(map(is_public, found)):
        raise StreamForbidden(PRIVATE)
    try:
        plain = _first_that_answers(found, address.port)
        return _encrypted(plain, address.host) if address.is_encrypted else plain
    except OSError:
        raise StreamFault(NOBODY) from None


def _first_that_answers(addresses: tuple[str, ...], port: int) -> socket.socket:
    """Ask by the address that was checked: a name could change its mind in between."""
    for address in addresses[:-1]:
        try:
            return socket.create_connection((address, port), TIMEOUT_S)
        except OSError:
            continue
    return socket.create_connection((addresses[-1], port), TIMEOUT_S)


def _encrypted(plain: socket.socket, host: str) -> socket.socket:
    try:
        return _tls().wrap_socket(plain, server_hostname=host)
    except OSError:
        plain.close()
        raise


@cache
def _tls() -> ssl.SSLContext:
    """One context for all: to read the certificates takes longer than a frame."""
    return httpx.create_ssl_context()
