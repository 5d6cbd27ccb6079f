"""Room documents and the content of `room_update`: the facts about a room (1.2, 3.7)."""

from __future__ import annotations

from studio.api.wire.fields import (
    Fields,
    fields_of,
    flag,
    has_record,
    name,
    record,
    records_of,
    text,
    text_or_none,
)
from studio.api.wire.parts import (
    parse_broadcasts,
    parse_options,
    parse_people,
    parse_playbacks,
    parse_recording,
)
from studio.domain.room import Participant, Playback, RoomFacts


def parse_room(document: object) -> RoomFacts:
    """Read a room document (the room is part of it) or an observer's content (it is all)."""
    fields = fields_of(document)
    room = record(fields, "room") if has_record(fields, "room") else fields
    room_id = text(room, "id")
    return RoomFacts(
        id=room_id,
        name=name(room, "name", room_id),
        is_ready=flag(room, "ready", default=False),
        is_over=flag(room, "shutdown", default=False),
        is_locked=_lock(fields),
        started_at=text_or_none(room, "started_at"),
        options=parse_options(record(fields, "options")),
        participants=_people(fields),
        playbacks=_playbacks(fields),
        broadcasts=parse_broadcasts(fields),
        recording=parse_recording(fields.get("recording")),
    )


def parse_rooms(payload: object) -> tuple[RoomFacts, ...]:
    """Read the list of running meetings (1.3)."""
    return tuple(facts for facts in map(parse_room, records_of(payload)) if facts.id)


def _lock(fields: Fields) -> bool | None:
    return flag(fields, "locked", default=False) if "locked" in fields else None


def _playbacks(fields: Fields) -> tuple[Playback, ...] | None:
    playbacks = fields.get("playbacks")
    return parse_playbacks(playbacks) if isinstance(playbacks, list) else None


def _people(fields: Fields) -> tuple[Participant, ...] | None:
    people = fields.get("participants")
    return parse_people(people) if isinstance(people, list) else None
