"""A slow compositor that is obviously right: real numbers, one box after the other, no trick.

Pictures are RGB between 0 and 255. A source is a checkerboard, known at any point, so that nothing
is resampled here: each pixel takes the colour of the field its middle lies in. How far the next
line of the board is, comes with it, because near a line every way of scaling is a matter of taste.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PIL import Image

from studio.domain.podium import Box, Fit, Frame, Place
from studio.rehearsal.media.planes import planes_of_image
from studio.rehearsal.media.reader import Picture
from studio.rehearsal.media.scaled import ScaledPicture

BLACK = (0, 0, 0)
RIM = 4
"""So much around a box counts as its edge."""


@dataclass(frozen=True)
class Board:
    """A source of width x height pixels with fields of two colours, as hard as a picture can be."""

    width: int
    height: int
    field: int
    colours: tuple[tuple[int, int, int], tuple[int, int, int]]

    def clip(self) -> ScaledPicture:
        """The board as the mixer gets it from a decoder."""
        y, x = np.mgrid[: self.height, : self.width]
        odd = (x // self.field + y // self.field) % 2
        rgb = np.array(self.colours, np.uint8)[odd]
        return ScaledPicture(Picture(0.0, 1.0, planes_of_image(Image.fromarray(rgb)).frame()), 0.0)


class Boards:
    """What the mixer asks about clips, answered with boards."""

    def __init__(self, boards: dict[str, Board]) -> None:
        self._pictures = {name: board.clip() for name, board in boards.items()}

    def want(self, _openings: object) -> None:
        """They are there already."""

    def shown(self, name: str) -> ScaledPicture | None:
        """The picture of a board."""
        return self._pictures.get(name)


@dataclass(frozen=True)
class Drawn:
    """A box as it should look, and how far the nearest line or edge is from each pixel."""

    rgb: np.ndarray
    distance: np.ndarray


def drawn(board: Board, place: Place) -> Drawn:
    """Fill one place with a board."""
    box, scale = place.box, _scale(board, place)
    x = _along(board.width, box.width, scale)
    y = _along(board.height, box.height, scale)
    is_bar = _is_outside(x, board.width)[None, :] | _is_outside(y, board.height)[:, None]
    odd = (x // board.field)[None, :] + (y // board.field)[:, None]
    rgb = np.array(board.colours, float)[odd.astype(int) % 2]
    rgb[is_bar] = BLACK
    lines = _nearer(_to_line(x, board.field, scale), _to_line(y, board.field, scale))
    lines[is_bar] = np.inf
    edges = _nearer(_to_edge(box.width), _to_edge(box.height))
    rims = _nearer(_to_rim(x, board.width, scale), _to_rim(y, board.height, scale))
    return Drawn(rgb, np.minimum(np.minimum(lines, edges), rims))


def podium(frame: Frame, places: list[tuple[Board, Place]], colour: tuple[int, int, int]) -> Drawn:
    """All boxes over a colour, later ones over earlier ones."""
    rgb = np.empty((frame.height, frame.width, 3))
    rgb[:] = colour
    distance = np.full((frame.height, frame.width), np.inf)
    for board, place in places:
        part, box = drawn(board, place), place.box
        rgb[box.y : box.bottom, box.x : box.right] = part.rgb
        rows, columns = (slice(max(0, at - RIM), end + RIM) for at, end in _sides(box))
        distance[rows, columns] = 0
        distance[box.y : box.bottom, box.x : box.right] = part.distance
    return Drawn(rgb, distance)


def blended(under: np.ndarray, over: np.ndarray) -> np.ndarray:
    """RGBA over RGB."""
    alpha = over[..., 3:] / 255
    return under * (1 - alpha) + over[..., :3] * alpha


def _sides(box: Box) -> tuple[tuple[int, int], tuple[int, int]]:
    return (box.y, box.bottom), (box.x, box.right)


def _scale(board: Board, place: Place) -> float:
    across, down = place.box.width / board.width, place.box.height / board.height
    is_portrait = board.height > board.width
    is_whole = place.fit is Fit.CONTAIN or (place.fit is Fit.AUTO and is_portrait)
    return min(across, down) if is_whole else max(across, down)


def _along(source: int, length: int, scale: float) -> np.ndarray:
    """Where the middle of each pixel lies in the source, whose middle is the middle of the box."""
    return (np.arange(length) + 0.5 - length / 2) / scale + source / 2


def _nearer(across: np.ndarray, down: np.ndarray) -> np.ndarray:
    return np.minimum(across[None, :], down[:, None])


def _is_outside(at: np.ndarray, source: int) -> np.ndarray:
    return (at < 0) | (at > source)


def _to_line(at: np.ndarray, field: int, scale: float) -> np.ndarray:
    return np.abs(at - np.rint(at / field) * field) * scale


def _to_rim(at: np.ndarray, source: int, scale: float) -> np.ndarray:
    return np.minimum(np.abs(at), np.abs(at - source)) * scale


def _to_edge(length: int) -> np.ndarray:
    at = np.arange(length) + 0.5
    return np.minimum(at, length - at)
