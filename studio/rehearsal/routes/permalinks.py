"""Permalinks: keep them with the API key, look and start with their tokens (protocol 1.20)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from starlette.requests import Request

from studio.rehearsal import dates
from studio.rehearsal.answers import Refused, bad, document, done, unknown
from studio.rehearsal.documents import Json
from studio.rehearsal.forms import Form, read_form
from studio.rehearsal.front_door import segment
from studio.rehearsal.permalink import Host, Permalink, changed, host_of, permalink_of
from studio.rehearsal.permalink_document import guest_permalink, host_permalink
from studio.rehearsal.permalinks import Permalinks
from studio.rehearsal.routes.asking import base_url_of, house_of, require_api_key, resource

if TYPE_CHECKING:
    from datetime import datetime

    from starlette.responses import Response

KEY_STATUS: Final = 401
LIMIT: Final = 25
MOST: Final = 100


async def create(request: Request) -> Response:
    """Create a permalink with its first host."""
    permalinks = _kept(request)
    permalink = permalinks.put(permalink_of(await read_form(request)))
    return document(_document(request, permalink), 201)


async def list_all(request: Request) -> Response:
    """List permalinks, newest first, all or only those that are expired or not."""
    sent, now = Form(request.query_params), dates.now()
    is_expired, page, limit = sent.flag("expired"), sent.whole("page"), sent.whole("limit")
    page, limit = max(page or 1, 1), min(max(limit or LIMIT, 1), MOST)
    found = [
        one
        for one in _kept(request).newest_first()
        if is_expired is None or one.is_expired(now) is is_expired
    ]
    items = found[(page - 1) * limit : page * limit]
    fields = {"page": page, "limit": limit, "total": len(found)}
    return document({**fields, "items": [_document(request, one) for one in items]})


async def show(request: Request) -> Response:
    """Return what a token leads to, or with the API key the permalink of an id."""
    permalinks, named = house_of(request).permalinks, segment(request, "key")
    if (found := permalinks.of_host(named)) is not None:
        return document(_document(request, *found))
    if (permalink := permalinks.of_guests(named)) is not None:
        running = _started_at(request, permalink)
        return document(guest_permalink(permalink, running, base_url_of(request)))
    return document(_document(request, _kept(request).get(named)))


async def change(request: Request) -> Response:
    """Change name, options and expiry; a meeting that runs stays as it is."""
    permalinks = _kept(request)
    permalink = permalinks.get(segment(request, "key"))
    permalink = permalinks.put(changed(permalink, await read_form(request)))
    return document(_document(request, permalink))


async def delete(request: Request) -> Response:
    """Delete a permalink; a meeting that runs goes on."""
    _kept(request).delete(segment(request, "key"))
    return done()


async def add_host(request: Request) -> Response:
    """Add somebody who may start the meeting; the answer has their token."""
    permalinks = _kept(request)
    permalink = permalinks.get(segment(request, "key"))
    host = host_of(await read_form(request))
    if any(known.id == host.id for known in permalink.hosts):
        raise bad("A host with this id is there already")
    permalink = permalinks.put(replace(permalink, hosts=(*permalink.hosts, host)))
    return document(_document(request, permalink, host), 201)


async def remove_host(request: Request) -> Response:
    """Make a host's token worthless."""
    permalinks = _kept(request)
    permalink, token = permalinks.get(segment(request, "key")), segment(request, "token")
    host = permalink.host(token)
    if host is None:
        raise unknown("User token")
    left = tuple(one for one in permalink.hosts if one is not host)
    permalinks.put(replace(permalink, hosts=left))
    return done()


async def join(request: Request) -> Response:
    """Start the meeting or join it, by a host's token: 201 with the room document."""
    house = house_of(request)
    found = house.permalinks.of_host(segment(request, "key"))
    if found is None:
        raise unknown("User token")
    await read_form(request)
    permalink, host = found
    if permalink.is_expired(dates.now()):
        raise Refused(410, "Permalink expired")
    base_url = base_url_of(request)
    seat = house.join_as_host(permalink, host, base_url)
    return document(seat.meeting.document(seat.user, seat.access_key, base_url), 201)


def _kept(request: Request) -> Permalinks:
    return require_api_key(request, KEY_STATUS).permalinks


def _started_at(request: Request, permalink: Permalink) -> datetime | None:
    meeting = house_of(request).registry.find_room(permalink.room_id)
    return None if meeting is None else meeting.state.started_at


def _document(request: Request, permalink: Permalink, host: Host | None = None) -> Json:
    host = host or next(iter(permalink.hosts), None)
    return host_permalink(permalink, host, _started_at(request, permalink), base_url_of(request))


ROUTES: Final = (
    resource("/permalink", {"POST": create, "GET": list_all}),
    resource("/permalink/{key}", {"GET": show, "PUT": change, "DELETE": delete, "POST": join}),
    resource("/permalink/{key}/users", {"POST": add_host}),
    resource("/permalink/{key}/users/{token}", {"DELETE": remove_host}),
)
