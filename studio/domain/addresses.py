"""What may be said of a web address: never its query, which may hold a signature or a token."""

from __future__ import annotations

from urllib.parse import unquote, urlsplit


def file_name_of(url: str) -> str:
    """Return the file an address leads to, else its host; empty for what is no address."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return unquote(parts.path.rstrip("/").rpartition("/")[2]) or parts.hostname or ""
