"""How the desk starts parts of the program as processes of their own."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

import studio

REHEARSAL: Final = "studio.rehearsal"
PROBE: Final = "studio.rehearsal.probe"


def command_of(module: str, *arguments: str) -> tuple[str, ...]:
    """Return the command line that runs a module of this program in the same interpreter."""
    return (sys.executable, "-m", module, *arguments)


def environment_of_child() -> dict[str, str]:
    """Return the environment in which the child finds this very program, from any folder."""
    home = str(Path(studio.__file__).parents[1])
    rest = os.environ.get("PYTHONPATH")
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, (home, rest)))}
