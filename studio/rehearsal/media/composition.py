"""Composes the podium frame by frame and draws only what changed.

`clean` keeps the podium without insert and foreground, which go onto a copy; a spot is drawn again
when its picture changed or when a spot that lies below it was drawn.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from studio.rehearsal.media.scene import Scene, Spot, overlaps

if TYPE_CHECKING:
    from studio.rehearsal.media.planes import Planes

_UNDRAWN: Final = object()


class Composition:
    """The picture of one podium; belongs to the mixer's thread."""

    def __init__(self, backdrop: Planes) -> None:
        self._clean = backdrop.copy()
        self._scene = Scene(0, backdrop)
        self._drawn: list[object] = []
        self._below: list[tuple[int, ...]] = []

    def mix(self, scene: Scene, number: int, out: Planes) -> None:
        """Compose frame number of scene into out, a picture of the podium's size."""
        if scene is not self._scene:
            self._scene, self._below = scene, _below(scene.spots)
            self._begin()
        states = [spot.painter.state(number) for spot in scene.spots]
        if self._is_anything_gone(states):
            self._begin()
        self._draw(states, number)
        np.copyto(out.buffer, self._clean.buffer)
        if (insert := scene.insert) is not None:
            insert.overlay.blend(out, insert.x, insert.y)
        if scene.foreground is not None:
            scene.foreground.blend(out)

    def _begin(self) -> None:
        np.copyto(self._clean.buffer, self._scene.backdrop.buffer)
        self._drawn = [_UNDRAWN] * len(self._scene.spots)

    def _is_anything_gone(self, states: list[object | None]) -> bool:
        """Whether a spot fell free: what it covered may be another spot, so all is drawn anew."""
        return any(
            state is None and before is not None and before is not _UNDRAWN
            for state, before in zip(states, self._drawn, strict=True)
        )

    def _draw(self, states: list[object | None], number: int) -> None:
        redrawn: set[int] = set()
        for index, (spot, state) in enumerate(zip(self._scene.spots, states, strict=True)):
            is_same = state == self._drawn[index] and redrawn.isdisjoint(self._below[index])
            self._drawn[index] = state
            if state is None or is_same:
                continue
            redrawn.add(index)
            spot.painter.paint(self._clean, spot.box, number)
            if spot.banner is not None:
                spot.banner.blend(self._clean, spot.box.x, spot.box.y)


def _below(spots: tuple[Spot, ...]) -> list[tuple[int, ...]]:
    """For each spot the earlier ones that share a pixel with it."""
    return [
        tuple(index for index, lower in enumerate(spots[:above]) if overlaps(lower.box, spot.box))
        for above, spot in enumerate(spots)
    ]
