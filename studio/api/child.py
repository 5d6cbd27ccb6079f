"""How the desk starts parts of the program as processes of their own."""

from __future__ import annotations

import sys
from typing import Final

REHEARSAL: Final = "studio.rehearsal"
PROBE: Final = "studio.rehearsal.probe"


def command_of(module: str, *arguments: str) -> tuple[str, ...]:
    """Return the command line that runs a module of this program in the same interpreter."""
    return (sys.executable, "-m", module, *arguments)
