"""Keeps the network libraries from writing keys, tokens and links to the log."""

from __future__ import annotations

import logging
from typing import Final

_TALKATIVE: Final = ("httpx", "httpcore", "websockets")
"""They log whole addresses at INFO and whole headers at DEBUG."""


def hush() -> None:
    """Let the network libraries log warnings only; harmless to repeat."""
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
