"""Which addresses may be asked at all, by clips and all else; decided after resolution."""

from __future__ import annotations

import ipaddress
import socket
from typing import Final

from studio.rehearsal.media.faults import MediaFault


class PrivateAddress(MediaFault):
    """An address that does not belong to the open Internet."""

    def __init__(self) -> None:
        super().__init__("The address of this file is a private one, which is not allowed here.")


NAT64: Final = ipaddress.IPv6Network("64:ff9b::/96")


def addresses_of(host: str, port: int, *, is_private_allowed: bool) -> tuple[str, ...]:
    """Resolve host into the addresses that may be asked, in order; raises MediaFault.

    One private address among them refuses all, so that a name cannot lead inside on a second try.
    """
    found = _resolved(host, port)
    if not is_private_allowed and not all(is_public(address) for address in found):
        raise PrivateAddress
    return found


def is_public(address: str) -> bool:
    """Whether an address belongs to the open Internet."""
    parsed = ipaddress.ip_address(address)
    if isinstance(parsed, ipaddress.IPv6Address):
        parsed = _embedded(parsed) or parsed
    return parsed.is_global and not parsed.is_multicast


def _embedded(address: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """The older address that a newer one stands for, if it does."""
    if address in NAT64:
        return ipaddress.IPv4Address(int(address) & 0xFFFF_FFFF)
    return address.ipv4_mapped or address.sixtofour


def _resolved(host: str, port: int) -> tuple[str, ...]:
    try:
        rows = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise MediaFault(f"There is no server named {host}.") from error
    # A zone such as fe80::1%eth0 is not part of the address that is judged.
    return tuple(dict.fromkeys(str(row[4][0]).partition("%")[0] for row in rows))
