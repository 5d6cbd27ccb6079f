"""The templates of a folder: overlay documents as JSON files."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from studio.domain.errors import FileTrouble
from studio.domain.overlay import OverlayDocument
from studio.domain.overlay_json import parse_document

LOWER_THIRD: Final = "lower-third"
CLOCK: Final = "clock"
CHANNEL_BUG: Final = "channel-bug"


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
