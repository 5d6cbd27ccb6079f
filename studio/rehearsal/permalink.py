"""A permalink: a standing invitation to a room, with hosts who may start its meeting (1.20); pure.

Its tokens are secrets: a host's token opens the meeting, the guest token lets people in while it
runs.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from typing import Any

from studio.rehearsal import dates
from studio.rehearsal.answers import bad
from studio.rehearsal.forms import Form
from studio.rehearsal.ids import object_id, token
from studio.rehearsal.joining import named_user
from studio.rehearsal.options import Options, merged


@dataclass(frozen=True, slots=True)
class Host:
    """Somebody who may start the meeting."""

    name: str
    avatar: str | None = None
    id: str = field(default_factory=object_id)
    token: str = field(default_factory=token, repr=False)
    joined_at: datetime = field(default_factory=dates.now)


@dataclass(frozen=True, slots=True)
class Permalink:
    """An invitation; its room has the same id at every meeting."""

    name: str
    options: Options
    hosts: tuple[Host, ...]
    expires_at: datetime | None = None
    id: str = field(default_factory=object_id)
    room_id: str = field(default_factory=object_id)
    guest_token: str = field(default_factory=token, repr=False)
    created_at: datetime = field(default_factory=dates.now)

    def host(self, user_token: str) -> Host | None:
        """Return the host with this token."""
        return next((host for host in self.hosts if host.token == user_token), None)

    def is_expired(self, now: datetime) -> bool:
        """Whether it opens nothing any more."""
        return self.expires_at is not None and self.expires_at <= now


def permalink_of(form: Form) -> Permalink:
    """Read a new permalink; an id that was sent is ignored. Raises Refused (400)."""
    host = host_of(form)
    return Permalink(
        name=form.text("name") or host.name,
        options=merged(Options(), form.nested("options")),
        hosts=(host,),
        expires_at=_expires_at(form),
    )


def host_of(form: Form) -> Host:
    """Read the `user` of a permalink; raises Refused (400) without a name."""
    user = named_user(form)
    return Host(user.required_text("name"), user.text("avatar"), user.text("id") or object_id())


def changed(permalink: Permalink, form: Form) -> Permalink:
    """Return permalink with the name, options and expiry that were sent; raises Refused (400)."""
    return replace(
        permalink,
        name=form.text("name") or permalink.name,
        options=merged(permalink.options, form.nested("options")),
        expires_at=_expires_at(form) if form.has("expires_at") else permalink.expires_at,
    )


def fields_of(permalink: Permalink) -> dict[str, object]:
    """Return permalink as JSON can hold it."""
    fields = asdict(permalink)
    fields["created_at"] = permalink.created_at.isoformat()
    expires_at = permalink.expires_at
    fields["expires_at"] = None if expires_at is None else expires_at.isoformat()
    for host in fields["hosts"]:
        host["joined_at"] = host["joined_at"].isoformat()
    return fields


def permalink_from(fields: Mapping[str, Any]) -> Permalink:
    """Return the permalink that `fields_of` wrote."""
    expires_at, options = fields["expires_at"], fields["options"]
    position = tuple(options["audio_insert_position"])
    hosts = [{**host, "joined_at": _moment(host["joined_at"])} for host in fields["hosts"]]
    known = {
        "options": Options(**{**options, "audio_insert_position": position}),
        "hosts": tuple(Host(**host) for host in hosts),
        "created_at": _moment(fields["created_at"]),
        "expires_at": None if expires_at is None else _moment(expires_at),
    }
    return Permalink(**{**fields, **known})


def _expires_at(form: Form) -> datetime | None:
    text = form.text("expires_at")
    if text is None:
        return None
    try:
        # A plus sign that was not escaped arrives as a space.
        return dates.moment_of(text.replace(" ", "+") if "T" in text else text)
    except (ValueError, OverflowError) as error:
        raise bad("expires_at must be a date like 2021-01-01T09:00:00Z") from error


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text)
