"""Requests of the domain to the bodies that the API takes. Pure."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from studio.api.calls import Upload
from studio.domain.commands import LayerKind, ShowLayer, ShowLayout, StartClip
from studio.domain.intents import RoomWish
from studio.domain.podium import map_rows

Body: TypeAlias = Mapping[str, object]

_MAGIC: Final = (
    (b"\x89PNG", "png", "image/png"),
    (b"\xff\xd8\xff", "jpg", "image/jpeg"),
    (b"RIFF", "webp", "image/webp"),
)


@dataclass(frozen=True, slots=True)
class DeskUser:
    """As whom the desk is in a room."""

    id: str
    name: str


def room_body(wish: RoomWish, user: DeskUser, *, is_running: bool = False) -> Body:
    """Return the body that creates a room (1.2).

    A running room is joined without options, for those would change it for everybody in it.
    """
    body: dict[str, object] = {"user": {"id": user.id, "name": user.name}}
    if wish.room_id:
        body["id"] = wish.room_id
    if is_running:
        return body
    if wish.name:
        body["name"] = wish.name
    body["options"] = {
        "widescreen": wish.is_widescreen,
        "sfu_mode": "disabled",  # otherwise small meetings show no layout, layer or clip
        "recording_available": wish.can_record,
        "broadcast_available": wish.can_broadcast,
        "layout_available": wish.can_layout,
        "kick_available": wish.can_kick,
        "lock_available": wish.can_lock,
    }
    return body


def layout_body(request: ShowLayout) -> Body:
    """Return the body of a layout call, never without the four keys that have no agreed default."""
    choice = request.layout
    body: dict[str, object] = {
        "layout": "auto" if choice.is_auto or choice.fills_empty else "custom",
        "users": list(request.users),
        "show_names": choice.shows_names,
        "voice_activation": choice.has_voice_activation and choice.fills_empty,
    }
    if choice.is_auto:
        return {**body, "users": []}
    body["name"] = choice.name
    if choice.places is not None:
        body["map"] = json.dumps(map_rows(choice.places))
    return body


def layer_upload(request: ShowLayer) -> Upload | None:
    """Return the picture of a layer as a file; None for a layer without one (1.16)."""
    if not request.picture:
        return None
    suffix, content_type = _sniffed(request.picture)
    texts = {"z-index": str(request.z_index), "id": request.layer_id}
    return Upload(request.picture, f"layer.{suffix}", content_type, texts)


def layer_body(request: ShowLayer) -> Body:
    """Return the body of a layer that the server draws or fetches itself (1.16)."""
    body: dict[str, object] = {"z-index": str(request.z_index), "id": request.layer_id}
    if request.kind is LayerKind.INSERT:
        return {**body, "insert": {"title": request.title, "content": request.content}}
    return {**body, "url": request.content}


def playback_body(request: StartClip) -> Body:
    """Return the nested body that starts a clip (1.17)."""
    playback: dict[str, object] = {
        "play_id": request.play_id,
        "url": request.url,
        "name": request.name,
        "audio": request.has_audio,
        "loop_count": request.loop_count,
    }
    if request.replacement_id:
        playback["replacement_id"] = request.replacement_id
    return {"playback": playback}


def _sniffed(picture: bytes) -> tuple[str, str]:
    for magic, suffix, content_type in _MAGIC:
        if picture.startswith(magic):
            return suffix, content_type
    return "bin", "application/octet-stream"
