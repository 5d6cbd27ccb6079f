"""Server addresses as people type them."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote, urlsplit

DEFAULT_SERVER: Final = "https://api.eyeson.team"

_HAS_SCHEME: Final = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_LOOPBACK: Final = re.compile(r"localhost|127(\.\d+){3}|::1|.+\.localhost", re.IGNORECASE)


def server_address(typed: str) -> str:
    """Return the address without a slash at its end; an empty one is the cloud's.

    A missing scheme is `https`, and `http` on this machine, where no server has a certificate.
    """
    address = typed.strip().rstrip("/")
    if not address:
        return DEFAULT_SERVER
    if _HAS_SCHEME.match(address):
        return address
    return f"http://{address}" if is_loopback(f"//{address}") else f"https://{address}"


def is_loopback(url: str) -> bool:
    """Whether url leads to this machine, where a proxy of the environment must stay out of it."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return False
    return _LOOPBACK.fullmatch(host) is not None


def websocket_address(url: str) -> str:
    """Return an http(s) address with the scheme that the WebSocket library wants (3.1)."""
    return "ws" + url.removeprefix("http") if url.startswith("http") else url


def observer_address(server_url: str, room_id: str) -> str:
    """Return where an observer with the API key listens (3.1)."""
    return websocket_address(f"{server_url}/rt?room_id={quote(room_id, safe='')}")


def participant_address(server_url: str, websocket_link: str, access_key: str) -> str:
    """Return where a participant listens: the document's own link, else the same path by hand."""
    link = websocket_link or f"{server_url}/rt?access_key={quote(access_key, safe='')}"
    return websocket_address(link)
