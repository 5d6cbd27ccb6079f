"""How the desk starts parts of the program as processes of their own."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

import studio

REHEARSAL: Final = "studio.rehearsal"
PROBE: Final = "studio.rehearsal.probe"
_API_KEY: Final = "PODIUM_API_KEY"


def command_of(module: str, *arguments: str) -> tuple[str, ...]:
    """Return the command line that runs a module of this program in the same interpreter."""
    return (sys.executable, "-m", module, *arguments)


def environment_of_child() -> dict[str, str]:
    """Return the environment in which the child finds this very program, from any folder.

    The operator's key is nothing for processes that open files of strangers.
    """
    home = str(Path(studio.__file__).parents[1])
    kept = {name: value for name, value in os.environ.items() if name != _API_KEY}
    rest = os.environ.get("PYTHONPATH")
    return {**kept, "PYTHONPATH": os.pathsep.join(filter(None, (home, rest)))}
