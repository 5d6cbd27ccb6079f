"""Payloads to domain values and events. Pure and tolerant: no payload makes it raise.

Source: protocol document, sections 1.2 to 1.21 and 3.7. Unknown fields are ignored, missing and
wrong ones have a harmless default, and what cannot be named (an entry without its id) is left out.
"""

from studio.api.wire.clips import parse_clips
from studio.api.wire.documents import RoomDocument, Webhook, parse_document, parse_webhook
from studio.api.wire.messages import parse_message
from studio.api.wire.parts import (
    parse_participant,
    parse_people,
    parse_recording,
    parse_recordings,
    parse_snapshot,
    parse_snapshots,
)
from studio.api.wire.permalinks import Permalink, parse_permalink, parse_permalinks
from studio.api.wire.rooms import parse_room, parse_rooms
from studio.api.wire.values import values_of

__all__ = [
    "Permalink",
    "RoomDocument",
    "Webhook",
    "parse_clips",
    "parse_document",
    "parse_message",
    "parse_participant",
    "parse_people",
    "parse_permalink",
    "parse_permalinks",
    "parse_recording",
    "parse_recordings",
    "parse_room",
    "parse_rooms",
    "parse_snapshot",
    "parse_snapshots",
    "parse_webhook",
    "values_of",
]
