"""Answers that carry more than facts about the room: keys, links, and the team's webhook."""

from __future__ import annotations

from dataclasses import dataclass, field

from studio.api.wire.fields import fields_of, items_of, record, text, text_of, text_or_none
from studio.api.wire.parts import parse_participant
from studio.api.wire.rooms import parse_room
from studio.domain.room import Participant, RoomFacts


@dataclass(frozen=True, slots=True)
class RoomDocument:
    """A room document: the room's facts, and one user's way into it (1.2)."""

    access_key: str = field(repr=False)
    facts: RoomFacts
    user: Participant
    gui_link: str = field(default="", repr=False)
    guest_link: str = field(default="", repr=False)
    websocket_link: str = field(default="", repr=False)
    guest_token: str = field(default="", repr=False)


def parse_document(payload: object) -> RoomDocument | None:
    """Read a room document; None for anything that opens no room."""
    document = fields_of(payload)
    access_key, facts = text_or_none(document, "access_key"), parse_room(document)
    if access_key is None or not facts.id:
        return None
    links = record(document, "links")
    return RoomDocument(
        access_key=access_key,
        facts=facts,
        user=parse_participant(document.get("user")) or Participant("", ""),
        gui_link=text(links, "gui"),
        guest_link=text(links, "guest_join"),
        websocket_link=text(links, "websocket"),
        guest_token=text(record(document, "room"), "guest_token"),
    )


@dataclass(frozen=True, slots=True)
class Webhook:
    """The team's one webhook (1.21)."""

    id: str
    url: str = field(repr=False)
    types: tuple[str, ...] = ()
    last_request_sent_at: str | None = None
    last_response_code: str | None = None


def parse_webhook(payload: object) -> Webhook | None:
    """Read a webhook; None where none is registered. Old servers write its types as one text."""
    hook = fields_of(payload)
    hook_id = text_or_none(hook, "id")
    if hook_id is None:
        return None
    types = hook.get("types")
    words = types.split(",") if isinstance(types, str) else items_of(types)
    return Webhook(
        id=hook_id,
        url=text(hook, "url"),
        types=tuple(name.strip() for word in words if (name := text_of(word))),
        last_request_sent_at=text_or_none(hook, "last_request_sent_at"),
        last_response_code=text_or_none(hook, "last_response_code"),
    )
