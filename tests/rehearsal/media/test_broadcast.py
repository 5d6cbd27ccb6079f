import logging
import socket
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from studio.domain.podium import WIDE
from studio.rehearsal.media.broadcast import BACKLOG, POOL, Broadcast
from studio.rehearsal.media.broadcast_patience import Limits
from studio.rehearsal.media.face import (
    Actor,
    BroadcastEnded,
    BroadcastStarted,
    Fact,
    SetActors,
    ShowScene,
    SpotShown,
    StartBroadcast,
    StopBroadcast,
)
from studio.rehearsal.media.planes import plain
from studio.rehearsal.media.room import MixingRoom
from tests.support.media import is_near, peak_hz, pictures_of, sound_of, tone
from tests.support.rtmp_server import RtmpServer, rtmp_server

TIMEOUT_S = 60.0
KEY = "stream-4711"
ORANGE = (228, 87, 46)
SOON = Limits(delays_s=(0.2,), give_up_s=1.0)
PATIENT = Limits(delays_s=(0.2,), give_up_s=TIMEOUT_S)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[RtmpServer]:
    with rtmp_server(tmp_path / "nginx") as made:
        yield made


@pytest.fixture
def facts() -> list[Fact]:
    return []


@pytest.fixture
def make_room(facts: list[Fact]) -> Iterator[Callable[[Limits], MixingRoom]]:
    made: list[MixingRoom] = []

    def make(limits: Limits) -> MixingRoom:
        room = MixingRoom(WIDE, facts.append, limits)
        made.append(room)
        room.start()
        room.handle(SetActors((Actor("ada", "Ada", "#E4572E", 200.0),)))
        room.handle(ShowScene((SpotShown("ada", 0, 0, WIDE.width, WIDE.height),)))
        return room

    yield make
    for room in made:
        room.finish()


def wait_until(is_done: Callable[[], bool]) -> None:
    end = time.monotonic() + TIMEOUT_S
    while not is_done():
        assert time.monotonic() < end
        time.sleep(0.02)


def start(server: RtmpServer, broadcast_id: str = "b", **more: object) -> StartBroadcast:
    return StartBroadcast(broadcast_id, f"{server.url}/{KEY}", **more)


if sys.platform == "linux":  # where nginx with its RTMP module can be had

    def test_the_server_gets_every_frame_with_its_sound(server, facts, make_room):
        room = make_room(PATIENT)
        room.handle(start(server))
        wait_until(lambda: BroadcastStarted("b") in facts)
        began = time.monotonic()
        time.sleep(4.0)
        room.handle(StopBroadcast("b"))
        lasted_s = time.monotonic() - began
        wait_until(lambda: BroadcastEnded("b") in facts)
        server.stop()
        (recorded,) = server.recordings()
        pictures = pictures_of(recorded)
        assert pictures[0].shape == (WIDE.height, WIDE.width, 3)
        assert len(pictures) >= lasted_s * 25 * 0.8
        assert len(pictures) <= (lasted_s + 2) * 25
        assert is_near(tuple(pictures[50][360, 640]), ORANGE, 12)
        assert peak_hz(sound_of(recorded)) == pytest.approx(200, abs=1)

    def test_a_server_that_comes_back_gets_the_stream_again(server, facts, make_room):
        room = make_room(PATIENT)
        room.handle(start(server))
        wait_until(lambda: BroadcastStarted("b") in facts)
        server.stop()
        time.sleep(0.5)
        server.start()
        wait_until(lambda: facts.count(BroadcastStarted("b")) == 2)
        time.sleep(1.0)
        room.handle(StopBroadcast("b"))
        wait_until(lambda: BroadcastEnded("b") in facts)
        server.stop()
        assert len(pictures_of(server.recordings()[-1])) > 5

    def test_a_server_that_stays_away_is_given_up_and_told(server, facts, make_room, caplog):
        caplog.set_level(logging.DEBUG)
        room = make_room(SOON)
        room.handle(start(server))
        wait_until(lambda: BroadcastStarted("b") in facts)
        server.stop()
        wait_until(lambda: any(isinstance(fact, BroadcastEnded) for fact in facts))
        (ended,) = [fact for fact in facts if isinstance(fact, BroadcastEnded)]
        assert ended.error == "Nobody answers at the address of this stream."
        assert "Next try" in caplog.text
        assert KEY not in caplog.text + str(facts)

    def test_one_broadcast_runs_at_a_time_and_the_next_may_follow(server, facts, make_room):
        room = make_room(PATIENT)
        room.handle(start(server, "first"))
        room.handle(start(server, "second"))
        wait_until(lambda: BroadcastEnded("second", "A broadcast is running already.") in facts)
        room.handle(StopBroadcast("nobody"))
        wait_until(lambda: BroadcastStarted("first") in facts)
        room.handle(StopBroadcast("first"))
        wait_until(lambda: BroadcastEnded("first") in facts)
        room.handle(start(server, "third"))
        wait_until(lambda: BroadcastStarted("third") in facts)

    @pytest.mark.expects_error_log
    def test_what_cannot_be_encoded_is_told(server, facts, monkeypatch):
        monkeypatch.setattr("studio.rehearsal.media.broadcast_film.VIDEO_CODEC", "no-such-codec")
        Broadcast(start(server), WIDE, facts.append, PATIENT).run()
        (ended,) = facts
        assert "cannot be encoded" in ended.error

    def test_a_private_address_is_refused_at_once_where_it_is_not_allowed(server, facts):
        order = start(server, is_private_allowed=False)
        broadcast = Broadcast(order, WIDE, facts.append, PATIENT)
        broadcast.run()
        (ended,) = facts
        assert "private" in ended.error
        assert KEY not in repr(order)


def test_an_address_of_another_kind_is_refused(facts):
    Broadcast(StartBroadcast("b", "file:///etc/passwd"), WIDE, facts.append).run()
    assert facts == [BroadcastEnded("b", "A stream goes to an rtmp or rtmps address.")]


def test_the_mixer_is_never_waited_for_nor_waits(facts):
    broadcast = Broadcast(StartBroadcast("b", "rtmp://a/b/c"), WIDE, facts.append)
    picture = plain(WIDE.width, WIDE.height, (0, 0, 0))
    broadcast.offer(picture, tone(300))
    assert broadcast._inbox.qsize() == 0
    broadcast._is_arriving = True
    for _ in range(BACKLOG + 50):
        broadcast.offer(picture, tone(300))
    waiting = [broadcast._inbox.get() for _ in range(broadcast._inbox.qsize())]
    assert len(waiting) == BACKLOG + 1
    assert sum(item[0] is not None for item in waiting) == POOL


def test_a_server_that_says_nothing_does_not_hold_the_room_back(facts, make_room):
    with socket.create_server(("127.0.0.1", 0)) as silent:
        room = make_room(PATIENT)
        room.handle(StartBroadcast("b", f"rtmp://127.0.0.1:{silent.getsockname()[1]}/live/x"))
        wait_until(lambda: any("broadcast" in thread.name for thread in threading.enumerate()))
        began = time.monotonic()
        room.finish()
        assert time.monotonic() - began < TIMEOUT_S / 2
    wait_until(lambda: BroadcastEnded("b") in facts)
