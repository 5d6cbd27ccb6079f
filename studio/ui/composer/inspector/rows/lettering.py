"""How letters look: the rows of a text style."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from studio.domain.overlay import BLACK, Stroke
from studio.ui.composer.controls import Kind, Row
from studio.ui.composer.inspector.rows.choices import sides, weights
from studio.ui.composer.inspector.rows.effects import shadow
from studio.ui.composer.inspector.rows.section import PX, Section

translate = QCoreApplication.translate
OUTLINE: Final = Stroke(BLACK, 2)


def lettering(path: str, title: str = "") -> Section:
    """Return the rows of a text style; the path is where it is in the element."""
    rows = (
        Row(f"{path}.family", translate("inspector", "Font"), Kind.FAMILY),
        Row(f"{path}.size_px", translate("inspector", "Size"), Kind.NUMBER, 4, 400, unit=PX),
        Row(f"{path}.weight", translate("inspector", "Weight"), Kind.WEIGHT, choices=weights()),
        Row(f"{path}.align", translate("inspector", "Alignment"), Kind.CHOICE, choices=sides()),
        Row(
            f"{path}.letter_spacing",
            translate("inspector", "Letter spacing"),
            Kind.DECIMAL,
            -20,
            100,
            unit=PX,
            step=0.5,
        ),
        Row(f"{path}.colour", translate("inspector", "Colour"), Kind.FILL),
        Row(
            f"{path}.tabular",
            translate("inspector", "Figures of one width"),
            Kind.SWITCH,
            is_half=False,
        ),
        *_outline(f"{path}.outline"),
        *shadow(f"{path}.shadow", translate("inspector", "Shadow of the letters")),
    )
    return title or translate("inspector", "Lettering"), rows


def _outline(path: str) -> tuple[Row, ...]:
    return (
        Row(path, translate("inspector", "Outline"), Kind.OPTIONAL, start=OUTLINE),
        Row(
            f"{path}.width_px",
            translate("inspector", "Outline width"),
            Kind.NUMBER,
            1,
            100,
            unit=PX,
        ),
        Row(f"{path}.colour", translate("inspector", "Outline colour"), Kind.FILL),
    )
