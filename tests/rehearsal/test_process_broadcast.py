from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

import httpx

from tests.support.media import pictures_of
from tests.support.rehearsal_process import PATIENCE_S, rehearsing
from tests.support.rtmp_server import rtmp_server

OPTIONS = ("--boot-delay-s", "0", "--idle-timeout-s", "0", "--actors", "1")
KEY = "stream-4711"


def _until(holds: Callable[[], object]) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.05)


if sys.platform == "linux":  # where nginx with its RTMP module can be had

    def test_the_room_arrives_at_the_server_that_was_named(tmp_path: Path) -> None:
        with rtmp_server(tmp_path / "nginx") as server, rehearsing(*OPTIONS) as room:
            headers = {"Authorization": room.api_key}
            with httpx.Client(base_url=room.url, headers=headers, timeout=PATIENCE_S) as client:
                opened = client.post("/rooms", json={"id": "demo", "user": {"name": "Desk"}})
                path = f"/rooms/{opened.json()['access_key']}"
                _until(lambda: client.get(path).json()["ready"])
                body = {"stream_url": f"{server.url}/{KEY}"}
                assert client.post(f"{path}/broadcasts", json=body).status_code == 201
                _until(lambda: sum(one.stat().st_size for one in server.recordings()) > 50_000)
                document = client.get(path)
                assert len(document.json()["broadcasts"]) == 1
                assert KEY not in document.text
                assert client.delete(f"{path}/broadcasts").status_code == 200
                assert client.get(path).json()["broadcasts"] == []
            room.process.terminate()
            assert KEY not in room.process.communicate(timeout=PATIENCE_S)[1]
            server.stop()
            assert pictures_of(server.recordings()[0])[0].shape == (960, 1280, 3)
