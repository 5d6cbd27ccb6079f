"""The real program in a process of its own, driven from outside with real mouse and key events."""

from __future__ import annotations

import json
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from tests.support.ports import closed_port
from tests.support.rfb import Hand, Point

if TYPE_CHECKING:
    from types import TracebackType

ROOT = Path(__file__).parents[2]
SIZE = (1440, 900)
TELLING = ("roomState", "linkLine", "lastCommand", "noticeSentence", "noticeAdvice", "changesLine")
_SETTINGS = {"QT_LOGGING_RULES": "*=false", "PYTHONFAULTHANDLER": "1"}
"""A program that dies leaves the place on its standard error output, which `errors` shows."""
MOST_STEPS, STEP_S = 80, 0.1
"""No field is further away than so many presses of Tab; each is given that long to arrive."""
PATIENCE_S = float(os.environ.get("PODIUM_TEST_PATIENCE_S", "30"))


class Desk:
    """A running desk: find things on its screen, then click, drag and type."""

    def __init__(self, profile: Path, *arguments: str, size: Point = SIZE, **env: str) -> None:
        port = closed_port()
        platform = f"vnc:size={size[0]}x{size[1]}:port={port}"
        command = [sys.executable, str(ROOT / "main.py"), "--profile", str(profile), "--driver"]
        self.profile = profile
        self.told: list[dict[str, Any]] = []
        """What the program said without being asked: that it was painted, which file it opened."""
        self._log = (profile / "stderr.txt").open("w")
        self.process = subprocess.Popen(
            [*command, *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._log,
            text=True,
            env={**os.environ, **_SETTINGS, "QT_QPA_PLATFORM": platform, **env},
        )
        self._lines: queue.Queue[dict[str, Any] | None] = queue.Queue()
        self._reader = threading.Thread(target=self._listen, name="desk answers", daemon=True)
        self._reader.start()
        self.hand = Hand(port)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if error is not None:
            self.save_screen(self.profile / "failed.png")
        self.hand.close()
        self._end()
        self._reader.join(5)
        for pipe in (self.process.stdin, self.process.stdout, self._log):
            if pipe is not None:
                pipe.close()

    def _end(self) -> None:
        """In order, else by force."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(15)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()

    def find(self, name: str, **part: object) -> dict[str, Any]:
        """Where a named widget, a row of a list or a spot of the grid is, and what it says."""
        return self._ask({"find": name, **part})

    def open_tab(self, text: str) -> None:
        """Bring a tab to the front."""
        tab = self.until(lambda: self._ask({"tab": text}), _is_usable, f"tab {text}")
        self.hand.click((tab["x"], tab["y"]))

    def at(self, name: str, **part: object) -> Point:
        """The middle of an enabled widget; waits for it, and walks there if it is scrolled away."""
        found = self.until(lambda: self.find(name, **part), _is_usable, f"{name} {part}")
        if not found["is_in_sight"]:
            self.reach(name)
            found = self.until(lambda: self.find(name, **part), _is_in_sight, f"sight of {name}")
        return found["x"], found["y"]

    def reach(self, name: str) -> None:
        """Walk to a field or button with Tab, which scrolls it into sight."""
        for _ in range(MOST_STEPS):
            self.hand.key("Tab")
            end = time.monotonic() + STEP_S
            while time.monotonic() < end:
                if self.find(name)["has_focus"]:
                    return
                time.sleep(0.01)
        raise AssertionError(f"Tab does not lead to {name}")

    def click(self, name: str, **part: object) -> None:
        self.hand.click(self.at(name, **part))

    def drag(self, start: Point, end: Point) -> None:
        self.hand.drag(start, end)

    def write(self, name: str, text: str) -> None:
        """Click into a field, empty it, and type."""
        self.click(name)
        self.hand.key("a", "Control")
        self.hand.key("BackSpace")
        self.hand.type(text)

    def text(self, name: str) -> str:
        return str(self.find(name).get("text", ""))

    def shows(self, name: str, *words: str) -> str:
        """Wait until a widget says all words."""
        found = self.until(
            lambda: self.text(name), lambda text: all(w in text for w in words), f"{name}: {words}"
        )
        return str(found)

    def until(self, ask: Callable[[], Any], is_right: Callable[[Any], bool], what: str = "") -> Any:
        """Ask until the answer is right; fails with the last answer after half a minute."""
        end = time.monotonic() + PATIENCE_S
        while not is_right(answer := ask()):
            assert time.monotonic() < end, f"waited for {what}, last: {answer}\n{self.situation()}"
            time.sleep(0.05)
        return answer

    def log(self) -> str:
        """What stands in the desk's log, if there is one yet."""
        path = self.profile / "desk.log"
        return path.read_text() if path.exists() else ""

    def situation(self) -> str:
        """What an operator would read now, and what the desk wrote down."""
        told = [f"{name}: {self.text(name)}" for name in TELLING]
        return "\n".join((*told, *self.log().splitlines()[-12:], self.errors()))

    def errors(self) -> str:
        return (self.profile / "stderr.txt").read_text()[-2000:]

    def save_screen(self, path: Path) -> None:
        from PIL import Image

        try:
            Image.fromarray(self.hand.picture()).save(path)
        except (OSError, ConnectionError):
            return

    def _ask(self, question: dict[str, object]) -> dict[str, Any]:
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps(question) + "\n")
        self.process.stdin.flush()
        while "found" not in (answer := self._next()):
            self.told.append(answer)
        return answer

    def _next(self) -> dict[str, Any]:
        answer = self._lines.get(timeout=PATIENCE_S)
        assert answer is not None, "the program ended: " + self.errors()
        return answer

    def _listen(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            if line.startswith("{"):
                self._lines.put(json.loads(line))
        self._lines.put(None)


def descendants(pid: int) -> list[int]:
    """The process ids of all children and their children that are alive."""
    found: list[int] = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in map(int, task.read_text().split()):
            found += [child, *descendants(child)]
    return found


def is_alive(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def _is_usable(found: dict[str, Any]) -> bool:
    return bool(found.get("found") and found["is_visible"] and found["is_enabled"])


def _is_in_sight(found: dict[str, Any]) -> bool:
    return bool(found["is_in_sight"])
