import os
import re
import shutil
from collections import Counter
from pathlib import Path

import pytest

from tests.support.languages import SOURCES, Entry, ThisPython, entries
from translations import build_translations, stale, update_translations

CODE = SOURCES.parents[1] / "studio"
LANGUAGES = sorted(SOURCES.glob("*.ts"))
PLACEHOLDERS = re.compile(r"%n|%\d|\{\w+\}|\(\*\.[^)]*\)")
SIGNS = "●○■△▶▾▸…?:"
"""What a text begins or ends with says as much as its words."""
GERMAN = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context><name>Desk</name>
<message><source>Take</source><translation>Auf Sendung</translation></message>
<message><source>Gone</source><translation>Weg</translation></message>
</context>
</TS>
"""
PANEL = """
from PySide6.QtCore import QCoreApplication
words = QCoreApplication.translate("Desk", "Take"), QCoreApplication.translate("Desk", "New")
count = QCoreApplication.translate("Desk", "%n people", "", 3)
"""


@pytest.fixture
def german(tmp_path) -> Path:
    source = tmp_path / "studio_de.ts"
    source.write_text(GERMAN)
    return source


# ---- what Qt loads ------------------------------------------------------------------------------


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


# ---- what people write --------------------------------------------------------------------------


@pytest.fixture
def code(tmp_path) -> Path:
    folder = tmp_path / "code"
    folder.mkdir()
    (folder / "panel.py").write_text(PANEL)
    return folder


def test_an_update_keeps_what_is_written_adds_what_is_new_and_drops_what_is_gone(german, code):
    assert update_translations(german.parent, code, ThisPython()) == 0
    assert set(entries(german)) == {
        Entry("Desk", "Take", ("Auf Sendung",)),
        Entry("Desk", "New", ("",), "unfinished"),
        Entry("Desk", "%n people", ("", ""), "unfinished"),
    }


def test_the_language_of_the_code_needs_its_plurals_only(german, code):
    english = german.rename(german.with_name("studio_en.ts"))
    assert update_translations(german.parent, code, ThisPython()) == 0
    assert [entry.source for entry in entries(english)] == ["%n people"]


def test_a_translation_that_cannot_be_updated_is_told_by_the_exit_code(german, code):
    german.write_text("no translation")
    assert update_translations(german.parent, code, ThisPython()) != 0


# ---- the program's own --------------------------------------------------------------------------


@pytest.fixture(scope="module")
def updated(tmp_path_factory) -> Path:
    """Copies of the translations, brought up to date with the code."""
    folder = tmp_path_factory.mktemp("updated")
    for source in LANGUAGES:
        shutil.copy(source, folder)
    assert update_translations(folder, CODE, ThisPython()) == 0
    return folder


@pytest.mark.parametrize("source", LANGUAGES, ids=lambda path: path.stem)
def test_every_text_of_the_code_is_translated_and_no_other(updated, source):
    now = set(entries(updated / source.name))
    assert now
    unfinished = {(e.context, e.source) for e in now if e.state or not all(e.words)}
    assert unfinished == set(), "list them with packaging/dev.py translations, then translate them"
    vanished = {(e.context, e.source) for e in set(entries(source)) - now}
    assert vanished == set(), "drop them with packaging/dev.py translations"


@pytest.mark.parametrize("source", LANGUAGES, ids=lambda path: path.stem)
def test_what_is_filled_in_survives_in_every_translation(source):
    lost = [
        entry
        for entry in entries(source)
        for words in entry.words
        if Counter(PLACEHOLDERS.findall(words)) != Counter(PLACEHOLDERS.findall(entry.source))
    ]
    assert lost == []


@pytest.mark.parametrize("source", LANGUAGES, ids=lambda path: path.stem)
def test_signs_line_breaks_and_letters_for_alt_survive_in_every_translation(source):
    def signs(text: str) -> tuple[object, ...]:
        ends = text.replace("...", "…")
        first, last = ends[0] if ends[0] in SIGNS else "", ends[-1] if ends[-1] in SIGNS else ""
        return first, last == "…", text.count("\n"), len(re.findall(r"&\w", text))

    changed = [e for e in entries(source) for w in e.words if signs(w) != signs(e.source)]
    assert changed == []


def test_every_german_text_says_du_or_sie_to_nobody():
    forms = re.compile(r"\b(Sie|Ihr\w*|[Dd]u|[Dd]ein\w*|[Bb]itte)\b")
    told = [words for e in entries(SOURCES / "studio_de.ts") for words in e.words]
    assert [words for words in told if forms.search(words)] == []
