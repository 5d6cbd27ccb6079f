"""The parent's face of one mixing child: orders go in, facts come out, and it is always there again."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import Final

from studio.domain.podium import Frame
from studio.rehearsal.media.face import Fact, Order

MIXER: Final = (sys.executable, "-m", "studio.rehearsal.media")


class Mixing:
    """One child process that mixes one room; when it dies, another takes over within two seconds."""

    def __init__(
        self, frame: Frame, on_fact: Callable[[Fact], None], *, command: Sequence[str] = MIXER
    ) -> None:
        self._frame = frame
        self._on_fact = on_fact
        self._command = tuple(command)

    async def start(self) -> None:
        """Start the child; its MixerReady follows as a fact."""
        raise NotImplementedError

    def send(self, order: Order) -> None:
        """Hand order over; never waits."""
        raise NotImplementedError

    async def aclose(self, timeout_s: float = 2.5) -> None:
        """Let the child complete its recording and end; kill it after timeout_s."""
        raise NotImplementedError
