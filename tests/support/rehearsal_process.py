"""The rehearsal room as the desk starts it: a real process, found by the line it prints."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PATIENCE_S = 60.0
COMMAND = (sys.executable, "-m", "studio.rehearsal")


@dataclass
class RehearsalProcess:
    """A process that listens at url."""

    process: subprocess.Popen[str]
    url: str
    api_key: str

    def end(self) -> int:
        """SIGTERM, then the exit code."""
        self.process.terminate()
        return self.process.wait(PATIENCE_S)

    def rest(self) -> tuple[str, str]:
        """Wait for the end; what it printed after its first line, and its log."""
        return self.process.communicate(timeout=PATIENCE_S)


def run_to_end(*options: str) -> subprocess.CompletedProcess[str]:
    """Run with options that keep it from starting."""
    return subprocess.run(
        [*COMMAND, *options],
        check=False,
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
    )


@contextlib.contextmanager
def rehearsing(*options: str, temporary: Path | None = None) -> Iterator[RehearsalProcess]:
    """Start with options and wait for its line; killed with the block if it still runs."""
    environment = {**os.environ, **({"TMPDIR": str(temporary)} if temporary else {})}
    pipe = subprocess.PIPE
    with subprocess.Popen(
        [*COMMAND, *options],
        stdin=pipe,
        stdout=pipe,
        stderr=pipe,
        text=True,
        env=environment,
        process_group=0,
    ) as process:
        try:
            assert process.stdout is not None
            line = process.stdout.readline()
            if not line:
                raise AssertionError(process.communicate(timeout=PATIENCE_S)[1])
            yield RehearsalProcess(process, **json.loads(line))
        finally:
            process.kill()
