import signal
import subprocess
import sys
from pathlib import Path

import pytest

from studio import main_loop

ROOT = Path(__file__).parents[1]
TIMEOUT_S = 60

DESK = """
import asyncio, sys, threading
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from studio.main_loop import run
from studio.options import Options

async def desk(options, close_asked):
    window = QWidget()
    window.show()
    {while_shown}
    print("shown", flush=True)
    await close_asked.wait()
    await asyncio.sleep(0.05)
    print("shut down", flush=True)

run(desk, Options())
"""


def start(while_shown: str = "") -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-W", "error", "-c", DESK.format(while_shown=while_shown)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )


def ended(program: subprocess.Popen[str]) -> tuple[int, str, str]:
    out, err = program.communicate(timeout=TIMEOUT_S)
    return program.returncode, out, err


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_the_program_in_order_and_in_silence(number):
    with start() as program:
        assert program.stdout.readline() == "shown\n"
        program.send_signal(number)
        assert ended(program) == (0, "shut down\n", "")


def test_a_closed_window_does_not_cut_the_shutdown_short():
    closing = "window.close(); asyncio.get_running_loop().call_later(0.05, close_asked.set)"
    with start(closing) as program:
        assert ended(program) == (0, "shown\nshut down\n", "")


LOST_TASK = """
    lost = asyncio.get_running_loop().create_task(asyncio.to_thread(lambda: 1 / 0))
    await asyncio.wait([lost])
    del lost
    import gc
    gc.collect()"""


@pytest.mark.parametrize(
    "fault",
    [
        "QTimer.singleShot(0, lambda: 1 / 0)",
        "asyncio.get_running_loop().call_soon(lambda: 1 / 0)",
        "threading.Thread(target=lambda: 1 / 0).start()",
        LOST_TASK,
    ],
    ids=["slot", "callback", "thread", "lost task"],
)
def test_an_unexpected_error_is_logged_and_the_program_goes_on(fault):
    after = "asyncio.get_running_loop().call_later(0.2, close_asked.set)"
    with start(f"{fault}\n    {after}") as program:
        code, out, err = ended(program)
    assert (code, out) == (0, "shown\nshut down\n")
    assert err.startswith("failed unexpectedly\nTraceback")
    assert err.count("ZeroDivisionError: division by zero") == 1


def test_help_does_not_wait_for_qt():
    program = "import sys, studio.main_loop as m\ntry: m.main(['--help'])\n"
    check = "finally: print([name for name in sys.modules if 'PySide6' in name], file=sys.stderr)"
    run = subprocess.run(
        [sys.executable, "-c", program + check],
        capture_output=True,
        text=True,
        timeout=TIMEOUT_S,
        cwd=ROOT,
        check=False,
    )
    assert (run.returncode, run.stderr) == (0, "[]\n")
    assert run.stdout.startswith("usage: podium-studio")


@pytest.mark.parametrize(
    ("environment", "platform", "expected"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", True),
        ({}, "darwin", True),
        ({}, "win32", True),
    ],
)
def test_a_display_is_looked_for_where_it_can_be_missing(environment, platform, expected):
    assert main_loop.has_display(environment, platform) is expected


def test_without_a_display_the_operator_reads_a_sentence(monkeypatch, capsys):
    monkeypatch.setattr(main_loop, "has_display", lambda environment: False)
    assert main_loop.main([]) == 1
    assert capsys.readouterr().err == main_loop.NO_DISPLAY
