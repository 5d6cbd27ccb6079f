import os

import pytest

from studio.domain.errors import FileTrouble
from studio.storage.files import kept_aside, write_beside


def test_a_written_file_has_its_content_and_nothing_lies_beside_it(tmp_path):
    write_beside(tmp_path / "new" / "a.json", b"one")
    write_beside(tmp_path / "new" / "a.json", b"two")
    assert [(p.name, p.read_bytes()) for p in (tmp_path / "new").iterdir()] == [("a.json", b"two")]


def test_a_full_disk_leaves_the_old_file(tmp_path, monkeypatch):
    write_beside(tmp_path / "a", b"old")

    def full(_descriptor):
        raise OSError("no space left")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(FileTrouble):
        write_beside(tmp_path / "a", b"new")
    assert [p.read_bytes() for p in tmp_path.iterdir()] == [b"old"]


def test_every_broken_file_is_kept_under_a_name_of_its_own(tmp_path):
    names = []
    for content in (b"1", b"2"):
        (tmp_path / "a").write_bytes(content)
        names.append(kept_aside(tmp_path / "a").name)
    assert names == ["a.broken", "a.broken-2"]
    assert (tmp_path / "a.broken-2").read_bytes() == b"2"


def test_a_file_that_is_gone_cannot_be_kept(tmp_path):
    with pytest.raises(FileTrouble):
        kept_aside(tmp_path / "none")
