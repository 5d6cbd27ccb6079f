import numpy as np
import pytest

from studio.rehearsal.media.sound import (
    BLOCK,
    KNEE,
    dbfs,
    energies,
    limited,
    mixed,
    mixed_minus,
    pcm,
    silence,
)
from tests.support.media import tone


def test_quiet_sound_is_left_alone():
    block = tone(440, BLOCK, loudness=0.5)
    assert np.array_equal(limited(block), block)


def test_loud_sound_is_bent_below_full_scale_and_keeps_its_order():
    rising = np.linspace(-4, 4, 4001, dtype=np.float32)
    bent = limited(rising)
    assert np.abs(bent).max() <= 1
    assert (np.diff(bent) >= 0).all()
    calm = np.abs(rising) <= KNEE
    assert np.array_equal(bent[calm], rising[calm])


def test_the_programme_is_the_sum():
    blocks = np.stack([tone(200, BLOCK), tone(300, BLOCK)])
    assert np.allclose(mixed(blocks), blocks[0] + blocks[1], atol=1e-6)


def test_everybody_hears_the_sum_without_themselves():
    blocks = np.stack([tone(hz, BLOCK, loudness=0.1) for hz in (200, 300, 400)])
    programme, heard = mixed_minus(blocks)
    assert np.allclose(programme, blocks.sum(0), atol=1e-6)
    for person in range(3):
        others = [n for n in range(3) if n != person]
        assert np.allclose(heard[person], blocks[others].sum(0), atol=1e-6)


def test_alone_nobody_is_heard():
    _, heard = mixed_minus(tone(200, BLOCK)[None])
    assert np.abs(heard).max() < 1e-6


def test_everybody_at_full_scale_stays_within_bounds():
    loud = np.stack([tone(200 + n, BLOCK, loudness=1.0) for n in range(9)])
    programme, heard = mixed_minus(loud)
    assert np.abs(programme).max() <= 1
    assert np.abs(heard).max() <= 1


def test_levels_are_root_mean_squares():
    blocks = np.stack([tone(200, BLOCK, loudness=1.0), silence()])
    loud, quiet = energies(blocks)
    assert dbfs(loud) == pytest.approx(-3.0, abs=0.1)
    assert dbfs(quiet) == -100.0


def test_samples_become_16_bit_numbers_without_wrapping():
    assert pcm(np.array([0, 1, -1, 2, -2], np.float32)).tolist() == [
        0,
        32767,
        -32767,
        32767,
        -32767,
    ]
