import pytest

from studio.ui.export_words import SVG_PARTS, fault_words
from tests.compose.test_svg_writing import TOLD_PARTS


def test_every_part_the_writer_tells_of_can_be_translated():
    assert {part for told in TOLD_PARTS for part in told.split(", ")} <= set(SVG_PARTS)


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (
            "Plate: its shadow, its border became a picture in the SVG.",
            "Plate: Schatten, Rand wurde in der SVG-Datei zum Bild.",
        ),
        ("No font has the characters ab.", "Keine Schrift hat die Zeichen ab."),
        ("Strap: The picture a.png is missing.", "Strap: Das Bild a.png fehlt."),
        (
            "Row 7: Name is longer than 120 characters.",
            "Zeile 7: Name ist länger als 120 Zeichen.",
        ),
        ("The server answered 503.", "Der Server antwortete 503."),
        ("It is no text.", "Das ist kein Text."),
        ("Something new: of another kind", "Something new: of another kind"),
    ],
)
def test_what_an_export_says_is_told_in_the_language_of_the_desk(spoken, fault, words):
    assert fault_words(fault) == fault
    spoken("de")
    assert fault_words(fault) == words


def test_an_error_of_one_of_several_keeps_whose_it_is(spoken):
    fault = "Bug: This file is no picture that can be read. Really."
    assert fault_words(fault) == fault
    spoken("de")
    told = fault_words(fault)
    assert told.startswith("Bug: ")
    assert told.endswith(" Really.")
    assert "picture" not in told
