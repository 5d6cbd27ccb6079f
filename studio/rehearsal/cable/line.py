"""The outgoing side of one socket: its subscriptions and a bounded queue."""

from __future__ import annotations

import asyncio
from collections import deque
from enum import Enum
from typing import Final, TypeAlias

from studio.rehearsal.cable import frames

MAX_FRAMES: Final = 512
MAX_CHARACTERS: Final = 4 * 1024 * 1024
MAX_SUBSCRIPTIONS: Final = 8


class Mark(Enum):
    """What stands between frames in the queue."""

    PAUSE = "a moment of silence, so that a client is ready for its first payload"
    END = "nothing follows: close"


Item: TypeAlias = str | Mark


class Line:
    """Frames on their way to one socket; who does not take them is cut off, nobody waits."""

    def __init__(self, meeting_key: str, user_id: str | None) -> None:
        self.meeting_key = meeting_key
        self.user_id = user_id
        """None for an observer."""
        self.end_code = 1000
        self._channels: dict[str, str] = {}
        self._queue: deque[Item] = deque()
        self._characters = 0
        self._is_ended = False
        self._news = asyncio.Event()
        self._cut = asyncio.Event()

    @property
    def is_cut(self) -> bool:
        """Whether the client was given up."""
        return self._cut.is_set()

    def subscribe(self, identifier: str, channel: str) -> bool:
        """Listen to channel under identifier; False when there are too many."""
        if identifier not in self._channels and len(self._channels) >= MAX_SUBSCRIPTIONS:
            return False
        self._channels[identifier] = channel
        return True

    def unsubscribe(self, identifier: str) -> None:
        """Stop listening under identifier."""
        self._channels.pop(identifier, None)

    def channel_of(self, identifier: str) -> str | None:
        """The channel subscribed under identifier."""
        return self._channels.get(identifier)

    def tell(self, channel: str, body: str) -> None:
        """Queue a message once for each identifier that listens to channel; body is JSON."""
        for identifier, subscribed in self._channels.items():
            if subscribed == channel:
                self.put(frames.payload(identifier, body))

    def put(self, item: Item) -> None:
        """Queue a frame or a mark; too many of them cut the line."""
        if self._is_ended or self.is_cut:
            return
        self._queue.append(item)
        self._characters += len(item) if isinstance(item, str) else 0
        self._is_ended = item is Mark.END
        if len(self._queue) > MAX_FRAMES or self._characters > MAX_CHARACTERS:
            self.cut()
        self._news.set()

    def end(self, code: int = 1000) -> None:
        """Close the socket with code once everything queued is sent."""
        self.end_code = code
        self.put(Mark.END)

    def cut(self) -> None:
        """Give the client up at once, with everything queued."""
        self._cut.set()
        self._queue.clear()
        self._characters = 0

    async def until_cut(self) -> None:
        """Return when the line is cut."""
        await self._cut.wait()

    async def next(self, timeout_s: float) -> Item | None:
        """The next item; None when none came within timeout_s."""
        if not self._queue:
            self._news.clear()
            try:
                async with asyncio.timeout(timeout_s):
                    await self._news.wait()
            except TimeoutError:
                return None
        if not self._queue:
            return None
        item = self._queue.popleft()
        self._characters -= len(item) if isinstance(item, str) else 0
        return item
