"""Makes the sample clips: a countdown on violet with a tone. Takes a second or two of CPU.

`python -m studio.rehearsal.media.samples FOLDER`, so that nobody waits for it.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

import numpy as np
from PIL import Image, ImageDraw

from studio.domain.podium import WIDE, Box
from studio.rehearsal.media.colours import Rgb, rgb_of, tinted
from studio.rehearsal.media.disk import DiskFile
from studio.rehearsal.media.face import FPS
from studio.rehearsal.media.film import Film
from studio.rehearsal.media.lettering import font
from studio.rehearsal.media.planes import Planes, planes_of_image
from studio.rehearsal.media.sample_list import (
    SAMPLE_COLOUR,
    SAMPLE_TONE_HZ,
    SAMPLES,
    SampleClip,
)
from studio.rehearsal.media.sound import FRAME_SAMPLES, RATE, Samples

USAGE: Final = "python -m studio.rehearsal.media.samples FOLDER"
LOUDNESS: Final = 0.2
_BAR_HEIGHT: Final = 24


def write_samples(folder: Path) -> tuple[SampleClip, ...]:
    """Make the samples that folder does not hold yet and return all; raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    for sample in SAMPLES:
        path = folder / sample.file_name
        if not path.exists():
            part = path.with_name(path.name + ".part")
            _write(sample, part)
            part.replace(path)
    return SAMPLES


def main(arguments: list[str]) -> int:
    """Make the samples in one folder; 0 when they are there, 1 when not, 2 for a wrong call."""
    if len(arguments) != 1:
        sys.stderr.write(f"Usage: {USAGE}\n")
        return 2
    try:
        write_samples(Path(arguments[0]))
    except OSError as fault:
        sys.stderr.write(f"The sample clips cannot be written: {fault.strerror or fault}.\n")
        return 1
    return 0


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
    sys.exit(main(sys.argv[1:]))
