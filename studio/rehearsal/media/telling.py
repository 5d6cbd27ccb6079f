"""Writes facts in a thread of its own: a parent that does not read never stalls the mixer."""

from __future__ import annotations

import logging
import threading
from queue import SimpleQueue
from typing import BinaryIO, Final

from typing_extensions import override

from studio.rehearsal.media.face import Fact, Health, Levels, line_of

BACKLOG: Final = 200
"""Unread facts after which the ones that repeat anyway are left out."""
FINISH_S: Final = 0.5

_log = logging.getLogger(__name__)


class FactWriter(threading.Thread):
    """Takes facts from any thread, keeps their order."""

    def __init__(self, out: BinaryIO) -> None:
        super().__init__(name="facts", daemon=True)
        self._out = out
        self._facts: SimpleQueue[Fact | None] = SimpleQueue()

    def tell(self, fact: Fact) -> None:
        """Write fact as soon as the parent reads; never waits."""
        if isinstance(fact, Levels | Health) and self._facts.qsize() > BACKLOG:
            return
        self._facts.put(fact)

    def finish(self) -> None:
        """Write what is left, then end the thread; a parent that does not read is left behind."""
        self._facts.put(None)
        self.join(FINISH_S)

    @override
    def run(self) -> None:
        while (fact := self._facts.get()) is not None:
            try:
                self._out.write(line_of(fact))
                self._out.flush()
            except OSError:
                _log.info("Nobody listens any more.")
                return
