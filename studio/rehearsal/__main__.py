"""`python -m studio.rehearsal`: the command line, the log, the exit code."""

from __future__ import annotations

import asyncio
import logging
import sys

from studio.rehearsal.data_folder import data_folder
from studio.rehearsal.ending import Ending
from studio.rehearsal.settings import CannotStart, settings_of


def main() -> int:
    """Run the rehearsal room; 0 when it ended as told, 2 when it could not start."""
    _log_to_stderr()
    ending = Ending()
    ending.watch_signals()
    try:
        settings = settings_of(sys.argv[1:])
        if settings.ends_with_stdin:
            ending.watch_stdin()
        with data_folder(settings.data) as folder:
            from studio.rehearsal.launch import run  # noqa: PLC0415 - a wrong call does not wait

            asyncio.run(run(settings, folder, ending))
    except CannotStart as error:
        sys.stderr.write(f"{error}\n")
        return 2
    return 0


def _log_to_stderr() -> None:
    form = "%(asctime)s %(levelname)s %(name)s: %(message)s"
    logging.basicConfig(stream=sys.stderr, level=logging.INFO, format=form)
    # They log addresses, and addresses carry keys.
    for name in ("uvicorn.error", "httpx", "httpcore"):
        logging.getLogger(name).setLevel(logging.WARNING)


if __name__ == "__main__":
    sys.exit(main())
