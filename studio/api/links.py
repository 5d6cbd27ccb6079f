"""Reads what operators paste: an access key, or any link that leads into a room."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import SplitResult, parse_qs, urlsplit

from studio.api.addresses import server_address
from studio.domain.errors import LinkNotRead

_KEY: Final = re.compile(r"\w{24}", re.ASCII)
_ROOM_PATH: Final = re.compile(r"/rooms/(\w{24})/?", re.ASCII)
_CLOUD: Final = re.compile(r"(.+\.)?eyeson\.(team|com)", re.IGNORECASE)
_WRAPPING: Final = " \t\r\n<>\"'"


@dataclass(frozen=True, slots=True)
class RoomLink:
    """A way into a room: one of the three keys, and the server where the link names one."""

    access_key: str = field(default="", repr=False)
    guest_token: str = field(default="", repr=False)
    host_token: str = field(default="", repr=False)
    """Of a permalink: starts the meeting, or joins it."""
    server_url: str | None = None
    """None for bare keys and for links of the cloud, whose web page and API are different hosts."""


def read_link(pasted: str) -> RoomLink:
    """Read an access key, a GUI link, a guest link, or an API link; raises LinkNotRead."""
    text = pasted.strip(_WRAPPING)
    if _KEY.fullmatch(text):
        return RoomLink(access_key=text)
    try:
        parts = urlsplit(server_address(text))
        server_url = None if _CLOUD.fullmatch(parts.hostname or "") else _server_of(parts)
    except ValueError:
        raise LinkNotRead from None
    return _read(parts, server_url)


def _read(parts: SplitResult, server_url: str | None) -> RoomLink:
    query = parse_qs(parts.query)
    guest_token = query.get("guest", [""])[0]
    if _KEY.fullmatch(guest_token):
        return RoomLink(guest_token=guest_token, server_url=server_url)
    in_path = _ROOM_PATH.search(parts.path)
    in_query = query.get("access_key") or [parts.query.split("&")[0].rstrip("=")]
    key = in_path.group(1) if in_path else in_query[0]
    if not _KEY.fullmatch(key):
        raise LinkNotRead
    if parts.path.rstrip("/").endswith("/permalink"):
        return RoomLink(host_token=key, server_url=server_url)
    return RoomLink(access_key=key, server_url=server_url)


def _server_of(parts: SplitResult) -> str:
    scheme = {"ws": "http", "wss": "https"}.get(parts.scheme, parts.scheme)
    if scheme not in {"http", "https"} or not parts.hostname:
        raise ValueError
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    return f"{scheme}://{host}" + (f":{parts.port}" if parts.port else "")
