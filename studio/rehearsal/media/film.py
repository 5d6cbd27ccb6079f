"""A recording being written: WebM with VP8 and Opus, picture and sound on one clock.

One cluster a second reaches the file at once, so that a killed process costs at most the last
second.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final, Protocol

import av

from studio.rehearsal.media.face import FPS
from studio.rehearsal.media.sound import FRAME_SAMPLES, RATE, Samples, pcm

if TYPE_CHECKING:
    from av.audio.stream import AudioStream
    from av.video.stream import VideoStream

    from studio.domain.podium import Frame
    from studio.rehearsal.media.planes import Planes

VIDEO_BIT_RATE: Final = 2_500_000
SOUND_BIT_RATE: Final = 96_000
_CONTAINER: Final = {"cluster_time_limit": "1000", "flush_packets": "1"}
_VP8: Final = {
    "deadline": "realtime",
    "cpu-used": "16",
    "lag-in-frames": "0",
    "static-thresh": "100",
}


class Sink(Protocol):
    """Where the bytes go; raises OSError when they cannot."""

    def write(self, data: bytes, /) -> int:
        """Write all of data."""

    def seek(self, offset: int, whence: int = 0, /) -> int:
        """Move, as files do."""

    def tell(self) -> int:
        """Return the position."""


class Film:
    """Frame n has picture pts n and sound pts n * 1920; belongs to one thread."""

    def __init__(self, sink: Sink, frame: Frame) -> None:
        self.frames = 0
        self._file = av.open(sink, "w", format="webm", container_options=_CONTAINER)
        self._video: VideoStream = self._file.add_stream("libvpx", rate=FPS, options=_VP8)
        self._video.width, self._video.height, self._video.pix_fmt = (*_size(frame), "yuv420p")
        self._video.bit_rate, self._video.gop_size = VIDEO_BIT_RATE, 2 * FPS
        self._video.codec_context.thread_count = 1
        self._sound: AudioStream = self._file.add_stream("libopus", rate=RATE, layout="mono")
        self._sound.bit_rate = SOUND_BIT_RATE

    def add(self, picture: Planes, sound: Samples) -> None:
        """Append one frame and its 1920 samples; raises OSError when the sink does."""
        frame = picture.frame()
        frame.pts, frame.time_base = self.frames, Fraction(1, FPS)
        self._file.mux(self._video.encode(frame))
        block = av.AudioFrame.from_ndarray(pcm(sound)[None], format="s16", layout="mono")
        block.sample_rate = RATE
        block.pts, block.time_base = self.frames * FRAME_SAMPLES, Fraction(1, RATE)
        self._file.mux(self._sound.encode(block))
        self.frames += 1

    def close(self) -> None:
        """Write what is left, the duration and the index; raises OSError when the sink does."""
        try:
            if self.frames:
                self._file.mux(self._video.encode(None))
                self._file.mux(self._sound.encode(None))
        finally:
            self._file.close()


def _size(frame: Frame) -> tuple[int, int]:
    return frame.width, frame.height
