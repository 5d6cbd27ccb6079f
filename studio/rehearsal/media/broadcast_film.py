"""A broadcast being encoded: H.264 and AAC as FLV tags, which are what RTMP carries."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING, Final

import av
import numpy as np

from studio.rehearsal.media.face import FPS
from studio.rehearsal.media.sound import FRAME_SAMPLES, RATE, Samples

if TYPE_CHECKING:
    from av.audio.stream import AudioStream
    from av.video.stream import VideoStream

    from studio.domain.podium import Frame
    from studio.rehearsal.media.planes import Planes

VIDEO_CODEC: Final = "libx264"
VIDEO_BIT_RATE: Final = 3_000_000
SOUND_BIT_RATE: Final = 128_000
_CONTAINER: Final = {"flvflags": "no_duration_filesize", "flush_packets": "1"}
_H264: Final = {"preset": "ultrafast", "tune": "zerolatency", "profile": "baseline"}
_FILE_HEAD, _TAG_HEAD, _TAG_TAIL = 9 + 4, 11, 4


@dataclass(frozen=True, slots=True)
class Tag:
    """One piece of a stream: 8 is sound, 9 picture, 18 what the stream is."""

    kind: int
    time_ms: int
    payload: bytes = field(repr=False)


class TagSplitter:
    """A file that the muxer writes into; takes the tags out of it."""

    def __init__(self) -> None:
        self._waiting = bytearray()
        self._has_begun = False

    def write(self, data: bytes, /) -> int:
        """Take in what was written."""
        self._waiting += data
        return len(data)

    def take(self) -> list[Tag]:
        """Return the tags that are whole by now."""
        if not self._has_begun and len(self._waiting) >= _FILE_HEAD:
            del self._waiting[:_FILE_HEAD]
            self._has_begun = True
        tags: list[Tag] = []
        while self._has_begun and len(self._waiting) >= _TAG_HEAD:
            size = int.from_bytes(self._waiting[1:4], "big")
            whole = _TAG_HEAD + size + _TAG_TAIL
            if len(self._waiting) < whole:
                break
            head, body = self._waiting[:_TAG_HEAD], self._waiting[_TAG_HEAD : _TAG_HEAD + size]
            time_ms = int.from_bytes(head[4:7], "big") | head[7] << 24
            tags.append(Tag(head[0], time_ms, bytes(body)))
            del self._waiting[:whole]
        return tags


class BroadcastFilm:
    """Frame n has picture pts n and sound pts n * 1920; belongs to one thread."""

    def __init__(self, frame: Frame) -> None:
        self.frames = 0
        self._splitter = TagSplitter()
        self._file = av.open(self._splitter, "w", format="flv", container_options=_CONTAINER)
        self._video: VideoStream = self._file.add_stream(VIDEO_CODEC, rate=FPS, options=_H264)
        self._video.width, self._video.height = frame.width, frame.height
        self._video.pix_fmt = "yuv420p"
        self._video.bit_rate, self._video.gop_size = VIDEO_BIT_RATE, 2 * FPS
        self._video.codec_context.thread_count = 1
        self._sound: AudioStream = self._file.add_stream("aac", rate=RATE, layout="stereo")
        self._sound.bit_rate = SOUND_BIT_RATE

    def add(self, picture: Planes | None, sound: Samples) -> list[Tag]:
        """Encode one frame and its 1920 samples; without a picture the last one stays."""
        if picture is not None:
            frame = picture.frame()
            frame.pts, frame.time_base = self.frames, Fraction(1, FPS)
            self._file.mux(self._video.encode(frame))
        both = np.clip(np.stack([sound, sound]), -1, 1)
        block = av.AudioFrame.from_ndarray(both, format="fltp", layout="stereo")
        block.sample_rate = RATE
        block.pts, block.time_base = self.frames * FRAME_SAMPLES, Fraction(1, RATE)
        self._file.mux(self._sound.encode(block))
        self.frames += 1
        return self._splitter.take()

    def close(self) -> list[Tag]:
        """End the encoding; return the last tags."""
        if self.frames:
            self._file.mux(self._video.encode(None))
            self._file.mux(self._sound.encode(None))
        self._file.close()
        return self._splitter.take()
