from pathlib import Path

import pytest

from studio.domain.errors import FileTrouble
from studio.storage.media_folder import MediaFolder


def test_no_name_is_given_twice(tmp_path: Path):
    folder = MediaFolder(tmp_path / "media")
    first = folder.path_for("recording-1", ".webm")
    assert folder.path_for("recording-1", ".webm").name == "recording-1-1.webm"
    first.write_bytes(b"x")
    assert MediaFolder(tmp_path / "media").path_for("recording-1", ".webm") != first


@pytest.mark.parametrize("name", ["../../escape", "/etc/passwd", "a/b\\c", "..", ""])
def test_a_name_from_the_server_never_leaves_the_folder(tmp_path: Path, name: str):
    path = MediaFolder(tmp_path).path_for(name, ".jpg")
    assert path.parent == tmp_path
    assert path.suffix == ".jpg"


def test_a_file_that_is_gone_is_not_existing(tmp_path: Path):
    folder = MediaFolder(tmp_path)
    path = folder.path_for("snapshot", ".jpg")
    assert folder.existing(str(path)) is None
    path.write_bytes(b"x")
    assert folder.existing(str(path)) == path
    assert folder.existing("") is None


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(FileTrouble):
        MediaFolder(tmp_path / "file" / "media").path_for("a", ".jpg")
