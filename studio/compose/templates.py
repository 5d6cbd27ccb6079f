"""The templates of a folder: overlay documents as JSON files."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from studio.domain.errors import FileTrouble
from studio.domain.overlay import OverlayDocument
from studio.domain.overlay_json import parse_document

AGENDA: Final = "agenda"
CHANNEL_BUG: Final = "channel-bug"
CLOCK: Final = "clock"
COMMENT_CARD: Final = "comment-card"
COUNTDOWN: Final = "countdown"
HOLDING_SCREEN: Final = "holding-screen"
LOWER_THIRD: Final = "lower-third"
LOWER_THIRD_LIGHT: Final = "lower-third-light"
LOWER_THIRD_LINE: Final = "lower-third-line"
SCORE: Final = "score"
SEAT_NAMES: Final = "seat-names"
TICKER: Final = "ticker"
TITLE_CARD: Final = "title-card"


def load_template(folder: Path, name: str) -> OverlayDocument:
    """Return the template in `NAME.json`; raises DocumentInvalid or FileTrouble."""
    path = folder / f"{name}.json"
    try:
        text = path.read_bytes()
    except OSError as error:
        raise FileTrouble(path.name) from error
    return parse_document(text)


def template_names(folder: Path) -> tuple[str, ...]:
    """Return the names of all templates in a folder, sorted."""
    return tuple(sorted(path.stem for path in folder.glob("*.json")))
