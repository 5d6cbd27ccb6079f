"""A meeting's options: what a client may send, what a new room has, what a join changes (1.2)."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from studio.rehearsal.answers import bad
from studio.rehearsal.forms import Form, encodable

SFU_MODES: Final = ("disabled", "screencast", "ptp")
AUDIO_INSERTS: Final = ("enabled", "disabled", "audio_only")

_FLAGS: Final = (
    "show_names",
    "show_label",
    "recording_available",
    "broadcast_available",
    "reaction_available",
    "layout_available",
    "guest_token_available",
    "lock_available",
    "kick_available",
    "suggest_guest_names",
    "widescreen",
)
_COLOUR: Final = re.compile(r"#?([0-9a-fA-F]{6}|[0-9a-fA-F]{3})")


@dataclass(frozen=True, slots=True)
class Options:
    """The switches of a meeting; the layout call too changes `show_names` and the audio insert."""

    show_names: bool = True
    show_label: bool = True
    exit_url: str | None = None
    recording_available: bool = True
    broadcast_available: bool = True
    reaction_available: bool = True
    layout_available: bool = True
    guest_token_available: bool = True
    lock_available: bool = False
    kick_available: bool = True
    suggest_guest_names: bool = True
    sfu_mode: str = "ptp"
    widescreen: bool = False
    background_color: str = "#121212"
    audio_insert: str = "audio_only"
    audio_insert_position: tuple[float | None, float | None] = (None, None)
    custom_fields: Mapping[str, str] = field(default_factory=dict)


def merged(options: Options, sent: Form | None) -> Options:
    """Return options with the keys that were sent; raises Refused for a value that cannot be."""
    if sent is None:
        return options
    changes = _sent_flags(sent) | _sent_words(sent) | sent_audio_insert(sent)
    if (fields := sent.nested("custom_fields")) is not None:
        changes["custom_fields"] = {**options.custom_fields, **custom_fields_of(fields)}
    return replace(options, **changes)


def sent_audio_insert(sent: Form) -> dict[str, Any]:
    """Return the audio insert's changes, as `POST /rooms` and the layout call send them."""
    changes: dict[str, Any] = {}
    if (mode := sent.word("audio_insert", AUDIO_INSERTS)) is not None:
        changes["audio_insert"] = mode
    if (position := sent.nested("audio_insert_position")) is not None:
        changes["audio_insert_position"] = (position.number("x"), position.number("y"))
    return changes


def custom_fields_of(sent: Form) -> dict[str, str]:
    """Return every custom field as text: Android reads nothing else (1.2)."""
    return {encodable(name): _as_text(sent.value(name)) for name in sent.names()}


def _sent_flags(sent: Form) -> dict[str, Any]:
    flags = {name: sent.flag(name) for name in _FLAGS}
    return {name: value for name, value in flags.items() if value is not None}


def _sent_words(sent: Form) -> dict[str, Any]:
    changes: dict[str, Any] = {}
    if sent.has("exit_url"):
        changes["exit_url"] = sent.text("exit_url")
    if (mode := sent.word("sfu_mode", SFU_MODES)) is not None:
        changes["sfu_mode"] = mode
    if (colour := sent.text("background_color")) is not None:
        changes["background_color"] = _colour(colour)
    return changes


def _colour(text: str) -> str:
    match = _COLOUR.fullmatch(text.strip())
    if match is None:
        raise bad("options background_color must be a hex colour like #121212")
    digits = match[1]
    is_short = len(digits) == len("rgb")
    return "#" + ("".join(2 * digit for digit in digits) if is_short else digits)


def _as_text(value: object) -> str:
    if isinstance(value, str):
        return encodable(value)
    return "" if value is None else json.dumps(value)
