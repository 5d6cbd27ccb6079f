"""Identifiers as the service makes them (protocol 0.3)."""

from __future__ import annotations

import secrets
import string
from typing import Final

TOKEN_LENGTH: Final = 24
_WORD_CHARACTERS: Final = string.ascii_letters + string.digits


def object_id() -> str:
    """Return 24 lowercase hex characters."""
    return secrets.token_hex(12)


def token() -> str:
    """Return an unguessable access key or guest token: 24 characters of `[A-Za-z0-9]`."""
    return "".join(secrets.choice(_WORD_CHARACTERS) for _ in range(TOKEN_LENGTH))
