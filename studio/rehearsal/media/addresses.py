"""Which addresses media may be fetched from; decided after the name was resolved."""

from __future__ import annotations

import ipaddress
import socket
from typing import Final

from studio.rehearsal.media.faults import MediaFault

SCHEMES: Final = ("http", "https")


def addresses_of(host: str, port: int, *, is_private_allowed: bool) -> tuple[str, ...]:
    """Resolve host into the addresses that may be asked, in order; raises MediaFault.

    One private address among them refuses all, so that a name cannot lead inside on a second try.
    """
    found = _resolved(host, port)
    if not is_private_allowed and not all(is_public(address) for address in found):
        raise MediaFault("The address of this file is a private one, which is not allowed here.")
    return found


def is_public(address: str) -> bool:
    """Whether an address belongs to the open Internet."""
    parsed = ipaddress.ip_address(address)
    if isinstance(parsed, ipaddress.IPv6Address):
        embedded = parsed.ipv4_mapped or parsed.sixtofour
        if embedded is not None:
            parsed = embedded
    return parsed.is_global and not parsed.is_multicast


def _resolved(host: str, port: int) -> tuple[str, ...]:
    try:
        rows = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise MediaFault(f"There is no server named {host}.") from error
    # A zone such as fe80::1%eth0 is not part of the address that is judged.
    return tuple(dict.fromkeys(str(row[4][0]).partition("%")[0] for row in rows))
