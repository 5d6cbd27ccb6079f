"""Clips: hosted media the operator can play, and the clock of a running one."""

from __future__ import annotations

from dataclasses import dataclass

from studio.domain.room import Playback


@dataclass(frozen=True, slots=True)
class Clip:
    """An entry of the media list. Its `id` is the play id, so that a seat can be kept for it."""

    id: str
    name: str
    url: str
    duration_s: float | None = None
    """Probed length; None when the file does not say."""
    has_audio: bool = False
    """Whether the file has sound."""
    plays_audio: bool = True
    """Whether the sound is played; the API's own default is off."""
    loop_count: int = 0


def remaining_s(clip: Clip, playback: Playback, now_s: float) -> float | None:
    """Seconds left, counted from the confirming event; None for unknown starts and ends."""
    since_s = playback.confirmed_at_s
    if clip.duration_s is None or since_s is None or playback.loop_count < 0:
        return None
    total = clip.duration_s * (playback.loop_count + 1)
    return max(0.0, total - (now_s - since_s))
