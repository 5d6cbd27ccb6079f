import os
from pathlib import Path

import pytest

from studio.storage.away import AwayFolder

EDITED = 1_000_000_000


@pytest.fixture
def away(tmp_path: Path) -> AwayFolder:
    return AwayFolder(tmp_path / "away", 2)


def written(folder: Path, name: str, edited: int = EDITED) -> Path:
    path = folder / f"{name}.json"
    path.write_text(name)
    os.utime(path, (edited, edited))
    return path


def test_what_was_edited_long_ago_can_be_brought_back_when_it_is_deleted_now(away, tmp_path: Path):
    for name in ("new", "newer", "newest"):
        away.put_away(written(tmp_path, name, EDITED + 10**8))
    old = written(tmp_path, "old")
    away.put_away(old)
    assert not old.exists()
    away.bring_back(old)
    assert (old.read_text(), old.stat().st_mtime) == ("old", EDITED)


def test_what_was_put_away_first_is_forgotten_first(away, tmp_path: Path):
    for age, name in enumerate(("first", "second", "third")):
        away.put_away(written(tmp_path, name, EDITED - age))
    assert {path.stem for path in away.folder.iterdir()} == {"second", "third"}


def test_what_is_not_there_is_told(away, tmp_path: Path):
    for deed in (away.put_away, away.bring_back):
        with pytest.raises(FileNotFoundError):
            deed(tmp_path / "gone.json")
