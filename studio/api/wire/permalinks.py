"""Standing invitations (1.20)."""

from __future__ import annotations

from dataclasses import dataclass, field

from studio.api.wire.fields import fields_of, record, records, text, text_or_none


@dataclass(frozen=True, slots=True)
class Permalink:
    """A standing invitation: its host token starts or joins the meeting."""

    id: str
    room_id: str
    room_name: str
    is_running: bool = False
    user_token: str = field(default="", repr=False)
    guest_token: str = field(default="", repr=False)
    expires_at: str | None = None
    gui_link: str = field(default="", repr=False)
    guest_link: str = field(default="", repr=False)


def parse_permalink(payload: object) -> Permalink | None:
    """Read a permalink document; None without an id."""
    document = fields_of(payload)
    permalink, room = record(document, "permalink"), record(document, "room")
    permalink_id = text_or_none(permalink, "id")
    if permalink_id is None:
        return None
    links = record(document, "links")
    return Permalink(
        id=permalink_id,
        room_id=text(room, "id"),
        room_name=text(room, "name"),
        is_running=text_or_none(room, "started_at") is not None,
        user_token=text(permalink, "user_token"),
        guest_token=text(permalink, "guest_token"),
        expires_at=text_or_none(permalink, "expires_at"),
        gui_link=text(links, "gui"),
        guest_link=text(links, "guest_join"),
    )


def parse_permalinks(payload: object) -> tuple[Permalink, ...]:
    """Read one page of permalinks."""
    found = (parse_permalink(item) for item in records(fields_of(payload), "items"))
    return tuple(p for p in found if p is not None)
