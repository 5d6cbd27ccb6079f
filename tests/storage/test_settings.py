import json
import os
import stat
from dataclasses import replace

import pytest

from studio.domain.errors import FileTrouble
from studio.storage import settings as settings_module
from studio.storage.settings import DeskSettings, Loaded, Settings, WindowSettings, load, save

KEPT = Settings(
    WindowSettings("Z2Vv", "ZG9ja3M=", 1, is_locked=True),
    DeskSettings("podium-desk-1", takes_cloud_stills=True),
)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "profile" / "settings.json"


def test_what_is_saved_comes_back(path):
    save(KEPT, path)
    assert load(path) == Loaded(KEPT)


def test_without_a_file_everything_is_as_it_comes(path):
    assert load(path) == Loaded(Settings())


def test_saving_leaves_no_draft_behind(path):
    save(KEPT, path)
    save(Settings(), path)
    assert [entry.name for entry in path.parent.iterdir()] == ["settings.json"]


def test_a_crash_while_writing_leaves_the_old_file(path, monkeypatch):
    save(KEPT, path)

    def crash(_descriptor):
        raise OSError("no space left")

    monkeypatch.setattr(os, "fsync", crash)
    with pytest.raises(FileTrouble):
        save(Settings(), path)
    monkeypatch.undo()
    assert load(path) == Loaded(KEPT)
    assert [entry.name for entry in path.parent.iterdir()] == ["settings.json"]


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{",
        "[]",
        "null",
        "{}",
        '{"schema_version": 0}',
        '{"schema_version": 99}',
        '{"schema_version": "1"}',
        '{"schema_version": 1, "window": []}',
        '{"schema_version": 1, "window": {"tab": "one"}}',
        '{"schema_version": 1, "window": {"is_locked": 1}}',
        '{"schema_version": 1, "desk": {"user_id": null}}',
    ],
)
def test_a_file_that_cannot_be_read_is_kept_aside_and_named(path, content):
    path.parent.mkdir()
    path.write_text(content)
    loaded = load(path)
    assert loaded.settings == Settings()
    assert loaded.broken == path.with_name("settings.json.broken")
    assert loaded.broken.read_text() == content
    assert not path.exists()


def test_a_second_broken_file_does_not_overwrite_the_first(path):
    path.parent.mkdir()
    for content in ("first", "second", "third"):
        path.write_text(content)
        load(path)
    kept = {entry.name: entry.read_text() for entry in path.parent.iterdir()}
    assert kept == {
        "settings.json.broken": "first",
        "settings.json.broken-2": "second",
        "settings.json.broken-3": "third",
    }


def test_bytes_that_are_no_text_are_kept_aside(path):
    path.parent.mkdir()
    path.write_bytes(b"\xff\xfe{}")
    assert load(path).broken is not None


def test_names_this_version_does_not_know_are_ignored(path):
    path.parent.mkdir()
    path.write_text('{"schema_version": 1, "more": 1, "desk": {"more": 2, "user_id": "Ann"}}')
    assert load(path) == Loaded(Settings(desk=DeskSettings(user_id="Ann")))


def test_an_older_file_is_brought_up_to_date(path, monkeypatch):
    def renamed(document):
        return {"schema_version": 2, "desk": {"user_id": document["who"]}}

    monkeypatch.setattr(settings_module, "SCHEMA_VERSION", 2)
    monkeypatch.setitem(settings_module.MIGRATIONS, 1, renamed)
    path.parent.mkdir()
    path.write_text('{"schema_version": 1, "who": "Ann"}')
    assert load(path).settings.desk.user_id == "Ann"


def test_the_file_says_its_version_and_is_readable(path):
    save(replace(Settings(), desk=DeskSettings(user_id="Grüß Gott")), path)
    document = json.loads(path.read_text())
    assert document["schema_version"] == 1
    assert document["desk"]["user_id"] == "Grüß Gott"


def test_a_folder_in_place_of_the_file_is_told(path):
    path.mkdir(parents=True)
    with pytest.raises(FileTrouble):
        load(path)


def test_a_folder_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(FileTrouble):
        save(Settings(), tmp_path / "file" / "settings.json")


def test_nothing_secret_has_a_place_in_it(path):
    save(KEPT, path)
    names = set(json.loads(path.read_text())["desk"])
    assert not any(word in name for name in names for word in ("key", "token", "secret", "link"))
    assert stat.S_ISREG(path.stat().st_mode)
