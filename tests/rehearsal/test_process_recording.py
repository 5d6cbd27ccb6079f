from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import av
import httpx
import pytest

from tests.support.rehearsal_process import PATIENCE_S, RehearsalProcess, rehearsing
from tests.support.running import running

OPTIONS = ("--boot-delay-s", "0", "--idle-timeout-s", "0", "--actors", "2")


@dataclass
class Desk:
    """Someone who records in a rehearsal room."""

    room: RehearsalProcess
    access_key: str = ""

    def ask(self, method: str, path: str, **more: Any) -> httpx.Response:
        headers = {"Authorization": self.room.api_key}
        answer = httpx.request(
            method, f"{self.room.url}{path}", headers=headers, timeout=PATIENCE_S, **more
        )
        answer.raise_for_status()
        return answer

    def record(self) -> None:
        """Open a room and record in it; returns when the recording surely runs."""
        opened = self.ask("POST", "/rooms", json={"id": "demo", "user": {"name": "Desk"}}).json()
        self.access_key = opened["access_key"]
        _until(lambda: self.document()["ready"])
        self.ask("POST", f"/rooms/{self.access_key}/recording")
        _until(lambda: self.document()["recording"] is not None)
        time.sleep(2)  # what is recorded: no event says "two seconds are on the disk"

    def document(self) -> dict[str, Any]:
        document: dict[str, Any] = self.ask("GET", f"/rooms/{self.access_key}").json()
        return document

    def recordings(self) -> list[dict[str, Any]]:
        recordings: list[dict[str, Any]] = self.ask("GET", "/rooms/demo/recordings").json()
        return recordings

    def download(self, folder: Path) -> Path:
        """Fetch the only recording by its link."""
        (recording,) = self.recordings()
        path = folder / "download.webm"
        path.write_bytes(httpx.get(recording["links"]["download"], timeout=PATIENCE_S).content)
        return path


def _until(holds: Callable[[], object]) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def _children(pid: int) -> set[int]:
    return {child for child, parent in running().items() if parent == pid}


def _frames(path: Path) -> int:
    with av.open(str(path)) as file:
        assert file.duration is not None
        return sum(1 for _ in file.decode(video=0))


def _kept(desk: Desk) -> dict[str, Any]:
    """Everything that is to survive, without the links, which are signed anew each time."""
    found = {
        name: desk.ask("GET", path).json()
        for name, path in (
            ("recordings", "/rooms/demo/recordings"),
            ("snapshots", "/rooms/demo/snapshots"),
            ("permalinks", "/permalink"),
            ("webhook", "/webhooks"),
        )
    }
    for record in (*found["recordings"], *found["snapshots"], *found["permalinks"]["items"]):
        del record["links"]
    del found["webhook"]["last_request_sent_at"]  # it is tried again and again
    return found


def test_everything_that_is_kept_is_there_after_a_restart(tmp_path: Path) -> None:
    with rehearsing("--data", str(tmp_path), *OPTIONS) as room:
        desk = Desk(room)
        hook = {"url": "http://127.0.0.1:9/hook", "types": "recording_update"}
        desk.ask("POST", "/webhooks", json=hook)
        desk.ask("POST", "/permalink", json={"name": "Weekly", "user": {"name": "Jane"}})
        desk.record()
        desk.ask("POST", f"/rooms/{desk.access_key}/snapshot")
        _until(lambda: desk.ask("GET", "/rooms/demo/snapshots").json())
        desk.ask("DELETE", f"/rooms/{desk.access_key}/recording")
        _until(lambda: desk.recordings()[0]["links"]["download"])
        before = _kept(desk)
        assert all((*before.values(), before["permalinks"]["items"]))
        assert room.end() == 0
    with rehearsing("--data", str(tmp_path), *OPTIONS) as room:
        desk = Desk(room)
        assert _kept(desk) == before
        (snapshot,) = desk.ask("GET", "/rooms/demo/snapshots").json()
        picture = httpx.get(snapshot["links"]["download"], timeout=PATIENCE_S).content
        assert picture.startswith(b"\xff\xd8\xff")
        assert _frames(desk.download(tmp_path)) >= 25


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_recording_is_complete_when_the_process_ends(
    tmp_path: Path, number: signal.Signals
) -> None:
    with rehearsing("--data", str(tmp_path), *OPTIONS) as room:
        Desk(room).record()
        os.killpg(room.process.pid, number)  # as a terminal does it
        assert room.process.wait(PATIENCE_S) == 0
    with rehearsing("--data", str(tmp_path), *OPTIONS) as room:
        desk = Desk(room)
        assert desk.recordings()[0]["duration"] >= 1
        assert _frames(desk.download(tmp_path)) >= 25


def test_a_killed_process_leaves_no_child_and_its_recording_is_repaired(tmp_path: Path) -> None:
    with rehearsing("--data", str(tmp_path), *OPTIONS) as room:
        Desk(room).record()
        children = _children(room.process.pid)
        assert children
        room.process.kill()
        room.process.wait(PATIENCE_S)
        _until(lambda: children.isdisjoint(running()))
    with rehearsing("--data", str(tmp_path), *OPTIONS) as room:
        desk = Desk(room)
        _until(lambda: desk.recordings()[0]["links"]["download"])
        assert _frames(desk.download(tmp_path)) >= 25


def test_a_recording_is_repaired_when_everything_was_killed(tmp_path: Path) -> None:
    with rehearsing("--data", str(tmp_path), *OPTIONS) as room:
        Desk(room).record()
        for pid in (room.process.pid, *_children(room.process.pid)):
            os.kill(pid, signal.SIGKILL)
        room.process.wait(PATIENCE_S)
    assert len(list(tmp_path.glob("meetings/*/*.part"))) == 1
    with rehearsing("--data", str(tmp_path), *OPTIONS) as room:
        desk = Desk(room)
        _until(lambda: desk.recordings()[0]["links"]["download"])
        assert _frames(desk.download(tmp_path)) > 0
    assert list(tmp_path.glob("meetings/*/*.part")) == []
