from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from studio.domain.podium import WIDE
from studio.rehearsal.media.face import (
    ClipEnded,
    ClipStarted,
    Fact,
    MixerLost,
    MixerReady,
    RecordingEnded,
    RecordingStarted,
    SceneShown,
    SetActors,
    ShowScene,
    SnapshotWritten,
    StartClip,
    StartRecording,
    StopClip,
    StopRecording,
    TakeSnapshot,
)
from studio.rehearsal.mixing import Mixing, StartQueue
from studio.rehearsal.mixing.memory import DIED
from tests.rehearsal.mixing.mixing_room import MixingRoom, mixing_room

SCENE = ShowScene(())
HANGING = (sys.executable, "-c", "import sys; sys.stdin.read(); import time; time.sleep(60)")
PATIENCE_S = 30.0
CLIP = StartClip("p1", "http://host/clip.webm")


async def _crash(room: MixingRoom) -> None:
    room.mixing.send(TakeSnapshot("crash"))
    await room.heard(SnapshotWritten("crash", DIED))


async def test_orders_sent_before_the_child_runs_reach_it_in_order(tmp_path: Path) -> None:
    async with mixing_room(tmp_path) as room:
        for order in (SetActors(()), SCENE, CLIP, TakeSnapshot("a.jpg"), StopClip("p1")):
            room.mixing.send(order)
        await room.heard(MixerReady(), SceneShown(1), ClipStarted("p1", 1.5), ClipEnded("p1"))
    assert room.told()[:2] == ["Born", "SetActors"]
    assert room.journal()[0]["argv"] == ["--width", "1280", "--height", "720"]


async def test_closing_lets_the_child_complete_its_recording(tmp_path: Path) -> None:
    path = str(tmp_path / "r.webm")
    async with mixing_room(tmp_path) as room:
        room.mixing.send(StartRecording(path))
        await room.heard(RecordingStarted(path))
    assert RecordingEnded(path, 10) in room.facts
    assert room.files() == {"r.webm": b"seven frames"}
    assert room.told()[-1] == "Ended"


async def test_orders_queued_before_closing_are_carried_out(tmp_path: Path) -> None:
    async with mixing_room(tmp_path) as room:
        await room.heard(MixerReady())
        for number in range(100):
            room.mixing.send(TakeSnapshot(f"{number}.jpg"))
    assert SnapshotWritten("99.jpg") in room.facts


async def test_after_a_death_another_child_shows_and_plays_the_same(tmp_path: Path) -> None:
    async with mixing_room(tmp_path) as room:
        for order in (SetActors(()), SCENE, CLIP):
            room.mixing.send(order)
        await room.heard(ClipStarted("p1", 1.5))
        await _crash(room)
        await room.until_told("Born", "Born", "SetActors", "ShowScene", "StartClip")
        room.mixing.send(SCENE)
        await room.heard(SceneShown(1), SceneShown(2))
    assert room.facts.count(MixerLost()) == 1
    assert room.facts.count(MixerReady()) == 2
    assert room.facts.count(ClipStarted("p1", 1.5)) == 1


async def test_orders_sent_between_two_children_reach_the_second(tmp_path: Path) -> None:
    path = str(tmp_path / "r.webm")
    async with mixing_room(tmp_path) as room:
        await _crash(room)
        for order in (StopRecording(), StartRecording(path), CLIP, TakeSnapshot("b.jpg")):
            room.mixing.send(order)
        await room.heard(RecordingStarted(path), SnapshotWritten("b.jpg"))
        await room.heard(ClipStarted("p1", 1.5))
    assert "StopRecording" not in room.told()


async def test_a_recording_outlives_its_mixer(tmp_path: Path) -> None:
    path = str(tmp_path / "r.webm")
    async with mixing_room(tmp_path) as room:
        room.mixing.send(StartRecording(path))
        await room.heard(RecordingStarted(path))
        await _crash(room)
        await room.heard(RecordingEnded(path, 7, DIED))
    assert room.files() == {"r.webm": b"seven frames"}


async def test_closing_waits_for_the_rescue_of_a_recording(tmp_path: Path) -> None:
    path = str(tmp_path / "r.webm")
    async with mixing_room(tmp_path) as room:
        room.mixing.send(StartRecording(path))
        await room.heard(RecordingStarted(path))
        await _crash(room)
    assert room.facts.count(RecordingEnded(path, 7, DIED)) == 1


async def test_a_child_that_dies_at_every_start_is_started_ever_more_slowly(tmp_path: Path) -> None:
    async with mixing_room(tmp_path) as room:
        room.mixing.send(StartClip("poison", "http://host/x"))
        await room.until_told("Born", "Born", "Born")
        room.mixing.send(StopClip("poison"))
        await room.heard(ClipEnded("poison"))
    assert room.told().count("Born") < 6


async def test_babble_is_passed_over(tmp_path: Path) -> None:
    async with mixing_room(tmp_path) as room:
        room.mixing.send(TakeSnapshot("babble"))
        await room.heard(SnapshotWritten("babble"))
    assert room.told().count("Born") == 1


async def test_a_child_that_says_no_more_is_replaced(tmp_path: Path) -> None:
    async with mixing_room(tmp_path) as room:
        room.mixing.send(TakeSnapshot("mute"))
        await room.until_told("Born", "Born")
    assert SnapshotWritten("mute", DIED) in room.facts


async def test_a_child_that_does_not_end_is_killed(tmp_path: Path) -> None:
    async with mixing_room(tmp_path) as room:
        await room.heard(MixerReady())
        pid = room.journal()[0]["pid"]
        os.kill(pid, signal.SIGSTOP)
        await room.mixing.aclose(0.2)
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)


@pytest.mark.expects_error_log
async def test_a_listener_that_fails_does_not_end_the_mixing(tmp_path: Path) -> None:
    async with mixing_room(tmp_path) as room:
        await room.heard(MixerReady())
        room.mixing._on_fact = _failing_once(room)
        room.mixing.send(SCENE)
        room.mixing.send(CLIP)
        await room.heard(ClipStarted("p1", 1.5))


@pytest.mark.expects_error_log
async def test_a_command_that_does_not_exist_is_tried_until_closing() -> None:
    mixing = Mixing(WIDE, lambda _: None, command=["/no/such/program"])
    await mixing.start()
    mixing.send(SCENE)
    await asyncio.sleep(0.1)
    await mixing.aclose()


async def test_mixers_start_one_after_the_other_as_the_queue_lets_them(tmp_path: Path) -> None:
    queue = StartQueue(1)
    hanging = Mixing(WIDE, lambda _: None, command=HANGING, queue=queue)
    await hanging.start()
    async with mixing_room(tmp_path, queue=queue) as room:
        given_up = Mixing(WIDE, lambda _: None, command=HANGING, queue=queue)
        await given_up.start()
        await given_up.aclose(PATIENCE_S)  # who is told to end does not wait for a turn
        await asyncio.sleep(0.1)
        assert room.told() == []
        await hanging.aclose(0.0)
        await room.heard(MixerReady())
        next_one = await queue.turn()  # whose first frame is mixed makes room
        next_one.end()
        await _crash(room)
        await room.until_told("Born", "Born")


async def test_a_mixing_that_was_never_started_closes() -> None:
    facts: list[Fact] = []
    await Mixing(WIDE, facts.append).aclose()
    assert facts == []


def _failing_once(room: MixingRoom) -> Callable[[Fact], None]:
    def hear(fact: Fact) -> None:
        if fact == SceneShown(1):
            raise LookupError("a listener's fault")
        room.hear(fact)

    return hear
