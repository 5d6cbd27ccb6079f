from pathlib import Path

from studio.bootstrap.memory import Remembered, SettingsBroken
from studio.domain.errors import FileTrouble, StudioError
from studio.ui.window_state import WindowState

STATE = WindowState(geometry="Z2VvbWV0cnk=", docks="ZG9ja3M=", tab=1, is_locked=True)


def test_the_window_is_found_as_it_was_left(tmp_path: Path):
    told: list[StudioError] = []
    Remembered(tmp_path / "settings.json", told.append).save(STATE)
    assert Remembered(tmp_path / "settings.json", told.append).load() == STATE
    assert told == []


def test_the_desk_is_the_same_user_at_every_start(tmp_path: Path):
    first = Remembered(tmp_path / "settings.json", lambda _: None).desk_id()
    again = Remembered(tmp_path / "settings.json", lambda _: None)
    assert first.startswith("podium-desk-")
    assert again.desk_id() == first
    again.save(STATE)
    assert Remembered(tmp_path / "settings.json", lambda _: None).desk_id() == first


def test_a_broken_file_is_told_and_kept_aside(tmp_path: Path):
    told: list[StudioError] = []
    path = tmp_path / "settings.json"
    path.write_text("{ not json")
    assert Remembered(path, told.append).load() == WindowState()
    (error,) = told
    assert isinstance(error, SettingsBroken)
    assert (tmp_path / error.detail).read_text() == "{ not json"


def test_a_disk_that_refuses_is_told_and_nothing_breaks(tmp_path: Path):
    told: list[StudioError] = []
    (tmp_path / "file").write_bytes(b"")
    remembered = Remembered(tmp_path / "file" / "settings.json", told.append)
    remembered.save(STATE)
    assert remembered.load() == STATE
    assert [type(error) for error in told][-1] is FileTrouble
