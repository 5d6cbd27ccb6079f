"""What runs on this machine, without ``ps``, which a bare system lacks."""

from __future__ import annotations

import subprocess
from pathlib import Path

_PROC = Path("/proc")


def running() -> dict[int, int]:
    """Every process that is no zombie, with its parent."""
    rows = _from_proc() if _PROC.is_dir() else _from_ps()
    return {pid: parent for pid, state, parent in rows if not state.startswith("Z")}


def _from_proc() -> list[tuple[int, str, int]]:
    rows = []
    for stat in _PROC.glob("[0-9]*/stat"):
        try:
            state, parent = stat.read_text().rpartition(")")[2].split()[:2]
        except OSError:  # ended meanwhile
            continue
        rows.append((int(stat.parent.name), state, int(parent)))
    return rows


def _from_ps() -> list[tuple[int, str, int]]:
    listed = subprocess.check_output(["/bin/ps", "-A", "-o", "pid=,state=,ppid="], text=True)
    rows = (line.split() for line in listed.splitlines())
    return [(int(pid), state, int(parent)) for pid, state, parent in rows]
