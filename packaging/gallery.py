"""Takes the pictures of the templates: each on air in a real rehearsal room, over its actors.

What is shown is the room's own snapshot, so a template is seen as its audience would see it.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final, TypeVar

ROOT: Final = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

import httpx  # noqa: E402 - the path comes first
from PIL import Image, ImageDraw, ImageFont  # noqa: E402

from studio.compose.composer import Composer  # noqa: E402
from studio.compose.fonts import FontBook  # noqa: E402
from studio.compose.templates import load_template, template_names  # noqa: E402
from studio.domain.overlay import Graphic, frame_name  # noqa: E402
from studio.domain.podium import FULL, WIDE, Frame, places_of  # noqa: E402

TEMPLATES: Final = ROOT / "resources" / "templates"
SHEETS: Final = ROOT / "resources" / "screenshots"
FONTS: Final = ROOT / "resources" / "fonts"
LAYOUT: Final = "four"
COLUMNS: Final = 3
CELL_WIDTH: Final = 480
GAP: Final = 16
CAPTION: Final = 28
GROUND: Final = "#16181c"
INK: Final = "#e8eaed"
VALUES: Final = {
    "agenda": {
        "first": "Welcome",
        "second": "Harbour report",
        "third": "Guest: Carla Diaz",
        "fourth": "Questions from the chat",
        "fifth": "What comes next",
    },
    "comment-card": {
        "name": "Eva Hollenstein",
        "source": "Chat",
        "comment": "When do the ferries run again? We have been waiting since Tuesday.",
    },
    "countdown": {"until": "20:30"},
    "lower-third": {"name": "Carla Diaz", "title": "Harbour pilot"},
    "lower-third-light": {"name": "Anna Berg", "title": "Chief editor"},
    "lower-third-line": {"name": "Deniz Ek", "title": "Ferry company"},
    "score": {"home": "Harbour", "away": "Old Town", "home_score": "2", "away_score": "1"},
    "seat-names": {
        "seat1": "Anna Berg",
        "seat2": "Ben Kurz",
        "seat3": "Carla Diaz",
        "seat4": "Deniz Ek",
    },
    "ticker": {"first": "The ferries run again from eight o'clock on"},
    "title-card": {"kicker": "Live", "title": "An evening at the harbour", "subtitle": "Part two"},
}
"""What the fields say; the others as they come."""
NOW: Final = datetime(2026, 3, 12, 19, 14, 7, tzinfo=UTC)
PATIENCE_S: Final = 30.0

Answer = TypeVar("Answer")


def main(arguments: Sequence[str] | None = None) -> int:
    """Write one sheet per frame; returns the exit code."""
    options = _parser().parse_args(arguments)
    options.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as data, _rehearsal(Path(data)) as server:
        for frame in (WIDE, FULL):
            target = options.out / f"gallery-{frame_name(frame)}.jpg"
            pictures = dict(_on_air(server, frame, options.templates))
            _sheet(pictures, frame).save(target, "JPEG", quality=88, subsampling=0)
            print(target)
    return 0


def sheet_size(count: int, frame: Frame) -> tuple[int, int]:
    """Return the pixels of a sheet with so many templates."""
    rows = -(-count // COLUMNS)
    width, height = _cell(frame)
    return GAP + COLUMNS * (width + GAP), GAP + rows * (height + CAPTION + GAP)


@dataclass(frozen=True, slots=True)
class _Room:
    """An open room; what it refuses is raised by httpx."""

    server: httpx.Client
    id: str
    key: str

    @property
    def is_ready(self) -> bool:
        """Whether it mixes."""
        return bool(_document(self.server, f"/rooms/{self.key}")["ready"])

    def seated(self) -> list[str]:
        """Return the ids of the actors once all of them are there."""
        actors = _document(self.server, f"/rehearsal/rooms/{self.id}/actors")
        online = _document(self.server, f"/rooms/{self.id}/users?online=true")
        there = [a["id"] for a in actors if a["id"] in {user["id"] for user in online}]
        return there if len(there) == len(actors) else []

    def lay_out(self, users: Sequence[str]) -> None:
        """Give everybody a place."""
        form = {"layout": "custom", "name": LAYOUT, "users[]": users}
        self.server.post(f"/rooms/{self.key}/layout", data=form).raise_for_status()

    def show(self, png: bytes) -> None:
        """Put a picture in front of the people."""
        file = {"file": ("layer.png", png)}
        answer = self.server.post(f"/rooms/{self.key}/layers", data={"z-index": "1"}, files=file)
        answer.raise_for_status()

    def snapshot(self) -> Image.Image:
        """Return what is on air now."""
        listed = f"/rooms/{self.key}/snapshots"
        before = _document(self.server, listed)
        self.server.post(f"/rooms/{self.key}/snapshot").raise_for_status()

        def fresh() -> list[dict[str, Any]]:
            newest_first: list[dict[str, Any]] = _document(self.server, listed)
            return newest_first[: -len(before) or None]

        taken = _patiently(fresh)[0]
        picture = self.server.get(taken["links"]["download"]).raise_for_status()
        return Image.open(io.BytesIO(picture.content)).convert("RGB")


@contextlib.contextmanager
def _rehearsal(data: Path) -> Iterator[httpx.Client]:
    """Start the rehearsal room; it ends with the block."""
    command = [sys.executable, "-m", "studio.rehearsal", "--data", str(data), "--actors", "4"]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        try:
            told = json.loads(next(iter(process.stdout or ())))
            headers = {"Authorization": told["api_key"]}
            with httpx.Client(base_url=told["url"], headers=headers, timeout=PATIENCE_S) as client:
                yield client
        finally:
            process.terminate()


def _open_room(server: httpx.Client, frame: Frame) -> _Room:
    """Open a room in a frame and seat its four actors."""
    room_id = f"gallery-{frame_name(frame)}"
    form = {
        "id": room_id,
        "user[name]": "Gallery",
        "options[widescreen]": str(frame == WIDE).lower(),
        "options[show_names]": "false",
    }
    answer = server.post("/rooms", data=form).raise_for_status()
    room = _Room(server, room_id, answer.json()["access_key"])
    _patiently(lambda: room.is_ready)
    room.lay_out(_patiently(room.seated))
    return room


def _document(server: httpx.Client, path: str) -> Any:  # noqa: ANN401 - JSON, of any shape
    return server.get(path).raise_for_status().json()


def _on_air(
    server: httpx.Client, frame: Frame, names: Sequence[str]
) -> Iterator[tuple[str, Image.Image]]:
    """Put one template after the other on air, and take its picture."""
    room = _open_room(server, frame)
    composer = Composer(FontBook(FONTS))
    spots = [place.box for place in places_of(LAYOUT, frame)]
    for name in names:
        document = load_template(TEMPLATES, name)
        graphic = Graphic(document, VALUES.get(name, ()))
        png = composer.compose((graphic,), frame, NOW, spots).file
        room.show(png)
        yield document.name, room.snapshot()


def _sheet(pictures: dict[str, Image.Image], frame: Frame) -> Image.Image:
    """Return all of them on one sheet, with their names below."""
    sheet = Image.new("RGB", sheet_size(len(pictures), frame), GROUND)
    pen = ImageDraw.Draw(sheet)
    font = ImageFont.truetype(FONTS / "Inter-Medium.otf", CAPTION // 2)
    width, height = _cell(frame)
    for number, (name, picture) in enumerate(pictures.items()):
        x = GAP + number % COLUMNS * (width + GAP)
        y = GAP + number // COLUMNS * (height + CAPTION + GAP)
        sheet.paste(picture.resize((width, height), Image.Resampling.LANCZOS), (x, y))
        pen.text((x, y + height + CAPTION // 2), name, INK, font, anchor="lm")
    return sheet


def _cell(frame: Frame) -> tuple[int, int]:
    return CELL_WIDTH, CELL_WIDTH * frame.height // frame.width


def _patiently(ask: Callable[[], Answer]) -> Answer:
    """Ask until there is something in the answer."""
    until = time.monotonic() + PATIENCE_S
    while not (answer := ask()):
        if time.monotonic() > until:
            raise TimeoutError("the rehearsal room did not get there in time")
        time.sleep(0.05)
    return answer


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Takes the pictures of the templates.")
    parser.add_argument("--out", type=Path, default=SHEETS, metavar="FOLDER")
    parser.add_argument("--templates", nargs="+", default=template_names(TEMPLATES))
    return parser


if __name__ == "__main__":
    sys.exit(main())
