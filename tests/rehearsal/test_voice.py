from __future__ import annotations

from studio.rehearsal.voice import VoiceMemory


def heard(*moments: tuple[float, dict[str, float]]) -> VoiceMemory:
    memory = VoiceMemory()
    memory.see(["ann", "bob"], 0.0)
    for now, dbfs in moments:
        memory.hear(dbfs, now)
    return memory


def test_a_second_of_speech_takes_the_spot_of_who_was_silent_longest() -> None:
    memory = heard((0.0, {"ann": -60, "bob": -20}), (1.0, {"bob": -60}), (5.0, {"cem": -20}))
    assert memory.swap(["ann", "bob"], ["cem"], 5.9) is None
    assert memory.swap(["ann", "bob"], ["cem"], 6.0) == ("ann", "cem")


def test_who_never_spoke_leaves_first() -> None:
    memory = heard((0.0, {"ann": -60, "cem": -20}))
    assert memory.swap(["ann", "bob"], ["cem"], 9.0) == ("bob", "cem")


def test_nobody_who_speaks_has_to_leave() -> None:
    memory = heard((0.0, {"ann": -20, "bob": -20, "cem": -20}))
    assert memory.swap(["ann", "bob"], ["cem"], 9.0) is None


def test_a_pause_starts_the_second_anew() -> None:
    memory = heard((0.0, {"cem": -20}), (0.5, {"cem": -60}), (0.8, {"cem": -20}))
    assert memory.swap(["ann"], ["cem"], 1.5) is None


def test_who_just_came_stays_three_seconds() -> None:
    memory = heard((0.0, {"cem": -20}))
    memory.see(["ann", "bob", "dora"], 5.0)
    assert memory.swap(["dora"], ["cem"], 7.9) is None
    assert memory.swap(["dora"], ["cem"], 8.0) == ("dora", "cem")


def test_without_anybody_movable_nothing_moves() -> None:
    assert heard((0.0, {"cem": -20})).swap([], ["cem"], 9.0) is None


def test_who_speaks_is_listed_by_when_they_began_and_breathes_in_between() -> None:
    memory = heard((0.0, {"bob": -20}), (1.0, {"ann": -20}), (2.0, {"bob": -60}))
    assert memory.speakers(2.9) == ["bob", "ann"]
    memory.hear({"bob": -20}, 2.9)
    assert memory.speakers(9.0) == ["bob", "ann"]
    memory.hear({"bob": -60}, 9.0)
    assert memory.speakers(9.9) == ["bob", "ann"]
    assert memory.speakers(10.0) == ["ann"]
    memory.hear({"bob": -20}, 11.0)
    assert memory.speakers(11.0) == ["ann", "bob"]


def test_who_was_never_loud_does_not_speak() -> None:
    assert heard((0.0, {"ann": -40.1})).speakers(1.0) == []


def test_who_left_is_forgotten() -> None:
    memory = heard((0.0, {"ann": -20, "bob": -20, "cem": -20}))
    memory.keep(["ann", "dora"])
    assert memory.speakers(1.0) == ["ann"]
    assert memory.swap(["dora"], ["cem"], 9.0) is None
