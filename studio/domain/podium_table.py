"""The boxes of every named layout: name -> (rows for 1280x960, rows for 1280x720).

Each row is x, y, width, height. Gapless, boundaries at round(i * 1280 / n); protocol document,
section 5.6. Only data, so that the numbers of a logged `podium_update` can replace it.
"""

from __future__ import annotations

from typing import Final

Rows = tuple[tuple[int, int, int, int], ...]

_THIRDS: Final = ((0, 427), (427, 426), (853, 427))
_SIXTHS: Final = ((0, 213), (213, 214), (427, 213), (640, 213), (853, 214), (1067, 213))


def _row(columns: tuple[tuple[int, int], ...], y: int, height: int) -> Rows:
    return tuple((x, y, width, height) for x, width in columns)


NAMED_BOXES: Final[dict[str, tuple[Rows, Rows]]] = {
    "one": (((0, 0, 1280, 960),), ((0, 0, 1280, 720),)),
    "two": (
        ((0, 0, 640, 960), (640, 0, 640, 960)),
        ((0, 0, 640, 720), (640, 0, 640, 720)),
    ),
    "four": (
        ((0, 0, 640, 480), (640, 0, 640, 480), (0, 480, 640, 480), (640, 480, 640, 480)),
        ((0, 0, 640, 360), (640, 0, 640, 360), (0, 360, 640, 360), (640, 360, 640, 360)),
    ),
    "six": (
        _row(_THIRDS, 0, 480) + _row(_THIRDS, 480, 480),
        _row(_THIRDS, 0, 360) + _row(_THIRDS, 360, 360),
    ),
    "nine": (
        _row(_THIRDS, 0, 320) + _row(_THIRDS, 320, 320) + _row(_THIRDS, 640, 320),
        _row(_THIRDS, 0, 240) + _row(_THIRDS, 240, 240) + _row(_THIRDS, 480, 240),
    ),
    "present-lower-3": (
        ((0, 320, 1280, 640), *_row(_THIRDS, 0, 320)),
        ((0, 240, 1280, 480), *_row(_THIRDS, 0, 240)),
    ),
    "present-upper-6": (
        ((0, 0, 1280, 800), *_row(_SIXTHS, 800, 160)),
        ((0, 0, 1280, 600), *_row(_SIXTHS, 600, 120)),
    ),
    "present-two-upper-6": (
        ((0, 0, 640, 800), (640, 0, 640, 800), *_row(_SIXTHS, 800, 160)),
        ((0, 0, 640, 600), (640, 0, 640, 600), *_row(_SIXTHS, 600, 120)),
    ),
    "present-upper-right-9": (
        (
            (256, 0, 1024, 768),
            *((0, y, 256, 192) for y in (0, 192, 384, 576, 768)),
            *((x, 768, 256, 192) for x in (256, 512, 768, 1024)),
        ),
        (
            (256, 0, 1024, 576),
            *((0, y, 256, 144) for y in (0, 144, 288, 432, 576)),
            *((x, 576, 256, 144) for x in (256, 512, 768, 1024)),
        ),
    ),
    "present-vertical-9": (
        (
            (0, 0, 1096, 480),
            (0, 480, 1096, 480),
            (1096, 0, 184, 137),
            (1096, 137, 184, 137),
            (1096, 274, 184, 137),
            (1096, 411, 184, 138),
            (1096, 549, 184, 137),
            (1096, 686, 184, 137),
            (1096, 823, 184, 137),
        ),
        (
            (0, 0, 1096, 360),
            (0, 360, 1096, 360),
            (1096, 0, 184, 103),
            (1096, 103, 184, 103),
            (1096, 206, 184, 103),
            (1096, 309, 184, 102),
            (1096, 411, 184, 103),
            (1096, 514, 184, 103),
            (1096, 617, 184, 103),
        ),
    ),
}
