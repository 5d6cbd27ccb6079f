"""What a test left behind: nothing may outlive the test it belongs to."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from pathlib import Path

GRACE_S = float(os.environ.get("PODIUM_TEST_GRACE_S", "5"))
MARK = "PODIUM_TEST"
"""Inherited by every process a test starts, however deep, so orphans are found too."""
_PROC = Path("/proc")


def processes(mark: str) -> dict[int, str]:
    """Running processes whose mark begins like that: id to command line (Linux only)."""
    wanted = f"{MARK}={mark}".encode()
    found = {}
    for folder in _PROC.glob("[0-9]*") if sys.platform == "linux" else ():
        try:
            is_ours = wanted in (folder / "environ").read_bytes()
            if is_ours and int(folder.name) != os.getpid() and not _has_ended(folder):
                words = (folder / "cmdline").read_bytes().split(b"\0")
                found[int(folder.name)] = b" ".join(words).decode(errors="replace")
        except OSError:  # ended meanwhile, or another user's
            continue
    return {pid: line for pid, line in found.items() if "resource_tracker" not in line}


def end_processes(mark: str) -> list[str]:
    """Give them a moment, then kill what is left and say what it was."""
    until = time.monotonic() + GRACE_S
    while (left := processes(mark)) and time.monotonic() < until:
        time.sleep(0.05)
    for pid in left:
        os.kill(pid, signal.SIGKILL)
    return list(left.values())


def threads(before: set[threading.Thread]) -> list[str]:
    """Names of threads that were not there before and do not end in a moment."""
    left = []
    for thread in set(threading.enumerate()) - before:
        thread.join(GRACE_S)
        if thread.is_alive():
            left.append(thread.name)
    return left


def close_windows() -> list[str]:
    """Names of Qt windows nobody closed; closes them, so that only the guilty test fails."""
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtWidgets import QApplication

    def delete() -> None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    delete()
    left = [window for window in QApplication.topLevelWidgets() if not window.parent()]
    names = [f"{type(window).__name__} {window.objectName()}".strip() for window in left]
    for window in left:
        window.hide()
        window.deleteLater()
    delete()
    return names


def _has_ended(folder: Path) -> bool:
    """Zombies have ended; somebody only has not asked yet."""
    return (folder / "stat").read_bytes().rpartition(b")")[2].split()[0] in b"ZX"
