"""A remote hand and eye for the program: mouse, keys and pixels over RFB.

It talks to Qt's own `vnc` platform: real events reach the real program in its own process, with no
X server. The platform listens without a password, so this is for tests only. Wheel and double click
do not exist there. Close the hand before the program ends.
"""

from __future__ import annotations

import socket
import struct
import time

import numpy as np

Point = tuple[int, int]

KEYS = {
    "Return": 0xFF0D,
    "Escape": 0xFF1B,
    "Tab": 0xFF09,
    "BackSpace": 0xFF08,
    "Delete": 0xFFFF,
    "Home": 0xFF50,
    "End": 0xFF57,
    "Down": 0xFF54,
    "Up": 0xFF52,
    "Control": 0xFFE3,
    "Shift": 0xFFE1,
    "F6": 0xFFC3,
    "F9": 0xFFC6,
    "F10": 0xFFC7,
}
PAUSE_S = 0.02


class Hand:
    """One connection to the program's screen."""

    def __init__(self, port: int, timeout_s: float = 30.0) -> None:
        self._link = _connected(port, timeout_s)
        self._read(12)
        self._link.sendall(b"RFB 003.003\n")
        self._read(4)
        self._link.sendall(b"\x01")
        self.width, self.height = struct.unpack(">HH", self._read(4))
        self._read(16)
        self._read(struct.unpack(">I", self._read(4))[0])
        pixel = struct.pack(">BBBBHHHBBBxxx", 32, 24, 0, 1, 255, 255, 255, 16, 8, 0)
        self._link.sendall(struct.pack(">Bxxx", 0) + pixel)
        self._link.sendall(struct.pack(">BxHi", 2, 1, 0))

    def move(self, at: Point, *, button: int = 0) -> None:
        self._link.sendall(struct.pack(">BBHH", 5, button, *at))

    def click(self, at: Point) -> None:
        self.move(at)
        self.move(at, button=1)
        time.sleep(PAUSE_S)
        self.move(at)

    def hold(self, at: Point, seconds: float) -> None:
        self.move(at)
        self.move(at, button=1)
        time.sleep(seconds)
        self.move(at)

    def drag(self, start: Point, end: Point, steps: int = 12) -> None:
        """Press, pass the drag threshold in small steps as a hand does, release."""
        self.move(start)
        self.move(start, button=1)
        for step in range(1, steps + 1):
            x, y = (round(a + (b - a) * step / steps) for a, b in zip(start, end, strict=True))
            self.move((x, y), button=1)
            time.sleep(PAUSE_S)
        time.sleep(5 * PAUSE_S)
        self.move(end)

    def key(self, name: str, *held: str) -> None:
        """Press and release a key while others are held."""
        for other in held:
            self._send_key(other, down=True)
        self._send_key(name, down=True)
        self._send_key(name, down=False)
        for other in reversed(held):
            self._send_key(other, down=False)

    def type(self, text: str) -> None:
        for letter in text:
            self.key(letter)
            time.sleep(0.005)

    def picture(self) -> np.ndarray:
        """The whole screen as (height, width, 3) RGB."""
        screen = np.zeros((self.height, self.width, 3), np.uint8)
        self._link.sendall(struct.pack(">BBHHHH", 3, 0, 0, 0, self.width, self.height))
        kind, rectangles = struct.unpack(">BxH", self._read(4))
        assert kind == 0, kind
        for _ in range(rectangles):
            x, y, w, h, encoding = struct.unpack(">HHHHi", self._read(12))
            assert encoding == 0, encoding
            part = np.frombuffer(self._read(w * h * 4), np.uint8).reshape(h, w, 4)
            screen[y : y + h, x : x + w] = part[..., 2::-1]
        return screen

    def close(self) -> None:
        self._link.close()

    def _send_key(self, name: str, *, down: bool) -> None:
        code = KEYS.get(name) or ord(name)
        self._link.sendall(struct.pack(">BBxxI", 4, down, code))

    def _read(self, count: int) -> bytes:
        got = bytearray()
        while len(got) < count:
            part = self._link.recv(count - len(got))
            if not part:
                raise ConnectionError("the program closed its screen")
            got += part
        return bytes(got)


def _connected(port: int, timeout_s: float) -> socket.socket:
    end = time.monotonic() + timeout_s
    while True:
        try:
            link = socket.create_connection(("127.0.0.1", port), 5)
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.05)
        else:
            link.settimeout(20.0)
            return link
