"""Run `python -m studio.compose`: pictures from templates without a desk."""

from __future__ import annotations

import sys

from studio.compose.cli import main

if __name__ == "__main__":
    sys.exit(main())
