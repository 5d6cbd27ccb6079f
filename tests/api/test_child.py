import os
import subprocess
from pathlib import Path

from studio.api.child import PROBE, command_of, environment_of_child


def test_a_child_finds_the_program_from_any_folder(tmp_path: Path):
    ran = subprocess.run(
        command_of(PROBE, "no-such-file"),
        cwd=tmp_path,
        env=environment_of_child(),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert '"error"' in ran.stdout, ran.stderr


def test_what_was_in_the_path_stays_in_it(monkeypatch):
    monkeypatch.setenv("PYTHONPATH", "elsewhere")
    assert environment_of_child()["PYTHONPATH"].endswith(os.pathsep + "elsewhere")


def test_a_child_that_reads_other_peoples_files_does_not_have_the_key(monkeypatch):
    monkeypatch.setenv("PODIUM_API_KEY", "secret")
    assert "secret" not in environment_of_child().values()
