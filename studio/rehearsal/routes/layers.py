"""Layers: put a picture or a text over or behind everything, take it away (protocol 1.16)."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final

from starlette.requests import Request

from studio.domain.podium import Frame
from studio.rehearsal import ids
from studio.rehearsal.answers import Refused, bad, done, unknown
from studio.rehearsal.fetching import fetch_picture
from studio.rehearsal.forms import Form, read_form
from studio.rehearsal.front_door import segment
from studio.rehearsal.house import House
from studio.rehearsal.meeting import BACKGROUND, FOREGROUND, Layer
from studio.rehearsal.pictures import checked, drawable
from studio.rehearsal.playback import web_url
from studio.rehearsal.routes.asking import house_of, resource, seat_of
from studio.rehearsal.toast import Toast, drawn

if TYPE_CHECKING:
    from starlette.responses import Response

INDEXES: Final = {"1": FOREGROUND, "-1": BACKGROUND}
TOO_LARGE: Final = 413
STALE_FILE_S: Final = 30.0
"""How long the picture of a replaced layer stays: the mixer may just be reading it."""


async def put(request: Request) -> Response:
    """Put a layer: 201 once the picture is known to be good."""
    seat = seat_of(request)
    form = await _form(request)
    z_index = INDEXES.get(form.text("z-index") or "1")
    if z_index is None:
        raise bad("z-index must be 1 or -1")
    form.word("layout", ("fixed", "auto"))
    meeting, house = seat.meeting, house_of(request)
    is_foreground = z_index == FOREGROUND
    data = await asyncio.to_thread(drawable, await _picture(form, house, meeting.state.frame))
    kind = await asyncio.to_thread(checked, data, meeting.state.frame, is_foreground=is_foreground)
    path = meeting.layers_folder / f"{ids.object_id()}.{kind.lower()}"
    seat_of(request)  # the meeting may have ended meanwhile
    path.write_bytes(data)
    replaced = meeting.stage.put_layer(Layer(form.text("id") or ids.object_id(), z_index, path))
    _delete_later(replaced)
    return done(201)


async def clear(request: Request) -> Response:
    """Take a layer away; 404 only for an index that cannot be."""
    meeting = seat_of(request).meeting
    z_index = INDEXES.get(segment(request, "index"))
    if z_index is None:
        raise unknown("Layer")
    _delete_later(meeting.stage.clear_layer(z_index))
    return done()


async def _form(request: Request) -> Form:
    """Read the form; one that is too large is a picture that is too large (6.1)."""
    try:
        return await read_form(request)
    except Refused as refused:
        kind = request.headers.get("content-type", "").strip().lower()
        if refused.status == TOO_LARGE and kind.startswith("multipart/"):
            raise bad("The image is larger than 10 MB") from refused
        raise


async def _picture(form: Form, house: House, frame: Frame) -> bytes:
    """Return the picture's bytes: uploaded, fetched, or drawn from a text."""
    if uploaded := form.upload("file"):
        return uploaded
    if (url := form.text("url")) is not None:
        return await fetch_picture(house.client(), web_url(url, "url"))
    insert = form.nested("insert")
    if insert is None:
        raise bad("file, url or insert is missing")
    toast = await _toast(insert, house, frame)
    return await asyncio.to_thread(drawn, toast, frame)


async def _toast(insert: Form, house: House, frame: Frame) -> Toast:
    title, content, icon_url = insert.text("title"), insert.text("content"), insert.text("icon")
    if title is None and content is None:
        raise bad("insert title or content is missing")
    icon = None
    if icon_url is not None:
        fetched = await fetch_picture(house.client(), web_url(icon_url, "insert icon"))
        icon = await asyncio.to_thread(drawable, fetched)
        await asyncio.to_thread(checked, icon, frame, is_foreground=False)
    return Toast(title or "", content or "", icon)


def _delete_later(layer: Layer | None) -> None:
    if layer is not None:
        loop = asyncio.get_running_loop()
        loop.call_later(STALE_FILE_S, lambda: layer.path.unlink(missing_ok=True))


ROUTES: Final = (
    resource("/rooms/{key}/layers", {"POST": put}),
    resource("/rooms/{key}/layers/{index}", {"DELETE": clear}),
)
