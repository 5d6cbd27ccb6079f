import numpy as np
import pytest

from studio.rehearsal.media.sound import FRAME_SAMPLES
from studio.rehearsal.media.sound_mixer import SoundMixer, Speaker
from studio.rehearsal.media.voice import Voice
from tests.support.media import loudness_at, tone


def speaker(name: str, hz: float, *, is_talking: bool = True) -> Speaker:
    return Speaker(name, Voice(hz), is_talking)


def test_without_anybody_there_is_silence():
    programme = SoundMixer().mix((), (), ("a",)).programme
    assert programme.shape == (FRAME_SAMPLES,)
    assert not programme.any()


def test_voices_and_clips_are_heard_together():
    mixer, people = SoundMixer(), (speaker("a", 200), speaker("b", 310))
    frames = [
        mixer.mix(people, [tone(880, FRAME_SAMPLES, at=n * FRAME_SAMPLES)]).programme
        for n in range(50)
    ]
    samples = np.concatenate(frames)
    for hz in (200, 310, 880):
        assert loudness_at(samples, hz) > -40
    assert loudness_at(samples, 500) < -60


def test_who_speaks_hears_all_but_themselves_and_others_hear_all():
    mixer, people = SoundMixer(), (speaker("a", 200), speaker("b", 310))
    mixes = [
        mixer.mix(people, [tone(880, FRAME_SAMPLES, at=n * FRAME_SAMPLES)], ("b", "a", "guest"))
        for n in range(50)
    ]
    heard = {name: np.concatenate([mix.heard[name] for mix in mixes]) for name in mixes[0].heard}
    assert list(heard) == ["b", "a", "guest"]
    assert np.array_equal(heard["guest"], np.concatenate([mix.programme for mix in mixes]))
    for name, own, other in (("a", 200, 310), ("b", 310, 200)):
        assert loudness_at(heard[name], own) < -80
        assert loudness_at(heard[name], other) > -40
        assert loudness_at(heard[name], 880) > -20


def test_where_nobody_speaks_a_listener_hears_silence():
    assert not SoundMixer().mix((), (), ("a",)).heard["a"].any()


def test_levels_tell_who_speaks():
    mixer = SoundMixer()
    people = (speaker("a", 200), speaker("b", 310, is_talking=False))
    for _ in range(50):
        mixer.mix(people, ())
    levels = mixer.levels()
    assert levels["a"] > -40
    assert levels["b"] == -100.0
    assert mixer.levels() == {}


def test_a_level_counts_only_since_the_last_one():
    mixer, ada = SoundMixer(), Voice(200)
    for _ in range(50):
        mixer.mix((Speaker("a", ada, is_talking=True),), ())
    mixer.mix((Speaker("a", ada, is_talking=False),), ())
    mixer.levels()
    mixer.mix((Speaker("a", ada, is_talking=False),), ())
    assert mixer.levels() == {"a": pytest.approx(-100.0)}
