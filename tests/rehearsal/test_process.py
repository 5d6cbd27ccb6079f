from __future__ import annotations

import json
import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from tests.support.rehearsal_process import PATIENCE_S, rehearsing, run_to_end


def _status(url: str, key: str) -> int:
    answer = httpx.get(f"{url}/rooms", headers={"Authorization": key}, timeout=PATIENCE_S)
    return answer.status_code


def test_the_line_it_prints_opens_the_door_and_is_the_only_one(tmp_path: Path) -> None:
    with rehearsing("--data", str(tmp_path)) as room:
        assert room.url.startswith("http://127.0.0.1:")
        assert _status(room.url, room.api_key) == 200
        assert _status(room.url, "another") == 403
        assert room.end() == 0
        assert room.rest()[0] == ""


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_cleanly(tmp_path: Path, number: signal.Signals) -> None:
    with rehearsing("--data", str(tmp_path)) as room:
        room.process.send_signal(number)
        assert room.process.wait(PATIENCE_S) == 0


def test_it_ends_when_its_stdin_closes() -> None:
    with rehearsing("--exit-with-stdin") as room:
        room.rest()
        assert room.process.returncode == 0


def test_without_the_option_it_outlives_its_stdin() -> None:
    with rehearsing() as room:
        assert room.process.stdin is not None
        room.process.stdin.close()
        assert _status(room.url, room.api_key) == 200
        room.process.stdin = None
        assert room.end() == 0


def test_the_key_is_made_once_and_kept_for_its_owner(tmp_path: Path) -> None:
    keys = []
    for _ in range(2):
        with rehearsing("--data", str(tmp_path)) as room:
            keys.append(room.api_key)
            room.end()
    assert keys[0] == keys[1]
    assert stat.S_IMODE((tmp_path / "api-key").stat().st_mode) == 0o600


def test_a_key_that_is_given_is_not_kept(tmp_path: Path) -> None:
    with rehearsing("--data", str(tmp_path), "--api-key", "given") as room:
        assert room.api_key == "given"
        room.end()
    assert not (tmp_path / "api-key").exists()


def test_a_temporary_folder_is_gone_after_a_clean_end(tmp_path: Path) -> None:
    with rehearsing(temporary=tmp_path) as room:
        assert len(list(tmp_path.iterdir())) == 1
        room.end()
    assert list(tmp_path.iterdir()) == []


def test_no_key_stands_in_the_log(tmp_path: Path) -> None:
    with rehearsing("--data", str(tmp_path)) as room:
        _status(room.url, room.api_key)
        upgrade = {"Connection": "Upgrade", "Upgrade": "websocket", "Sec-WebSocket-Version": "13"}
        upgrade["Sec-WebSocket-Key"] = "AAAAAAAAAAAAAAAAAAAAAA=="
        query = {"room_id": "x", "api_key": room.api_key}
        refused = httpx.get(f"{room.url}/rt", params=query, headers=upgrade, timeout=PATIENCE_S)
        assert refused.status_code == 404
        room.process.terminate()
        assert room.api_key not in room.rest()[1]


def _assert_one_sentence(ended: subprocess.CompletedProcess[str]) -> None:
    assert ended.returncode == 2
    assert ended.stdout == ""
    assert ended.stderr.count("\n") == 1
    assert ended.stderr.endswith(".\n")


def test_a_port_in_use_is_told_in_one_sentence(tmp_path: Path) -> None:
    with rehearsing("--data", str(tmp_path / "one")) as room:
        port = room.url.rpartition(":")[2]
        ended = run_to_end("--data", str(tmp_path / "two"), "--port", port)
    _assert_one_sentence(ended)
    assert port in ended.stderr


def test_a_second_process_on_the_same_folder_is_refused(tmp_path: Path) -> None:
    with rehearsing("--data", str(tmp_path)):
        ended = run_to_end("--data", str(tmp_path))
    _assert_one_sentence(ended)
    assert "used by another" in ended.stderr


def test_the_folder_of_a_killed_process_is_free(tmp_path: Path) -> None:
    with rehearsing("--data", str(tmp_path)) as room:
        room.process.kill()
        room.process.wait(PATIENCE_S)
    with rehearsing("--data", str(tmp_path)) as room:
        assert room.end() == 0


@pytest.mark.parametrize(
    "options",
    [
        ("--port", "70000"),
        ("--host", "no.such.host.invalid"),
        ("--host", "x" * 300),
        ("--data", os.devnull),
        ("--actors", "many"),
        ("--script", "no-such-script.json"),
    ],
)
def test_whatever_keeps_it_from_starting_is_told_in_one_sentence(options: tuple[str, ...]) -> None:
    _assert_one_sentence(run_to_end(*options))


def test_the_server_starts_without_media_libraries() -> None:
    code = (
        "import json, sys, studio.rehearsal.launch;"
        "print(json.dumps([n for n in ('av', 'numpy', 'PIL', 'PySide6') if n in sys.modules]))"
    )
    told = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, timeout=60)
    assert json.loads(told.stdout) == []
