"""Wishes about what leaves the room, the chat, and the desk itself."""

from __future__ import annotations

from dataclasses import dataclass, field

from studio.domain.commands import Failure


@dataclass(frozen=True, slots=True)
class Record:
    """Start recording."""


@dataclass(frozen=True, slots=True)
class StopRecord:
    """Stop recording."""


@dataclass(frozen=True, slots=True)
class OpenRecording:
    """Fetch a finished recording if needed and open the file."""

    recording_id: str


@dataclass(frozen=True, slots=True)
class Snap:
    """Take a snapshot for the gallery."""


@dataclass(frozen=True, slots=True)
class Stream:
    """Start streaming to an RTMP address."""

    stream_url: str = field(repr=False)
    player_url: str = ""


@dataclass(frozen=True, slots=True)
class StopStream:
    """Stop streaming."""


@dataclass(frozen=True, slots=True)
class Say:
    """Send a chat line."""

    text: str


@dataclass(frozen=True, slots=True)
class DismissNotice:
    """The notice was read."""

    failure: Failure


@dataclass(frozen=True, slots=True)
class Quit:
    """Close the desk."""
