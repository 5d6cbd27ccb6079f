"""What the rehearsal room was started with: the command line as a typed record."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """The options of `python -m studio.rehearsal`; its command line is stable from now on."""

    host: str = "127.0.0.1"
    port: int = 0
    public_url: str | None = None
    """Every link starts with it; without it with the address that is listened on."""
    api_key: str | None = None
    data: Path | None = None
    """None: a temporary folder, removed at a clean end."""
    actors: int = 0
    """How many connect to every room, 0.3 s apart, once it is ready."""
    boot_delay_s: float = 1.5
    idle_timeout_s: float = 120.0
    """0: a room ends only by DELETE."""
    ends_with_stdin: bool = False
