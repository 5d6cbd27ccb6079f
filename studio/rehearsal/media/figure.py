"""An actor's moving picture: colour, initials, and somebody at the right who sways and blinks.

The middle of the picture is nothing but the actor's colour, so that a glance, or a test, tells who
is where. Drawn once at the size it is shown; each frame then copies two rectangles.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from zlib import crc32

from PIL import Image, ImageDraw

from studio.domain.podium import Box
from studio.rehearsal.media.colours import Rgb, rgb_of, tinted
from studio.rehearsal.media.lettering import font, initials
from studio.rehearsal.media.planes import Planes, planes_of_image

if TYPE_CHECKING:
    from studio.rehearsal.media.face import Actor

SWAY_FRAMES: Final = 110
BLINK_FRAMES, BLINK_LENGTH = 83, 4
MOUTH_FRAMES, MOUTH_OPEN = 8, 4
_FINER: Final = 3
"""Drawn that much larger, then scaled down, for smooth edges."""


@dataclass(frozen=True, slots=True)
class Pose:
    """What an actor does in one frame; `shift` is in even pixels."""

    shift: int
    has_eyes_closed: bool
    has_mouth_open: bool


@dataclass(frozen=True, slots=True)
class Look:
    """Which face is drawn."""

    has_eyes_closed: bool
    has_mouth_open: bool


class Figure:
    """An actor with a camera, drawn for a spot of width x height even pixels."""

    def __init__(self, actor: Actor, width: int, height: int) -> None:
        rgb = rgb_of(actor.colour)
        self._is_talking = actor.is_talking
        self._phase = crc32(actor.id.encode())
        self._still = planes_of_image(_backdrop(actor.name, rgb, width, height))
        self._place = figure_box(width, height)
        self._reach = max(2, width // 60)
        self._bodies = {
            look: planes_of_image(_body(rgb, self._place, look))
            for look in (Look(eyes, mouth) for eyes in (False, True) for mouth in (False, True))
        }

    def state(self, number: int) -> Pose:
        """Return the pose of frame number; equal poses are equal pictures."""
        at = number + self._phase % 1009
        sway = math.sin(2 * math.pi * at / SWAY_FRAMES)
        return Pose(
            2 * round(self._reach * sway / 2),
            at % BLINK_FRAMES < BLINK_LENGTH,
            self._is_talking and at % MOUTH_FRAMES < MOUTH_OPEN,
        )

    def paint(self, target: Planes, box: Box, number: int) -> None:
        """Draw frame number into an even box of exactly this figure's size."""
        pose, place = self.state(number), self._place
        target.paste(box, self._still)
        moved = Box(box.x + place.x + pose.shift, box.y + place.y, place.width, place.height)
        target.paste(moved, self._bodies[Look(pose.has_eyes_closed, pose.has_mouth_open)])


def figure_box(width: int, height: int) -> Box:
    """Where the body is inside a picture of this size: at the right, standing on the lower edge."""
    wide = 2 * max(1, round(min(width * 0.3, height * 0.45) / 2))
    high = 2 * max(1, round(min(height * 0.7, wide * 1.5) / 2))
    return Box(2 * round(width * 0.8 / 2) - wide // 4 * 2, height - high, wide, high)


def _backdrop(name: str, rgb: Rgb, width: int, height: int) -> Image.Image:
    picture = Image.new("RGB", (width, height), rgb)
    size = max(8, round(min(height * 0.3, width * 0.16)))
    pen = ImageDraw.Draw(picture)
    letters = initials(name)
    face = font(size, letters)
    pen.text((width * 0.2, height * 0.55), letters, tinted(rgb, 0.75), face, "mm")
    return picture


def _body(rgb: Rgb, place: Box, look: Look) -> Image.Image:
    wide, high = place.width * _FINER, place.height * _FINER
    picture = Image.new("RGB", (wide, high), rgb)
    pen = ImageDraw.Draw(picture)
    head, middle, level = wide * 0.29, wide / 2, wide * 0.34
    shoulders = (wide * 0.03, level + head * 1.25, wide * 0.97, high * 1.9)
    pen.rounded_rectangle(shoulders, wide * 0.3, tinted(rgb, -0.4))
    pen.circle((middle, level), head, tinted(rgb, 0.6))
    _face(pen, (middle, level), head, look)
    return picture.resize((place.width, place.height), Image.Resampling.BOX)


def _face(pen: ImageDraw.ImageDraw, centre: tuple[float, float], head: float, look: Look) -> None:
    x, y = centre
    dark, eye = (30, 30, 34), head * 0.11
    for side in (-1, 1):
        left, level = x + side * head * 0.38, y - head * 0.12
        tall = eye * (0.15 if look.has_eyes_closed else 1)
        pen.ellipse((left - eye, level - tall, left + eye, level + tall), dark)
    half, open_by = head * 0.28, head * (0.2 if look.has_mouth_open else 0.035)
    pen.ellipse((x - half, y + head * 0.45 - open_by, x + half, y + head * 0.45 + open_by), dark)
