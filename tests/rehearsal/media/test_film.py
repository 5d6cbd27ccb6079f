import io

import av
import pytest

from studio.domain.podium import Frame
from studio.rehearsal.media.film import Film
from tests.support.media import (
    duration_s,
    film_bytes,
    flashes_and_beeps,
    flashes_bytes,
    peak_hz,
    picture_count,
    sound_of,
)

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
    path = tmp_path / "flashes.webm"
    path.write_bytes(flashes_bytes(4))
    flashes, beeps = flashes_and_beeps(path)
    assert len(flashes) == 4
    assert beeps == pytest.approx(flashes, abs=0.02)


def test_what_reached_the_sink_before_the_end_can_be_played(tmp_path):
    (tmp_path / "torn.webm").write_bytes(film_bytes(3, is_complete=False))
    assert duration_s(tmp_path / "torn.webm") == 0
    assert 45 <= picture_count(tmp_path / "torn.webm") <= 75


def test_a_film_without_frames_can_be_closed():
    Film(io.BytesIO(), SIZE).close()
