"""Makes scenes: reads layers, draws actors, cards and banners, keeps what comes again."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PIL import Image

from studio.domain.podium import Box, Fit, Frame
from studio.rehearsal.media.backdrop import backdrop
from studio.rehearsal.media.clips import SOURCE, ClipPainter, Clips
from studio.rehearsal.media.colours import Rgb, rgb_of
from studio.rehearsal.media.figure import Figure
from studio.rehearsal.media.fitting import Opening
from studio.rehearsal.media.kept import Kept
from studio.rehearsal.media.lettering import INSERT_HEIGHT, banner, name_card, speaker_strip
from studio.rehearsal.media.overlay import Overlay
from studio.rehearsal.media.planes import Planes, even_box, planes_of_image
from studio.rehearsal.media.scene import Painter, Placed, Scene, Spot

if TYPE_CHECKING:
    from studio.rehearsal.media.face import Actor, Insert, ShowScene, SpotShown

INSERT_MARGIN: Final = 24

_log = logging.getLogger(__name__)


class SceneBuilder:
    """Belongs to the thread that takes orders; the mixer only ever sees finished scenes."""

    def __init__(self, frame: Frame, clips: Clips) -> None:
        self._frame, self._clips = frame, clips
        self._backdrops: Kept[Planes] = Kept()
        self._overlays: Kept[Overlay | None] = Kept()
        self._painters: Kept[Painter] = Kept()

    def build(self, order: ShowScene, count: int, actors: Sequence[Actor]) -> Scene:
        """Return order as a scene; unreadable layers and spots outside the frame are left out."""
        people = {actor.id: actor for actor in actors}
        shown = [spot for spot in order.spots if self._can_be_seen(spot)]
        self._clips.want(_openings(shown))
        scene = Scene(
            count,
            self._backdrop(order),
            tuple(
                Spot(_box(spot), painter, self._banner(spot))
                for spot in shown
                if (painter := self._painter(spot, people)) is not None
            ),
            self._foreground(order.foreground),
            self._insert(order.insert),
        )
        for kept in (self._backdrops, self._overlays, self._painters):
            kept.forget_unused()
        return scene

    def _can_be_seen(self, spot: SpotShown) -> bool:
        box = _box(spot)
        return bool(spot.source) and box.lies_in(self._frame)

    def _painter(self, spot: SpotShown, people: dict[str, Actor]) -> Painter | None:
        opening = _opening(spot)
        if spot.source.startswith(SOURCE):
            return ClipPainter(self._clips, spot.source.removeprefix(SOURCE), opening)
        actor = people.get(spot.source)
        if actor is None:
            return None
        return self._painters.get((actor, opening), lambda: _drawn(actor, opening))

    def _banner(self, spot: SpotShown) -> Overlay | None:
        if not spot.label:
            return None
        box = _box(spot)
        return self._overlays.get(
            (spot.label, spot.is_speaking, box.width, box.height),
            lambda: Overlay(
                banner(spot.label, box, is_speaking=spot.is_speaking), box.width, box.height
            ),
        )

    def _insert(self, insert: Insert | None) -> Placed | None:
        if insert is None:
            return None
        strip = speaker_strip(insert.text, self._frame.width // 3)
        corner = _insert_corner(insert, self._frame, strip.width)
        overlay = self._overlays.get(
            ("insert", insert.text), lambda: Overlay(strip, self._frame.width, self._frame.height)
        )
        return None if overlay is None else Placed(overlay, *corner)

    def _backdrop(self, order: ShowScene) -> Planes:
        colour = _colour(order.background_colour)
        stamp = _stamp(order.background)
        return self._backdrops.get(
            (colour, stamp), lambda: backdrop(self._frame, colour, _picture(order.background))
        )

    def _foreground(self, path: str | None) -> Overlay | None:
        return self._overlays.get(_stamp(path), lambda: self._read_foreground(path))

    def _read_foreground(self, path: str | None) -> Overlay | None:
        picture = _picture(path)
        if picture is None:
            return None
        return Overlay(picture, self._frame.width, self._frame.height)


@dataclass(frozen=True, slots=True)
class Still:
    """A picture that never changes."""

    picture: Planes

    def state(self, _number: int, /) -> object:  # the same in every frame
        """Return the one state there is."""
        return True

    def paint(self, target: Planes, box: Box, _number: int, /) -> None:  # see `state`
        """Copy the picture."""
        target.paste(box, self.picture)


def _drawn(actor: Actor, opening: Opening) -> Painter:
    if actor.has_camera:
        return Figure(actor, opening.width, opening.height)
    card = name_card(actor.name, _colour(actor.colour), opening.width, opening.height)
    return Still(planes_of_image(card))


def _box(spot: SpotShown) -> Box:
    return even_box(Box(spot.x, spot.y, spot.width, spot.height))


def _insert_corner(insert: Insert, frame: Frame, width: int) -> tuple[int, int]:
    """Where the strip goes: wholly inside the frame, on even pixels."""
    lowest = frame.height - INSERT_HEIGHT
    x = INSERT_MARGIN if insert.x is None else insert.x
    y = lowest - INSERT_MARGIN if insert.y is None else insert.y
    corner = (max(min(x, frame.width - width), 0), max(min(y, lowest), 0))
    return round(corner[0]) // 2 * 2, round(corner[1]) // 2 * 2


def _opening(spot: SpotShown) -> Opening:
    box = _box(spot)
    return Opening(box.width, box.height, Fit(spot.fit))


def _openings(spots: Sequence[SpotShown]) -> dict[str, frozenset[Opening]]:
    """In which sizes each clip is seated."""
    seated = [spot for spot in spots if spot.source.startswith(SOURCE)]
    return {
        source.removeprefix(SOURCE): frozenset(
            _opening(spot) for spot in seated if spot.source == source
        )
        for source in {spot.source for spot in seated}
    }


def _colour(text: str) -> Rgb:
    try:
        return rgb_of(text)
    except ValueError:
        _log.warning("%r is not a colour.", text)
        return 18, 18, 18


def _picture(path: str | None) -> Image.Image | None:
    """The picture at path, or None when there is none or it cannot be read."""
    if path is None:
        return None
    try:
        with Image.open(path) as picture:
            return picture.convert("RGBA")
    except (OSError, ValueError, Image.DecompressionBombError) as fault:
        _log.warning("A layer cannot be read: %s", fault)
        return None


def _stamp(path: str | None) -> tuple[str, int, int] | None:
    """What tells whether the file at path is still the same."""
    if path is None:
        return None
    try:
        found = Path(path).stat()
    except OSError:
        return None
    return path, found.st_mtime_ns, found.st_size
