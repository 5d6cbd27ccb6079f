import json
import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import httpx
import pytest

ROOT = Path(__file__).parents[2]
TIMEOUT_S = 100
SCRIPTS = "Scripts" if sys.platform == "win32" else "bin"
WHERE = "import studio, json; print(json.dumps([studio.__file__, str(studio.RESOURCES)]))"


def run(*command: str | Path, folder: Path) -> str:
    done = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, timeout=TIMEOUT_S, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment elsewhere with the wheel in it.

    The packages it depends on are the locked ones of the environment that runs the tests, shown to
    it by a path file: fetching them again would need a network and prove nothing about the wheel.
    A path file inside that folder is not followed, so the checkout stays out of sight.
    """
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "-o", folder, ROOT, folder=ROOT)
    (wheel,) = folder.glob("podium_studio-*.whl")
    home = folder / "elsewhere"
    run(sys.executable, "-m", "venv", "--without-pip", home, folder=folder)
    python = home / SCRIPTS / Path(sys.executable).name
    pip = (sys.executable, "-m", "pip", "--python", python, "install")
    run(*pip, "--no-deps", "--no-index", "--disable-pip-version-check", wheel, folder=folder)
    where = "import sysconfig; print(sysconfig.get_path('purelib'))"
    libraries = Path(run(python, "-c", where, folder=folder).strip())
    (libraries / "locked.pth").write_text(f"{sysconfig.get_path('purelib')}\n")
    return home


def test_the_installed_program_is_the_wheels_and_has_its_fonts(installed, tmp_path):
    python = installed / SCRIPTS / Path(sys.executable).name
    place, resources = json.loads(run(python, "-c", WHERE, folder=tmp_path))
    assert Path(place).is_relative_to(installed)
    assert Path(resources).is_relative_to(installed)
    kept = {path.relative_to(ROOT / "resources") for path in (ROOT / "resources").rglob("*.otf")}
    there = {path.relative_to(resources) for path in Path(resources).rglob("*.otf")}
    assert kept
    assert there == kept


@pytest.mark.parametrize("program", ["podium-studio", "podium-rehearsal"])
def test_both_entry_points_answer_from_any_folder(installed, tmp_path, program):
    told = run(installed / SCRIPTS / program, "--help", folder=tmp_path)
    assert told.startswith("usage: ")


def test_the_rehearsal_room_of_the_wheel_listens_and_ends(installed, tmp_path):
    command = [installed / SCRIPTS / "podium-rehearsal", "--exit-with-stdin", "--api-key", "key"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=tmp_path, stdin=pipe, stdout=pipe, stderr=pipe) as room:
        announced = json.loads(room.stdout.readline())
        answer = httpx.get(f"{announced['url']}/rooms", timeout=TIMEOUT_S)
        _, log = room.communicate(timeout=TIMEOUT_S)
    assert 400 <= answer.status_code < 500  # it wants a key
    assert (announced["api_key"], room.returncode) == ("key", 0), log


def test_the_desk_of_the_wheel_opens_its_window_and_ends(installed, tmp_path):
    command = [installed / SCRIPTS / "podium-studio", "--profile", tmp_path / "profile", "--driver"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=tmp_path, stdin=pipe, stdout=pipe, stderr=pipe) as desk:
        told = json.loads(desk.stdout.readline())
        desk.terminate()
        _, log = desk.communicate(timeout=TIMEOUT_S)
    assert (told, desk.returncode) == ({"painted": True}, 0), log


def test_the_desk_of_the_wheel_speaks_german(installed, tmp_path):
    command = [installed / SCRIPTS / "podium-studio", "--profile", tmp_path / "profile", "--driver"]
    pipe = subprocess.PIPE
    german = os.environ | {"PODIUM_LANGUAGE": "de"}
    with subprocess.Popen(
        command, cwd=tmp_path, stdin=pipe, stdout=pipe, stderr=pipe, env=german
    ) as desk:
        desk.stdin.write(b'{"find": "takeBackButton"}\n')
        desk.stdin.flush()
        told = [json.loads(desk.stdout.readline()) for _ in range(2)]
        desk.terminate()
        _, log = desk.communicate(timeout=TIMEOUT_S)
    assert (told[1]["text"], desk.returncode) == ("ZURÜCK", 0), log


def test_the_licence_travels_with_the_wheel(installed):
    (licence,) = installed.rglob("podium_studio-*.dist-info/licenses/LICENSE")
    assert licence.read_text().startswith("MIT License")
    assert "Inter" in os.fsdecode(next(licence.parent.rglob("*COPYRIGHT.txt")))
