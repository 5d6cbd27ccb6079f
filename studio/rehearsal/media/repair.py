"""Gives a torn recording its duration and index back.

`python -m studio.rehearsal.media.repair SRC DST`; the packets are copied into a new file, nothing
is encoded. Prints the number of frames.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import av
from av.video.stream import VideoStream

if TYPE_CHECKING:
    from av.container import InputContainer
    from av.packet import Packet
    from av.stream import Stream

USAGE = "python -m studio.rehearsal.media.repair SRC DST"


def repair(source: Path, target: Path) -> int:
    """Copy source to its last whole cluster into target; return the frames. Raises FFmpegError."""
    frames = 0
    with av.open(str(source)) as torn, av.open(str(target), "w", format="webm") as whole:
        streams = {one.index: whole.add_stream_from_template(one) for one in torn.streams}
        for packet in _packets(torn):
            frames += isinstance(packet.stream, VideoStream)
            packet.stream = streams[packet.stream.index]
            whole.mux(packet)
    return frames


def count_frames(path: Path) -> int:
    """Return how many frames of picture a recording holds, torn or not. Raises FFmpegError."""
    with av.open(str(path)) as file:
        return sum(isinstance(packet.stream, VideoStream) for packet in _packets(file))


def main(arguments: list[str]) -> int:
    """Repair one file; 0 when it worked, 1 when not, 2 for a wrong call."""
    match arguments:
        case [first, second]:
            source, target = Path(first), Path(second)
        case _:
            sys.stderr.write(f"Usage: {USAGE}\n")
            return 2
    try:
        frames = repair(source, target)
    except (av.FFmpegError, OSError) as fault:
        sys.stderr.write(f"{source.name} cannot be repaired: {fault}\n")
        return 1
    sys.stdout.write(f"{frames}\n")
    return 0


def _packets(file: InputContainer) -> Iterator[Packet[Stream]]:
    """Every packet with a time; a torn tail ends them."""
    with suppress(av.EOFError, av.InvalidDataError):
        for packet in file.demux():
            if packet.pts is not None:
                yield packet


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
