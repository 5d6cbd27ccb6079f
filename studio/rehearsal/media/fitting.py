"""A source's picture into its box: cropped, letterboxed, or that for portraits only."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from av.video.reformatter import ColorRange, Colorspace, Interpolation, VideoReformatter

from studio.domain.podium import Box, Fit
from studio.rehearsal.media.planes import Planes, plain, planes_of_frame

if TYPE_CHECKING:
    import av

BLACK: Final = (0, 0, 0)


@dataclass(frozen=True, slots=True)
class Opening:
    """The size a picture is wanted in, even pixels, and how it fills it."""

    width: int
    height: int
    fit: Fit = Fit.COVER


def is_covering(width: int, height: int, fit: Fit) -> bool:
    """Whether a source of this size is cropped rather than letterboxed (protocol 5.4)."""
    return fit is Fit.COVER or (fit is Fit.AUTO and height <= width)


def scaled_size(width: int, height: int, opening: Opening) -> tuple[int, int]:
    """Return the even size that a source is scaled to: at least the opening, or at most."""
    across, down = opening.width / width, opening.height / height
    if is_covering(width, height, opening.fit):
        scale = max(across, down)
        return _even_above(width * scale), _even_above(height * scale)
    scale = min(across, down)
    return (
        min(opening.width, _even_near(width * scale)),
        min(opening.height, _even_near(height * scale)),
    )


def fitted_planes(frame: av.VideoFrame, opening: Opening, scaler: VideoReformatter) -> Planes:
    """Scale a frame of any format into the opening; scaler belongs to the calling thread."""
    width, height = scaled_size(frame.width, frame.height, opening)
    scaled = scaler.reformat(
        frame,
        width,
        height,
        "yuv420p",
        dst_colorspace=Colorspace.ITU601,
        dst_color_range=ColorRange.MPEG,
        interpolation=Interpolation.BILINEAR,
    )
    return _placed(planes_of_frame(scaled), opening)


def _placed(source: Planes, opening: Opening) -> Planes:
    """Cut the middle out of what is too large, put what is too small in the middle of black."""
    spare = (opening.width - source.width, opening.height - source.height)
    if not any(spare):
        return source
    target = plain(opening.width, opening.height, BLACK)
    left, top = (abs(side) // 4 * 2 for side in spare)
    if max(spare) <= 0:
        target.paste(target.box, source, left, top)
    else:
        target.paste(_moved(source, left, top), source)
    return target


def _moved(source: Planes, left: int, top: int) -> Box:
    return Box(left, top, source.width, source.height)


def _even_above(length: float) -> int:
    return 2 * math.ceil(length / 2 - 1e-6)


def _even_near(length: float) -> int:
    return max(2, 2 * round(length / 2))
