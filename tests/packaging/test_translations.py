import os
from pathlib import Path

import pytest

from environment import Environment
from translations import build_translations, stale

ROOT = Path(__file__).parents[2]
GERMAN = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context><name>Desk</name>
<message><source>Take</source><translation>Auf Sendung</translation></message>
</context>
</TS>
"""


class ThisPython(Environment):
    """An environment whose Python is the one that runs the tests."""

    def __init__(self) -> None:
        super().__init__(ROOT)
        self.python = Path(os.sys.executable)


@pytest.fixture
def german(tmp_path) -> Path:
    source = tmp_path / "studio_de.ts"
    source.write_text(GERMAN)
    return source


def test_a_translation_is_built_once_and_after_each_change(german):
    assert stale(german.parent) == [german]
    build_translations(german.parent, ThisPython())
    assert german.with_suffix(".qm").read_bytes().startswith(b"\x3c\xb8\x64\x18")
    assert stale(german.parent) == []
    later = german.stat().st_mtime + 100
    os.utime(german, (later, later))
    assert stale(german.parent) == [german]


def test_a_broken_translation_costs_its_language_only(german, capsys):
    german.write_text("no translation")
    build_translations(german.parent, ThisPython())
    assert "studio_de.ts could not be built" in capsys.readouterr().out


def test_without_translations_there_is_nothing_to_do(tmp_path):
    assert stale(tmp_path / "none") == []
