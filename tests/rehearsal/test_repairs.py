from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from studio.rehearsal.repairs import repair_all
from studio.rehearsal.shelf import Shelf
from tests.support.records import RECORDING, recording


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    shelf = Shelf(tmp_path, "secret")
    yield shelf
    shelf.close()


async def _saves(path: Path) -> int:
    return 130 if "r1" in path.name else 0


async def test_a_recording_that_was_saved_is_whole(shelf: Shelf) -> None:
    shelf.add(RECORDING)
    await repair_all(shelf, shelf.unfinished(), save=_saves)
    record = shelf.recording("r1")
    assert record is not None
    assert (record.is_whole, record.duration_s) == (True, 5)


async def test_a_recording_that_cannot_be_saved_is_kept_aside(shelf: Shelf) -> None:
    shelf.add(recording(2))
    part = shelf.folder("c1") / "r2.webm.part"
    part.write_bytes(b"torn")
    await repair_all(shelf, shelf.unfinished(), save=_saves)
    assert shelf.recording("r2") is None
    assert (shelf.folder("c1") / "r2.webm.part.broken").read_bytes() == b"torn"


async def test_a_recording_without_a_file_leaves_the_shelf(shelf: Shelf) -> None:
    shelf.add(recording(3))
    await repair_all(shelf, shelf.unfinished(), save=_saves)
    assert shelf.unfinished() == []
