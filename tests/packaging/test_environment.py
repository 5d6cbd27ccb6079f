import sys
from pathlib import Path

import pytest

from environment import LOCK, Environment, SetupFailed


class Commands:
    """Plays pip and Python; remembers what was asked."""

    def __init__(self) -> None:
        self.pip: list[tuple[str, ...]] = []
        self.probes = 0
        self.pip_code = 0
        self.probe_code = 0

    def __call__(self, command, folder: Path) -> int:
        words = tuple(command[1:])
        if "pip" in words:
            self.pip.append(words)
            if self.pip_code == -1:
                raise KeyboardInterrupt
            return self.pip_code
        self.probes += 1
        return self.probe_code


@pytest.fixture
def commands() -> Commands:
    return Commands()


@pytest.fixture
def environment(tmp_path, commands, monkeypatch) -> Environment:
    lock = tmp_path / LOCK
    lock.parent.mkdir()
    lock.write_text("qasync==0.28.0\n")
    monkeypatch.setattr("environment.venv.create", pretend_to_create)
    return Environment(tmp_path, commands)


def pretend_to_create(folder: Path, **_how) -> None:
    python = Environment(folder.parent).python
    python.parent.mkdir()
    python.symlink_to(sys.executable)


@pytest.fixture(autouse=True)
def _libraries_in_the_environment(monkeypatch, tmp_path):
    def answer(*_command, **_how) -> str:
        return f"{tmp_path / '.venv'}\n"

    monkeypatch.setattr("environment.subprocess.check_output", answer)


def test_the_first_time_everything_is_made(environment, commands):
    assert not environment.is_ready()
    environment.make_ready()
    assert environment.is_ready()
    assert len(commands.pip) == 1


def test_nothing_changed_means_nothing_is_run(environment, commands):
    environment.make_ready()
    environment.make_ready()
    assert len(commands.pip) == 1


def test_a_new_lock_is_installed_into_the_same_environment(environment, commands, tmp_path):
    environment.make_ready()
    kept = environment.folder / "kept"
    kept.touch()
    (tmp_path / LOCK).write_text("qasync==0.28.1\n")
    assert not environment.is_ready()
    environment.make_ready()
    assert (environment.is_ready(), kept.exists(), len(commands.pip)) == (True, True, 2)


def test_pip_takes_only_what_the_hashes_name(environment, commands):
    environment.make_ready()
    (words,) = commands.pip
    assert {"--require-hashes", "--no-deps", "--only-binary=:all:"} <= set(words)
    assert words[-2:] == ("-r", str(LOCK))


def test_a_failing_pip_is_one_sentence_and_is_tried_again_from_scratch(environment, commands):
    commands.pip_code = 1
    with pytest.raises(SetupFailed, match=r"pip ended with 1.*run the same command again"):
        environment.make_ready()
    assert not environment.is_ready()
    commands.pip_code = 0
    environment.make_ready()
    assert environment.is_ready()


def test_an_interrupted_setup_is_made_anew(environment, commands):
    commands.pip_code = -1
    with pytest.raises(KeyboardInterrupt):
        environment.make_ready()
    half_installed = environment.folder / "half installed"
    half_installed.touch()
    commands.pip_code = 0
    environment.make_ready()
    assert (environment.is_ready(), half_installed.exists()) == (True, False)


def test_an_interrupted_update_is_made_anew_too(environment, commands, tmp_path):
    environment.make_ready()
    (tmp_path / LOCK).write_text("qasync==0.28.1\n")
    commands.pip_code = -1
    with pytest.raises(KeyboardInterrupt):
        environment.make_ready()
    assert not environment.is_ready()
    commands.pip_code = 0
    (environment.folder / "old").touch()
    environment.make_ready()
    assert not (environment.folder / "old").exists()


def test_an_environment_without_pip_is_made_anew(environment, commands):
    environment.make_ready()
    environment.stamp.unlink()
    (environment.folder / "old").touch()
    commands.probe_code = 1
    environment.make_ready()
    assert (environment.is_ready(), (environment.folder / "old").exists()) == (True, False)


def test_an_environment_whose_python_is_gone_is_made_anew(environment, commands):
    environment.make_ready()
    environment.python.unlink()
    environment.python.symlink_to("gone")
    assert not environment.is_ready()
    environment.make_ready()
    assert environment.is_ready()


def test_a_moved_checkout_is_set_up_again(environment, commands, tmp_path):
    environment.make_ready()
    moved = tmp_path / "moved"
    moved.mkdir()
    for name in (".venv", LOCK.parent):
        (tmp_path / name).rename(moved / name)
    assert not Environment(moved, commands).is_ready()


def test_an_environment_is_not_made_anew_by_its_own_python(environment, monkeypatch):
    monkeypatch.setattr("environment.sys.prefix", str(environment.folder))
    with pytest.raises(SetupFailed, match="system's python3"):
        environment.make_ready()


def test_the_checkout_can_be_imported_from_everywhere(environment, tmp_path):
    environment.make_ready()
    assert (tmp_path / ".venv" / "podium-studio.pth").read_text() == f"{tmp_path}\n"
