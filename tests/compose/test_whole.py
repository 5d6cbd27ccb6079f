from pathlib import Path

import pytest

from studio.compose.whole import write_whole
from studio.domain.errors import FileTrouble


def test_a_file_is_written_over_and_nothing_is_left_beside(tmp_path: Path):
    for content in (b"one", b"two"):
        write_whole(tmp_path / "a.png", content)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a.png": b"two"}


def test_a_full_disk_is_told_and_what_was_there_stays(tmp_path: Path, monkeypatch):
    def full(path: Path, content: bytes) -> int:
        with path.open("wb") as file:
            file.write(content[:1])
        raise OSError("no space left")

    write_whole(tmp_path / "a.png", b"one")
    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(FileTrouble):
        write_whole(tmp_path / "a.png", b"two")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a.png": b"one"}


def test_a_folder_that_is_not_there_is_told(tmp_path: Path):
    with pytest.raises(FileTrouble):
        write_whole(tmp_path / "gone" / "a.png", b"one")
