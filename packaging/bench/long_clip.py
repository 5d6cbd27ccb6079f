"""Whether a long clip needs more memory the longer it plays; played as fast as it can be decoded.

usage: long_clip.py SECONDS; prints one JSON line
"""

from __future__ import annotations

import functools
import http.server
import io
import json
import math
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Final

import av
import numpy as np
from typing_extensions import override

from studio.domain.podium import Box, Frame
from studio.rehearsal.media.clip import Clip
from studio.rehearsal.media.face import FPS, StartClip
from studio.rehearsal.media.film import Film
from studio.rehearsal.media.fitting import Opening
from studio.rehearsal.media.planes import plain
from studio.rehearsal.media.sound import FRAME_SAMPLES, RATE
from studio.rehearsal.media.usage import resident_mb

if TYPE_CHECKING:
    from av.packet import Packet
    from av.stream import Stream

SIZE: Final = Frame(320, 240)
PIECE_S: Final = 2
LAST_S: Final = PIECE_S - 0.01
WARM: Final = 0.1
"""Share of the clip after which memory is looked at for the first time."""
PAUSE_S: Final = 0.001
NAME: Final = "long.webm"


def write_long_film(path: Path, seconds: int) -> None:
    """Write a WebM that repeats two encoded seconds; packets are copied, so it takes no time."""
    with av.open(io.BytesIO(_piece()), "r") as piece, av.open(str(path), "w") as film:
        streams = {stream.index: film.add_stream_from_template(stream) for stream in piece.streams}
        packets = [packet for packet in piece.demux() if _lies_inside(packet)]
        for number in range(seconds // PIECE_S):
            for packet in packets:
                film.mux(_later(packet, streams[packet.stream.index], number))


def play_through(url: str, seconds: int) -> dict[str, object]:
    """Play a clip to its end; return the frames shown and the memory early on and at the end."""
    clip = Clip(StartClip("long", url, has_audio=True), patience_s=math.inf)
    clip.want(frozenset({Opening(160, 120)}))
    clip.start()
    frames, first_mb, shown = 0, 0.0, None
    while not clip.is_over:
        clip.advance()
        if clip.shown is shown:
            time.sleep(PAUSE_S)
            continue
        shown, frames = clip.shown, frames + 1
        if frames == round(seconds * FPS * WARM):
            first_mb = resident_mb()
    clip.join(10)
    return {
        "frames": frames,
        "error": clip.error,
        "first_mb": first_mb,
        "last_mb": resident_mb(),
    }


def main(seconds: int) -> None:
    """Write, serve and play a clip."""
    with tempfile.TemporaryDirectory(prefix="podium-bench-") as folder:
        write_long_film(Path(folder, NAME), seconds)
        with _served(folder) as url:
            print(json.dumps(play_through(f"{url}/{NAME}", seconds)))


def _piece() -> bytes:
    sink = io.BytesIO()
    film, picture = Film(sink, SIZE), plain(SIZE.width, SIZE.height, (123, 44, 191))
    for number in range(PIECE_S * FPS):
        picture.fill(Box(0, 0, 4 * number + 4, 20), (255, 255, 255))
        at = np.arange(FRAME_SAMPLES) + number * FRAME_SAMPLES
        film.add(picture, (0.1 * np.sin(2 * np.pi * 440 / RATE * at)).astype(np.float32))
    film.close()
    return sink.getvalue()


def _lies_inside(packet: Packet[Stream]) -> bool:
    """Whether a packet belongs to these two seconds; the last sound reaches a little further."""
    return packet.dts is not None and packet.dts * (packet.time_base or 0) < LAST_S


def _later(packet: Packet[Stream], stream: Stream, number: int) -> Packet[Stream]:
    """Return a copy of packet for the numbered repetition."""
    copy = av.Packet(bytes(packet))
    shift = round(number * PIECE_S / (packet.time_base or Fraction(1, 1000)))
    copy.pts, copy.dts = (packet.pts or 0) + shift, (packet.dts or 0) + shift
    copy.time_base, copy.is_keyframe = packet.time_base, packet.is_keyframe
    copy.duration = packet.duration
    copy.stream = stream
    return copy


class _Quiet(http.server.SimpleHTTPRequestHandler):
    @override
    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def _served(folder: str) -> Iterator[str]:
    handler = functools.partial(_Quiet, directory=folder)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


if __name__ == "__main__":
    main(int(sys.argv[1]))
