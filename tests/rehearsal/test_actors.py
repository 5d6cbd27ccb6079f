from __future__ import annotations

from datetime import UTC, datetime

from studio.rehearsal import actors
from studio.rehearsal.media.sample_list import SAMPLE_TONE_HZ
from studio.rehearsal.people import User


def named(name: str) -> User:
    return User(name.lower(), "cid", name, datetime(2026, 1, 1, tzinfo=UTC))


def test_no_two_parts_share_a_name_a_colour_or_a_tone() -> None:
    parts = [actors.part(number) for number in range(40)]
    for column in zip(*parts, strict=True):
        assert len(set(column)) == 40


def test_no_actor_sounds_like_a_clip_or_an_octave_of_another_in_the_cast() -> None:
    tones = [hz for _, _, hz in actors.CAST]
    assert all(abs(hz - SAMPLE_TONE_HZ) > 20 for hz in tones)
    assert min(b - a for a, b in zip(sorted(tones), sorted(tones)[1:], strict=False)) > 10


def test_who_is_named_is_addressed() -> None:
    anna, ben = named("Anna Berg"), named("Ben Kurz")
    assert actors.addressed("Ben, can you hear me?", [anna, ben]) == [ben]
    assert actors.addressed("benefit", [anna, ben]) == []


def test_an_actor_greets_with_their_first_name() -> None:
    assert {"Anna" in actors.greeting(named("Anna Berg"), number) for number in range(8)} == {True}
