"""What only the rehearsal room has: actors and sample clips."""

from __future__ import annotations

from typing import Final

from starlette.requests import Request
from starlette.responses import FileResponse, Response

from studio.rehearsal.answers import Refused, document, done, unknown
from studio.rehearsal.clips import clip_documents, clip_path
from studio.rehearsal.forms import Form, read_form
from studio.rehearsal.front_door import segment
from studio.rehearsal.routes.asking import base_url_of, resource, room_of
from studio.rehearsal.script import BadScript, Script, script_of


async def list_actors(request: Request) -> Response:
    """List the actors of a room, connected or not."""
    return document(room_of(request).troupe.documents())


async def add_actor(request: Request) -> Response:
    """Add an actor (`name, camera, talk, connected`, all optional): 201 with the actor.

    With a `script` instead let actors follow it: 201 with how long it takes, 422 for a bad one.
    """
    meeting = room_of(request)
    form = await read_form(request)
    if not form.has("script"):
        return document(meeting.troupe.add(form), 201)
    script = _script_of(form)
    meeting.prompter.prompt(script)
    return document({"lines": len(script), "duration_s": script[-1].at_s}, 201)


def _script_of(form: Form) -> Script:
    try:
        return script_of(form.upload("script") or form.value("script"))
    except BadScript as fault:
        raise Refused(422, str(fault)) from fault


async def change_actor(request: Request) -> Response:
    """Change an actor: 200 with the actor."""
    troupe = room_of(request).troupe
    form = await read_form(request)
    return document(troupe.change(segment(request, "user"), form))


async def remove_actor(request: Request) -> Response:
    """Let an actor leave for good: 204."""
    room_of(request).troupe.remove(segment(request, "user"))
    return done(204)


async def list_clips(request: Request) -> Response:
    """List the sample clips; whoever may play one may know them."""
    return document(clip_documents(base_url_of(request)))


async def fetch_clip(request: Request) -> Response:
    """Return a sample clip, whole or by ranges."""
    path = clip_path(segment(request, "name"))
    if path is None:
        raise unknown("Clip")
    return FileResponse(path)


ROUTES: Final = (
    resource("/rehearsal/rooms/{key}/actors", {"GET": list_actors, "POST": add_actor}),
    resource(
        "/rehearsal/rooms/{key}/actors/{user}", {"PATCH": change_actor, "DELETE": remove_actor}
    ),
    resource("/rehearsal/clips", {"GET": list_clips}),
    resource("/rehearsal/clips/{name}", {"GET": fetch_clip}),
)
