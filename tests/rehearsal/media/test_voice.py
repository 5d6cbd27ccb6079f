import numpy as np
import pytest

from studio.rehearsal.media.sound import BLOCK, RATE
from studio.rehearsal.media.voice import LOOP_S, Voice, spoken
from tests.support.media import loudness_at, peak_hz


def heard(voice: Voice, seconds: float, *, is_talking: bool = True) -> np.ndarray:
    count = round(seconds * RATE / BLOCK)
    return np.concatenate([voice.block(is_talking=is_talking) for _ in range(count)])


@pytest.mark.parametrize("hz", [110.0, 196.3, 440.0, 1234.0])
def test_the_base_frequency_is_the_peak(hz):
    assert peak_hz(heard(Voice(hz), 2)) == pytest.approx(hz, abs=1)


def test_other_frequencies_stay_far_below():
    samples = heard(Voice(220.0), 4)
    base = loudness_at(samples, 220)
    assert all(loudness_at(samples, hz) < base - 20 for hz in (260, 300, 440, 660, 880))


def test_speech_has_syllables_and_a_breath():
    samples = heard(Voice(200.0), LOOP_S).reshape(-1, BLOCK)
    loud = np.sqrt((samples**2).mean(1)) > 0.02
    syllables = int((np.diff(loud.astype(int)) == 1).sum())
    assert 9 <= syllables <= 16
    assert not loud[:20].any()


def test_the_loop_closes_without_a_click():
    loop = spoken(333.0)
    steps = np.abs(np.diff(np.concatenate([loop, loop[:2]])))
    assert steps[-2:].max() <= steps[:-2].max()


def test_silence_while_nobody_talks():
    assert not heard(Voice(200.0), 1, is_talking=False).any()


def test_talking_begins_and_ends_gently():
    voice = Voice(200.0)
    heard(voice, 0.64, is_talking=False)
    begin = voice.block(is_talking=True)
    heard(voice, 0.2)
    end = voice.block(is_talking=False)
    assert abs(begin[0]) < 1e-6
    assert abs(end[-1]) < 1e-6
    assert np.abs(end).max() > 0.001


@pytest.mark.parametrize("hz", [-5.0, 0.0, 1e9])
def test_a_senseless_frequency_is_bounded(hz):
    assert np.isfinite(spoken(hz)).all()
    assert np.abs(spoken(hz)).max() > 0.01
