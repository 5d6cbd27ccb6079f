"""Run `python -m studio.compose`: pictures from templates without a desk.

This is the root of a program of its own and wires it, as `studio.bootstrap` does with the desk:
what the fonts lack is drawn by the desk's Qt where that is installed, and is told of where not.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from studio.compose.cli import main

if TYPE_CHECKING:
    from studio.compose.text_backend import TextBackend


def by_qt() -> TextBackend | None:
    """Return what draws the desk's text, None where Qt is not installed."""
    try:
        from studio.ui.windowless import text_backend  # noqa: PLC0415 - Qt only for who needs it
    except ImportError:
        return None
    return text_backend()


if __name__ == "__main__":
    sys.exit(main(backend=by_qt))
