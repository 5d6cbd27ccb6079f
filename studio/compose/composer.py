"""Graphics to the bytes that go on air."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from studio.compose.arrange import Arranger, Memory
from studio.compose.flatten import flattened
from studio.compose.fonts import FontBook
from studio.compose.geometry import geometry
from studio.compose.packing import OpaqueAsJpeg, Packer, merged
from studio.compose.picture import Picture
from studio.compose.pixels import picture_of
from studio.compose.png import PngEncoder, PngOptions, Rows
from studio.compose.render import Canvas
from studio.compose.text import Typesetter
from studio.compose.tiles import Placement, TileCache, tile_cache
from studio.domain.overlay import Graphic
from studio.domain.podium import Box, Frame

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class Composition:
    """A layer, ready to be sent: equal pixels packed alike have equal bytes.

    While nothing changes, it is the very same composition.
    """

    file: bytes = field(repr=False)
    """A PNG, or a JPEG where nothing shines through and its composer may make one."""
    faults: tuple[str, ...] = ()
    """What could not be drawn, as sentences."""


class Composer:
    """Composes graphics, and after a small change only what changed.

    It keeps the last picture and must be used by one thread at a time; the desk gives it a worker
    thread of its own.
    """

    def __init__(
        self, fonts: FontBook, options: PngOptions | None = None, *, has_jpeg: bool = False
    ) -> None:
        """Pack as options say; with has_jpeg, pictures without anything transparent as JPEG.

        That is a few times smaller and faster where a picture fills the whole frame.
        """
        self._has_jpeg = has_jpeg
        self._typesetter = Typesetter(fonts)
        self._memory = Memory()
        self._tiles = tile_cache(self._typesetter)
        self._options = options or PngOptions()
        self._stage: _Stage | None = None

    def compose(
        self, graphics: Sequence[Graphic], frame: Frame, now: datetime, spots: Sequence[Box] = ()
    ) -> Composition:
        """Return the graphics of a foreground, the undermost first, as one picture of the frame.

        Spots are the boxes of the current layout, for what hangs on a seat.
        """
        arranger = Arranger(self._typesetter, frame, now, spots, self._memory)
        return self._stage_for(frame).composed(flattened(graphics, arranger))

    def picture(
        self, graphics: Sequence[Graphic], frame: Frame, now: datetime, spots: Sequence[Box] = ()
    ) -> Picture:
        """Return the same as pixels, for who looks at it: a copy that nothing changes later."""
        arranger = Arranger(self._typesetter, frame, now, spots, self._memory)
        return self._stage_for(frame).drawn(flattened(graphics, arranger))

    @property
    def faults(self) -> tuple[str, ...]:
        """What could not be drawn of the last picture, as sentences."""
        return self._stage.faults if self._stage is not None else ()

    def geometry(
        self, graphic: Graphic, frame: Frame, now: datetime, spots: Sequence[Box] = ()
    ) -> dict[str, Box]:
        """Return where every element that is drawn lies, by its id (see `geometry`)."""
        return geometry(graphic, self._typesetter, frame, now, spots)

    def pack_as(self, options: PngOptions) -> None:
        """Pack what comes next in another way."""
        if options != self._options:
            self._options = options
            self._stage = None

    def _stage_for(self, frame: Frame) -> _Stage:
        if self._stage is None or self._stage.frame != frame:
            self._stage = _Stage(frame, self._tiles, self._packer(frame))
        return self._stage

    def _packer(self, frame: Frame) -> Packer:
        encoder = PngEncoder(frame.width, frame.height, self._options)
        return OpaqueAsJpeg(encoder) if self._has_jpeg else encoder


class _Stage:
    """The canvas and the packer of one frame, and what they last made."""

    def __init__(self, frame: Frame, tiles: TileCache, packer: Packer) -> None:
        self.frame = frame
        self._canvas = Canvas(frame.width, frame.height, tiles)
        self._packer = packer
        self._picture: Picture | None = None
        self._last: Composition | None = None
        self._unpacked: list[Rows] = []
        """The rows that changed since, merged: who only looks at pictures never packs any."""

    @property
    def faults(self) -> tuple[str, ...]:
        return self._canvas.faults

    def drawn(self, placements: Sequence[Placement]) -> Picture:
        self._draw(placements)
        if self._picture is None:
            self._picture = picture_of(self._canvas.pixels)
        return self._picture

    def composed(self, placements: Sequence[Placement]) -> Composition:
        self._draw(placements)
        last, faults = self._last, self.faults
        if last is None or self._unpacked or last.faults != faults:
            file = self._packer.encode(self._canvas.pixels, self._unpacked)
            self._unpacked = []
            last = self._last = Composition(file, faults)
        return last

    def _draw(self, placements: Sequence[Placement]) -> None:
        if self._canvas.draw(placements):
            self._picture = None
            changed = [(area.top, area.bottom) for area in self._canvas.changed]
            self._unpacked = merged([*self._unpacked, *changed])
