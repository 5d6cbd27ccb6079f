"""Decodes a media file on demand: the next picture, the next sound, in any order."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import av
import numpy as np

from studio.rehearsal.media.sound import BLOCK, RATE, Samples, silence

if TYPE_CHECKING:
    from av.packet import Packet
    from av.stream import Stream

    from studio.rehearsal.media.media_file import MediaFile

USUAL_LENGTH_S: Final = 1 / 25
MOST_DAMAGED: Final = 100
"""Packets that cannot be decoded, after which the file counts as broken."""


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """A decoded frame with the time it is shown, in seconds from the file's beginning."""

    start_s: float
    end_s: float
    frame: av.VideoFrame


class Reader:
    """Belongs to one thread; its methods raise MediaFault or FFmpegError."""

    def __init__(self, file: MediaFile) -> None:
        self._file = file
        self._pictures: deque[av.VideoFrame] = deque()
        self._blocks: deque[Samples] = deque()
        self._damaged = 0
        self._end_s = 0.0
        self._has_sound_begun = self._has_sound_ended = False
        self._resampler = av.AudioResampler(
            format="flt", layout="mono", rate=RATE, frame_size=BLOCK
        )

    def next_picture(self) -> Picture | None:
        """Return the next frame, None after the last one."""
        video = self._file.video
        while video is not None and not self._pictures:
            packet = self._file.packet(video)
            if packet is None:
                return None
            self._pictures.extend(
                frame for frame in self._decoded(packet) if isinstance(frame, av.VideoFrame)
            )
        return self._timed(self._pictures.popleft()) if self._pictures else None

    def next_sound(self) -> Samples | None:
        """Return the next 20 ms, None after the last; silence where the sound begins later."""
        while self._file.sound is not None and not self._blocks and not self._has_sound_ended:
            packet = self._file.packet(self._file.sound)
            if packet is None:
                self._has_sound_ended = True
                self._blocks.extend(_blocks(self._resampler.resample(None)))
                break
            for frame in self._decoded(packet):
                if isinstance(frame, av.AudioFrame):
                    self._add_sound(frame)
        return self._blocks.popleft() if self._blocks else None

    def _decoded(self, packet: Packet[Stream]) -> list[object]:
        try:
            return list(packet.decode())
        except av.InvalidDataError:
            self._damaged += 1
            if self._damaged > MOST_DAMAGED:
                raise
            return []

    def _timed(self, frame: av.VideoFrame) -> Picture:
        time_s: float | None = frame.time  # the binding's annotation leaves None out
        start_s = self._end_s if time_s is None else time_s - self._file.start_s
        length_s = float(frame.duration * (frame.time_base or 0)) or self._usual_length_s()
        self._end_s = start_s + length_s
        return Picture(start_s, self._end_s, frame)

    def _usual_length_s(self) -> float:
        rate = self._file.video.guessed_rate if self._file.video is not None else None
        return float(1 / rate) if rate else USUAL_LENGTH_S

    def _add_sound(self, frame: av.AudioFrame) -> None:
        if not self._has_sound_begun:
            self._has_sound_begun = True
            late_s = (frame.time or 0.0) - self._file.start_s
            self._blocks.extend(silence() for _ in range(round(late_s * RATE / BLOCK)))
        self._blocks.extend(_blocks(self._resampler.resample(frame)))


def _blocks(frames: list[av.AudioFrame]) -> Iterator[Samples]:
    """Each frame as 960 samples; the last one of a file may be shorter."""
    for frame in frames:
        samples = np.asarray(frame.to_ndarray(), np.float32).reshape(-1)
        yield np.pad(samples, (0, BLOCK - len(samples)))
