from pathlib import Path

import pytest

from studio.domain.podium import Box
from studio.rehearsal.media.colours import rgb_of
from studio.rehearsal.media.sample_list import SAMPLE_COLOUR, SAMPLE_TONE_HZ, SAMPLES
from studio.rehearsal.media.samples import main, write_samples
from studio.rehearsal.probe import probe
from tests.support.media import is_near, middle_of, peak_hz, pictures_of, sound_of


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("samples") / "clips"
    assert write_samples(made) == SAMPLES
    return made


def test_one_lasts_eight_seconds_and_one_three():
    assert [sample.duration_s for sample in SAMPLES] == [8.0, 3.0]
    assert len({sample.name for sample in SAMPLES}) == 2


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_each_is_what_the_list_says(folder, sample):
    probed = probe(str(folder / sample.file_name))
    assert probed.duration_s == pytest.approx(sample.duration_s, abs=0.02)
    assert probed.has_audio == sample.has_audio
    assert (probed.width, probed.height) == (1280, 720)
    assert (probed.video_codec, probed.audio_codec) == ("vp8", "opus")


def test_the_middle_is_violet_and_something_moves(folder):
    pictures = pictures_of(folder / SAMPLES[1].file_name)
    assert len(pictures) == 75
    for picture in pictures[::20]:
        assert is_near(middle_of(picture, Box(0, 0, 1280, 720)), rgb_of(SAMPLE_COLOUR))
    brightness = [float(picture[-12].mean()) for picture in pictures]
    assert brightness == sorted(brightness)
    assert brightness[-1] > brightness[0] + 50


def test_the_tone_is_the_samples_own(folder):
    assert peak_hz(sound_of(folder / SAMPLES[1].file_name)) == pytest.approx(SAMPLE_TONE_HZ, abs=1)


def test_what_is_there_is_not_made_again(folder):
    before = {path: path.stat().st_mtime_ns for path in folder.iterdir()}
    assert main([str(folder)]) == 0
    assert {path: path.stat().st_mtime_ns for path in folder.iterdir()} == before


def test_a_folder_that_cannot_be_made_is_said(tmp_path, capsys):
    (tmp_path / "file").touch()
    assert main([str(tmp_path / "file" / "clips")]) == 1
    assert "cannot be written" in capsys.readouterr().err


def test_a_wrong_call_shows_the_right_one(capsys):
    assert main([]) == 2
    assert "FOLDER" in capsys.readouterr().err
