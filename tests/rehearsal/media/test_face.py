import pytest

from studio.rehearsal.media import face
from studio.rehearsal.media.face import (
    Actor,
    BroadcastEnded,
    BroadcastStarted,
    ClipEnded,
    ClipStarted,
    Fact,
    Health,
    Insert,
    Levels,
    MixerReady,
    Order,
    RecordingEnded,
    RecordingStarted,
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
    StopRecording,
    TakeSnapshot,
    fact_of,
    line_of,
    order_of,
)

ORDERS: list[Order] = [
    ShowScene((SpotShown("ü1", 0, 0, 640, 720, "auto", "Ada\nL"), SpotShown("", 640, 0, 640, 720))),
    ShowScene((), "#FFFFFF", "back.png", "front.png"),
    ShowScene((SpotShown("u1", 0, 0, 9, 9, is_speaking=True),), insert=Insert("Ada", 10.5)),
    SetActors((Actor("u1", "Ada", "#E4572E", 200.0, has_camera=False, is_talking=False),)),
    StartClip("p", "http://h/a.webm", has_audio=True, loop_count=-1, is_private_allowed=False),
    StopClip("p"),
    StartRecording("a.webm"),
    StopRecording(),
    StartBroadcast("b", "rtmp://h/live/key", is_private_allowed=False),
    StopBroadcast("b"),
    TakeSnapshot("a.jpg"),
]
FACTS: list[Fact] = [
    MixerReady(),
    SceneShown(3),
    ClipStarted("p", 8.0),
    ClipStarted("p", None),
    ClipEnded("p", "Why."),
    RecordingStarted("a.webm"),
    RecordingEnded("a.webm", 125),
    BroadcastStarted("b"),
    BroadcastEnded("b", "Why."),
    SnapshotWritten("a.jpg"),
    Levels({"u1": -20.5}),
    Health(25, 1, 0.5, 100.0),
]


@pytest.mark.parametrize("order", ORDERS, ids=lambda one: type(one).__name__)
def test_an_order_arrives_as_it_left(order):
    line = line_of(order)
    assert line.count(b"\n") == 1
    assert order_of(line) == order


@pytest.mark.parametrize("fact", FACTS, ids=lambda one: type(one).__name__)
def test_a_fact_arrives_as_it_left(fact):
    assert fact_of(line_of(fact)) == fact


@pytest.mark.parametrize(
    "line", [b"", b"x", b"[]", b"{}", b'{"is":"Nothing"}', b'{"is":"StopClip"}', b'{"is":[]}']
)
def test_anything_else_is_refused(line):
    with pytest.raises((ValueError, KeyError, TypeError)):
        order_of(line)


def test_a_stream_key_is_not_printed():
    assert "secret" not in repr(StartBroadcast("b", "rtmp://h/live/secret"))


def test_the_frame_rate_is_that_of_the_rooms():
    assert face.FPS == 25
