from dataclasses import replace

import pytest

from studio.domain.commands import (
    BACKGROUND,
    FOREGROUND,
    ClearLayer,
    EndRoom,
    Kick,
    LayerKind,
    LockRoom,
    Request,
    SendChat,
    ShowLayer,
    ShowLayout,
    StartBroadcast,
    StartClip,
    StartRecording,
    StopBroadcast,
    StopClip,
    StopRecording,
)
from studio.domain.confirm import confirms, is_in_documents
from studio.domain.events import (
    BroadcastsChanged,
    ChatHeard,
    Heard,
    LockChanged,
    OptionsChanged,
    ParticipantLeft,
    PlaybacksChanged,
    PodiumChanged,
    RecordingChanged,
    RoomEvent,
    RoomTold,
)
from studio.domain.looks import LayoutChoice
from studio.domain.room import Broadcast, ChatLine, Playback, Recording
from tests.support.desk import OPTIONS, READY

RUNNING, STOPPED = Recording("r1", 1), Recording("r1", 1, duration_s=5)
FOUR = ShowLayout(LayoutChoice("four"), (), ("anna", "", "", ""))
SHOWN = replace(OPTIONS, layout="custom", layout_name="four", layout_users=("anna", "", "", ""))
CLIP = StartClip("opener", "http://x/opener.webm", "Opener", has_audio=True)

PROOFS: list[tuple[Request, RoomEvent]] = [
    (FOUR, OptionsChanged(SHOWN)),
    (FOUR, RoomTold(replace(READY, options=SHOWN))),
    (ShowLayout(LayoutChoice(), (), ()), OptionsChanged(replace(OPTIONS, layout_users=()))),
    (ClearLayer(FOREGROUND), PodiumChanged((), ((BACKGROUND, "b"),))),
    (CLIP, PlaybacksChanged((Playback("opener", "u"),))),
    (StopClip("opener"), PlaybacksChanged(())),
    (StartRecording(), RecordingChanged(RUNNING)),
    (StopRecording(), RecordingChanged(STOPPED)),
    (StopRecording(), RoomTold(READY)),
    (StopClip("opener"), RoomTold(replace(READY, playbacks=()))),
    (StopBroadcast(), RoomTold(READY)),
    (CLIP, RoomTold(replace(READY, playbacks=(Playback("opener", "u"),)))),
    (StartRecording(), RoomTold(replace(READY, recording=RUNNING))),
    (LockRoom(), RoomTold(replace(READY, is_locked=True))),
    (SendChat("hi"), ChatHeard(ChatLine("desk", "hi", ""))),
    (Kick("ben", "Ben"), ParticipantLeft("ben")),
    (LockRoom(), LockChanged(is_locked=True)),
    (EndRoom(), RoomTold(replace(READY, is_over=True))),
    (StartBroadcast("rtmp://x"), BroadcastsChanged((Broadcast("b"),))),
    (StopBroadcast(), BroadcastsChanged(())),
]
OTHERS: list[tuple[Request, RoomEvent]] = [
    (FOUR, OptionsChanged(replace(SHOWN, layout_users=("ben", "", "", "")))),
    (FOUR, OptionsChanged(replace(SHOWN, shows_names=False))),
    (FOUR, PodiumChanged(())),
    (ClearLayer(FOREGROUND), PodiumChanged((), ((FOREGROUND, "x"),))),
    (CLIP, PlaybacksChanged((Playback("other", "u"),))),
    (StopClip("opener"), PlaybacksChanged((Playback("opener", "u"),))),
    (StartRecording(), RecordingChanged(STOPPED)),
    (StopRecording(), RecordingChanged(RUNNING)),
    (StopRecording(), RoomTold(replace(READY, recording=RUNNING))),
    (StopClip("opener"), RoomTold(READY)),
    (LockRoom(), RoomTold(READY)),
    (SendChat("hi"), ChatHeard(ChatLine("ben", "hi", ""))),
    (Kick("ben", "Ben"), ParticipantLeft("anna")),
    (EndRoom(), RoomTold(READY)),
    (StartBroadcast("rtmp://x"), BroadcastsChanged(())),
]


@pytest.mark.parametrize(("request_", "event"), PROOFS)
def test_the_rooms_own_event_proves_a_request(request_: Request, event: RoomEvent):
    assert confirms(Heard(event), request_, "desk")


@pytest.mark.parametrize(("request_", "event"), OTHERS)
def test_an_event_about_something_else_proves_nothing(request_: Request, event: RoomEvent):
    assert not confirms(Heard(event), request_, "desk")


def test_a_layer_is_proven_by_its_id_wherever_it_stands():
    layer = ShowLayer(FOREGROUND, "fresh-1", LayerKind.GRAPHICS)
    assert confirms(Heard(None, frozenset({"demo", "fresh-1"})), layer, "desk")
    assert confirms(Heard(PodiumChanged(()), frozenset({"fresh-1"})), layer, "desk")


def test_somebody_elses_layer_id_never_proves_ours():
    layer = ShowLayer(FOREGROUND, "fresh-1", LayerKind.GRAPHICS)
    heard = Heard(PodiumChanged((), ((FOREGROUND, "fresh-2"),)), frozenset({"fresh-2"}))
    assert not confirms(heard, layer, "desk")


@pytest.mark.parametrize("request_", [StartRecording(), StopClip("opener"), CLIP, EndRoom()])
def test_a_document_says_what_runs(request_: Request):
    assert is_in_documents(request_)


@pytest.mark.parametrize("request_", [FOUR, ClearLayer(FOREGROUND), SendChat("hi")])
def test_what_is_on_air_is_left_to_the_rooms_events(request_: Request):
    assert not is_in_documents(request_)
