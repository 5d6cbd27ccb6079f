"""Broadcasts in a thread of its own: whatever the stream's server does, the mixer never waits.

A picture that finds no free buffer is left out. A connection that breaks is made anew for half a
minute. The address holds the stream key and stays out of every text.
"""

from __future__ import annotations

import logging
import threading
import time
from collections import deque
from queue import SimpleQueue
from typing import TYPE_CHECKING, Final

import av
import numpy as np
from av.codec.codec import UnknownCodecError
from typing_extensions import override

from studio.rehearsal.media.broadcast_film import BroadcastFilm, Tag
from studio.rehearsal.media.broadcast_patience import LIMITS, Limits, Trouble, after_fault
from studio.rehearsal.media.face import FPS, BroadcastEnded, BroadcastStarted, StartBroadcast
from studio.rehearsal.media.planes import Planes
from studio.rehearsal.media.rtmp.address import RtmpAddress, address_of
from studio.rehearsal.media.rtmp.chunks import DATA
from studio.rehearsal.media.rtmp.connecting import connected
from studio.rehearsal.media.rtmp.faults import ENCODING, StreamFault, StreamForbidden
from studio.rehearsal.media.rtmp.publishing import Publisher

if TYPE_CHECKING:
    from studio.domain.podium import Frame
    from studio.rehearsal.media.recording import Tell
    from studio.rehearsal.media.sound import Samples

POOL: Final = 4
"""Pictures that may wait or be in work."""
BACKLOG: Final = 10 * FPS
"""Frames of sound that may wait for a server that takes nothing."""

_log = logging.getLogger(__name__)


class Broadcast(threading.Thread):
    """One broadcast; answers BroadcastStarted once it arrives, and in any case BroadcastEnded."""

    def __init__(
        self, order: StartBroadcast, frame: Frame, tell: Tell, limits: Limits = LIMITS
    ) -> None:
        super().__init__(name="broadcast", daemon=True)
        self.id = order.broadcast_id
        self._order, self._frame, self._tell, self._limits = order, frame, tell, limits
        self._free = deque(Planes(frame.width, frame.height) for _ in range(POOL))
        self._inbox: SimpleQueue[tuple[Planes | None, Samples] | None] = SimpleQueue()
        self._over = threading.Event()
        self._is_arriving = False
        self._arrived_s = 0.0

    @property
    def is_over(self) -> bool:
        """Whether it sends no more, by an order or by itself."""
        return self._over.is_set()

    def offer(self, on_air: Planes, sound: Samples) -> None:
        """Take a copy of one frame while there is a connection; never waits."""
        if not self._is_arriving or self.is_over or self._inbox.qsize() > BACKLOG:
            return
        try:
            picture: Planes | None = self._free.popleft()
        except IndexError:
            picture = None
        if picture is not None:
            np.copyto(picture.buffer, on_air.buffer)
        self._inbox.put((picture, sound))

    def finish(self) -> None:
        """End the broadcast; BroadcastEnded follows."""
        self._over.set()
        self._inbox.put(None)

    @override
    def run(self) -> None:
        error = self._kept_on_air()
        self._over.set()
        self._tell(BroadcastEnded(self.id, error))

    def _kept_on_air(self) -> str:
        """Send until the order to end; return why it ended otherwise."""
        try:
            address = address_of(self._order.url)
        except ValueError as fault:
            return str(fault)
        trouble = Trouble()
        while not self.is_over:
            self._arrived_s = 0.0
            try:
                self._send(address)
            except StreamForbidden as fault:
                return str(fault)
            except StreamFault as fault:
                now_s = time.monotonic()
                trouble, delay_s = after_fault(trouble, self._limits, now_s, self._arrived_s)
                if delay_s is None:
                    return str(fault)
                _log.warning("broadcast %s: %s Next try in %.0f s.", self.id, fault, delay_s)
                self._over.wait(delay_s)
        return ""

    def _send(self, address: RtmpAddress) -> None:
        """Send over one connection until the order to end."""
        link = connected(address, is_private_allowed=self._order.is_private_allowed)
        publisher = Publisher(link)
        try:
            publisher.begin(address)
            self._film(publisher)
            publisher.end()
        finally:
            publisher.close()

    def _film(self, publisher: Publisher) -> None:
        try:
            film = BroadcastFilm(self._frame)
        except (av.FFmpegError, UnknownCodecError):
            _log.exception("broadcast %s", self.id)
            raise StreamForbidden(ENCODING) from None
        began_s = time.monotonic()
        self._empty_inbox()
        self._is_arriving = True
        try:
            while not self.is_over and (item := self._inbox.get()) is not None:
                picture, sound = item
                tags = film.add(picture, sound)
                if picture is not None:
                    self._free.append(picture)
                _send_all(publisher, tags)
                if film.frames == 1:
                    self._tell(BroadcastStarted(self.id))
                self._arrived_s = time.monotonic() - began_s
        finally:
            self._is_arriving = False
            last = film.close()
        _send_all(publisher, last)

    def _empty_inbox(self) -> None:
        """What waits is of another connection."""
        for _ in range(self._inbox.qsize()):
            item = self._inbox.get()
            if item is not None and item[0] is not None:
                self._free.append(item[0])


def _send_all(publisher: Publisher, tags: list[Tag]) -> None:
    for tag in tags:
        if tag.kind == DATA:
            publisher.send_details(tag.payload)
        else:
            publisher.send(tag.kind, tag.time_ms, tag.payload)
