"""What lint found, in the operator's language."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale

from studio.compose.finding import Finding, FindingKind
from studio.domain.editing.tree import find
from studio.domain.overlay import Element
from studio.ui.composer.kind_words import element_words
from studio.ui.marked import QT_TRANSLATE_NOOP

_SENTENCES: Final = {
    FindingKind.SMALL_TEXT: QT_TRANSLATE_NOOP(
        "lint", "{element} is only {0} px high; from {1} px on it can be read."
    ),
    FindingKind.OUTSIDE_SAFE_AREA: QT_TRANSLATE_NOOP(
        "lint", "{element} is {0} px outside the safe area."
    ),
    FindingKind.OVER_FACE: QT_TRANSLATE_NOOP("lint", "{element} covers the face in seat {0}."),
    FindingKind.OVER_KEYER: QT_TRANSLATE_NOOP("lint", "{element} overlaps keyer {0}."),
    FindingKind.MISSING_GLYPH: QT_TRANSLATE_NOOP(
        "lint", "{element} has characters that no font here can draw: {text}"
    ),
    FindingKind.SHORT_NAME: QT_TRANSLATE_NOOP(
        "lint", "Seat {0} is {1} px wide; names are shortened below {2} px."
    ),
    FindingKind.LARGE_FILE: QT_TRANSLATE_NOOP(
        "lint", "The layer has {0}, more than the {1} it should."
    ),
    FindingKind.MISSING_FONT: QT_TRANSLATE_NOOP(
        "lint", "The font {text} of {element} is missing; Inter is used."
    ),
    FindingKind.MISSING_IMAGE: QT_TRANSLATE_NOOP(
        "lint", "The picture {text} of {element} is missing."
    ),
    FindingKind.MISSING_FIELD: QT_TRANSLATE_NOOP("lint", "{element}: no field for {text}."),
    FindingKind.MISSING_LOGO: QT_TRANSLATE_NOOP("lint", "{element}: the theme has no logo."),
    FindingKind.HIDDEN: QT_TRANSLATE_NOOP("lint", "{element} is hidden behind people ({0} %)."),
}
_NAME_LETTERS: Final = 32
"""More of what an element says would push the fault out of the line."""
_WHOLE: Final = QT_TRANSLATE_NOOP("lint", "The graphic")


def finding_words(finding: Finding, element: str = "") -> str:
    """Return a finding as a sentence; element is what the editor calls the element."""
    sentence = QCoreApplication.translate("lint", _SENTENCES[finding.kind])
    whole = QCoreApplication.translate("lint", _WHOLE)
    numbers = [str(number) for number in finding.numbers]
    if finding.kind is FindingKind.LARGE_FILE:
        numbers = [QLocale().formattedDataSize(number, 0) for number in finding.numbers]
    is_field = finding.kind is FindingKind.MISSING_FIELD
    text = f"{{{{{finding.text}}}}}" if is_field else finding.text
    return sentence.format(*numbers, element=element or finding.element or whole, text=text)


def found_words(finding: Finding, elements: tuple[Element, ...]) -> str:
    """Return a finding in one of these elements as a sentence; it is called as in the editor."""
    element = find(elements, finding.element)
    name = "" if element is None else element_words(element)
    is_long = len(name) > _NAME_LETTERS
    return finding_words(finding, name[: _NAME_LETTERS - 1].rstrip() + "…" if is_long else name)
