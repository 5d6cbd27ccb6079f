import time
from collections.abc import Iterator

import pytest

from studio.domain.podium import Box
from studio.rehearsal.media.clips import ClipPainter, Clips
from studio.rehearsal.media.face import ClipEnded, ClipStarted, Fact, StartClip
from studio.rehearsal.media.fitting import Opening
from studio.rehearsal.media.planes import plain
from tests.support.media import film_bytes, rgb_at
from tests.support.media_server import MediaServer, media_server

SMALL = Opening(160, 120)
TIMEOUT_S = 20.0
PATIENCE_S = 400.0
"""These tests are faster than the clock: a busy machine must not look like a slow server."""


@pytest.fixture
def server() -> Iterator[MediaServer]:
    with media_server() as running:
        running.files["a.webm"] = film_bytes(1)
        yield running


@pytest.fixture
def facts() -> list[Fact]:
    return []


@pytest.fixture
def clips(facts: list[Fact], server: MediaServer) -> Iterator[Clips]:
    made = Clips(facts.append, PATIENCE_S)
    yield made
    server.release.set()
    made.close(10)


def play_until(clips: Clips, is_done) -> None:
    end = time.monotonic() + TIMEOUT_S
    while not is_done():
        clips.advance()
        assert time.monotonic() < end
        time.sleep(0.004)


def test_a_clip_tells_its_start_and_its_end(clips, facts, server):
    assert clips.start(StartClip("p", f"{server.url}/whole/a.webm"))
    play_until(clips, lambda: len(facts) == 2)
    started, ended = facts
    assert isinstance(started, ClipStarted)
    assert started.duration_s == pytest.approx(1.0, abs=0.05)
    assert ended == ClipEnded("p")
    assert clips.shown("p") is None


def test_a_clip_that_fails_tells_only_its_end(clips, facts, server):
    clips.start(StartClip("p", f"{server.url}/whole/text"))
    play_until(clips, lambda: bool(facts))
    assert isinstance(facts[0], ClipEnded)
    assert "not a media file" in facts[0].error
    assert len(facts) == 1


def test_stopping_is_answered_at_once_even_while_the_server_hangs(clips, facts, server):
    clips.start(StartClip("p", f"{server.url}/hang/a.webm"))
    clips.advance()
    assert clips.stop("p")
    assert facts == [ClipEnded("p")]
    for _ in range(5):
        clips.advance()
    assert facts == [ClipEnded("p")]


def test_what_does_not_run_cannot_be_stopped(clips, facts):
    assert not clips.stop("p")
    assert facts == []


def test_one_play_id_runs_once(clips, server):
    order = StartClip("p", f"{server.url}/whole/a.webm")
    assert clips.start(order)
    assert not clips.start(order)
    clips.stop("p")
    assert clips.start(order)


def test_clips_sound_together_only_while_they_run(clips, server):
    for name in ("p", "q"):
        clips.start(StartClip(name, f"{server.url}/whole/a.webm", has_audio=True, loop_count=-1))
    most, end = 0, time.monotonic() + TIMEOUT_S
    while most < 2 and time.monotonic() < end:
        most = max(most, len(clips.advance()))
        time.sleep(0.004)
    assert most == 2
    clips.stop("p")
    clips.stop("q")
    assert clips.advance() == []


def test_a_painter_shows_the_clip_while_it_runs(clips, facts, server):
    painter, target = ClipPainter(clips, "p", SMALL), plain(320, 240, (0, 0, 0))
    assert painter.state(0) is None
    painter.paint(target, Box(0, 0, 160, 120), 0)
    clips.want({"p": frozenset({SMALL})})
    clips.start(StartClip("p", f"{server.url}/whole/a.webm"))
    play_until(clips, lambda: bool(facts))
    assert painter.state(0) is not None
    painter.paint(target, Box(100, 100, 160, 120), 0)
    assert rgb_at(target, 180, 150) == pytest.approx((123, 44, 191), abs=6)
    assert rgb_at(target, 50, 50) == pytest.approx((0, 0, 0), abs=3)
    clips.stop("p")
    assert painter.state(0) is None


def test_a_size_that_came_late_is_scaled_when_it_is_painted(clips, facts, server):
    clips.start(StartClip("p", f"{server.url}/whole/a.webm"))
    play_until(clips, lambda: bool(facts))
    target = plain(320, 240, (0, 0, 0))
    ClipPainter(clips, "p", Opening(320, 240)).paint(target, Box(0, 0, 320, 240), 0)
    assert rgb_at(target, 160, 120) == pytest.approx((123, 44, 191), abs=6)


def test_closing_ends_every_thread(facts, server):
    clips = Clips(facts.append, PATIENCE_S)
    for name in ("p", "q"):
        clips.start(StartClip(name, f"{server.url}/whole/a.webm", loop_count=-1))
    clips.advance()
    clips.close(10)
    assert clips.advance() == []
