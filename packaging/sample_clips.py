"""Makes `resources/clips` anew: a countdown on violet with a tone.

The files come with the program, so that nobody waits for them: to make them takes a busy machine
longer than a client waits for a server.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

import numpy as np
from PIL import Image, ImageDraw

ROOT: Final = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from studio.domain.podium import WIDE, Box  # noqa: E402 - the path comes first
from studio.rehearsal.clips import FOLDER  # noqa: E402
from studio.rehearsal.media.colours import Rgb, rgb_of, tinted  # noqa: E402
from studio.rehearsal.media.disk import DiskFile  # noqa: E402
from studio.rehearsal.media.face import FPS  # noqa: E402
from studio.rehearsal.media.film import Film  # noqa: E402
from studio.rehearsal.media.lettering import font  # noqa: E402
from studio.rehearsal.media.planes import Planes, planes_of_image  # noqa: E402
from studio.rehearsal.media.sample_list import (  # noqa: E402
    SAMPLE_COLOUR,
    SAMPLE_TONE_HZ,
    SAMPLES,
    SampleClip,
)
from studio.rehearsal.media.sound import FRAME_SAMPLES, RATE, Samples  # noqa: E402

LOUDNESS: Final = 0.2
_BAR_HEIGHT: Final = 24


def main() -> None:
    """Make all of them."""
    FOLDER.mkdir(exist_ok=True)
    for sample in SAMPLES:
        _write(sample, FOLDER / sample.file_name)


def _write(sample: SampleClip, path: Path) -> None:
    sink = DiskFile(path)
    try:
        film = Film(sink, WIDE)
        frames = round(sample.duration_s * FPS)
        picture = Planes(WIDE.width, WIDE.height)
        for number in range(frames):
            if number % FPS == 0:
                np.copyto(picture.buffer, _card(-(-(frames - number) // FPS)).buffer)
            _draw_progress(picture, (number + 1) / frames)
            film.add(picture, _tone(number, frames))
        film.close()
    finally:
        sink.close()


def _card(seconds: int) -> Planes:
    """The picture of one second: its number at the left, the middle plain."""
    colour = rgb_of(SAMPLE_COLOUR)
    card = Image.new("RGB", (WIDE.width, WIDE.height), colour)
    pen = ImageDraw.Draw(card)
    pen.text((WIDE.width * 0.2, WIDE.height / 2), str(seconds), _light(colour), font(260), "mm")
    return planes_of_image(card)


def _draw_progress(picture: Planes, share: float) -> None:
    """Lengthen the bar at the lower edge: something moves in every frame."""
    width = 2 * round(WIDE.width * share / 2)
    top = WIDE.height - _BAR_HEIGHT
    picture.fill(Box(0, top, width, _BAR_HEIGHT), _light(rgb_of(SAMPLE_COLOUR)))


def _light(colour: Rgb) -> Rgb:
    return tinted(colour, 0.75)


def _tone(number: int, frames: int) -> Samples:
    """The samples of one frame, faded in the first and out in the last one."""
    at = np.arange(FRAME_SAMPLES) + number * FRAME_SAMPLES
    tone = LOUDNESS * np.sin(2 * np.pi * SAMPLE_TONE_HZ / RATE * at)
    gain = np.linspace(number > 0, number < frames - 1, FRAME_SAMPLES)
    return np.asarray(tone * gain, np.float32)


if __name__ == "__main__":
    main()
