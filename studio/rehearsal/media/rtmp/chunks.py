"""RTMP's chunks: messages to bytes, and whatever bytes arrive to messages; pure."""

from __future__ import annotations

import struct
from dataclasses import dataclass, field
from typing import Final

OUT_SIZE: Final = 4096
"""Bytes of a message between two of our chunk headers; the server is told first."""
SMALLEST: Final = 128
LARGEST_MESSAGE: Final = 1 << 20
"""A server only ever answers commands: more is no RTMP."""
LONG_TIME: Final = 0xFFFFFF
HEADER_SIZES: Final = (11, 7, 3, 0)

SET_CHUNK_SIZE, USER_CONTROL, AUDIO, VIDEO, DATA, COMMAND = 1, 4, 8, 9, 18, 20


@dataclass(frozen=True, slots=True)
class Message:
    """One message; `stream` is 0 for the connection itself."""

    kind: int
    payload: bytes = field(repr=False)
    stream: int = 0
    time_ms: int = 0


def chunked(message: Message, chunk_stream: int, size: int = OUT_SIZE) -> bytes:
    """Return message as chunks of at most size bytes on a chunk stream from 2 to 63."""
    time_ms = message.time_ms & 0xFFFFFFFF
    is_long = time_ms >= LONG_TIME
    long_time = struct.pack(">I", time_ms) if is_long else b""
    head = (LONG_TIME if is_long else time_ms).to_bytes(3, "big")
    head += len(message.payload).to_bytes(3, "big") + bytes([message.kind])
    head += message.stream.to_bytes(4, "little") + long_time
    parts = [bytes([chunk_stream]), head, message.payload[:size]]
    for at in range(size, len(message.payload), size):
        parts += [bytes([0xC0 | chunk_stream]), long_time, message.payload[at : at + size]]
    return b"".join(parts)


@dataclass(slots=True)
class _Lane:
    """What a chunk stream's next header may leave out."""

    kind: int = 0
    length: int = 0
    stream: int = 0
    has_long_time: bool = False
    body: bytearray = field(default_factory=bytearray)


class ChunkReader:
    """Gathers messages out of a stream of bytes."""

    def __init__(self) -> None:
        self._size = SMALLEST
        self._waiting = bytearray()
        self._lanes: dict[int, _Lane] = {}

    def feed(self, data: bytes) -> list[Message]:
        """Return the messages that data completes; times are left out. Raises ValueError."""
        self._waiting += data
        messages = []
        while (length := self._chunk_length()) is not None:
            chunk = bytes(self._waiting[:length])
            del self._waiting[:length]
            message = self._taken(chunk)
            if message is not None:
                messages.append(message)
        return messages

    def _chunk_length(self) -> int | None:
        """How long the first chunk is, or None while that much is not there."""
        head = _head_of(self._waiting)
        if head is None:
            return None
        at, lane_id, form = head
        lane = self._lanes.get(lane_id)
        if form and lane is None:
            raise ValueError("A chunk builds on one that never came.")
        header = bytes(self._waiting[at : at + HEADER_SIZES[form]])
        if len(header) < HEADER_SIZES[form]:
            return None
        length, begun = (lane.length, len(lane.body)) if lane else (0, 0)
        if form < 2:  # noqa: PLR2004 - the two forms that say a length
            length, begun = int.from_bytes(header[3:6], "big"), 0
        if length > LARGEST_MESSAGE:
            raise ValueError("A message is too large.")
        has_long_time = _is_long(header) if header else bool(lane and lane.has_long_time)
        body = min(self._size, length - begun)
        whole = at + len(header) + 4 * has_long_time + body
        return whole if len(self._waiting) >= whole else None

    def _taken(self, chunk: bytes) -> Message | None:
        head = _head_of(chunk)
        assert head is not None  # noqa: S101 - the chunk is whole
        at, lane_id, form = head
        lane = self._lanes.setdefault(lane_id, _Lane())
        header = chunk[at : at + HEADER_SIZES[form]]
        at += len(header)
        if header:
            lane.has_long_time = _is_long(header)
        if form < 2:  # noqa: PLR2004 - the two forms that say a length
            lane.length, lane.kind = int.from_bytes(header[3:6], "big"), header[6]
            lane.body.clear()
        if form == 0:
            lane.stream = int.from_bytes(header[7:11], "little")
        lane.body += chunk[at + 4 * lane.has_long_time :]
        if len(lane.body) < lane.length:
            return None
        message = Message(lane.kind, bytes(lane.body), lane.stream)
        lane.body.clear()
        self._obey(message)
        return message

    def _obey(self, message: Message) -> None:
        if message.kind == SET_CHUNK_SIZE and len(message.payload) >= 4:  # noqa: PLR2004 - a word
            self._size = max(1, int.from_bytes(message.payload[:4], "big") & 0x7FFFFFFF)


def _head_of(data: bytes | bytearray) -> tuple[int, int, int] | None:
    """Where the header begins, its chunk stream and its form; None while that is not there."""
    if not data:
        return None
    form, lane_id = data[0] >> 6, data[0] & 0x3F
    more = {0: 1, 1: 2}.get(lane_id, 0)
    if len(data) < 1 + more:
        return None
    if more:
        lane_id = 64 + int.from_bytes(data[1 : 1 + more], "little")
    return 1 + more, lane_id, form


def _is_long(header: bytes) -> bool:
    return int.from_bytes(header[:3], "big") == LONG_TIME
