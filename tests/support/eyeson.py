"""The truth about a room, asked from outside the desk: REST, pictures and sound."""

from __future__ import annotations

import io
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import av
import httpx
import numpy as np
from PIL import Image

T = TypeVar("T")
RATE = 48_000


@dataclass(frozen=True)
class Eyewitness:
    """Asks a rehearsal server about one room."""

    url: str
    api_key: str
    room_id: str

    def get(self, path: str) -> Any:
        answer = httpx.get(self.url + path, headers={"Authorization": self.api_key}, timeout=20)
        answer.raise_for_status()
        return answer.json()

    def users(self) -> list[str]:
        found = self.get(f"/rooms/{self.room_id}/users?online=true")
        return [str(user["id"]) for user in found]

    def actors(self) -> dict[str, dict[str, Any]]:
        found = self.get(f"/rehearsal/rooms/{self.room_id}/actors")
        return {str(actor["name"]): actor for actor in found}

    def snapshots(self) -> list[dict[str, Any]]:
        return list(self.get(f"/rooms/{self.room_id}/snapshots"))


def picture_of(file: Path | bytes) -> np.ndarray:
    """A still as (height, width, 3) RGB."""
    source = io.BytesIO(file) if isinstance(file, bytes) else file
    return np.asarray(Image.open(source).convert("RGB"))


def main_colour(picture: np.ndarray, box: tuple[int, int, int, int]) -> np.ndarray:
    """The colour most of a box has: its median, which a figure and letters do not move."""
    x, y, width, height = box
    return np.median(picture[y : y + height, x : x + width].reshape(-1, 3), axis=0)


def is_near(colour: np.ndarray, wanted: str, tolerance: int = 14) -> bool:
    """Whether a colour is the wanted hex one, as far as a JPEG of a video can show it."""
    rgb = np.array([int(wanted[i : i + 2], 16) for i in (1, 3, 5)])
    return bool(np.abs(colour - rgb).max() <= tolerance)


@dataclass(frozen=True)
class Recorded:
    """What a recording holds."""

    frames: int
    seconds: float
    size: tuple[int, int]
    sound: np.ndarray
    """Mono samples at 48 kHz."""

    def loudness(self, frequency_hz: float, start_s: float, end_s: float) -> float:
        """How strong a tone is in a stretch, in dB below a full-scale one."""
        part = self.sound[int(start_s * RATE) : int(end_s * RATE)]
        window = np.hanning(len(part))
        spectrum = 2 * np.abs(np.fft.rfft(part * window)) / window.sum()
        at = round(frequency_hz * len(part) / RATE)
        peak = spectrum[max(0, at - 3) : at + 4].max()
        return float(20 * np.log10(peak + 1e-9))


def recorded(path: Path) -> Recorded:
    """Decode a recording to its end."""
    frames, size = 0, (0, 0)
    blocks: list[np.ndarray] = []
    resampler = av.AudioResampler(format="flt", layout="mono", rate=RATE)
    with av.open(str(path)) as file:
        seconds = float(file.duration or 0) / 1_000_000
        for frame in file.decode(video=0, audio=0):
            if isinstance(frame, av.VideoFrame):
                frames, size = frames + 1, (frame.width, frame.height)
            else:
                blocks += [part.to_ndarray()[0] for part in resampler.resample(frame)]
    return Recorded(frames, seconds, size, np.concatenate(blocks))


def eventually(ask: Callable[[], T], is_right: Callable[[T], bool], timeout_s: float = 20) -> T:
    """Ask until the answer is right."""
    end = time.monotonic() + timeout_s
    while not is_right(answer := ask()):
        assert time.monotonic() < end, f"last answer: {answer!r}"
        time.sleep(0.1)
    return answer
