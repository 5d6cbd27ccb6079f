import sys

import pytest

import system_libraries
from environment import SetupFailed
from system_libraries import ALWAYS, TEST, VENV, WINDOW, advice, can_load, ensure_system, missing

pytestmark = pytest.mark.usefixtures("_on_linux")


@pytest.fixture
def _on_linux(monkeypatch):
    monkeypatch.setattr(sys, "platform", "linux")


@pytest.fixture
def lacking(monkeypatch) -> dict[str, str]:
    """What the system lacks, as the test wants it."""
    parts = {"libGL.so.1": "libgl1"}
    monkeypatch.setattr(system_libraries, "missing", lambda libraries: dict(parts))
    return parts


@pytest.fixture
def user(monkeypatch):
    def become(user_id: int, *, has_apt: bool) -> None:
        found = "/usr/bin/apt-get" if has_apt else None
        monkeypatch.setattr("system_libraries.shutil.which", lambda name: found)
        monkeypatch.setattr("system_libraries.os.geteuid", lambda: user_id, raising=False)

    return become


def test_a_library_that_does_not_exist_cannot_be_loaded():
    assert not can_load("libpodium-does-not-exist.so.1")


def test_only_what_the_loader_lacks_is_missing():
    lacks = {"libGL.so.1", "libxcb-cursor.so.0"}
    found = missing(ALWAYS | WINDOW, lambda name: name not in lacks, lambda: True)
    assert found == {"libGL.so.1": "libgl1", "libxcb-cursor.so.0": "libxcb-cursor0"}


def test_what_only_tests_need_is_looked_for_in_its_folders(monkeypatch, tmp_path):
    monkeypatch.setattr(system_libraries, "TEST_FOLDERS", (str(tmp_path / "bin"), str(tmp_path)))
    (tmp_path / "nginx").touch()
    found = missing(ALWAYS | TEST, lambda name: name in ALWAYS or can_load(name), lambda: True)
    assert found == {
        "ngx_rtmp_module.so": "libnginx-mod-rtmp",
        "NotoSansCJK-Regular.ttc": "fonts-noto-cjk",
        "NotoColorEmoji.ttf": "fonts-noto-color-emoji",
    }


def test_a_python_that_cannot_make_environments_lacks_a_package():
    assert missing({}, lambda name: True, lambda: False) == {"ensurepip": VENV}
    assert f"python3.{sys.version_info.minor}-venv" == VENV


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_other_systems_bring_their_libraries(monkeypatch, platform):
    monkeypatch.setattr(sys, "platform", platform)
    assert missing(ALWAYS, lambda name: False, lambda: False) == {}


def test_nothing_missing_is_silent(lacking, user, capsys):
    lacking.clear()
    user(1000, has_apt=True)
    ensure_system(ALWAYS)
    assert capsys.readouterr() == ("", "")


def test_who_is_not_root_is_told_the_one_line(lacking, user):
    user(1000, has_apt=True)
    line = r"\n\n    sudo apt-get install -y --no-install-recommends libgl1\n$"
    with pytest.raises(SetupFailed, match=line):
        ensure_system(ALWAYS)


def test_who_has_no_apt_is_told_the_libraries(lacking, user):
    user(0, has_apt=False)
    with pytest.raises(SetupFailed, match=r"packages that hold: libGL\.so\.1"):
        ensure_system(ALWAYS)


def test_each_package_is_named_once():
    told = advice({"libA.so.1": "liba", "libA-more.so.1": "liba", "b": "libb"}, has_apt=True)
    assert told.rstrip().endswith("--no-install-recommends liba libb")


def test_root_installs(lacking, user, monkeypatch):
    installed = []

    def install(packages) -> None:
        installed.extend(packages)
        lacking.clear()

    user(0, has_apt=True)
    monkeypatch.setattr(system_libraries, "install", install)
    ensure_system(ALWAYS)
    assert installed == ["libgl1"]


def test_what_installing_did_not_bring_is_named(lacking, user, monkeypatch):
    user(0, has_apt=True)
    monkeypatch.setattr(system_libraries, "install", lambda packages: None)
    with pytest.raises(SetupFailed, match=r"Still missing after installing: libGL\.so\.1"):
        ensure_system(ALWAYS)


def test_a_failing_apt_is_one_sentence(user, monkeypatch):
    monkeypatch.setattr(system_libraries, "UPDATE", (sys.executable, "-c", "raise SystemExit(100)"))
    with pytest.raises(SetupFailed, match="ended with 100"):
        system_libraries.install(["libgl1"])
