"""Signed paths that expire; pure."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Mapping
from urllib.parse import quote, urlencode


def signed(secret: str, path: str, expires: int) -> str:
    """Return path with the query that opens it until expires (Unix seconds)."""
    query = {"expires": expires, "signature": _signature(secret, path, expires)}
    return f"{quote(path)}?{urlencode(query)}"


def opens(secret: str, path: str, query: Mapping[str, str], now: float) -> bool:
    """Whether query is genuine for path and has not expired."""
    expires = query.get("expires", "")
    # Twelve digits end in the year 33658; longer ones only cost time.
    if not (expires.isascii() and expires.isdecimal() and len(expires) <= 12):  # noqa: PLR2004 - said above
        return False
    genuine = _signature(secret, path, int(expires))
    shown = query.get("signature", "").encode()
    return hmac.compare_digest(genuine.encode(), shown) and now < int(expires)


def _signature(secret: str, path: str, expires: int) -> str:
    return hmac.new(secret.encode(), f"{path}\n{expires}".encode(), hashlib.sha256).hexdigest()
