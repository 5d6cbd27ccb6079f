"""256 colours for a picture: learned from its distinct colours by k-means, premultiplied.

Median cut finds the first guess, a few weighted Lloyd steps improve it. A picture with at most 255
visible colours keeps every one of them.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

Packed = NDArray[np.uint32]
Points = NDArray[np.float32]

SIZE: Final = 256
_STEPS: Final = 4
_MOST_WEIGHT: Final = 64
_MOST_COLOURS: Final = 1 << 15
"""Of more distinct colours than this a sample is learned from: photos have hundred thousands."""
_CHUNK: Final = 1 << 13
_TOLERATED: Final = 24.0
_WORSE: Final = 1.5
"""How far, in premultiplied shades, a new colour may lie from its nearest one before all is learned
anew: so far, or so much farther than those it was learned from."""
_MOST_REMEMBERED: Final = 1 << 18


class Palette:
    """Up to 256 colours, the first one transparent, and which of them each colour becomes."""

    def __init__(self, colours: NDArray[np.uint8]) -> None:
        self.colours = colours
        self._points = premultiplied(np.ascontiguousarray(colours).view(np.uint32).ravel())
        self._known: Packed = np.zeros(1, np.uint32)
        self._nearest: NDArray[np.uint8] = np.zeros(1, np.uint8)
        self._worst = 0.0
        self._tolerated = _TOLERATED

    @property
    def is_outworn(self) -> bool:
        """Whether it was asked for colours that it has nothing like."""
        return self._worst > self._tolerated

    def expect(self, packed: Packed) -> None:
        """Take these colours as what it was made for, however near it comes."""
        self.indexes(packed)
        self._tolerated = max(self._tolerated, _WORSE * self._worst)

    def indexes(self, packed: Packed) -> NDArray[np.uint8]:
        """Return the index of the nearest colour for every pixel."""
        found = np.zeros(packed.shape, np.uint8)
        is_seen = packed != 0
        colours = packed[is_seen]
        self._learn_of(colours)
        found[is_seen] = self._nearest[np.searchsorted(self._known, colours)]
        return found

    def _learn_of(self, flat: Packed) -> None:
        """Find the nearest colour of those not seen before."""
        at = np.minimum(np.searchsorted(self._known, flat), len(self._known) - 1)
        new = np.unique(flat[self._known[at] != flat])
        if not new.size:
            return
        nearest, distances = _nearest(premultiplied(new), self._points)
        self._worst = max(self._worst, float(np.sqrt(distances.max())))
        if len(self._known) > _MOST_REMEMBERED:
            self._known, self._nearest = self._known[:1], self._nearest[:1]
            new = np.unique(flat)
            nearest, _ = _nearest(premultiplied(new), self._points)
        known = np.concatenate([self._known, new])
        order = np.argsort(known)
        self._known = known[order]
        self._nearest = np.concatenate([self._nearest, nearest.astype(np.uint8)])[order]


def learned(packed: Packed) -> Palette:
    """Return the palette that suits a picture best."""
    all_colours, counts = np.unique(packed[packed >> 24 != 0], return_counts=True)
    colours = all_colours
    if len(colours) > SIZE - 1:
        colours = _reduced(*_sampled(colours, counts))
    rgba = colours.astype("<u4").view(np.uint8).reshape(-1, 4)
    palette = Palette(np.concatenate([np.zeros((1, 4), np.uint8), rgba]))
    palette.expect(all_colours)
    return palette


def premultiplied(packed: Packed) -> Points:
    """Return colours as points: what is barely seen lies near what is not."""
    rgba = packed.astype("<u4").view(np.uint8).reshape(-1, 4)
    points = rgba.astype(np.float32)
    points[:, :3] *= points[:, 3:] / 255
    return points


def _sampled(colours: Packed, counts: NDArray[np.intp]) -> tuple[Packed, NDArray[np.intp]]:
    step = -(-len(colours) // _MOST_COLOURS)
    return colours[::step], counts[::step]


def _reduced(colours: Packed, counts: NDArray[np.intp]) -> Packed:
    points = premultiplied(colours)
    weights = np.clip(np.sqrt(counts), 1, _MOST_WEIGHT).astype(np.float32)
    centres = _median_cut(points, weights)
    for _ in range(_STEPS):
        centres = _moved(points, weights, centres)
    return _packed(centres)


def _median_cut(points: Points, weights: NDArray[np.float32]) -> Points:
    """Halve the box with the largest spread until there are as many boxes as colours."""
    boxes = [np.arange(len(points))]
    spreads = [_spread(points, weights)]
    while len(boxes) < SIZE - 1:
        widest = int(np.argmax(spreads))
        box = boxes.pop(widest)
        spreads.pop(widest)
        for half in _halves(points, weights, box):
            boxes.append(half)
            spreads.append(_spread(points[half], weights[half]))
    return np.stack([_mean(points[box], weights[box]) for box in boxes])


def _halves(
    points: Points, weights: NDArray[np.float32], box: NDArray[np.intp]
) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    axis = int(np.argmax(np.ptp(points[box], axis=0)))
    ordered = box[np.argsort(points[box, axis], kind="stable")]
    filled = np.cumsum(weights[ordered])
    middle = int(np.clip(np.searchsorted(filled, filled[-1] / 2), 1, len(ordered) - 1))
    return ordered[:middle], ordered[middle:]


def _spread(points: Points, weights: NDArray[np.float32]) -> float:
    if len(points) < 2:  # noqa: PLR2004 - one point has no spread
        return -1.0
    away = points - _mean(points, weights)
    return float(weights @ (away * away).sum(axis=1))


def _mean(points: Points, weights: NDArray[np.float32]) -> Points:
    mean: Points = (weights @ points) / weights.sum()
    return mean


def _moved(points: Points, weights: NDArray[np.float32], centres: Points) -> Points:
    """Every centre in the middle of the points that are nearest to it."""
    nearest, _ = _nearest(points, centres)
    heavy = np.bincount(nearest, weights, len(centres))
    moved = centres.copy()
    has = heavy > 0
    for axis in range(4):
        sums = np.bincount(nearest, weights * points[:, axis], len(centres))
        moved[has, axis] = sums[has] / heavy[has]
    return moved


def _nearest(points: Points, centres: Points) -> tuple[NDArray[np.intp], Points]:
    """The index of the nearest centre for each point, and the square of how far it is."""
    squares = (centres * centres).sum(axis=1)
    found, far = np.empty(len(points), np.intp), np.empty(len(points), np.float32)
    for start in range(0, len(points), _CHUNK):
        part = points[start : start + _CHUNK]
        distances = squares - 2 * (part @ centres.T)
        best = distances.argmin(axis=1)
        found[start : start + _CHUNK] = best
        least = distances[np.arange(len(part)), best]
        far[start : start + _CHUNK] = np.maximum(least + (part * part).sum(axis=1), 0)
    return found, far


def _packed(centres: Points) -> Packed:
    alpha = centres[:, 3:]
    rgb = centres[:, :3] * 255 / np.maximum(alpha, 1e-3)
    rgba = np.clip(np.rint(np.concatenate([rgb, alpha], axis=1)), 0, 255).astype(np.uint8)
    packed: Packed = np.ascontiguousarray(rgba).view("<u4").ravel().astype(np.uint32)
    return packed
