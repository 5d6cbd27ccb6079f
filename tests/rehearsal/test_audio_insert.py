from __future__ import annotations

import pytest

from studio.rehearsal.audio_insert import insert_for, insert_shown
from studio.rehearsal.media.face import Insert
from studio.rehearsal.options import Options


@pytest.mark.parametrize(
    ("mode", "speakers", "named"),
    [
        ("enabled", ["ann", "bob"], "ann"),
        ("enabled", ["bob", "ann"], "bob"),
        ("enabled", [], None),
        ("audio_only", ["ann"], None),
        ("audio_only", ["ann", "bob"], "bob"),
        ("audio_only", [], None),
        ("disabled", ["ann", "bob"], None),
    ],
)
def test_the_mode_says_who_is_named(mode: str, speakers: list[str], named: str | None) -> None:
    assert insert_for(Options(audio_insert=mode), speakers, {"ann"}) == named


def test_the_strip_lies_where_the_room_wants_it() -> None:
    assert insert_shown(Options(), "Bob") == Insert("Bob")
    placed = Options(audio_insert_position=(10.0, None))
    assert insert_shown(placed, "Bob") == Insert("Bob", 10.0, None)
