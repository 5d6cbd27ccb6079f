"""Where a stream goes: an `rtmp://` or `rtmps://` address taken apart."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final
from urllib.parse import urlsplit

PORTS: Final = {"rtmp": 1935, "rtmps": 443}


@dataclass(frozen=True, slots=True)
class RtmpAddress:
    """Server, application and stream key; the key is a secret."""

    scheme: str
    host: str
    port: int
    app: str
    key: str = field(repr=False)

    @property
    def is_encrypted(self) -> bool:
        """Whether the connection uses TLS."""
        return self.scheme == "rtmps"

    @property
    def tc_url(self) -> str:
        """The address without the key, as servers want it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{host}{port}/{self.app}"


def address_of(url: str) -> RtmpAddress:
    """Take url apart: the key is what follows the last slash of the path. Raises ValueError."""
    parts = urlsplit(url)
    if parts.scheme not in PORTS or not parts.hostname:
        raise ValueError("A stream goes to an rtmp or rtmps address.")
    app, _, key = parts.path.lstrip("/").rpartition("/")
    if not app:
        app, key = key, ""
    query = f"?{parts.query}" if parts.query else ""
    port = parts.port or PORTS[parts.scheme]
    return RtmpAddress(parts.scheme, parts.hostname, port, app, key + query)
