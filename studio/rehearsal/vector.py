"""Makes a PNG of an SVG, in a process of its own: `python -m studio.rehearsal.vector` (6.1).

What clients send may be made to eat time and memory, or to end the process that draws it. The child
reads the SVG on stdin and writes the PNG to stdout with exit code 0, or a sentence with 1. Nothing
outside the file is ever read: entities are refused, references to other files are taken out.
"""

from __future__ import annotations

import contextlib
import subprocess
import sys
import threading
from pathlib import Path
from typing import Final
from xml.etree import ElementTree
from xml.parsers import expat

import studio
from studio import RESOURCES
from studio.rehearsal.answers import bad

PATIENCE_S: Final = 10.0
AT_ONCE: Final = 2
MAX_MEMORY: Final = 1536 * 1024 * 1024
_SENTENCE_LENGTH: Final = 200
_REFUSED: Final = 1
_INSIDE: Final = (
    "#",
    "data:image/png",
    "data:image/jpeg",
    "data:image/jpg",
    "data:image/webp",
    "data:image/gif",
)
"""What a reference may begin with; an SVG inside an SVG could read files again."""

_places = threading.BoundedSemaphore(AT_ONCE)


def is_vector(data: bytes) -> bool:
    """Whether data looks like an SVG."""
    return b"<svg" in data[:4096]


def drawn(data: bytes, patience_s: float = PATIENCE_S) -> bytes:
    """Return an SVG as a PNG of its own size; slow, for a thread. Raises Refused (400)."""
    if not _places.acquire(timeout=patience_s):
        raise bad("Too many SVG images are being drawn")
    try:
        done = subprocess.run(
            (sys.executable, "-m", "studio.rehearsal.vector"),
            input=data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=patience_s,
            cwd=Path(studio.__file__).parent.parent,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise bad("The SVG takes too long to draw") from error
    finally:
        _places.release()
    if done.returncode == _REFUSED:
        raise bad(f"The SVG cannot be drawn: {done.stdout.decode(errors='replace')}")
    if done.returncode:
        raise bad("The SVG cannot be drawn: it needs too much memory or time")
    return done.stdout


def safe(data: bytes) -> str:
    """Return an SVG without references to anything outside; raises ValueError for no XML."""
    try:
        _refuse_entities(data)
        root = ElementTree.fromstring(data)  # noqa: S314 - entities were refused, and it is a child
    except (expat.ExpatError, ElementTree.ParseError) as error:
        raise ValueError(f"it is not well-formed ({error})") from error
    for element in root.iter():
        for name, value in list(element.items()):
            if name.rpartition("}")[2] == "href" and not value.strip().startswith(_INSIDE):
                del element.attrib[name]
    return ElementTree.tostring(root, encoding="unicode")


def _refuse_entities(data: bytes) -> None:
    parser = expat.ParserCreate()

    def refuse(*_declaration: object) -> None:
        raise ValueError("it declares entities")

    parser.EntityDeclHandler = refuse
    parser.Parse(data, True)  # noqa: FBT003 - expat takes it by position only


def _png_of(svg: str) -> bytes:
    import resvg_py  # noqa: PLC0415 - only the child draws

    return resvg_py.svg_to_bytes(
        svg_string=svg,
        skip_system_fonts=True,
        font_dirs=[str(RESOURCES / "fonts")],
        font_family="Inter",
        serif_family="Inter",
        sans_serif_family="Inter",
        cursive_family="Inter",
        fantasy_family="Inter",
        monospace_family="DejaVu Sans",
    )


def _limit() -> None:
    """Take no more memory and time than a picture needs, where the system can hold us to it."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - not on Windows

    seconds = round(PATIENCE_S)
    with contextlib.suppress(ValueError, OSError):  # macOS knows no limit of addresses
        resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY, MAX_MEMORY))
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def main() -> int:
    """Draw what comes on stdin."""
    _limit()
    try:
        png = _png_of(safe(sys.stdin.buffer.read()))
    except (ValueError, RecursionError) as error:
        sys.stdout.write(str(error)[:_SENTENCE_LENGTH])
        return _REFUSED
    sys.stdout.buffer.write(png)
    return 0


if __name__ == "__main__":
    sys.exit(main())
