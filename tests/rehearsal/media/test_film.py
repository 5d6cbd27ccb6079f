import io

import av
import numpy as np
import pytest

from studio.domain.podium import Frame
from studio.rehearsal.media.film import Film
from studio.rehearsal.media.planes import plain
from studio.rehearsal.media.sound import FRAME_SAMPLES
from tests.support.media import duration_s, film_bytes, peak_hz, picture_count, sound_of, tone

SIZE = Frame(320, 240)


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory):
    path = tmp_path_factory.mktemp("film") / "film.webm"
    path.write_bytes(film_bytes(2))
    return path


def test_a_film_has_as_many_frames_as_were_added(film):
    assert picture_count(film) == 50
    assert duration_s(film) == pytest.approx(2.0, abs=0.02)


def test_its_sound_has_the_frequency_and_length_that_were_added(film):
    samples = sound_of(film)
    assert peak_hz(samples) == pytest.approx(880, abs=1)
    assert len(samples) / 48_000 == pytest.approx(2.0, abs=0.02)


def test_it_is_vp8_and_opus_with_frame_n_at_n_times_40_ms(film):
    with av.open(str(film)) as file:
        assert file.streams.video[0].codec_context.name == "vp8"
        assert file.streams.audio[0].codec_context.name == "opus"
        times = [packet.pts for packet in file.demux(video=0) if packet.pts is not None]
    assert times == [n * 40 for n in range(50)]


def test_sound_and_picture_stay_together(tmp_path):
    """A flash and a beep each second, both a frame long."""
    sink, film = io.BytesIO(), None
    film = Film(sink, SIZE)
    dark, light = plain(320, 240, (0, 0, 0)), plain(320, 240, (255, 255, 255))
    for number in range(100):
        is_beep = number % 25 == 10
        beep = tone(1000, at=number * FRAME_SAMPLES, loudness=0.5 if is_beep else 0.0)
        film.add(light if is_beep else dark, beep)
    film.close()
    (tmp_path / "flash.webm").write_bytes(sink.getvalue())
    with av.open(str(tmp_path / "flash.webm")) as file:
        flashes = [
            frame.time
            for frame in file.decode(video=0)
            if frame.to_ndarray(format="gray").mean() > 128
        ]
    samples = np.abs(sound_of(tmp_path / "flash.webm"))
    beeps = [n for n in range(0, len(samples) - 480, 480) if samples[n : n + 480].max() > 0.1]
    begins = [n / 48_000 for n in beeps if n - 480 not in beeps]
    assert begins == pytest.approx(flashes, abs=0.02)


def test_what_reached_the_sink_before_the_end_can_be_played(tmp_path):
    (tmp_path / "torn.webm").write_bytes(film_bytes(3, is_complete=False))
    assert duration_s(tmp_path / "torn.webm") == 0
    assert 45 <= picture_count(tmp_path / "torn.webm") <= 75


def test_a_film_without_frames_can_be_closed():
    Film(io.BytesIO(), SIZE).close()
