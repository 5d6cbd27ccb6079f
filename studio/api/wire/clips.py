"""The sample clips of a rehearsal server: `GET /rehearsal/clips`."""

from __future__ import annotations

import math
import re
from typing import Final

from studio.api.wire.fields import flag, records_of, text
from studio.domain.clips import Clip

_NOT_A_WORD: Final = re.compile(r"[^a-z0-9]+")


def parse_clips(payload: object) -> tuple[Clip, ...]:
    """Read the list; ids come from names, so that a seat keeps its clip over a restart."""
    clips: dict[str, Clip] = {}
    for entry in records_of(payload):
        url = text(entry, "url")
        if not url:
            continue
        name = text(entry, "name") or url.rsplit("/", 1)[-1]
        clip_id = _free(_slug(name), clips)
        clips[clip_id] = Clip(
            id=clip_id,
            name=name,
            url=url,
            duration_s=_seconds(entry.get("duration_s")),
            has_audio=flag(entry, "has_audio", default=False),
        )
    return tuple(clips.values())


def _seconds(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return None
    return float(value) if value > 0 else None


def _slug(name: str) -> str:
    return _NOT_A_WORD.sub("-", name.lower()).strip("-") or "clip"


def _free(slug: str, taken: dict[str, Clip]) -> str:
    number, clip_id = 1, slug
    while clip_id in taken:
        number += 1
        clip_id = f"{slug}-{number}"
    return clip_id
