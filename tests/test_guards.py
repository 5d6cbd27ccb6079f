import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

SEEDED = """
import asyncio, logging, os, subprocess, sys, threading, time
import pytest

left = []

async def test_leaves_a_task():
    left.append(asyncio.get_running_loop().create_task(asyncio.sleep(600)))

def test_leaves_a_thread():
    threading.Thread(target=time.sleep, args=(9,), daemon=True).start()

def test_leaves_a_process():
    left.append(subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"]))

def test_leaves_a_window(qapp):
    from PySide6.QtWidgets import QWidget
    left.append(QWidget())
    left[-1].show()

def test_logs_an_error():
    logging.getLogger("x").error("nobody expected this")

@pytest.mark.expects_error_log
def test_clean_logs_the_error_it_is_about():
    logging.getLogger("x").error("expected")

def test_skips_itself():
    pytest.skip("no reason")

async def test_clean_plain_async():
    assert "AppLoop" not in type(asyncio.get_running_loop()).__name__
    assert "PODIUM_API_KEY" not in os.environ

async def test_clean_on_the_programs_loop(qapp):
    assert type(asyncio.get_running_loop()).__name__ == "AppLoop"
    assert qapp.primaryScreen().size().toTuple() == (1920, 1080)
    await asyncio.to_thread(int)
"""


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("seeded")
    (folder / "test_seeded.py").write_text(SEEDED)
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-p",
        "tests.conftest",
        "-c",
        ROOT / "pyproject.toml",
    ]
    run = subprocess.run(
        [*command, "--no-skips", "-rA", "-p", "no:cacheprovider", folder],
        capture_output=True,
        text=True,
        timeout=100,
        cwd=ROOT,
        env=os.environ | {"PODIUM_TEST_GRACE_S": "0.5"},  # nothing that is left here ends
        check=False,
    )
    lines = re.findall(r"^(PASSED|FAILED|ERROR|SKIPPED) \S*::(\w+)", run.stdout, re.MULTILINE)
    return {name: outcome for outcome, name in lines}


@pytest.mark.parametrize(
    ("name", "outcome"),
    [
        ("test_leaves_a_task", "ERROR"),
        ("test_leaves_a_thread", "ERROR"),
        ("test_leaves_a_process", "ERROR"),
        ("test_leaves_a_window", "ERROR"),
        ("test_logs_an_error", "ERROR"),
        ("test_skips_itself", "FAILED"),
        ("test_clean_logs_the_error_it_is_about", "PASSED"),
        ("test_clean_plain_async", "PASSED"),
        ("test_clean_on_the_programs_loop", "PASSED"),
    ],
)
def test_only_the_guilty_test_fails(outcomes, name, outcome):
    assert outcomes[name] == outcome
