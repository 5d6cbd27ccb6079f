"""The JSON document of a permalink, for its hosts and for its guests (protocol 1.20); pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from studio.rehearsal.dates import iso
from studio.rehearsal.documents import TEAM_NAME, Json, options_block
from studio.rehearsal.layout import Layout
from studio.rehearsal.permalink import Host, Permalink

if TYPE_CHECKING:
    from datetime import datetime


def host_permalink(
    permalink: Permalink, host: Host | None, started_at: datetime | None, base_url: str
) -> Json:
    """Return the document as a host sees it; started_at is that of the meeting that runs."""
    guest_join = f"{base_url}/app/permalink?guest={permalink.guest_token}"
    user_token = "" if host is None else host.token
    return {
        "permalink": {
            "id": permalink.id,
            "created_at": iso(permalink.created_at),
            "user_token": user_token,
            "guest_token": permalink.guest_token,
            "expires_at": _iso_or_none(permalink.expires_at),
        },
        "room": {
            "id": permalink.room_id,
            "name": permalink.name,
            "started_at": _iso_or_none(started_at),
        },
        "team": {"name": TEAM_NAME},
        "user": None if host is None else _user(host),
        "options": options_block(permalink.options, Layout()),
        "links": {
            "self": f"{base_url}/permalink/{permalink.id}",
            "gui": f"{base_url}/app/permalink?{user_token}" if user_token else guest_join,
            "guest_join": guest_join,
        },
    }


def guest_permalink(permalink: Permalink, started_at: datetime | None, base_url: str) -> Json:
    """Return the document as a guest sees it: a host's token would make them a host."""
    fields = host_permalink(permalink, None, started_at, base_url)
    first = next(iter(permalink.hosts), None)
    return {**fields, "user": None if first is None else _user(first)}


def _user(host: Host) -> Json:
    return {
        "id": host.id,
        "name": host.name,
        "avatar": host.avatar,
        "guest": False,
        "joined_at": iso(host.joined_at),
    }


def _iso_or_none(moment: datetime | None) -> str | None:
    return None if moment is None else iso(moment)
