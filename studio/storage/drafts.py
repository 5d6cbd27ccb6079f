"""What is being edited, kept while it is edited: after a crash it is back.

One file per draft. A file that cannot be read is kept aside like everywhere.
"""

from __future__ import annotations

import contextlib
import json
import re
import time
from pathlib import Path
from typing import Final

from studio.domain.errors import FileTrouble
from studio.domain.library import Draft
from studio.domain.overlay_json import DocumentInvalid, document_from_json, document_to_json
from studio.storage.files import kept_aside, write_beside

SCHEMA_VERSION: Final = 1
_ID: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")


class DraftFolder:
    """Keeps drafts in a folder; every method may wait for the disk, and raises FileTrouble."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, draft: Draft) -> None:
        """Write a draft; a crash leaves the one before or this one.

        Raises DocumentInvalid for one that could not be read again: the one before stays.
        """
        document = document_to_json(draft.document)
        document_from_json(document)
        content = {
            "schema_version": SCHEMA_VERSION,
            "entry_id": draft.entry_id,
            "kept_at": draft.kept_at or time.time(),
            "document": document,
        }
        write_beside(self._path(draft.id), json.dumps(content, ensure_ascii=False).encode())

    def drop(self, draft_id: str) -> None:
        """Forget a draft: its document was saved or thrown away."""
        path = self._path(draft_id)
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise FileTrouble(path.name) from error

    def all(self) -> tuple[Draft, ...]:
        """Return what was being edited when the program ended, newest first."""
        drafts: list[Draft] = []
        for path in sorted(self._folder.glob("*.json")):
            with contextlib.suppress(FileNotFoundError):
                draft = _read(path)
                if draft is not None:
                    drafts.append(draft)
        return tuple(sorted(drafts, key=lambda draft: -draft.kept_at))

    def _path(self, draft_id: str) -> Path:
        if not _ID.fullmatch(draft_id):
            raise FileTrouble(draft_id)
        return self._folder / f"{draft_id}.json"


def _read(path: Path) -> Draft | None:
    try:
        return _parsed(path.stem, path.read_bytes())
    except FileNotFoundError:
        raise
    except OSError as error:
        raise FileTrouble(path.name) from error
    except (DocumentInvalid, ValueError, KeyError, TypeError, RecursionError):
        kept_aside(path)
        return None


def _parsed(draft_id: str, content: bytes) -> Draft:
    raw = json.loads(content)
    if raw["schema_version"] != SCHEMA_VERSION:
        raise ValueError("a draft of another version")
    document = document_from_json(raw["document"])
    return Draft(draft_id, document, str(raw["entry_id"]), float(raw["kept_at"]))
