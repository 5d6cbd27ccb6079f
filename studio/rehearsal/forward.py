"""A forward as a client asks for it (protocol 1.19); pure."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import Final

from studio.rehearsal.answers import bad
from studio.rehearsal.forms import Form
from studio.rehearsal.playback import web_url

_MEDIA: Final = ("audio", "video")


class Source(Enum):
    """What is forwarded; the values are the last words of the paths."""

    USER = "source"
    PODIUM = "mcu"
    CLIP = "playback"


@dataclass(frozen=True, slots=True)
class Forward:
    """Something that is sent on to a WHIP endpoint, whose address may hold a secret."""

    id: str
    source: Source
    source_id: str
    """A user id or a play id; empty for the podium."""
    media: tuple[str, ...]
    url: str = field(repr=False)


def forward_of(form: Form, source: Source) -> Forward:
    """Read a forward; raises Refused (400)."""
    return Forward(
        id=form.required_text("forward_id"),
        source=source,
        source_id=_source_id(form, source),
        media=_media(form.texts("type")),
        url=web_url(form.required_text("url"), "url"),
    )


def _source_id(form: Form, source: Source) -> str:
    match source:
        case Source.USER:
            return form.required_text("user_id")
        case Source.CLIP:
            return form.required_text("play_id")
        case Source.PODIUM:
            return ""


def _media(sent: list[str] | None) -> tuple[str, ...]:
    """Return the media of `audio`, `video`, both with a comma, or a list."""
    words = [word.strip() for text in sent or () for word in text.split(",")]
    if not words or not set(words) <= set(_MEDIA):
        raise bad("type must be audio, video or both")
    return tuple(word for word in _MEDIA if word in words)
