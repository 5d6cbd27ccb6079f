from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from studio.rehearsal.index import Index
from studio.rehearsal.records import Kind
from tests.support.records import RECORDING


def test_an_unreadable_index_is_kept_aside_and_a_new_one_is_begun(tmp_path: Path) -> None:
    path = tmp_path / "index.sqlite"
    for content in (b"not a database, " * 100, b"nor is this, " * 100):
        path.write_bytes(content)
        Index(path).close()
    assert path.with_name("index.sqlite.broken-1").read_bytes().startswith(b"not a")
    assert path.with_name("index.sqlite.broken-2").read_bytes().startswith(b"nor is")


def test_an_index_of_a_later_version_is_kept_aside(tmp_path: Path) -> None:
    path = tmp_path / "index.sqlite"
    later = sqlite3.connect(path)
    later.execute("PRAGMA user_version = 99")
    later.close()
    index = Index(path)
    index.put(RECORDING)
    index.close()
    assert path.with_name("index.sqlite.broken-1").exists()


def test_an_index_survives_a_process_that_never_closed_it(tmp_path: Path) -> None:
    abandoned = Index(tmp_path / "index.sqlite")
    abandoned.put(RECORDING)
    again = Index(tmp_path / "index.sqlite")
    assert again.get(Kind.RECORDING, "r1") == RECORDING
    again.close()
    abandoned.close()


@pytest.mark.parametrize("kind", [Kind.SNAPSHOT])
def test_a_record_is_not_found_as_another_kind(tmp_path: Path, kind: Kind) -> None:
    index = Index(tmp_path / "index.sqlite")
    index.put(RECORDING)
    assert index.get(kind, "r1") is None
    index.close()
