"""The keyers as a whole: what they shall be, filed at once, and brought on air plane by plane.

What shall be on air is filed in the state as a wish before anything is drawn, for each plane its
own. One upload is under way at a time, whichever plane it is for: what is seen keeps the order in
which it was asked for. The front goes first.
"""

from __future__ import annotations

import logging
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from studio.domain.events import KeyersWished
from studio.domain.looks import Plane, on_plane
from studio.services.keyers import pressed_since, started, wanted_keyers
from studio.services.plane_writer import PlaneWriter, Put

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from studio.domain.looks import Keyers
    from studio.domain.podium import Box
    from studio.services.air import Air
    from studio.services.ports import RoomSession

_log = logging.getLogger(__name__)

_FRONT_FIRST: Final = (Plane.FRONT, Plane.BACK)


class Asked:
    """What was wanted when something was asked for that waits for its turn."""

    def __init__(self, keyers: Keyers) -> None:
        self.keyers = keyers


class KeyerStack:
    """Files wishes and has them sent. Who sends takes turns; who wishes need not."""

    def __init__(self, air: Air) -> None:
        self._store, self._now = air.store, air.now
        self._asked: list[Asked] = []
        self._writers = {plane: PlaneWriter(air, plane) for plane in _FRONT_FIRST}

    @property
    def wanted(self) -> Keyers:
        """What is on air once everything that was wished has come true."""
        return wanted_keyers(self._store.state)

    def wish(self, keyers: Keyers) -> None:
        """File what shall be on air, in front and behind; who goes in now starts now."""
        wished = started(keyers, self.wanted, self._now().timestamp())
        for plane in _FRONT_FIRST:
            self._store.apply(KeyersWished(plane, on_plane(wished, plane)))

    @contextmanager
    def asking(self) -> Iterator[Asked]:
        """Something is asked for now, and done once it has the turn."""
        asked = Asked(self.wanted)
        self._asked.append(asked)
        try:
            yield asked
        finally:
            self._asked.remove(asked)

    def go_back(self, asked: Asked, past: Keyers) -> Keyers:
        """Return keyers that were on air before, with what was keyed since that was asked for.

        Whatever was asked for after it, and waits yet, was asked on top of these.
        """
        for later in self._asked[self._asked.index(asked) + 1 :]:
            later.keyers = pressed_since(past, asked.keyers, later.keyers)
        return pressed_since(past, asked.keyers, self.wanted)

    def wish_only(self, plane: Plane, since: Keyers) -> Keyers:
        """Of a plane only what was keyed since stays wished: since it had these; returns it."""
        keyed = on_plane(pressed_since((), since, self.wanted), plane)
        self._store.apply(KeyersWished(plane, keyed))
        return keyed

    async def give_way(self, plane: Plane, since: Keyers, put: Put) -> None:
        """Let put something else on a plane: of its keyers only what was keyed since stays wished.

        Nothing else is sent there until that is there, or could not be put there.
        """
        self.wish_only(plane, since)
        await self._writers[plane].give_way(put)

    async def send(
        self,
        room: RoomSession,
        spots: tuple[Box, ...] | None = None,
        *,
        follow: Callable[[frozenset[Plane]], None] | None = None,
    ) -> bool:
        """Bring the newest wishes on air; tells whether nothing is in the way of the rest.

        `spots` is where the seats will be; without it they are where they are. A plane whose upload
        is lost does not keep the other one waiting, nor does one that could not be drawn: that is
        raised afterwards. `follow` is told which planes are as they were wished, if any.
        """
        there: set[Plane] = set()
        faults: list[Exception] = []
        for plane, writer in self._writers.items():
            try:
                if await writer.send(room, spots):
                    there.add(plane)
            except Exception as fault:  # noqa: BLE001 - raised below, once the other had its turn
                _log.debug("plane %s failed", plane.name, exc_info=fault)
                faults.append(fault)
        if there and follow is not None:
            follow(frozenset(there))
        if faults:
            raise faults[0]
        return len(there) == len(self._writers)

    async def refresh(self, room: RoomSession, is_in_the_way: Callable[[], bool]) -> None:
        """Send what is on air again if it looks otherwise by now and nothing more urgent waits."""
        for writer in self._writers.values():
            await writer.refresh(room, is_in_the_way)
