from dataclasses import replace

import pytest

from studio.domain.clips import Clip
from studio.domain.desk import DeskState
from studio.domain.events import Connection, Power, ServerKind
from studio.domain.podium import Box
from studio.domain.room import Playback, RoomState, Spot
from studio.ui import theme
from studio.ui.monitors.running_clip import RunningClip

CLIPS = (Clip("vt", "Harbour", "u", 70.0), Clip("live", "Radio", "v"), Clip("s", "Sting", "w", 5.0))
REHEARSAL = Connection(ServerKind.REHEARSAL, Power.HOST, "http://x")


def playing(*play_ids: str, since_s: float = 100.0, connection=None) -> DeskState:
    runs = tuple(Playback(play_id, "u", confirmed_at_s=since_s) for play_id in play_ids)
    return DeskState(connection=connection, clips=CLIPS, room=RoomState(playbacks=runs))


@pytest.fixture
def now():
    return [100.0]


@pytest.fixture
def clip(qtbot, now):
    clip = RunningClip(lambda: now[0])
    qtbot.addWidget(clip)
    clip.resize(300, 38)
    return clip


def test_it_counts_down_from_the_confirming_event_and_shows_the_ceiling(clip, now):
    clip.show_state(playing("vt"), "")
    assert (clip.words(), clip.countdown()) == ("Clip Harbour", "01:10")
    now[0] = 100.1
    assert clip.countdown() == "01:10"
    now[0] = 138.5
    assert clip.countdown() == "00:32"


@pytest.mark.parametrize(
    ("connection", "alarm"), [(None, theme.PROGRAM), (REHEARSAL, theme.REHEARSAL)]
)
def test_it_warns_twice_and_never_in_red_in_rehearsal(clip, now, connection, alarm):
    clip.show_state(playing("vt", connection=connection), "")
    assert clip.colour() == theme.TEXT
    now[0] = 141.0
    assert clip.colour() == theme.ASKED
    now[0] = 161.0
    assert clip.colour() == alarm


def test_it_ticks_only_while_an_end_is_known(clip):
    assert not clip.is_ticking
    clip.show_state(playing("vt"), "")
    assert clip.is_ticking
    clip.show_state(playing("live"), "")
    assert (clip.is_ticking, clip.countdown(), clip.words()) == (False, "", "Clip Radio")
    clip.show_state(playing(), "Seen: Anna")
    assert (clip.is_ticking, clip.words()) == (False, "Seen: Anna")


def test_of_several_clips_the_first_to_end_counts(clip):
    clip.show_state(playing("vt", "s"), "")
    assert (clip.words(), clip.countdown()) == ("Clip Harbour, Sting", "00:05")


def test_a_clip_somebody_else_started_is_shown_without_a_countdown(clip):
    foreign = RoomState(playbacks=(Playback("x9", "u", name="Theirs"),))
    clip.show_state(DeskState(room=foreign), "")
    assert (clip.words(), clip.countdown()) == ("Clip Theirs", "")


@pytest.mark.parametrize(
    ("has_audio", "words"),
    [
        (True, "Sound only, no seat: Harbour"),
        (False, "Not seen, no seat: Harbour"),
    ],
)
def test_a_clip_without_a_place_in_the_picture_is_not_told_as_seen(clip, has_audio, words):
    run = Playback("vt", "u", has_audio=has_audio, confirmed_at_s=100.0)
    room = RoomState(playbacks=(run,), spots=(Spot(Box(0, 0, 640, 720), "anna"),))
    clip.show_state(DeskState(clips=CLIPS, room=room), "")
    assert clip.words() == words
    seen = replace(room, spots=(Spot(Box(0, 0, 640, 720), play_id="vt"),))
    clip.show_state(DeskState(clips=CLIPS, room=seen), "")
    assert clip.words() == "Clip Harbour"


def test_a_clip_in_the_place_of_somebody_is_seen_there(clip):
    run = Playback("vt", "u", replacement_id="anna")
    room = RoomState(playbacks=(run,), spots=(Spot(Box(0, 0, 640, 720), "anna"),))
    clip.show_state(DeskState(clips=CLIPS, room=room), "")
    assert clip.words() == "Clip Harbour"


def test_it_repaints_while_it_ticks(clip, qtbot):
    clip.show_state(playing("vt"), "")
    clip.show()
    with qtbot.waitSignal(clip._timer.timeout):
        pass
    assert not clip.grab().isNull()
