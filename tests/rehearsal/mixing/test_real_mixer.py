from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Callable
from pathlib import Path

import av

from studio.domain.podium import WIDE
from studio.rehearsal.media.face import (
    Actor,
    Fact,
    Health,
    MixerReady,
    RecordingEnded,
    RecordingStarted,
    SetActors,
    ShowScene,
    SpotShown,
    StartRecording,
    StopRecording,
)
from studio.rehearsal.mixing import Mixing
from studio.rehearsal.mixing.memory import DIED

PATIENCE_S = 60.0
ACTORS = SetActors((Actor("a1", "Ada", "#E4572E", 220.0),))
SCENE = ShowScene((SpotShown("a1", 0, 0, 1280, 720),))


async def test_a_recording_survives_its_mixer_and_the_next_one_records_on(tmp_path: Path) -> None:
    facts: list[Fact] = []
    mixing = Mixing(WIDE, facts.append)
    await mixing.start()
    mixing.send(ACTORS)
    mixing.send(SCENE)
    await _until(lambda: MixerReady() in facts)

    torn, next_one = str(tmp_path / "torn.webm"), str(tmp_path / "next.webm")
    mixing.send(StartRecording(torn))
    await _until(lambda: RecordingStarted(torn) in facts)
    await _until(lambda: _healths(facts) >= 3)
    _kill_child(mixing)
    await _until(lambda: _ended(facts, torn) is not None)

    mixing.send(StartRecording(next_one))
    await _until(lambda: RecordingStarted(next_one) in facts)
    mixing.send(StopRecording())
    await mixing.aclose(PATIENCE_S)
    ends = [_ended(facts, path) for path in (torn, next_one)]
    assert [end.error for end in ends if end] == [DIED, ""]
    assert [end.frames for end in ends if end] == [_frames(torn), _frames(next_one)]
    assert _frames(torn) > 0


def _kill_child(mixing: Mixing) -> None:
    assert mixing._child is not None
    os.kill(mixing._child._process.pid, signal.SIGKILL)


def _healths(facts: list[Fact]) -> int:
    return sum(isinstance(fact, Health) for fact in facts)


def _ended(facts: list[Fact], path: str) -> RecordingEnded | None:
    ends = [fact for fact in facts if isinstance(fact, RecordingEnded) and fact.path == path]
    return ends[0] if ends else None


def _frames(path: str) -> int:
    with av.open(path) as file:
        return sum(1 for _ in file.decode(video=0))


async def _until(holds: Callable[[], bool]) -> None:
    async with asyncio.timeout(PATIENCE_S):
        while not holds():
            await asyncio.sleep(0.05)
