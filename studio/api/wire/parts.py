"""What rooms are made of: people, options, spots, playbacks, recordings, snapshots, broadcasts."""

from __future__ import annotations

from typing import Final

from studio.api.wire.fields import (
    Fields,
    fields_of,
    flag,
    items_of,
    name,
    record,
    records,
    records_of,
    text,
    text_of,
    text_or_none,
    whole,
    whole_of,
)
from studio.domain.podium import Box, LayoutInvalid, Map, frame_of, parse_map
from studio.domain.room import (
    Broadcast,
    Participant,
    Playback,
    Recording,
    RoomOptions,
    Snapshot,
    Spot,
)

_LAYERS: Final = frozenset({1, -1})
_GEOMETRY: Final = ("left", "top", "width", "height")


def parse_participant(payload: object) -> Participant | None:
    """Read a user object; None without an id."""
    user = fields_of(payload)
    user_id = text_or_none(user, "id")
    if user_id is None:
        return None
    return Participant(
        id=user_id,
        name=name(user, "name", user_id),
        is_guest=flag(user, "guest", default=False),
        avatar=text_or_none(user, "avatar"),
    )


def parse_people(payload: object, *, is_offline_wanted: bool = False) -> tuple[Participant, ...]:
    """Read a list of users; without those said to be offline, unless they are wanted."""
    people = (
        parse_participant(user)
        for user in records_of(payload)
        if is_offline_wanted or flag(user, "online", default=True)
    )
    return tuple(p for p in people if p is not None)


def parse_options(options: Fields) -> RoomOptions:
    """Read an options object; what is missing has the server's own default."""
    users = options.get("layout_users")
    is_widescreen = flag(options, "widescreen", default=False)
    return RoomOptions(
        shows_names=flag(options, "show_names", default=True),
        layout=text(options, "layout", "auto"),
        layout_name=text_or_none(options, "layout_name"),
        layout_users=tuple(text_of(u) or "" for u in items_of(users)) if users else None,
        layout_map=_map(options.get("layout_map"), is_widescreen=is_widescreen),
        has_voice_activation=flag(options, "voice_activation", default=False),
        sfu_mode=text(options, "sfu_mode", "ptp"),
        is_widescreen=is_widescreen,
        can_record=flag(options, "recording_available", default=True),
        can_broadcast=flag(options, "broadcast_available", default=True),
        can_layout=flag(options, "layout_available", default=True),
        can_lock=flag(options, "lock_available", default=False),
        can_kick=flag(options, "kick_available", default=True),
        background_colour=text(options, "background_color", "#121212"),
    )


def _map(value: object, *, is_widescreen: bool) -> Map | None:
    """Read boxes as they are echoed; nonsense is none."""
    if not value:
        return None
    try:
        return parse_map(value, frame_of(is_widescreen=is_widescreen))
    except (LayoutInvalid, OverflowError, RecursionError):
        return None


def parse_podium(payload: object) -> tuple[tuple[Spot, ...], tuple[tuple[int, str], ...]]:
    """Read the entries of a `podium_update` into spots and (z index, layer id) pairs (3.7)."""
    spots: list[Spot] = []
    layers: list[tuple[int, str]] = []
    for entry in records_of(payload):
        layer = _layer(entry)
        if layer is not None:
            layers.append(layer)
        elif (spot := _spot(entry)) is not None:
            spots.append(spot)
    return tuple(spots), tuple(layers)


def _layer(entry: Fields) -> tuple[int, str] | None:
    """No source shows how a layer is written, so its id is looked for wherever it may stand."""
    if text_or_none(entry, "user_id") or text_or_none(entry, "play_id"):
        return None
    z_index = whole_of(entry.get("z-index"))
    named = text_or_none(entry, "layer_id")
    if named is not None:
        return (z_index if z_index in _LAYERS else 1), named
    if z_index not in _LAYERS:
        return None
    texts = {key: value for key, value in entry.items() if isinstance(value, str) and value}
    likely = sorted(texts, key=lambda key: "id" not in key.lower())
    return (z_index, texts[likely[0]]) if likely else None


def _spot(entry: Fields) -> Spot | None:
    sides = [whole_of(entry.get(key)) for key in _GEOMETRY]
    known = [side for side in sides if side is not None]
    if len(known) != len(_GEOMETRY):
        return None
    return Spot(Box(*known), text_or_none(entry, "user_id"), text_or_none(entry, "play_id"))


def parse_playbacks(payload: object) -> tuple[Playback, ...]:
    """Read a list of running playbacks."""
    return tuple(
        Playback(
            play_id=text(playback, "play_id"),
            url=text(playback, "url"),
            name=name(playback, "name") or None,
            has_audio=flag(playback, "audio", default=False),
            loop_count=whole(playback, "loop_count"),
            replacement_id=text_or_none(playback, "replacement_id"),
        )
        for playback in records_of(payload)
        if text_or_none(playback, "play_id")
    )


def parse_recording(payload: object) -> Recording | None:
    """Read a recording object; None without an id."""
    recording = fields_of(payload)
    recording_id = text_or_none(recording, "id")
    if recording_id is None:
        return None
    return Recording(
        id=recording_id,
        created_at=whole(recording, "created_at"),
        duration_s=whole_of(recording.get("duration")),
        download=text_or_none(record(recording, "links"), "download"),
    )


def parse_recordings(payload: object) -> tuple[Recording, ...]:
    """Read a list of recordings."""
    found = (parse_recording(item) for item in records_of(payload))
    return tuple(r for r in found if r is not None)


def parse_snapshot(payload: object) -> Snapshot | None:
    """Read a snapshot object; None without an id."""
    snapshot = fields_of(payload)
    snapshot_id = text_or_none(snapshot, "id")
    if snapshot_id is None:
        return None
    return Snapshot(
        id=snapshot_id,
        name=text(snapshot, "name"),
        created_at=text(snapshot, "created_at"),
        download=text(record(snapshot, "links"), "download"),
        creator_id=text(record(snapshot, "creator"), "id"),
    )


def parse_snapshots(payload: object) -> tuple[Snapshot, ...]:
    """Read a list of snapshots."""
    found = (parse_snapshot(item) for item in records_of(payload))
    return tuple(s for s in found if s is not None)


def parse_broadcasts(fields: Fields) -> tuple[Broadcast, ...]:
    """Read the `broadcasts` of a document or message."""
    return tuple(
        Broadcast(
            id=text(broadcast, "id"),
            platform=text(broadcast, "platform", "generic"),
            player_url=text(broadcast, "player_url"),
        )
        for broadcast in records(fields, "broadcasts")
    )
