from dataclasses import replace

import pytest

from studio.domain.events import (
    ChatHeard,
    LockChanged,
    OptionsChanged,
    ParticipantJoined,
    ParticipantLeft,
    PlaybacksChanged,
    RecordingChanged,
    RoomEvent,
    RoomTold,
    SnapshotsTaken,
)
from studio.domain.room import (
    ChatLine,
    Playback,
    Recording,
    RecordingStage,
    RoomFacts,
    RoomState,
    Snapshot,
)
from studio.domain.room_reducer import CHAT_LINES_KEPT, reduce_room
from tests.support.desk import ANNA, BEN, OPTIONS, READY, room_with


def after(room: RoomState, *events: RoomEvent, at_s: float = 0.0) -> RoomState:
    for event in events:
        room = reduce_room(room, event, at_s)
    return room


def test_people_come_in_the_order_of_arrival_and_update_in_place():
    renamed = replace(ANNA, name="Anna B.")
    room = after(
        room_with(), *(ParticipantJoined(p) for p in (ANNA, BEN, renamed)), ParticipantLeft("x")
    )
    assert room.participants == (renamed, BEN)
    assert after(room, ParticipantLeft(ANNA.id)).participants == (BEN,)


def test_a_playback_keeps_the_time_of_its_first_report():
    clip = Playback("opener", "u")
    room = after(room_with(), PlaybacksChanged((clip,)), at_s=10.0)
    again = after(room, PlaybacksChanged((clip, Playback("b", "u"))), at_s=12.0)
    assert [p.confirmed_at_s for p in again.playbacks] == [10.0, 12.0]
    assert after(again, PlaybacksChanged(()), at_s=13.0).playbacks == ()


def test_a_document_does_not_say_since_when_a_clip_runs():
    clip = Playback("opener", "u")
    joined = after(room_with(), RoomTold(replace(READY, playbacks=(clip,))), at_s=10.0)
    assert joined.playbacks[0].confirmed_at_s is None
    told = after(joined, PlaybacksChanged((clip, Playback("b", "u"))), at_s=12.0)
    assert [p.confirmed_at_s for p in told.playbacks] == [None, 12.0]


def test_a_recording_runs_stops_and_finishes():
    running = after(room_with(), RecordingChanged(Recording("r", 1)))
    stopped = after(running, RecordingChanged(Recording("r", 2, 5)))
    finished = after(stopped, RecordingChanged(Recording("r", 2, 5, "link")))
    assert running.recording == Recording("r", 1)
    assert (stopped.recording, stopped.recordings) == (None, (Recording("r", 2, 5),))
    assert finished.recordings == (Recording("r", 2, 5, "link"),)


@pytest.mark.parametrize(
    "facts", [READY, replace(READY, is_over=True), replace(READY, recording=Recording("next", 9))]
)
def test_a_recording_whose_end_nobody_told_is_stopped_all_the_same(facts: RoomFacts):
    room = after(room_with(), RecordingChanged(Recording("r", 1)), RoomTold(facts))
    assert [(r.id, r.stage) for r in room.recordings] == [("r", RecordingStage.STOPPED)]


def test_a_recording_that_runs_after_all_is_not_in_the_list_of_the_stopped():
    running = RecordingChanged(Recording("r", 1))
    room = after(room_with(), running, RoomTold(READY), running)
    assert (room.recording, room.recordings) == (Recording("r", 1), ())


def test_the_finish_of_an_older_recording_leaves_the_running_one_alone():
    room = after(room_with(), RecordingChanged(Recording("new", 9)))
    room = after(room, RecordingChanged(Recording("old", 1, 5, "link")))
    assert room.recording == Recording("new", 9)


def test_the_gallery_is_newest_first_without_doubles():
    one, two = Snapshot("1", "1", ""), Snapshot("2", "2", "")
    room = after(room_with(), SnapshotsTaken((one,)), SnapshotsTaken((one, two)))
    assert room.snapshots == (two, one)


def test_an_ended_room_has_nobody_and_nothing_running():
    room = room_with(ANNA, recording=Recording("r", 1), playbacks=(Playback("p", "u"),))
    over = after(room, RoomTold(replace(READY, is_over=True)))
    assert (over.participants, over.playbacks, over.recording) == ((), (), None)
    assert not over.is_ready


def test_a_document_that_does_not_list_people_keeps_them():
    assert after(room_with(ANNA), RoomTold(READY)).participants == (ANNA,)
    empty = replace(READY, participants=())
    assert after(room_with(ANNA), RoomTold(empty)).participants == ()


def test_a_document_that_does_not_list_clips_keeps_them_and_their_clocks():
    playing = after(room_with(), PlaybacksChanged((Playback("p", "u"),)), at_s=3.0)
    assert after(playing, RoomTold(READY), at_s=9.0).playbacks == playing.playbacks
    assert after(playing, RoomTold(replace(READY, playbacks=()))).playbacks == ()


def test_a_lock_outlives_documents_that_do_not_mention_it():
    room = after(room_with(), LockChanged(is_locked=True), RoomTold(READY))
    assert room.facts is not None
    assert room.facts.is_locked


def test_options_change_the_frame():
    room = after(room_with(), OptionsChanged(replace(OPTIONS, is_widescreen=False)))
    assert (room.frame.width, room.frame.height) == (1280, 960)


def test_events_before_the_first_document_do_no_harm():
    room = after(RoomState(), OptionsChanged(OPTIONS), LockChanged(is_locked=True))
    assert room == RoomState()


def test_the_chat_keeps_its_newest_lines():
    lines = [ChatHeard(ChatLine("a", str(n), "")) for n in range(CHAT_LINES_KEPT + 1)]
    room = after(room_with(), *lines)
    assert (room.chat[0].text, len(room.chat)) == ("1", CHAT_LINES_KEPT)
