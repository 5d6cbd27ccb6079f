"""What is remembered over a restart besides the records: permalinks, webhooks."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Mapping

from studio.rehearsal.index import Index

_log = logging.getLogger(__name__)


class Notes:
    """Things of several kinds, each by its id; a full disk only makes them forgotten earlier."""

    def __init__(self, index: Index) -> None:
        self._index = index

    def keep(self, kind: str, id_: str, owner: str, fields: Mapping[str, object]) -> None:
        """Keep a thing over a restart."""
        try:
            self._index.keep(kind, id_, owner, fields)
        except sqlite3.Error as error:
            _log.warning("this %s will be forgotten at the end: %s", kind, error)

    def kept(self, kind: str, owner: str) -> dict[str, dict[str, object]]:
        """Return the fields of all things of a kind that belong to owner, by id, oldest first."""
        return self._index.kept(kind, owner)

    def drop(self, kind: str, id_: str) -> None:
        """Forget a thing."""
        try:
            self._index.drop(kind, id_)
        except sqlite3.Error as error:
            _log.warning("this %s will be remembered after the end: %s", kind, error)
