from pathlib import Path

import pytest

from studio.domain.errors import FileTrouble
from studio.storage.profile import Profile


def test_a_profile_makes_its_folder_and_keeps_everything_in_it(tmp_path: Path):
    profile = Profile.at(tmp_path / "new" / "desk")
    places = (profile.settings, profile.media, profile.rehearsal, profile.log)
    assert profile.folder.is_dir()
    assert all(place.parent == profile.folder for place in places)


def test_without_a_folder_the_operators_own_is_used(monkeypatch, tmp_path: Path):
    monkeypatch.setattr("platformdirs.user_data_path", lambda name, **_: tmp_path / name)
    assert Profile.at(None).folder == tmp_path / "podium-studio"


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(FileTrouble):
        Profile.at(tmp_path / "file" / "desk")
