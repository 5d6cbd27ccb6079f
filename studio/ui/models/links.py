"""Links as they may be shown: enough to tell them apart, never the whole key."""

from __future__ import annotations

from typing import Final
from urllib.parse import urlsplit

SHOWN_LETTERS: Final = 4


def short_link(link: str) -> str:
    """Return host and the first letters of the key: `app.example.org/?guest=gKsi…`."""
    if not link:
        return ""
    parts = urlsplit(link)
    host = parts.hostname or ""
    if parts.query:
        name, equals, value = parts.query.partition("=")
        shown = f"{name}={value[:SHOWN_LETTERS]}" if equals else name[:SHOWN_LETTERS]
        return f"{host}/?{shown}…"
    return f"{host}/{parts.path.rpartition('/')[2][:SHOWN_LETTERS]}…"
