"""What is being edited, kept while it is edited: after a crash it is back.

One file per draft. What was thrown away lies in a folder beside, so that it can be brought back. A
draft may be anything the editor can hold, also what could not go on air. A file that cannot be read
is kept aside like everywhere.
"""

from __future__ import annotations

import contextlib
import json
import re
import time
from pathlib import Path
from typing import Final

from studio.domain.errors import FileTrouble, StudioError
from studio.domain.library import Draft, KeptDrafts
from studio.domain.overlay_json import (
    DocumentInvalid,
    DocumentTooNew,
    document_to_json,
    draft_from_json,
)
from studio.storage.away import AwayFolder
from studio.storage.files import kept_aside, told, write_beside

SCHEMA_VERSION: Final = 1
AWAY_KEPT: Final = 20
_UNREADABLE: Final = (
    DocumentInvalid,
    ValueError,
    KeyError,
    TypeError,
    RecursionError,
    AttributeError,
)
_ID: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")


class DraftFolder:
    """Keeps drafts in a folder; every method may wait for the disk, and raises FileTrouble."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._away = AwayFolder(folder / "away", AWAY_KEPT)

    def keep(self, draft: Draft) -> None:
        """Write a draft; a crash leaves the one before or this one.

        Raises DocumentInvalid for one that could not be read again: the one before stays.
        """
        content = format_draft(draft)
        parse_draft(draft.id, content)
        write_beside(self._path(draft.id), content)

    def drop(self, draft_id: str) -> None:
        """Forget a draft: its document was saved, or is as it was."""
        path = self._path(draft_id)
        with told(path):
            path.unlink(missing_ok=True)

    def put_away(self, draft_id: str) -> None:
        """Throw a draft away so that `bring_back` finds it; one that is not there is none."""
        path = self._path(draft_id)
        with told(path), contextlib.suppress(FileNotFoundError):
            self._away.put_away(path)

    def bring_back(self, draft_id: str) -> None:
        """Have a draft again that was put away."""
        path = self._path(draft_id)
        with told(path):
            self._away.bring_back(path)

    def all(self) -> KeptDrafts:
        """Return what is not saved, edited last first.

        A file that cannot be read is renamed, one of a newer program is left as it is; both are
        named among the faults.
        """
        drafts: list[Draft] = []
        faults: list[StudioError] = []
        for path in sorted(self._folder.glob("*.json")):
            try:
                drafts.append(_read(path))
            except FileNotFoundError:
                continue
            except StudioError as error:
                faults.append(error)
        drafts.sort(key=lambda draft: -draft.kept_at)
        return KeptDrafts(tuple(drafts), tuple(faults))

    def _path(self, draft_id: str) -> Path:
        if not _ID.fullmatch(draft_id):
            raise FileTrouble(draft_id)
        return self._folder / f"{draft_id}.json"


def format_draft(draft: Draft) -> bytes:
    """Return a draft as a file; text that is not Unicode is kept too."""
    content = {
        "schema_version": SCHEMA_VERSION,
        "entry_id": draft.entry_id,
        "kept_at": draft.kept_at or time.time(),
        "document": document_to_json(draft.document),
        "values": dict(draft.values),
    }
    return json.dumps(content).encode()


def parse_draft(draft_id: str, content: bytes) -> Draft:
    """Read a draft; raises ValueError, KeyError, TypeError or DocumentInvalid.

    Raises DocumentTooNew for one of a newer program.
    """
    raw = json.loads(content)
    if raw["schema_version"] > SCHEMA_VERSION:
        raise DocumentTooNew
    if raw["schema_version"] != SCHEMA_VERSION:
        raise ValueError("a draft of another version")
    document = draft_from_json(raw["document"])
    values = tuple((str(name), str(text)) for name, text in raw.get("values", {}).items())
    return Draft(draft_id, document, str(raw["entry_id"]), float(raw["kept_at"]), values)


def _read(path: Path) -> Draft:
    try:
        return parse_draft(path.stem, path.read_bytes())
    except FileNotFoundError:
        raise
    except OSError as error:
        raise FileTrouble(path.name) from error
    except DocumentTooNew as error:
        raise DocumentTooNew(path.name) from error
    except _UNREADABLE as error:
        raise FileTrouble(kept_aside(path).name) from error
