import json
from pathlib import Path

import pytest

from studio.domain.errors import FileTrouble
from studio.domain.overlay import Asset, Colour, Theme
from studio.storage import themes as module
from studio.storage.themes import ThemeBroken, ThemeFolder

BRAND = Theme("Brand", {"accent": Colour(1, 2, 3)}, "Serif", "Mono", Asset("logo.png", b"png"))


@pytest.fixture
def folder(tmp_path: Path) -> ThemeFolder:
    return ThemeFolder(tmp_path / "themes")


def test_a_theme_comes_back_whole(folder: ThemeFolder):
    assert folder.list().themes == ()
    theme_id = folder.fresh_id("Brand \u00d6 1")
    folder.save(theme_id, BRAND)
    assert folder.list().themes == ((theme_id, BRAND),)
    assert theme_id.startswith("brand-1-")
    assert folder.fresh_id("Brand") != folder.fresh_id("Brand")


def test_what_is_deleted_can_be_brought_back(folder: ThemeFolder):
    folder.save("one", BRAND)
    folder.delete("one")
    assert folder.list().themes == ()
    folder.restore("one")
    assert folder.list().themes == (("one", BRAND),)


def test_what_was_deleted_long_ago_is_forgotten(folder: ThemeFolder, tmp_path, monkeypatch):
    monkeypatch.setattr(module, "DELETED_KEPT", 1)
    for theme_id in ("one", "two"):
        folder.save(theme_id, BRAND)
        folder.delete(theme_id)
    assert len(list((tmp_path / "themes" / "deleted").iterdir())) == 1


def test_two_of_one_name_and_one_called_like_the_programs_own_get_a_number(folder: ThemeFolder):
    for theme_id, name in (("a", "Brand"), ("b", "Brand"), ("c", "Ember")):
        folder.save(theme_id, Theme(name))
    assert [theme.name for _, theme in folder.list().themes] == ["Brand", "Brand 2", "Ember 2"]


@pytest.mark.parametrize(
    "content",
    [
        b"{",
        b"[]",
        b"7",
        b"{}",
        b'{"schema_version": 2, "name": "New"}',
        b'{"schema_version": 1, "name": "X", "colours": {"accent": "red"}}',
    ],
)
def test_what_cannot_be_read_is_kept_aside_and_told(folder, tmp_path: Path, content: bytes):
    folder.save("good", BRAND)
    path = tmp_path / "themes" / "bad.json"
    path.write_bytes(content)
    kept = folder.list()
    assert kept.themes == (("good", BRAND),)
    (fault,) = kept.faults
    assert isinstance(fault, ThemeBroken)
    assert not path.exists()
    assert (path.parent / fault.detail).read_bytes() == content
    assert folder.list().faults == ()


def test_a_disk_that_refuses_is_told(folder: ThemeFolder, tmp_path: Path):
    (tmp_path / "themes").write_text("a file in the way")
    with pytest.raises(FileTrouble):
        folder.save("one", BRAND)
    with pytest.raises(FileTrouble):
        folder.delete("one")
    (tmp_path / "themes").unlink()
    (tmp_path / "themes" / "one.json").mkdir(parents=True)
    assert [type(fault) for fault in folder.list().faults] == [FileTrouble]


def test_a_file_says_which_version_it_is(folder: ThemeFolder, tmp_path: Path):
    folder.save("one", BRAND)
    raw = json.loads((tmp_path / "themes" / "one.json").read_text("utf-8"))
    assert (raw["schema_version"], raw["name"]) == (1, "Brand")
