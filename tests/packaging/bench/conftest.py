"""A minute of lip-sync lasts a minute: it is recorded while other tests run."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

ROOT = Path(__file__).parents[3]
CLAPPER = ROOT / "packaging" / "bench" / "clapper.py"
MINUTE_S = 60.5
PATIENCE_S = 100.0
MEASURING = pytest.StashKey[subprocess.Popen[str]]()


def pytest_collection_finish(session: pytest.Session) -> None:
    """Begin as soon as it is sure that somebody wants to know."""
    wanted = any("minute_of_claps" in getattr(one, "fixturenames", ()) for one in session.items)
    if wanted and not session.config.option.collectonly:
        folder = TemporaryDirectory(prefix="podium-claps-")
        command = [sys.executable, str(CLAPPER), f"{folder.name}/claps.webm", str(MINUTE_S)]
        environment = os.environ | {"PYTHONPATH": str(ROOT)}
        process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment)
        session.config.stash[MEASURING] = process
        session.config.add_cleanup(lambda: _end(process, folder))


@pytest.fixture(scope="session")
def minute_of_claps(request: pytest.FixtureRequest) -> dict[str, object]:
    """What `clapper.py` found in a recording of a minute."""
    told, _ = request.config.stash[MEASURING].communicate(timeout=PATIENCE_S)
    return dict(json.loads(told))


def _end(process: subprocess.Popen[str], folder: TemporaryDirectory[str]) -> None:
    if process.poll() is None:
        process.kill()
    process.communicate()
    folder.cleanup()
