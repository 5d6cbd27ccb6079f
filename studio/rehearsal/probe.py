"""Says what a media file is: `python -m studio.rehearsal.probe URL` prints one JSON line.

Exits with 0 when the file can be played, 1 when not (`error` says why), 2 for a wrong call. The
desk runs it as a child: it never loads media libraries itself. A path of a local file will do.
"""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import av
import httpx

from studio.rehearsal.media.faults import TOO_SLOW, MediaFault, sentence_of
from studio.rehearsal.media.media_file import MediaFile, Source
from studio.rehearsal.media.remote_file import RemoteFile

if TYPE_CHECKING:
    from fractions import Fraction

USAGE: Final = "python -m studio.rehearsal.probe URL"
PATIENCE_S: Final = 15.0
"""A server that has not shown by then what the file is, is too slow."""


@dataclass(frozen=True, slots=True)
class Probed:
    """What a file is; `error` is a sentence, empty when the file can be played."""

    duration_s: float | None = None
    has_video: bool = False
    has_audio: bool = False
    width: int = 0
    height: int = 0
    fps: float | None = None
    container: str = ""
    video_codec: str = ""
    audio_codec: str = ""
    error: str = ""


def probe(address: str, patience_s: float = PATIENCE_S) -> Probed:
    """Look into the file at an address or path; a file that is none has an `error`."""
    try:
        if "://" not in address:
            with Path(address).open("rb") as file:
                return _seen(file)
        with _fetched(address, patience_s) as remote:
            return _seen(remote)
    except (MediaFault, httpx.HTTPError, av.FFmpegError, OSError, ValueError) as fault:
        return Probed(error=sentence_of(fault))


def main(arguments: list[str]) -> int:
    """Print what one file is."""
    if len(arguments) != 1:
        sys.stderr.write(f"Usage: {USAGE}\n")
        return 2
    probed = probe(arguments[0])
    sys.stdout.write(json.dumps(asdict(probed)) + "\n")
    return 1 if probed.error else 0


@contextmanager
def _fetched(address: str, patience_s: float) -> Iterator[RemoteFile]:
    """The file at address; what went wrong on the way is raised at the end."""
    with closing(RemoteFile(address)) as remote:
        watch = threading.Timer(patience_s, remote.stop)
        watch.start()
        try:
            yield remote
        except av.FFmpegError as fault:
            too_slow = MediaFault(TOO_SLOW) if remote.is_stopped else None
            raise remote.fault or too_slow or fault from fault
        finally:
            watch.cancel()
            watch.join()


def _seen(source: Source) -> Probed:
    with closing(MediaFile(source)) as file:
        video, sound = file.video, file.sound
        return Probed(
            duration_s=file.duration_s,
            has_video=video is not None and not file.has_still,
            has_audio=sound is not None,
            width=video.width if video is not None else 0,
            height=video.height if video is not None else 0,
            fps=_rounded(video.average_rate) if video is not None else None,
            container=file.container,
            video_codec=video.codec_context.name if video is not None else "",
            audio_codec=sound.codec_context.name if sound is not None else "",
        )


def _rounded(rate: Fraction | None) -> float | None:
    return round(float(rate), 3) if rate else None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
