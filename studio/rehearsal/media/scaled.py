"""A clip's picture in every size it is shown in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from av.video.reformatter import VideoReformatter

from studio.rehearsal.media.fitting import Opening, fitted_planes

if TYPE_CHECKING:
    from studio.rehearsal.media.planes import Planes
    from studio.rehearsal.media.reader import Picture


class ScaledPicture:
    """Scaled once per size, by the decoder; the mixer does it only right after a size changed."""

    def __init__(self, picture: Picture, offset_s: float) -> None:
        self.start_s = picture.start_s + offset_s
        self.end_s = picture.end_s + offset_s
        self._frame = picture.frame
        self._ready: dict[Opening, Planes] = {}

    def prepare(self, openings: Iterable[Opening], scaler: VideoReformatter) -> None:
        """Scale into openings; scaler belongs to the calling thread."""
        for opening in openings:
            self._ready[opening] = fitted_planes(self._frame, opening, scaler)

    def planes(self, opening: Opening) -> Planes:
        """Return the picture in one size."""
        if opening not in self._ready:
            self.prepare((opening,), VideoReformatter())
        return self._ready[opening]
