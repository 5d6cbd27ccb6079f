from dataclasses import replace

import pytest

from studio.domain.clips import Clip
from studio.domain.commands import Command, Fate, StartClip
from studio.domain.desk import DeskState
from studio.domain.looks import clip as clip_seat
from studio.domain.room import Playback
from studio.ui.models.clips import ClipsModel, clip_rows
from studio.ui.widgets.row_delegate import Mark, Tone
from studio.ui.widgets.seat_mime import seat_from_mime
from tests.support.desk import CLOUD, REHEARSAL, room_with

OPENER = Clip("op", "Opener", "http://x/op.webm", duration_s=45.0, has_audio=True)
RUNNING = Playback("op", OPENER.url, confirmed_at_s=100.0)


def desk(*clips, playbacks=(), commands=(), connection=CLOUD):
    return DeskState(
        connection=connection,
        room=room_with(playbacks=playbacks),
        clips=clips,
        commands=commands,
    )


def start(fate, number=1):
    return Command(number, StartClip("op", OPENER.url, "Opener", has_audio=True), 1.0, fate)


def test_what_is_left_counts_from_the_confirming_event():
    (row,) = clip_rows(desk(OPENER, playbacks=(RUNNING,)), now_s=112.4)
    assert row.left == "0:33"
    assert row.face.marks == (Mark("▶ 0:33", Tone.PROGRAM),)


def test_a_running_clip_is_never_red_in_rehearsal():
    (row,) = clip_rows(desk(OPENER, playbacks=(RUNNING,), connection=REHEARSAL), now_s=112.4)
    assert row.face.marks[0].tone is Tone.REHEARSAL


@pytest.mark.parametrize(
    "entry", [replace(OPENER, duration_s=None), replace(OPENER, loop_count=-1)]
)
def test_nobody_knows_the_end_of_some(entry):
    playback = replace(RUNNING, loop_count=entry.loop_count)
    (row,) = clip_rows(desk(entry, playbacks=(playback,)), now_s=112.4)
    assert row.is_running
    assert row.left == ""
    assert row.face.marks[0].word == "▶"


@pytest.mark.parametrize(
    ("fate", "is_asked"),
    [
        (Fate.ASKED, True),
        (Fate.ACCEPTED, True),
        (Fate.UNECHOED, False),
        (Fate.FAILED, False),
        (Fate.CONFIRMED, False),
    ],
)
def test_asked_is_not_running(fate, is_asked):
    (row,) = clip_rows(desk(OPENER, commands=(start(fate),)), now_s=0)
    assert (row.is_asked, row.is_running) == (is_asked, False)


def test_a_clip_the_room_never_spoke_of_says_so_in_words_too():
    (row,) = clip_rows(desk(OPENER, commands=(start(Fate.UNECHOED),)), now_s=0)
    assert row.is_unechoed
    assert row.spoken.endswith("not echoed")
    assert row.face.marks == (Mark("not echoed"),)


def test_only_the_newest_play_counts():
    commands = (start(Fate.ACCEPTED), start(Fate.FAILED, number=2))
    (row,) = clip_rows(desk(OPENER, commands=commands), now_s=0)
    assert not row.is_asked


def test_a_clip_of_somebody_else_is_listed_while_it_runs():
    foreign = Playback("other", "http://y/z.mp4", name="Their clip")
    _, row = clip_rows(desk(OPENER, playbacks=(foreign,)), now_s=0)
    assert (row.id, row.name, row.is_running, row.entry) == ("other", "Their clip", True, None)
    assert row.face.note == "started by somebody else"


def test_length_sound_and_repeats_are_said():
    entry = replace(OPENER, plays_audio=False, loop_count=2)
    (row,) = clip_rows(desk(entry), now_s=0)
    assert row.face.note == "0:45 · sound off · 3x"
    assert row.spoken == "Opener, 0:45, sound off, 3x"


@pytest.fixture
def model(qapp):
    model = ClipsModel()
    model.show(clip_rows(desk(OPENER, playbacks=(RUNNING,)), now_s=101))
    return model


def test_model_keeps_the_qt_contract(model, qtmodeltester):
    qtmodeltester.check(model)


def test_a_dragged_row_carries_the_clip(model):
    mime = model.mimeData([model.index(0)])
    assert mime.formats() == model.mimeTypes()
    assert seat_from_mime(mime) == clip_seat("op")
