"""What the program says to a program that drives it: one JSON object a line."""

from __future__ import annotations

import json
import sys
from typing import TextIO


def say(fact: dict[str, object], answers: TextIO = sys.stdout) -> None:
    """Write one line."""
    answers.write(json.dumps(fact) + "\n")
    answers.flush()
