from __future__ import annotations

import pytest

from studio.compose.finding import Finding, FindingKind
from studio.ui.lint_words import finding_words

FOUND = [
    (
        Finding(FindingKind.SMALL_TEXT, "e1", (12, 18)),
        "Title is only 12 px high; from 18 px on it can be read.",
    ),
    (Finding(FindingKind.OUTSIDE_SAFE_AREA, "e1", (4,)), "Title is 4 px outside the safe area."),
    (Finding(FindingKind.OVER_FACE, "e1", (2,)), "Title covers the face in seat 2."),
    (Finding(FindingKind.OVER_KEYER, "e1", (3,)), "Title overlaps keyer 3."),
    (
        Finding(FindingKind.MISSING_GLYPH, "e1", text="{東}"),
        "Title has characters that no font here can draw: {東}",
    ),
    (
        Finding(FindingKind.SHORT_NAME, "", (2, 213, 250)),
        "Seat 2 is 213 px wide; names are shortened below 250 px.",
    ),
    (
        Finding(FindingKind.LARGE_FILE, "", (307200, 204800)),
        "The layer has 300 KiB, more than the 200 KiB it should.",
    ),
    (
        Finding(FindingKind.MISSING_FONT, "e1", text="Futura"),
        "The font Futura of Title is missing; Inter is used.",
    ),
    (
        Finding(FindingKind.MISSING_FIELD, "e1", text="name"),
        "Title: no field for {{name}}.",
    ),
    (Finding(FindingKind.HIDDEN, "e1", (80,)), "Title is hidden behind people (80 %)."),
    (Finding(FindingKind.MISSING_LOGO, "e1"), "Title: the theme has no logo."),
    (
        Finding(FindingKind.MISSING_IMAGE, "e1", text="logo.png"),
        "The picture logo.png of Title is missing.",
    ),
]


@pytest.mark.parametrize(("finding", "words"), FOUND, ids=[f.kind.name for f, _ in FOUND])
def test_every_finding_is_a_sentence(qapp, finding, words):
    assert finding_words(finding, "Title") == words


def test_none_is_forgotten():
    assert {finding.kind for finding, _ in FOUND} == set(FindingKind)


def test_an_element_without_a_name_is_called_by_its_id_and_the_whole_by_its_kind(qapp):
    assert finding_words(Finding(FindingKind.OVER_KEYER, "e7", (3,))) == "e7 overlaps keyer 3."
    assert finding_words(Finding(FindingKind.OVER_KEYER, "", (3,))).startswith("The graphic ")


@pytest.mark.parametrize("finding", [finding for finding, _ in FOUND])
def test_it_is_told_in_german_too(spoken, finding):
    english = finding_words(finding, "Title")
    spoken("de")
    german = finding_words(finding, "Title")
    assert german != english
    assert "{" not in german.replace("{東}", "").replace("{{name}}", "")
