"""A playback as a client asks for it (protocol 6.2); pure."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Final
from urllib.parse import urlsplit

from studio.rehearsal.answers import bad
from studio.rehearsal.forms import Form
from studio.rehearsal.ids import object_id

_KINDS: Final = frozenset({".webm", ".mp4", ".mp3"})


@dataclass(frozen=True, slots=True)
class Playback:
    """A media file in the podium."""

    url: str
    play_id: str
    name: str | None = None
    replacement_id: str | None = None
    has_audio: bool = False
    loop_count: int = 0
    mixer_id: str = field(default_factory=object_id)
    """What the mixer calls it: the end of one clip is never taken for the end of its successor."""


def playback_of(form: Form) -> Playback:
    """Read a playback, nested or flat; raises Refused (400)."""
    sent = form.nested("playback") or form
    loop_count = sent.whole("loop_count") or 0
    if loop_count < -1:
        raise bad("playback loop_count must be -1 or more")
    return Playback(
        url=media_url(sent.required_text("url")),
        play_id=sent.text("play_id") or object_id(),
        name=sent.text("name"),
        replacement_id=sent.text("replacement_id"),
        has_audio=bool(sent.flag("audio")),
        loop_count=loop_count,
    )


def media_url(url: str) -> str:
    """Return url if it may be a media file; one whose name says otherwise is refused."""
    kind = PurePosixPath(urlsplit(web_url(url, "playback url")).path).suffix.lower()
    if kind and kind not in _KINDS:
        raise bad("playback url must be a WEBM, MP4 or MP3 file")
    return url


def web_url(url: str, called: str) -> str:
    """Return url if it is an http(s) address; raises Refused (400) otherwise."""
    try:
        parts = urlsplit(url)
        is_web = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        is_web = False
    if not is_web:
        raise bad(f"{called} must be an http or https address")
    return url
