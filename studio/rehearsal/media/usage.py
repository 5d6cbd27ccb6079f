"""What this process costs."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from time import process_time

if sys.platform != "win32":
    import resource

_STATM = Path("/proc/self/statm")


def cpu_s() -> float:
    """Return the CPU seconds used so far, all threads together."""
    return round(process_time(), 3)


def resident_mb() -> float:
    """Return the resident memory in MB: now on Linux, the most so far elsewhere, 0 if unknown."""
    try:
        pages = int(_STATM.read_text().split()[1])
    except OSError:
        return _most_resident_mb()
    return round(pages * os.sysconf("SC_PAGE_SIZE") / 2**20, 1)


def _most_resident_mb() -> float:
    if sys.platform == "win32":
        return 0.0
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return round(most / (2**20 if sys.platform == "darwin" else 2**10), 1)
