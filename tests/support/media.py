"""Media for tests, made and taken apart again."""

from __future__ import annotations

import contextlib
import io
from dataclasses import dataclass
from pathlib import Path

import av
import numpy as np

from studio.domain.podium import Box, Frame
from studio.rehearsal.media.colours import rgb_of
from studio.rehearsal.media.film import Film
from studio.rehearsal.media.planes import Planes, plain

RATE = 48_000
SMALL = Frame(320, 240)


def tone(hz: float, samples: int = 1920, at: int = 0, loudness: float = 0.2) -> np.ndarray:
    """A steady tone, mono."""
    times = (np.arange(samples) + at) / RATE
    return (loudness * np.sin(2 * np.pi * hz * times)).astype(np.float32)


def film_bytes(
    seconds: float,
    colour: str = "#7B2CBF",
    hz: float = 880,
    frame: Frame = SMALL,
    *,
    is_complete: bool = True,
) -> bytes:
    """A WebM of one colour, which grows a white bar at its lower edge, with a steady tone."""
    sink, frames = io.BytesIO(), round(seconds * 25)
    film = Film(sink, frame)
    picture = plain(frame.width, frame.height, rgb_of(colour))
    for number in range(frames):
        bar = Box(0, frame.height - 8, 2 * (frame.width * (number + 1) // frames // 2), 8)
        picture.fill(bar, (255, 255, 255))
        film.add(picture, tone(hz, at=number * 1920))
    torn = sink.getvalue()
    film.close()
    return sink.getvalue() if is_complete else torn


def flashes_bytes(seconds: int) -> bytes:
    """A WebM with a flash and a beep of one frame in the middle of each second."""
    sink = io.BytesIO()
    film = Film(sink, SMALL)
    dark, light = (plain(SMALL.width, SMALL.height, (level,) * 3) for level in (0, 255))
    for number in range(seconds * 25):
        is_beep = number % 25 == 12
        loudness = 0.5 if is_beep else 0.0
        film.add(light if is_beep else dark, tone(1000, at=number * 1920, loudness=loudness))
    film.close()
    return sink.getvalue()


def flashes_and_beeps(path: Path) -> tuple[list[float], list[float]]:
    """When the middle of the picture is lit, and when the 1000 Hz of `flashes_bytes` begin."""
    with av.open(str(path)) as file:
        pictures = [(frame.time, frame.to_ndarray(format="gray")) for frame in file.decode(video=0)]
    lit = [time_s for time_s, grey in pictures if grey[grey.shape[0] // 2].mean() > 128]
    samples, step = sound_of(path), 480
    loud = [
        at
        for at in range(0, len(samples) - step, step)
        if np.abs(samples[at : at + step]).max() > 0.1
    ]
    return lit, [at / RATE for at in loud if at - step not in loud]


@dataclass(frozen=True)
class Coding:
    """How a file is encoded; without a video codec it is music."""

    container: str
    sound: str
    video: str = ""
    layout: str = "mono"


CODINGS = {
    "mp4": Coding("mp4", "aac", "libx264"),
    "mp3": Coding("mp3", "libmp3lame"),
    "vp8-opus.webm": Coding("webm", "libopus", "libvpx"),
    "vp9-opus.webm": Coding("webm", "libopus", "libvpx-vp9"),
    "vp8-vorbis.webm": Coding("webm", "vorbis", "libvpx", "stereo"),  # the encoder has no mono
}
_FAST = {"preset": "ultrafast", "deadline": "realtime", "cpu-used": "8", "strict": "-2"}


def encoded(kind: str, seconds: float, *, rate: int = 25, sound_s: float | None = None) -> bytes:
    """A green file with 440 Hz, coded as one of CODINGS; sound may be shorter."""
    sink, coding = io.BytesIO(), CODINGS[kind]
    with av.open(sink, "w", format=coding.container) as out:
        sound = out.add_stream(coding.sound, rate=RATE, layout=coding.layout, options=_FAST)
        if coding.video:
            video = out.add_stream(coding.video, rate=rate, options=_FAST)
            video.width, video.height, video.pix_fmt = 320, 240, "yuv420p"
            for number in range(round(seconds * rate)):
                frame = plain(320, 240, (40, 160, 80)).frame()
                frame.pts = number
                out.mux(video.encode(frame))
            out.mux(video.encode(None))
        samples = tone(440, round((seconds if sound_s is None else sound_s) * RATE))
        both = np.tile(samples, (2 if coding.layout == "stereo" else 1, 1))
        block = av.AudioFrame.from_ndarray(both, format="fltp", layout=coding.layout)
        block.sample_rate, block.pts = RATE, 0
        out.mux(sound.encode(block))
        out.mux(sound.encode(None))
    return sink.getvalue()


def duration_s(path: Path) -> float:
    """How long the file says it is; 0 when it does not."""
    with av.open(str(path)) as file:
        return (file.duration or 0) / 1e6


def pictures_of(path: Path) -> list[np.ndarray]:
    """Every frame as (height, width, 3) RGB; up to a torn end."""
    found = []
    with av.open(str(path)) as file, contextlib.suppress(av.FFmpegError):
        found.extend(frame.to_ndarray(format="rgb24") for frame in file.decode(video=0))
    return found


def picture_count(path: Path) -> int:
    """How many frames decode."""
    with av.open(str(path)) as file:
        return sum(1 for _ in file.decode(video=0))


def sound_of(path: Path) -> np.ndarray:
    """All sound, mono, between -1 and 1."""
    resampler = av.AudioResampler(format="flt", layout="mono", rate=RATE)
    with av.open(str(path)) as file:
        blocks = [b for frame in file.decode(audio=0) for b in resampler.resample(frame)]
    return np.concatenate([block.to_ndarray().reshape(-1) for block in blocks])


def loudness_at(samples: np.ndarray, hz: float) -> float:
    """How loud one frequency is in dB of full scale; -120 for nothing."""
    window = np.hanning(len(samples))
    times = np.arange(len(samples)) / RATE
    share = np.sum(samples * window * np.exp(-2j * np.pi * hz * times)) / window.sum()
    return float(20 * np.log10(max(2 * abs(share), 1e-6)))


def peak_hz(samples: np.ndarray) -> float:
    """The loudest frequency."""
    spectrum = np.abs(np.fft.rfft(samples * np.hanning(len(samples))))
    return float(np.argmax(spectrum) * RATE / len(samples))


def middle_of(picture: np.ndarray, box: Box) -> tuple[float, ...]:
    """The mean colour of the middle of a box, a fifth of its sides."""
    wide, high = max(box.width // 10, 1), max(box.height // 10, 1)
    x, y = box.x + box.width // 2, box.y + box.height // 2
    return tuple(picture[y - high : y + high, x - wide : x + wide].reshape(-1, 3).mean(0))


def is_near(one: tuple[float, ...], other: tuple[float, ...], by: float = 5) -> bool:
    """Whether two colours differ by at most `by` of 255 in each part."""
    return all(abs(float(a) - float(b)) <= by for a, b in zip(one, other, strict=True))


def rgb_at(planes: Planes, x: int, y: int) -> tuple[int, ...]:
    """The colour of one pixel."""
    return tuple(int(part) for part in planes.frame().to_ndarray(format="rgb24")[y, x])
