import ast
import subprocess
import sys
from pathlib import Path

import pytest

import dev
from environment import SetupFailed

ROOT = Path(__file__).parents[2]


class FakeEnvironment:
    python = Path("python")

    def __init__(self, codes: dict[str, int] | None = None) -> None:
        self.ran: list[tuple[str, ...]] = []
        self._codes = codes or {}

    def run(self, arguments) -> int:
        self.ran.append(tuple(arguments))
        return next((code for word, code in self._codes.items() if word in arguments), 0)


@pytest.fixture
def environment(monkeypatch) -> FakeEnvironment:
    fake = FakeEnvironment()
    monkeypatch.setattr(dev, "set_up", lambda libraries: fake)
    return fake


@pytest.fixture
def became(monkeypatch) -> list[list[str]]:
    commands: list[list[str]] = []
    monkeypatch.setattr(dev, "become", lambda command: commands.append(command) or 0)
    return commands


def test_run_becomes_the_desk_with_its_arguments(environment, became):
    assert dev.main(["run", "--room", "r", "--help"]) == 0
    assert became == [["python", str(ROOT / "main.py"), "--room", "r", "--help"]]


def test_test_becomes_pytest_with_its_arguments(environment, became, monkeypatch):
    monkeypatch.chdir("/")
    assert dev.main(["test", "-k", "x"]) == 0
    assert became == [["python", "-m", "pytest", "-k", "x"]]
    assert Path.cwd() == ROOT


def test_check_goes_on_after_a_failure_and_sums_up(environment, capsys):
    environment._codes = {"check": 1, "mypy": 2}
    assert dev.main(["check"]) == 1
    assert len(environment.ran) == 4
    assert "check: lint, types failed" in capsys.readouterr().out


def test_check_is_content_when_everything_is(environment, capsys):
    assert dev.main(["check"]) == 0
    assert "check: all good" in capsys.readouterr().out


def test_fix_says_when_something_is_left(environment):
    environment._codes = {"check": 1}
    assert dev.main(["fix"]) == 1
    assert [words[2] for words in environment.ran] == ["check", "format"]


@pytest.mark.parametrize(
    ("words", "ran"),
    [
        ([], ["desk", "rehearsal", "compose"]),
        (["compose"], ["compose"]),
        (["compose", "desk"], ["compose", "desk"]),
    ],
)
def test_bench_runs_one_or_all(environment, words, ran):
    assert dev.main(["bench", *words]) == 0
    assert environment.ran == [(f"packaging/bench/{name}.py",) for name in ran]


def test_bench_hands_options_on(environment):
    assert dev.main(["bench", "rehearsal", "--long", "10"]) == 0
    assert environment.ran == [("packaging/bench/rehearsal.py", "--long", "10")]


def test_bench_fails_when_one_of_them_does(environment):
    environment._codes = {"packaging/bench/desk.py": 3}
    assert dev.main(["bench"]) == 3


def test_an_unknown_bench_is_told_the_known_ones(environment, capsys):
    assert dev.main(["bench", "moon"]) == 2
    assert "no bench moon; there are desk, rehearsal, compose" in capsys.readouterr().err


@pytest.mark.parametrize("verb", ["setup", "check", "fix"])
def test_words_nobody_would_read_are_refused(environment, capsys, verb):
    assert dev.main([verb, "--fast"]) == 2
    assert "--fast" in capsys.readouterr().err
    assert not environment.ran


@pytest.mark.parametrize("words", [[], ["dance"]])
def test_a_wrong_verb_is_shown_the_right_ones(capsys, words):
    assert dev.main(words) == 2
    assert "run [arguments]" in capsys.readouterr().err


def test_help_names_every_verb(capsys):
    assert dev.main(["--help"]) == 0
    told = capsys.readouterr().out
    assert [verb for verb in dev.VERBS if f"\n    {verb} " not in told] == []


def test_a_failed_setup_is_one_sentence_and_a_code(monkeypatch, capsys):
    def fail(libraries) -> None:
        raise SetupFailed("Not today.", 7)

    monkeypatch.setattr(dev, "set_up", fail)
    assert dev.main(["setup"]) == 7
    assert capsys.readouterr().err == "\nNot today.\n"


def test_interrupting_is_quiet(monkeypatch, capsys):
    def interrupt(libraries) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(dev, "set_up", interrupt)
    assert dev.main(["run"]) == 130
    assert capsys.readouterr() == ("", "")


def test_it_needs_nothing_installed():
    run = subprocess.run(
        [sys.executable, "-S", ROOT / "packaging" / "dev.py", "--help"],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (run.returncode, run.stderr) == (0, "")


def test_an_older_python_can_read_it_as_far_as_the_sentence():
    text = (ROOT / "packaging" / "dev.py").read_text(encoding="utf-8")
    statements = ast.parse(text, feature_version=(3, 7)).body
    check = next(i for i, node in enumerate(statements) if isinstance(node, ast.If))
    imported = [name.name for node in statements[:check] for name in getattr(node, "names", ())]
    assert imported == ["annotations", "sys"]
