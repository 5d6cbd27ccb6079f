"""A broadcast as a client asks for it (protocol 1.14); pure."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from studio.rehearsal.answers import bad
from studio.rehearsal.forms import Form
from studio.rehearsal.ids import object_id
from studio.rehearsal.people import User
from studio.rehearsal.playback import web_url


@dataclass(frozen=True, slots=True)
class Broadcast:
    """A stream of the podium to one RTMP address, which is a secret."""

    stream_url: str = field(repr=False)
    player_url: str
    user: User
    id: str = field(default_factory=object_id)


def broadcast_of(form: Form, user: User) -> Broadcast:
    """Read a broadcast; raises Refused (400)."""
    stream_url = _stream_url(form.required_text("stream_url"))
    player_url = form.text("player_url")
    return Broadcast(
        stream_url=stream_url,
        player_url="" if player_url is None else web_url(player_url, "player_url"),
        user=user,
    )


def player_url_of(form: Form) -> str:
    """Read the one thing that can be changed while it runs; raises Refused (400)."""
    return web_url(form.required_text("player_url"), "player_url")


def _stream_url(url: str) -> str:
    try:
        parts = urlsplit(url)
        is_rtmp = parts.scheme in {"rtmp", "rtmps"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        is_rtmp = False
    if not is_rtmp:
        raise bad("stream_url must be an rtmp or rtmps address")
    return url
