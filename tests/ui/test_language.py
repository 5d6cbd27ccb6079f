import json
import os
import re
import subprocess
import sys
from collections import defaultdict

import pytest
from PySide6.QtCore import QCoreApplication, QLocale

from studio.ui.key_words import key_sheet
from studio.ui.sentences import seconds_words
from tests.support.languages import SOURCES, Listener, entries
from tests.support.window import STATES

translate = QCoreApplication.translate
OWN = re.compile(r"(?!Q[A-Z])")
"""Qt's classes begin with Q and a capital letter."""
SPOKEN = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QLocale
from studio.ui.language import speak
app = QCoreApplication([])
speak(None, Path(sys.argv[1]))
print(json.dumps([QCoreApplication.translate("TopBar", "REHEARSAL"), QLocale().name()]))
"""


# ---- which language ----------------------------------------------------------------------------


def test_german_is_spoken_by_the_desk_by_qt_and_in_numbers(spoken):
    spoken("de")
    assert translate("TopBar", "REHEARSAL") == "PROBE"
    assert translate("QPlatformTheme", "Cancel") == "Abbrechen"
    assert seconds_words(0.41) == "0,41 s"
    assert ("Take zurück", "Strg+Rücktaste") in key_sheet()


def test_who_asks_for_the_german_of_a_country_gets_its_numbers(spoken):
    spoken("de_CH")
    assert translate("TopBar", "REHEARSAL") == "PROBE"
    assert QLocale().territory() is QLocale.Country.Switzerland


@pytest.mark.parametrize("wanted", ["en", "fr", "nonsense"])
def test_without_texts_in_a_language_everything_is_english(spoken, wanted):
    spoken(wanted)
    assert translate("TopBar", "REHEARSAL") == "REHEARSAL"
    assert translate("QPlatformTheme", "Cancel") == "Cancel"
    assert seconds_words(0.41) == "0.41 s"


@pytest.mark.parametrize(("count", "german"), [(1, "1 offen"), (3, "3 offen")])
def test_numbers_are_filled_in_in_both_languages(spoken, count, german):
    spoken("en")
    assert translate("CommandLine", "%n waiting", "", count) == f"{count} waiting"
    spoken("de")
    assert translate("CommandLine", "%n waiting", "", count) == german


def test_a_desk_whose_translations_were_not_built_speaks_english(spoken, tmp_path):
    spoken("de", tmp_path)
    assert translate("TopBar", "REHEARSAL") == "REHEARSAL"
    assert translate("QPlatformTheme", "Cancel") == "Cancel"


@pytest.mark.parametrize(
    ("languages", "told"),
    [
        ({"LANG": "de_AT.UTF-8"}, ["PROBE", "de_AT"]),
        ({"LANG": "en_GB.UTF-8"}, ["REHEARSAL", "en_GB"]),
        ({"LANG": "fr_FR.UTF-8"}, ["REHEARSAL", "en_US"]),
        ({"LANG": "en_US.UTF-8", "LANGUAGE": "fr:de"}, ["PROBE", "de_DE"]),
        ({"LANG": "C.UTF-8"}, ["REHEARSAL", "en_US"]),
    ],
    ids=["german", "english", "french", "a list", "none"],
)
def test_the_language_is_the_systems(built, languages, told):
    system = {k: v for k, v in os.environ.items() if not k.startswith(("LC_", "LANG"))}
    run = subprocess.run(
        [sys.executable, "-c", SPOKEN, built],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
        env=system | languages,
        cwd=SOURCES.parents[1],
    )
    assert json.loads(run.stdout) == told


# ---- every text ---------------------------------------------------------------------------------


@pytest.mark.parametrize("name", STATES.keys() - {"long texts"})
def test_whatever_the_window_looks_up_is_in_the_translation(qapp, open_desk, name):
    listener = Listener()
    qapp.installTranslator(listener)
    try:
        desk = open_desk()
        desk.show(STATES[name])
    finally:
        qapp.removeTranslator(listener)
    asked = defaultdict(set)
    for context, source in listener.heard:
        asked[source].add(context)
    known = {(entry.context, entry.source) for entry in entries(SOURCES / "studio_de.ts")}
    missing = {
        source: contexts
        for source, contexts in asked.items()
        if any(map(OWN.match, contexts)) and not known & {(c, source) for c in contexts}
    }
    assert missing == {}
