from __future__ import annotations

from studio.rehearsal.media.face import (
    Actor,
    BroadcastEnded,
    ClipEnded,
    ClipStarted,
    MixerReady,
    Order,
    RecordingEnded,
    SceneShown,
    SetActors,
    ShowScene,
    SnapshotWritten,
    SpotShown,
    StartBroadcast,
    StartClip,
    StartRecording,
    StopBroadcast,
    StopClip,
    TakeSnapshot,
)
from studio.rehearsal.mixing.memory import DIED, Memory

ACTORS = SetActors((Actor("a1", "Ada", "#112233", 220.0),))
SCENE = ShowScene((SpotShown("a1", 0, 0, 10, 10),))
CLIP = StartClip("p1", "http://host/clip.webm")


def _told(*orders: Order) -> Memory:
    memory = Memory()
    for order in orders:
        memory.note_order(order)
        if isinstance(order, ShowScene):
            memory.note_scene_told()
    return memory


def test_a_new_child_is_told_the_newest_state_and_the_clips_that_run() -> None:
    memory = _told(ShowScene(()), CLIP, StartClip("p2", "http://host/2"), SCENE, ACTORS)
    memory.note_fact(ClipEnded("p2"))
    memory.bury_child()
    assert memory.orders_again() == [ACTORS, SCENE, CLIP]


def test_a_child_without_orders_needs_none() -> None:
    assert Memory().orders_again() == []


def test_scenes_are_numbered_as_the_caller_ordered_them_over_several_lives() -> None:
    memory = _told(SCENE, SCENE)
    assert memory.note_fact(SceneShown(1)) == SceneShown(1)
    memory.bury_child()
    memory.note_scene_told()
    assert memory.note_fact(SceneShown(1)) == SceneShown(2)
    memory.note_order(SCENE)
    memory.note_scene_told()
    assert memory.note_fact(SceneShown(2)) == SceneShown(3)


def test_a_scene_that_replaced_another_is_shown_for_both() -> None:
    memory = _told(SCENE, SCENE)
    memory.note_order(SCENE)
    memory.note_scene_told(replaces_last=True)
    shown = [memory.note_fact(SceneShown(count)) for count in (1, 2, 3)]
    assert shown == [SceneShown(1), SceneShown(3), None]


def test_a_child_that_skips_scenes_has_shown_the_last() -> None:
    assert _told(SCENE, SCENE, SCENE).note_fact(SceneShown(3)) == SceneShown(3)


def test_what_a_second_life_repeats_is_not_told_again() -> None:
    memory = _told(CLIP)
    for expected in (True, False):
        assert memory.note_fact(MixerReady()) == MixerReady()
        assert memory.is_ready
        told = memory.note_fact(ClipStarted("p1", 2.0))
        assert (told is not None) is expected
        memory.bury_child()
        assert not memory.is_ready


def test_a_clip_ends_once() -> None:
    memory = _told(CLIP)
    assert memory.note_fact(ClipEnded("p1")) == ClipEnded("p1")
    assert memory.note_fact(ClipEnded("p1")) is None


def test_a_clip_that_is_stopped_while_there_is_no_child_ends_in_the_next() -> None:
    memory = _told(CLIP)
    memory.bury_child()
    memory.note_order(StopClip("p1"))
    assert memory.orders_again() == [CLIP, StopClip("p1")]


def test_a_death_ends_what_was_being_stopped_and_every_unanswered_snapshot() -> None:
    memory = _told(CLIP, StopClip("p1"), StopClip("unknown"))
    for path in ("a.jpg", "b.jpg"):
        memory.note_order(TakeSnapshot(path))
    memory.note_fact(SnapshotWritten("a.jpg"))
    assert memory.bury_child() == ([ClipEnded("p1"), SnapshotWritten("b.jpg", DIED)], None)
    assert memory.bury_child() == ([], None)
    assert memory.orders_again() == []


def test_a_broadcast_goes_on_in_the_next_life_unless_it_is_over() -> None:
    first, second = (StartBroadcast(name, "rtmp://host/live/key") for name in ("b1", "b2"))
    memory = _told(first, second, StopBroadcast("b2"))
    memory.note_fact(BroadcastEnded("b2", "A broadcast is running already."))
    assert memory.orders_again() == [first]
    for ended in (BroadcastEnded("b1"), StopBroadcast("b1")):
        memory = _told(first)
        if isinstance(ended, BroadcastEnded):
            memory.note_fact(ended)
        else:
            memory.note_order(ended)
        assert memory.orders_again() == []


def test_a_death_names_the_recording_once_and_a_finished_one_never() -> None:
    memory = _told(StartRecording("r.webm"))
    assert memory.bury_child() == ([], "r.webm")
    assert memory.bury_child() == ([], None)
    memory.note_order(StartRecording("s.webm"))
    memory.note_fact(RecordingEnded("s.webm", 25))
    assert memory.bury_child() == ([], None)
