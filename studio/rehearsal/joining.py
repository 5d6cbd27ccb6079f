"""Who a joining client is (protocol 1.2 and 1.9); pure."""

from __future__ import annotations

from dataclasses import dataclass, replace

from studio.rehearsal import dates
from studio.rehearsal.answers import Refused, bad, locked
from studio.rehearsal.forms import Form
from studio.rehearsal.ids import object_id
from studio.rehearsal.meeting_state import MeetingState
from studio.rehearsal.options import Options, custom_fields_of, merged
from studio.rehearsal.people import People, User


@dataclass(frozen=True, slots=True)
class Joining:
    """A request to start or join a meeting, read and found good."""

    room_id: str | None
    room_name: str | None
    user: Form
    options: Form | None


def joining_of(form: Form) -> Joining:
    """Read `POST /rooms`; raises Refused (400) without a user name."""
    user = named_user(form)
    options = form.nested("options")
    merged(Options(), options)  # a wrong option is refused before anything is made
    return Joining(form.text("id"), form.text("name"), user, options)


def named_user(form: Form) -> Form:
    """Return the parameters of `user`; raises Refused (400) without a name in them.

    A text in place of the object makes the service itself fail, with 500 (1.0).
    """
    try:
        user = form.nested("user")
    except Refused:
        user = None
    if user is None or user.text("name") is None:
        raise bad("user name is missing")
    return user


def user_of(form: Form, people: People, state: MeetingState, *, is_guest: bool) -> User:
    """Return who joins: somebody known by their id with what is new, or somebody new.

    Raises Refused: 400 without a name, 423 for somebody new in a locked meeting.
    """
    name = form.text("name")
    if name is None:
        raise bad("user name is missing")
    user_id, avatar = form.text("id"), form.text("avatar")
    fields = form.nested("custom_fields")
    custom_fields = {} if fields is None else custom_fields_of(fields)
    known = None if user_id is None else people.by_id(user_id)
    if known is not None and is_guest and not known.is_guest:
        raise bad("id belongs to somebody who is no guest")
    if known is not None:
        merged_fields = {**known.custom_fields, **custom_fields}
        return replace(known, name=name, avatar=avatar or known.avatar, custom_fields=merged_fields)
    if state.is_locked:
        raise locked()
    new_id = object_id()
    return User(
        id=user_id or new_id,
        client_id=object_id() if user_id else new_id,
        name=name,
        joined_at=dates.now(),
        avatar=avatar,
        is_guest=is_guest,
        custom_fields=custom_fields,
    )
