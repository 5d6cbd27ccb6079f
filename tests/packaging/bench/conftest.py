"""A minute of lip-sync lasts a minute: it is recorded while other tests run."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.support.program import is_alive

ROOT = Path(__file__).parents[3]
CLAPPER = ROOT / "packaging" / "bench" / "clapper.py"
MINUTE_S = 60.5
PATIENCE_S = 100.0
MEASURING = pytest.StashKey[tuple[int, Path]]()
LAUNCH = """
import subprocess, sys
with open(sys.argv[1], "w") as told:
    print(subprocess.Popen(sys.argv[2:], stdout=told).pid)
"""
"""Ends at once, so that the recording is nobody's child: other tests count and kill theirs."""


def pytest_collection_finish(session: pytest.Session) -> None:
    """Begin as soon as it is sure that somebody wants to know."""
    wanted = any("minute_of_claps" in getattr(one, "fixturenames", ()) for one in session.items)
    if wanted and not session.config.option.collectonly:
        folder = TemporaryDirectory(prefix="podium-claps-")
        told = Path(folder.name) / "told.json"
        recording = [sys.executable, str(CLAPPER), f"{folder.name}/claps.webm", str(MINUTE_S)]
        launched = subprocess.run(
            [sys.executable, "-c", LAUNCH, str(told), *recording],
            env=os.environ | {"PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            check=True,
        )
        pid = int(launched.stdout)
        session.config.stash[MEASURING] = (pid, told)
        session.config.add_cleanup(lambda: _end(pid, folder))


@pytest.fixture(scope="session")
def minute_of_claps(request: pytest.FixtureRequest) -> dict[str, object]:
    """What `clapper.py` found in a recording of a minute."""
    pid, told = request.config.stash[MEASURING]
    until = time.monotonic() + PATIENCE_S
    while is_alive(pid) and time.monotonic() < until:
        time.sleep(0.1)
    return dict(json.loads(told.read_text()))


def _end(pid: int, folder: TemporaryDirectory[str]) -> None:
    with suppress(OSError):  # the number may be somebody else's by now
        if CLAPPER.name in Path(f"/proc/{pid}/cmdline").read_text():
            os.kill(pid, signal.SIGKILL)
    folder.cleanup()
