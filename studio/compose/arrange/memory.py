"""What of a graphic stands still, placed once: between two ticks only the clock is set anew."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import Final, TypeAlias

from studio.compose.tiles import Placement
from studio.domain.overlay import (
    ASSET_PREFIX,
    LOGO,
    Element,
    Graphic,
    Image,
    LiveElement,
    walked,
)
from studio.domain.podium import Box, Frame

Still: TypeAlias = tuple[Placement, ...]
Part: TypeAlias = Still | Element
"""Placements that stay as they are, or an element that has to be looked at every time."""
Circumstances: TypeAlias = tuple[Frame, tuple[Box, ...], int]
"""The frame, the boxes of the layout, and which fonts there are."""

_REMEMBERED: Final = 16
"""Twice the keyers: those on air, and as many that were there a moment ago."""


class Memory:
    """Remembers the parts of the graphics that were arranged last; one per thread.

    It compares values and does not hash them: the document is mostly the very same one.
    """

    def __init__(self) -> None:
        self._plans: deque[tuple[object, tuple[Part, ...]]] = deque(maxlen=_REMEMBERED)

    def parts(
        self, graphic: Graphic, around: Circumstances, make: Callable[[], tuple[Part, ...]]
    ) -> tuple[Part, ...]:
        """Return the parts of a graphic from back to front, made now if need be."""
        wish = (graphic.document, graphic.values, graphic.theme, around)
        known = next((parts for wished, parts in self._plans if wished == wish), None)
        if known is None:
            known = make()
            self._plans.appendleft((wish, known))
        return known


def stands_still(element: Element) -> bool:
    """Whether an element is the same at every moment: nothing in it counts or is a file's."""
    return not any(
        isinstance(part, LiveElement) or (isinstance(part, Image) and _is_file(part.source.strip()))
        for part in walked((element,))
    )


def _is_file(source: str) -> bool:
    """A file may be written anew at any moment."""
    return source not in {"", LOGO} and not source.startswith(ASSET_PREFIX)
