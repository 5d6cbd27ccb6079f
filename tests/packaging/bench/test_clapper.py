import io
from pathlib import Path

import numpy as np
import pytest

from bench.clapper import Clapper, claps_of
from studio.domain.podium import Frame
from studio.rehearsal.media.film import Film
from studio.rehearsal.media.planes import plain

SMALL = Frame(320, 240)


def clapped(path: Path, late_frames: int, flashes: int = 2) -> None:
    """A file whose beeps come late, or whose second flash does not come."""
    sink = io.BytesIO()
    film = Film(sink, SMALL)
    tone = 0.5 * np.sin(np.arange(1920) * 2 * np.pi * 1000 / 48_000)
    for number in range(150):
        light = (255,) * 3 if number in (25, 100)[:flashes] else (0,) * 3
        sound = tone if number - late_frames in {25, 100} else 0 * tone
        film.add(plain(320, 240, light), sound.astype(np.float32))
    film.close()
    path.write_bytes(sink.getvalue())


def test_flash_and_beep_stay_together_for_a_minute(minute_of_claps):
    assert minute_of_claps["error"] == ""
    assert minute_of_claps["frames"] > 57 * 25
    distances = minute_of_claps["distances_s"]
    assert len(distances) >= 6  # of eleven: a busy machine leaves pictures out
    assert max(abs(round(one, 3)) for one in distances) <= 0.040


@pytest.mark.parametrize("late_frames", [0, 3])
def test_a_beep_that_is_late_is_measured(tmp_path, late_frames):
    clapped(tmp_path / "a.webm", late_frames)
    expected = [late_frames / 25] * 2
    assert claps_of(tmp_path / "a.webm").distances_s == pytest.approx(expected, abs=0.015)


def test_a_flash_that_is_missing_is_counted(tmp_path):
    clapped(tmp_path / "a.webm", 0, flashes=1)
    claps = claps_of(tmp_path / "a.webm")
    assert (len(claps.distances_s), claps.alone) == (1, 1)


def test_the_clapper_does_not_clap_at_once():
    clapper = Clapper()
    loud = [bool(clapper.block(is_talking=True).any()) for _ in range(2 * 25 * 10 + 4)]
    assert [n for n, is_loud in enumerate(loud) if is_loud] == [
        250,
        251,
        252,
        253,
        500,
        501,
        502,
        503,
    ]
