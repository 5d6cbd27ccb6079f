"""Wishes that change what is on air."""

from __future__ import annotations

from dataclasses import dataclass

from studio.domain.clips import Clip


@dataclass(frozen=True, slots=True)
class Take:
    """Preview to program."""


@dataclass(frozen=True, slots=True)
class Update:
    """Send again all graphics that are on air and were changed, and nothing else.

    All of them: a plane is one picture, and what is on air should never be half of what was typed.
    """


@dataclass(frozen=True, slots=True)
class TakeBack:
    """The previous program again."""


@dataclass(frozen=True, slots=True)
class Clean:
    """All graphics in front of the people off."""


@dataclass(frozen=True, slots=True)
class PutPicture:
    """Put a picture file on a layer."""

    z_index: int
    path: str


@dataclass(frozen=True, slots=True)
class PutPictureFromUrl:
    """Let the server fetch a picture and put it on a layer."""

    z_index: int
    url: str


@dataclass(frozen=True, slots=True)
class SendInsert:
    """Show a text insert drawn by the server."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class EmptyLayer:
    """Clear a layer."""

    z_index: int


@dataclass(frozen=True, slots=True)
class AddClip:
    """Put an address on the media list, after probing it."""

    url: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class ChangeClip:
    """Change how an entry of the media list is played."""

    clip: Clip


@dataclass(frozen=True, slots=True)
class PlayClip:
    """Start a clip of the media list."""

    clip_id: str


@dataclass(frozen=True, slots=True)
class HaltClip:
    """Stop a running clip."""

    clip_id: str
