"""An opened media file: which streams are played, and their packets, each kind on demand.

Packets of the other kind wait, compressed, so memory stays flat however far apart a file keeps
sound and picture.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Final, Protocol

import av
from av.stream import Disposition, Stream

from studio.rehearsal.media.faults import NOT_MEDIA, MediaFault

if TYPE_CHECKING:
    from av.audio.stream import AudioStream
    from av.packet import Packet
    from av.video.stream import VideoStream

FORMATS: Final = "matroska,webm,mov,mp4,mp3,ogg,wav,flac"
"""No playlist among them: those open further addresses."""
MOST_PIXELS: Final = 4096 * 4096
MOST_WAITING: Final = 64 << 20
"""Bytes of packets that may wait for the other kind."""
_MICROSECONDS: Final = 1_000_000


class Source(Protocol):
    """What a media file is read from; `seekable` and `close` are not needed."""

    def read(self, count: int, /) -> bytes:
        """Return at most count bytes."""

    def seek(self, offset: int, whence: int = 0, /) -> int:
        """Move, as files do."""

    def tell(self) -> int:
        """Return the position."""


class MediaFile:
    """Belongs to one thread. Raises MediaFault or FFmpegError, here and in `packet`."""

    video: VideoStream | None
    sound: AudioStream | None
    has_still: bool
    """Whether the picture is one that does not move, such as the cover of a piece of music."""

    def __init__(self, source: Source) -> None:
        self._file = av.open(
            source, "r", options={"format_whitelist": FORMATS}, buffer_size=64 << 10
        )
        self._waiting: deque[Packet[Stream]] = deque()
        self.video = min(self._file.streams.video, key=_is_cover, default=None)
        self.sound = next(iter(self._file.streams.audio), None)
        self.has_still = self.video is not None and _is_cover(self.video)
        try:
            self._check()
        except MediaFault:
            self.close()
            raise
        self._packets = self._file.demux(
            [stream for stream in (self.video, self.sound) if stream is not None]
        )

    @property
    def duration_s(self) -> float | None:
        """How long the file says it is."""
        duration = self._file.duration
        return None if duration is None or duration <= 0 else duration / _MICROSECONDS

    @property
    def start_s(self) -> float:
        """The time of the file's first frame or sound."""
        start: int | None = self._file.start_time  # the binding's annotation leaves None out
        return 0.0 if start is None or abs(start) >> 62 else start / _MICROSECONDS

    @property
    def container(self) -> str:
        """FFmpeg's name of the format."""
        return self._file.format.name

    def close(self) -> None:
        """Free the decoders; the source stays open."""
        self._file.close()

    def packet(self, stream: Stream) -> Packet[Stream] | None:
        """Return the next packet of stream, None when there is no more.

        Each stream's last one is empty and flushes its decoder; its `stream_index` is always 0.
        """
        for index, packet in enumerate(self._waiting):
            if packet.stream.index == stream.index:
                del self._waiting[index]
                return packet
        for packet in self._packets:
            if packet.stream.index == stream.index:
                return packet
            self._waiting.append(packet)
            if sum(one.size for one in self._waiting) > MOST_WAITING:
                raise MediaFault("Sound and picture of this file lie too far apart.")
        return None

    def _check(self) -> None:
        if self.video is None and self.sound is None:
            raise MediaFault(NOT_MEDIA)
        if self.video is not None:
            if self.video.width * self.video.height > MOST_PIXELS:
                raise MediaFault("The picture of this file is larger than 4096x4096.")
            self.video.codec_context.thread_count = 1


def _is_cover(stream: VideoStream) -> bool:
    return bool(stream.disposition & Disposition.attached_pic)
