"""Publishes one stream over a connected socket: handshake, commands, then media; thread-bound."""

from __future__ import annotations

import os
import ssl
import struct
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from studio.rehearsal.media.rtmp.address import RtmpAddress
from studio.rehearsal.media.rtmp.amf import Value, decoded, encoded
from studio.rehearsal.media.rtmp.chunks import (
    AUDIO,
    COMMAND,
    DATA,
    OUT_SIZE,
    SET_CHUNK_SIZE,
    USER_CONTROL,
    ChunkReader,
    Message,
    chunked,
)
from studio.rehearsal.media.rtmp.faults import BROKEN, NO_RTMP, REFUSED, SILENT, StreamFault

if TYPE_CHECKING:
    import socket

PATIENCE_S: Final = 10.0
"""How long a server may take until it accepts the stream."""
SEND_S: Final = 5.0
"""How long it may take nothing of what is sent."""
HELLO: Final = 1536
VERSION: Final = 3
AGENT: Final = "FMLE/3.0 (compatible; PodiumStudio)"
PING, PONG = 6, 7
_CONTROL, _COMMANDS, _MEDIA, _SOUND = 2, 3, 6, 4


class Publisher:
    """A stream that a server takes. Everything but the making raises StreamFault."""

    def __init__(self, link: socket.socket) -> None:
        self._link = link
        self._reader = ChunkReader()
        self._arrived: list[Message] = []
        self._stream = 0
        self._asked = 0
        self._deadline = time.monotonic() + PATIENCE_S

    def begin(self, address: RtmpAddress) -> None:
        """Agree with the server on the stream; media may be sent afterwards."""
        self._shake_hands()
        self._put(Message(SET_CHUNK_SIZE, struct.pack(">I", OUT_SIZE)), _CONTROL)
        details: dict[str, Value] = {
            "app": address.app,
            "type": "nonprivate",
            "flashVer": AGENT,
            "tcUrl": address.tc_url,
        }
        self._ask("connect", details)
        self._tell("releaseStream", None, address.key)
        self._tell("FCPublish", None, address.key)
        stream = self._ask("createStream", None)[-1]
        self._stream = int(stream) if isinstance(stream, float) else 1
        self._tell("publish", None, address.key, "live")
        self._await_start()

    def send(self, kind: int, time_ms: int, payload: bytes) -> None:
        """Send sound, picture or data, and answer what the server asks meanwhile."""
        lane = _SOUND if kind == AUDIO else _MEDIA
        self._put(Message(kind, payload, self._stream, time_ms), lane)
        self._listen()

    def send_details(self, payload: bytes) -> None:
        """Send what the stream is, as FLV says it: AMF of `onMetaData` and its values."""
        self.send(DATA, 0, encoded(["@setDataFrame"]) + payload)

    def end(self) -> None:
        """Tell the server that the stream is over, as far as it still hears, and close."""
        with suppress(StreamFault):
            self._tell("deleteStream", None, float(self._stream))
        self.close()

    def close(self) -> None:
        """Close the socket."""
        self._link.close()

    def _shake_hands(self) -> None:
        self._write(bytes([VERSION]) + bytes(8) + os.urandom(HELLO - 8))
        answer = bytearray()
        while len(answer) < 1 + 2 * HELLO:
            answer += self._read(1 + 2 * HELLO - len(answer))
        if answer[0] != VERSION:
            raise StreamFault(NO_RTMP)
        self._write(bytes(answer[1 : 1 + HELLO]))

    def _tell(self, name: str, *values: Value) -> None:
        self._asked += 1
        stream = self._stream if name == "publish" else 0
        payload = encoded([name, float(self._asked), *values])
        self._put(Message(COMMAND, payload, stream), _COMMANDS)

    def _ask(self, name: str, value: Value) -> list[Value]:
        self._tell(name, value)
        asked = float(self._asked)
        while True:
            match self._next_command():
                case ["_result", number, *_] as answer if number == asked:
                    return answer
                case ["_error", number, *_] if number == asked:
                    raise StreamFault(REFUSED)
                case _:
                    continue

    def _await_start(self) -> None:
        while True:
            match self._next_command():
                case ["onStatus", _, _, {"code": "NetStream.Publish.Start"}, *_]:
                    return
                case ["onStatus", _, _, {"level": "error"}, *_] | ["_error", *_]:
                    raise StreamFault(REFUSED)
                case _:
                    continue

    def _next_command(self) -> list[Value]:
        while True:
            while self._arrived:
                message = self._arrived.pop(0)
                if message.kind == COMMAND:
                    return _values(message)
                self._answer(message)
            self._arrived += self._messages(self._read(4096))

    def _listen(self) -> None:
        """Take in what is there."""
        self._arrived += self._messages(self._read_at_once())
        arrived, self._arrived = self._arrived, []
        for message in arrived:
            self._answer(message)
            match _values(message) if message.kind == COMMAND else []:
                case ["onStatus", _, _, {"level": "error"}, *_]:
                    raise StreamFault(REFUSED)
                case _:
                    continue

    def _answer(self, message: Message) -> None:
        if message.kind == USER_CONTROL and message.payload[:2] == struct.pack(">H", PING):
            pong = struct.pack(">H", PONG) + message.payload[2:6]
            self._put(Message(USER_CONTROL, pong), _CONTROL)

    def _messages(self, data: bytes) -> list[Message]:
        try:
            return self._reader.feed(data)
        except ValueError:
            raise StreamFault(NO_RTMP) from None

    def _put(self, message: Message, lane: int) -> None:
        self._write(chunked(message, lane))

    def _write(self, data: bytes) -> None:
        self._link.settimeout(SEND_S)
        try:
            self._link.sendall(data)
        except TimeoutError:
            raise StreamFault(SILENT) from None
        except OSError:
            raise StreamFault(BROKEN) from None

    def _read_at_once(self) -> bytes:
        self._link.settimeout(0)
        try:
            data = self._link.recv(4096)
        except (BlockingIOError, ssl.SSLWantReadError, ssl.SSLWantWriteError):
            return b""
        except OSError:
            raise StreamFault(BROKEN) from None
        if not data:
            raise StreamFault(BROKEN)
        return data

    def _read(self, size: int) -> bytes:
        self._link.settimeout(max(0.001, self._deadline - time.monotonic()))
        try:
            data = self._link.recv(size)
        except OSError:
            raise StreamFault(BROKEN) from None
        if not data:
            raise StreamFault(REFUSED if self._asked else BROKEN)
        return data


def _values(message: Message) -> list[Value]:
    try:
        return decoded(message.payload)
    except ValueError:
        raise StreamFault(NO_RTMP) from None
