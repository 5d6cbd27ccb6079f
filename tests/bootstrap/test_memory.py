from pathlib import Path

from studio.bootstrap.memory import Remembered, SettingsBroken
from studio.domain.errors import FileTrouble
from studio.domain.packing import Packing
from studio.ui.window_state import WindowState

STATE = WindowState(geometry="Z2VvbWV0cnk=", docks="ZG9ja3M=", tab=1, is_locked=True)


def test_the_window_is_found_as_it_was_left(tmp_path: Path):
    Remembered(tmp_path / "settings.json").save(STATE)
    again = Remembered(tmp_path / "settings.json")
    assert again.load() == STATE
    assert again.faults == []


def test_the_desk_is_the_same_user_at_every_start(tmp_path: Path):
    first = Remembered(tmp_path / "settings.json").desk_id()
    again = Remembered(tmp_path / "settings.json")
    assert first.startswith("podium-desk-")
    assert again.desk_id() == first
    again.save(STATE)
    assert Remembered(tmp_path / "settings.json").desk_id() == first


def test_how_foregrounds_are_packed_is_remembered(tmp_path: Path):
    remembered = Remembered(tmp_path / "settings.json")
    assert remembered.packing is Packing.INTERLACED
    remembered.keep_packing(Packing.COMPACT)
    assert Remembered(tmp_path / "settings.json").packing is Packing.COMPACT


def test_a_broken_file_is_told_and_kept_aside(tmp_path: Path):
    path = tmp_path / "settings.json"
    path.write_text("{ not json")
    remembered = Remembered(path)
    assert remembered.load() == WindowState()
    (error,) = remembered.faults
    assert isinstance(error, SettingsBroken)
    assert (tmp_path / error.detail).read_text() == "{ not json"


def test_a_disk_that_refuses_is_told_and_nothing_breaks(tmp_path: Path):
    (tmp_path / "file").write_bytes(b"")
    remembered = Remembered(tmp_path / "file" / "settings.json")
    remembered.save(STATE)
    assert remembered.load() == STATE
    assert [type(error) for error in remembered.faults][-1] is FileTrouble
