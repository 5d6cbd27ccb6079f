"""Which parts of each kind of element can be edited, and how: the inspector as a table."""

from __future__ import annotations

from typing import Final

from studio.ui.composer.inspector.rows import live, still
from studio.ui.composer.inspector.rows.effects import condition, effects, showing
from studio.ui.composer.inspector.rows.section import Section

_OWN: Final = {
    "text": still.text,
    "box": still.box,
    "image": still.image,
    "ellipse": still.shape,
    "line": still.line,
    "polygon": still.shape,
    "qr": still.qr,
    "clock": live.clock,
    "countdown": live.countdown,
    "count_up": live.count_up,
    "ticker": live.ticker,
    "score": live.score,
    "progress": live.progress,
}


SEVERAL: Final = "several"
"""In the place of a kind, where there is more than one."""


def sections_of(kind: str) -> tuple[Section, ...]:
    """Return what the inspector shows for a kind, besides its name and its place."""
    if kind == SEVERAL:
        return effects(), condition()
    own = _OWN[kind]() if kind in _OWN else ()
    return (*own, effects(), showing())
