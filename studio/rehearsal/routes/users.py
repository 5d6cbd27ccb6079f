"""Users: look, list, kick (protocol 1.6 to 1.8)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from starlette.requests import Request

from studio.rehearsal.answers import document, done, unknown
from studio.rehearsal.documents import participant_block, user_block
from studio.rehearsal.forms import Form
from studio.rehearsal.front_door import segment
from studio.rehearsal.meeting import Meeting
from studio.rehearsal.people import User
from studio.rehearsal.routes.asking import require_feature, resource, room_of, seat_of

if TYPE_CHECKING:
    from starlette.responses import Response


async def show(request: Request) -> Response:
    """Return a user, also one who has left, by user id or client id."""
    return document(user_block(_user_of(request, seat_of(request).meeting)))


async def list_all(request: Request) -> Response:
    """List everybody who joined; `online` asks for those with or without media."""
    meeting = room_of(request)
    online = Form(request.query_params).flag("online")
    users = meeting.people.everybody()
    return document(
        [
            participant_block(meeting.state, user)
            for user in users
            if online is None or user.is_online is online
        ]
    )


async def kick(request: Request) -> Response:
    """Disconnect a user, who may come again."""
    meeting = seat_of(request).meeting
    require_feature(is_on=meeting.state.options.kick_available, status=403)
    meeting.disconnect(_user_of(request, meeting))
    return done()


def _user_of(request: Request, meeting: Meeting) -> User:
    user = meeting.people.find(segment(request, "user"))
    if user is None:
        raise unknown("User")
    return user


ROUTES: Final = (
    resource("/rooms/{key}/users", {"GET": list_all}),
    resource("/rooms/{key}/users/{user}", {"GET": show, "DELETE": kick}),
)
