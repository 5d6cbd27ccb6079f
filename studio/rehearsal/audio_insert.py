"""Whom the audio insert names: the small strip that says who speaks (protocol 5.7); pure."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from studio.rehearsal.media.face import Insert
from studio.rehearsal.options import Options


def insert_for(options: Options, speakers: Sequence[str], seated: Collection[str]) -> str | None:
    """Return the user id to name; `audio_only` names only who has no spot.

    speakers are in the order in which they began: who has the word keeps it.
    """
    if options.audio_insert == "disabled":
        return None
    if options.audio_insert == "audio_only":
        speakers = [id_ for id_ in speakers if id_ not in seated]
    return speakers[0] if speakers else None


def insert_shown(options: Options, name: str) -> Insert:
    """Return the insert as the mixer takes it, where the room wants it."""
    x, y = options.audio_insert_position
    return Insert(name, x, y)
