"""Rows that many kinds share: borders, shadows, effects, the name."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from studio.domain.overlay import Colour, ColourRef, Shadow, Stroke
from studio.ui.composer.controls import Kind, Row
from studio.ui.composer.inspector.rows.section import PX, Section

translate = QCoreApplication.translate
SHADOW: Final = Shadow(Colour(0, 0, 0, 150), 0, 4, 12)
BORDER: Final = Stroke(ColourRef("theme:ink"), 2)


def border(path: str) -> tuple[Row, ...]:
    """Return the rows of a border; the path is where it is in the element."""
    return (
        Row(path, translate("inspector", "Border"), Kind.OPTIONAL, start=BORDER),
        Row(
            f"{path}.width_px", translate("inspector", "Border width"), Kind.NUMBER, 1, 200, unit=PX
        ),
        Row(f"{path}.colour", translate("inspector", "Border colour"), Kind.FILL),
    )


def shadow(path: str, words: str) -> tuple[Row, ...]:
    """Return the rows of a shadow."""
    return (
        Row(path, words, Kind.OPTIONAL, start=SHADOW),
        Row(f"{path}.dx", translate("inspector", "To the right"), Kind.NUMBER, -200, 200, unit=PX),
        Row(f"{path}.dy", translate("inspector", "Down"), Kind.NUMBER, -200, 200, unit=PX),
        Row(f"{path}.blur_px", translate("inspector", "Softness"), Kind.NUMBER, 0, 200, unit=PX),
        Row(f"{path}.colour", translate("inspector", "Shadow colour"), Kind.PAINT),
    )


def effects() -> Section:
    """Return what every kind has besides its own."""
    rows = (
        Row("opacity", translate("inspector", "Opacity"), Kind.PERCENT, 0, 1, step=5),
        Row("blur_px", translate("inspector", "Blur"), Kind.NUMBER, 0, 200, unit=PX),
        *shadow("shadow", translate("inspector", "Shadow")),
    )
    return translate("inspector", "Effects"), rows


def showing() -> Section:
    """Return how an element is called and when it is shown."""
    name = Row("label", translate("inspector", "Name in the list"), Kind.LINE, is_half=False)
    return translate("inspector", "Name"), (name, _condition())


def condition() -> Section:
    """Return when elements are shown: what several of them can have in common of that."""
    return translate("inspector", "Shown"), (_condition(),)


def _condition() -> Row:
    words = translate("inspector", "Only if this field says so")
    tip = translate("inspector", "Name of a field; no, false, 0 and nothing hide the element")
    return Row("shown_if", words, Kind.LINE, is_half=False, tip=tip)
