import threading
import time
from collections.abc import Iterator

import pytest

from studio.domain.podium import Box, Frame
from studio.rehearsal.media.clips import Clips
from studio.rehearsal.media.face import Fact, Health, Levels, MixerReady, SceneShown
from studio.rehearsal.media.loop import MixingLoop
from studio.rehearsal.media.planes import Planes, plain
from studio.rehearsal.media.scene import Scene, Spot
from studio.rehearsal.media.sound_mixer import Speaker
from studio.rehearsal.media.voice import Voice
from tests.support.media import rgb_at

SIZE = Frame(64, 48)
BLUE = (0, 0, 255)
TIMEOUT_S = 60.0


@pytest.fixture
def facts() -> list[Fact]:
    return []


@pytest.fixture
def loop(facts: list[Fact]) -> Iterator[MixingLoop]:
    made = _unstarted(facts)
    made.start()
    yield made
    made.end()
    made.join()


def _unstarted(facts: list[Fact]) -> MixingLoop:
    scene = Scene(0, plain(64, 48, (0, 0, 0)))
    return MixingLoop(SIZE, scene, Clips(facts.append), facts.append)


def wait_until(is_done) -> None:
    end = time.monotonic() + TIMEOUT_S
    while not is_done():
        assert time.monotonic() < end
        time.sleep(0.01)


def of(kind: type, facts: list[Fact]) -> list:
    return [fact for fact in facts if isinstance(fact, kind)]


def test_it_mixes_25_frames_a_second_and_says_how_it_is(loop, facts):
    wait_until(lambda: len(of(Health, facts)) == 2)
    assert facts[0] == MixerReady()
    first, second = of(Health, facts)
    assert (first.frames, second.frames) == (25, 50)
    assert second.cpu_s >= first.cpu_s > 0
    assert second.rss_mb > 0


def test_a_scene_is_told_when_it_is_in_the_picture(loop, facts):
    loop.scene = Scene(1, plain(64, 48, BLUE))
    wait_until(lambda: SceneShown(1) in facts)
    taken: list[Planes] = []
    loop.on_next_frame(taken.append)
    wait_until(lambda: bool(taken))
    assert rgb_at(taken[0], 30, 20) == pytest.approx(BLUE, abs=6)


class Counting:
    """A spot's painter that is another one in every frame."""

    def __init__(self) -> None:
        self.painted: list[int] = []

    def state(self, number: int) -> int:
        return number

    def paint(self, target: Planes, box: Box, number: int) -> None:
        self.painted.append(number)
        target.fill(box, BLUE)


def test_a_picture_that_nobody_takes_is_not_composed(loop, facts):
    painter, taken = Counting(), list[Planes]()
    loop.scene = Scene(1, plain(64, 48, (0, 0, 0)), (Spot(Box(0, 0, 64, 48), painter),))
    wait_until(lambda: SceneShown(1) in facts)
    wait_until(lambda: len(of(Health, facts)) == 2)
    assert len(painter.painted) == 1
    loop.on_next_frame(taken.append)
    wait_until(lambda: bool(taken))
    assert len(painter.painted) == 2
    assert painter.painted[1] > painter.painted[0] + 20
    assert rgb_at(taken[0], 30, 20) == pytest.approx(BLUE, abs=6)


def test_a_frame_asked_for_at_the_end_is_composed(facts):
    loop, painter, taken = _unstarted(facts), Counting(), list[Planes]()
    loop.scene = Scene(1, plain(64, 48, (0, 0, 0)), (Spot(Box(0, 0, 64, 48), painter),))
    loop.end()
    loop.on_next_frame(taken.append)
    loop.run()
    assert rgb_at(taken[0], 30, 20) == pytest.approx(BLUE, abs=6)


def test_who_takes_a_frame_has_it_alone(loop):
    taken: list[Planes] = []
    for _ in range(2):
        loop.on_next_frame(taken.append)
    wait_until(lambda: len(taken) == 2)
    taken[0].fill(taken[0].box, (255, 255, 255))
    assert taken[1].y.max() < 50


def test_levels_come_only_when_they_change(loop, facts):
    wait_until(lambda: len(of(Health, facts)) == 1)
    assert of(Levels, facts) == []
    loop.speakers = (Speaker("ada", Voice(200.0), is_talking=True),)
    wait_until(lambda: any(fact.dbfs.get("ada", -100) > -40 for fact in of(Levels, facts)))
    loop.speakers = ()
    wait_until(lambda: of(Levels, facts)[-1].dbfs == {})


def test_it_is_one_thread_with_a_name(loop):
    assert "mixer" in {thread.name for thread in threading.enumerate()}


def test_a_clock_that_was_away_too_long_starts_anew(loop, facts, monkeypatch):
    monkeypatch.setattr("studio.rehearsal.media.loop.LOST_S", 0.2)
    wait_until(lambda: MixerReady() in facts)
    loop.on_next_frame(lambda _picture: time.sleep(0.7))
    wait_until(lambda: len(of(Health, facts)) == 2)
    assert of(Health, facts)[-1].late <= 20
