from __future__ import annotations

import stat
from pathlib import Path

import pytest

from studio.rehearsal.data_folder import data_folder, kept_api_key
from studio.rehearsal.settings import CannotStart


def test_a_folder_is_made_and_stays(tmp_path: Path) -> None:
    with data_folder(tmp_path / "deep" / "data") as folder:
        (folder / "file").write_text("x")
    assert (tmp_path / "deep" / "data" / "file").read_text() == "x"


def test_a_temporary_folder_is_removed_with_everything_in_it() -> None:
    with data_folder(None) as folder:
        (folder / "file").write_text("x")
    assert not folder.exists()


def test_a_folder_in_use_is_refused_and_free_again_afterwards(tmp_path: Path) -> None:
    used = pytest.raises(CannotStart, match="used by another rehearsal room")
    with data_folder(tmp_path), used:
        data_folder(tmp_path).__enter__()
    with data_folder(tmp_path) as folder:
        assert folder == tmp_path


def test_a_folder_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(CannotStart, match="cannot be used"):
        data_folder(tmp_path / "file").__enter__()


def test_the_key_is_made_once_and_for_its_owner_only(tmp_path: Path) -> None:
    key = kept_api_key(tmp_path)
    assert len(key) == 48
    assert kept_api_key(tmp_path) == key
    assert stat.S_IMODE((tmp_path / "api-key").stat().st_mode) == 0o600


def test_a_key_that_others_may_read_is_closed_again(tmp_path: Path) -> None:
    (tmp_path / "api-key").write_text("kept\n")
    (tmp_path / "api-key").chmod(0o644)
    assert kept_api_key(tmp_path) == "kept"
    assert stat.S_IMODE((tmp_path / "api-key").stat().st_mode) == 0o600


@pytest.mark.parametrize("content", ["", "\n", "two words"])
def test_a_key_that_is_none_is_made_anew(tmp_path: Path, content: str) -> None:
    (tmp_path / "api-key").write_text(content)
    assert len(kept_api_key(tmp_path)) == 48


def test_a_key_that_cannot_be_kept_is_told(tmp_path: Path) -> None:
    (tmp_path / "api-key").mkdir()
    with pytest.raises(CannotStart, match="neither read nor made"):
        kept_api_key(tmp_path)
