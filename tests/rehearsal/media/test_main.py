import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from studio.rehearsal.media.__main__ import carry_out, main
from studio.rehearsal.media.face import (
    Actor,
    Fact,
    Health,
    MixerReady,
    Order,
    RecordingEnded,
    RecordingStarted,
    SceneShown,
    SetActors,
    ShowScene,
    SpotShown,
    StartRecording,
    StopClip,
    StopRecording,
    fact_of,
    line_of,
)
from tests.support.media import duration_s, picture_count

MODULE = ("-m", "studio.rehearsal.media", "--width", "640", "--height", "480")
TIMEOUT_S = 60.0
PEOPLE = SetActors((Actor("ada", "Ada", "#E4572E", 200.0),))
SCENE = ShowScene((SpotShown("ada", 0, 0, 640, 480, label="Ada"),))

FAILING = """
import sys
from studio.rehearsal.media import __main__, composition

def explode(*_):
    raise RuntimeError("a fault of ours")

composition.Composition.mix = explode
sys.argv = ["media"]
sys.exit(__main__.main())
"""


class Child:
    """A mixing process, its facts and its end."""

    def __init__(self, *arguments: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        self._facts: queue.Queue[Fact] = queue.Queue()
        self.log = b""
        self._readers = [threading.Thread(target=one) for one in (self._read, self._read_log)]
        for reader in self._readers:
            reader.start()

    def send(self, *orders: Order) -> None:
        for order in orders:
            self.process.stdin.write(line_of(order))
        self.process.stdin.flush()

    def wait_for(self, is_it: Callable[[Fact], bool]) -> Fact:
        while not is_it(fact := self._facts.get(timeout=TIMEOUT_S)):
            pass
        return fact

    def end(self) -> int:
        """Close stdin unless that is done, and return the exit code."""
        self.process.stdin.close()
        code = self.process.wait(TIMEOUT_S)
        for reader in self._readers:
            reader.join()
        self.process.stdout.close()
        self.process.stderr.close()
        return code

    def _read(self) -> None:
        for line in self.process.stdout:
            self._facts.put(fact_of(line))

    def _read_log(self) -> None:
        self.log = self.process.stderr.read()


@pytest.fixture
def child() -> Iterator[Child]:
    made = Child(*MODULE)
    yield made
    made.process.kill()
    made.end()


def start_recording(child: Child, path: Path) -> None:
    child.send(PEOPLE, SCENE, StartRecording(str(path)))
    child.wait_for(lambda fact: fact == RecordingStarted(str(path)))


def test_it_shows_records_and_ends_when_its_input_ends(child, tmp_path):
    path = tmp_path / "a.webm"
    child.wait_for(lambda fact: fact == MixerReady())
    start_recording(child, path)
    child.wait_for(lambda fact: isinstance(fact, Health))
    child.send(StopRecording())
    ended = child.wait_for(lambda fact: isinstance(fact, RecordingEnded))
    assert picture_count(path) == ended.frames
    assert child.end() == 0


if sys.platform != "win32":  # where no program can catch it

    def test_a_signal_completes_the_recording_too(child, tmp_path):
        path = tmp_path / "a.webm"
        start_recording(child, path)
        child.process.send_signal(signal.SIGTERM)
        ended = child.wait_for(lambda fact: isinstance(fact, RecordingEnded))
        assert child.process.wait(TIMEOUT_S) == 0
        assert picture_count(path) == ended.frames
        assert duration_s(path) == pytest.approx(ended.frames / 25, abs=0.03)


def test_closing_the_input_completes_the_recording(child, tmp_path):
    path = tmp_path / "a.webm"
    start_recording(child, path)
    assert child.end() == 0
    ended = child.wait_for(lambda fact: isinstance(fact, RecordingEnded))
    assert picture_count(path) == ended.frames


def test_a_killed_one_leaves_a_part_that_can_be_repaired(child, tmp_path):
    path, part = tmp_path / "a.webm", tmp_path / "a.webm.part"
    start_recording(child, path)
    for _ in range(3):
        child.wait_for(lambda fact: isinstance(fact, Health))
    child.process.kill()
    child.process.wait(TIMEOUT_S)
    assert picture_count(part) >= 25
    repaired = subprocess.run(
        [sys.executable, "-m", "studio.rehearsal.media.repair", str(part), str(path)],
        capture_output=True,
        timeout=TIMEOUT_S,
        check=True,
    )
    assert int(repaired.stdout) == picture_count(path) == picture_count(part)
    assert duration_s(path) == pytest.approx(picture_count(path) / 25, abs=0.03)


def test_what_is_no_order_is_passed_over(child):
    for line in (b"\n", b"not json\n", b'{"is":"Nothing"}\n', b"\xff\xfe\n", b"[1,2]\n"):
        child.process.stdin.write(line)
    child.send(ShowScene((SpotShown("ada", 0, 0, 64, 64, fit="stretch"),)), SCENE)
    child.wait_for(lambda fact: fact == SceneShown(2))
    assert child.end() == 0
    assert child.log.count(b"Not an order") == 6


def test_a_thread_that_fails_ends_the_process_and_says_so():
    child = Child("-c", FAILING)
    child.process.wait(TIMEOUT_S)
    assert child.end() == 1
    assert b"a fault of ours" in child.log


@pytest.mark.parametrize("size", [("1280", "962"), ("0", "720"), ("1281", "720"), ("x", "720")])
def test_a_size_that_cannot_be_mixed_is_refused(size, monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["media", "--width", size[0], "--height", size[1]])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 2
    assert "usage" in capsys.readouterr().err


def test_orders_are_carried_out_one_after_the_other():
    class Room:
        def __init__(self) -> None:
            self.orders: list[Order] = []

        def handle(self, order: Order) -> None:
            self.orders.append(order)

    room, orders = Room(), [SCENE, StopClip("p"), PEOPLE]
    carry_out(room, [line_of(order) for order in orders])
    assert room.orders == orders
