"""JSON documents with exactly the fields and the order of the protocol (1.2 to 1.14, 3.7); pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from studio.domain.podium import Place
from studio.rehearsal.broadcast import Broadcast
from studio.rehearsal.dates import iso
from studio.rehearsal.layout import Layout
from studio.rehearsal.meeting_state import MeetingState
from studio.rehearsal.options import Options
from studio.rehearsal.people import User
from studio.rehearsal.playback import Playback
from studio.rehearsal.shelf import RecordingRecord, SnapshotRecord

if TYPE_CHECKING:
    from datetime import datetime

Json: TypeAlias = dict[str, object]

TEAM_NAME: Final = "Rehearsal"
_SIP: Final[Json] = {"uri": "@", "domain": None, "authorizationUser": None}
"""What the service sends before its mixer is up; SIP itself is gone (1.2)."""


@dataclass(frozen=True, slots=True)
class Running:
    """What goes on in a meeting besides people, each part a document already."""

    playbacks: Sequence[Json]
    presentation: Json | None
    broadcasts: Sequence[Json]
    recording: Json | None
    snapshots: Sequence[Json]


def room_document(
    state: MeetingState, running: Running, user: User, access_key: str, outside: Json
) -> Json:
    """Return the room document (1.2); `outside` are its `links` and `signaling`."""
    fields: Json = {
        "access_key": access_key,
        "ready": state.is_ready,
        "locked": state.is_locked,
        "room": room_block(state),
        "team": {"name": TEAM_NAME},
        "user": {
            "id": user.id,
            "room_id": state.room_id,
            "name": user.name,
            "avatar": user.avatar,
            "guest": user.is_guest,
            "blocked": False,
            "ready": state.is_ready,
            "sip": _SIP,
        },
        "links": outside["links"],
        "options": options_block(state.options, state.layout, user.custom_fields),
        "playbacks": list(running.playbacks),
        "presentation": running.presentation,
        "broadcasts": list(running.broadcasts),
        "recording": running.recording,
        "snapshots": list(running.snapshots),
        "signaling": outside["signaling"],
    }
    return fields


def links_block(state: MeetingState, access_key: str, base_url: str) -> Json:
    """Return the links of a room document."""
    links: Json = {
        "self": f"{base_url}/rooms/{access_key}",
        "gui": f"{base_url}/app/?{access_key}",
        "guest_join": f"{base_url}/app/?guest={state.shown_guest_token}",
        "websocket": f"{base_url}/rt?access_key={access_key}",
    }
    if state.shown_guest_token is None:
        del links["guest_join"]
    return links


def room_block(state: MeetingState) -> Json:
    """Return the `room` object of documents, recordings and snapshots."""
    return _with_guest_token(state, {**_room_facts(state), "sip": _SIP})


def room_summary(state: MeetingState) -> Json:
    """Return an item of `GET /rooms` (1.3)."""
    return _with_guest_token(state, _room_facts(state))


def room_over_block(state: MeetingState) -> Json:
    """Return the `room` of the webhook that tells of the end (7.2): no start, no guest token."""
    return {**_room_facts(state), "started_at": None, "sip": _SIP}


def room_update(state: MeetingState, running: Running, online: Sequence[User]) -> Json:
    """Return the `room_update` event (3.7)."""
    content: Json = {
        **room_summary(state),
        "options": options_block(state.options, state.layout),
        "participants": [participant_block(state, user) for user in online],
        "playbacks": list(running.playbacks),
        "presentation": running.presentation,
        "broadcasts": list(running.broadcasts),
        "recording": running.recording,
    }
    return {"type": "room_update", "content": content}


def options_block(
    options: Options, layout: Layout, custom_fields: Mapping[str, str] | None = None
) -> Json:
    """Return the full `options` object; a user's own custom fields go over the room's."""
    return {
        "show_names": options.show_names,
        "show_label": options.show_label,
        "exit_url": options.exit_url,
        "recording_available": options.recording_available,
        "broadcast_available": options.broadcast_available,
        "layout_available": options.layout_available,
        "layout": layout.mode,
        "reaction_available": options.reaction_available,
        "suggest_guest_names": options.suggest_guest_names,
        "lock_available": options.lock_available,
        "kick_available": options.kick_available,
        "sfu_mode": options.sfu_mode,
        "layout_users": None if layout.users is None else list(layout.users),
        "layout_name": layout.name,
        # Numbers only: one fit word would make the whole document undecodable on Android.
        "layout_map": None if layout.map is None else [_sides(place) for place in layout.map],
        "voice_activation": layout.is_voice_activated,
        "custom_fields": {**options.custom_fields, **(custom_fields or {})},
        "widescreen": options.widescreen,
        "background_color": options.background_color,
    }


def user_block(user: User) -> Json:
    """Return a user (1.6)."""
    return {
        "id": user.id,
        "name": user.name,
        "avatar": user.avatar,
        "guest": user.is_guest,
        "joined_at": iso(user.joined_at),
    }


def participant_block(state: MeetingState, user: User) -> Json:
    """Return a participant (1.7, 3.7)."""
    return {
        "id": user.id,
        "room_id": state.room_id,
        "name": user.name,
        "avatar": user.avatar,
        "guest": user.is_guest,
        "online": user.is_online,
    }


def participant_update(state: MeetingState, user: User) -> Json:
    """Return the `participant_update` event (3.7)."""
    return {"type": "participant_update", "participant": participant_block(state, user)}


def message_event(user: User, kind: str, content: str, created_at: datetime) -> Json:
    """Return the event of a message that user sent (1.11)."""
    return {
        "type": kind,
        "content": content,
        "cid": user.client_id,
        "user_id": user.id,
        "created_at": iso(created_at),
    }


def playback_block(playback: Playback) -> Json:
    """Return a playback (3.7)."""
    return {
        "url": playback.url,
        "name": playback.name,
        "play_id": playback.play_id,
        "replacement_id": playback.replacement_id,
        "audio": playback.has_audio,
        "loop_count": playback.loop_count,
    }


def broadcast_block(broadcast: Broadcast, state: MeetingState) -> Json:
    """Return a broadcast (1.14); its stream address is never told."""
    return {
        "id": broadcast.id,
        "platform": "generic",
        "player_url": broadcast.player_url,
        "user": user_block(broadcast.user),
        "room": room_block(state),
    }


def recording_block(record: RecordingRecord, base_url: str, download: str | None) -> Json:
    """Return a recording (1.12)."""
    return {
        "id": record.id,
        "created_at": int(record.created_at.timestamp()),
        "duration": record.duration_s,
        "links": {"self": f"{base_url}/recordings/{record.id}", "download": download},
        "user": dict(record.user),
        "room": dict(record.room),
    }


def snapshot_block(record: SnapshotRecord, download: str) -> Json:
    """Return a snapshot (1.13)."""
    return {
        "id": record.id,
        "name": record.name,
        "links": {"download": download},
        "creator": dict(record.creator),
        "created_at": iso(record.created_at),
        "room": dict(record.room),
    }


def _room_facts(state: MeetingState) -> Json:
    return {
        "id": state.room_id,
        "name": state.name,
        "ready": state.is_ready,
        "started_at": iso(state.started_at),
        "shutdown": state.is_over,
    }


def _with_guest_token(state: MeetingState, room: Json) -> Json:
    token = state.shown_guest_token
    return room if token is None else {**room, "guest_token": token}


def _sides(place: Place) -> list[int]:
    box = place.box
    return [box.x, box.y, box.width, box.height]
