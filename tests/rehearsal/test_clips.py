from __future__ import annotations

import pytest

from studio.domain.podium import Box
from studio.rehearsal.clips import clip_documents, clip_path
from studio.rehearsal.media.colours import rgb_of
from studio.rehearsal.media.sample_list import (
    SAMPLE_COLOUR,
    SAMPLE_TONE_HZ,
    SAMPLES,
    SampleClip,
)
from studio.rehearsal.probe import probe
from tests.support.media import is_near, middle_of, peak_hz, pictures_of, sound_of

STING = SAMPLES[1].file_name


def test_each_has_an_address() -> None:
    assert [one["url"] for one in clip_documents("http://x")] == [
        "http://x/rehearsal/clips/countdown.webm",
        "http://x/rehearsal/clips/sting.webm",
    ]


def test_any_other_name_is_no_clip() -> None:
    assert clip_path("other.webm") is None
    assert clip_path("../fonts/Inter-Bold.otf") is None


def test_one_lasts_eight_seconds_and_one_three() -> None:
    assert [sample.duration_s for sample in SAMPLES] == [8.0, 3.0]
    assert len({sample.name for sample in SAMPLES}) == 2


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_each_is_what_the_list_says(sample: SampleClip) -> None:
    probed = probe(str(clip_path(sample.file_name)))
    assert probed.duration_s == pytest.approx(sample.duration_s, abs=0.02)
    assert probed.has_audio == sample.has_audio
    assert (probed.width, probed.height) == (1280, 720)
    assert (probed.video_codec, probed.audio_codec) == ("vp8", "opus")


def test_the_middle_is_violet_and_something_moves() -> None:
    pictures = pictures_of(clip_path(STING))
    assert len(pictures) == 75
    for picture in pictures[::20]:
        assert is_near(middle_of(picture, Box(0, 0, 1280, 720)), rgb_of(SAMPLE_COLOUR))
    brightness = [float(picture[-12].mean()) for picture in pictures]
    assert brightness == sorted(brightness)
    assert brightness[-1] > brightness[0] + 50


def test_the_tone_is_the_samples_own() -> None:
    assert peak_hz(sound_of(clip_path(STING))) == pytest.approx(SAMPLE_TONE_HZ, abs=1)
