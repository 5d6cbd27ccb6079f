"""The kinds that stand still: texts, shapes, pictures."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from studio.domain.overlay import ColourRef, TextBackground
from studio.ui.composer.controls import Kind, Row
from studio.ui.composer.inspector.rows.choices import fits, image_fits, verticals
from studio.ui.composer.inspector.rows.effects import border
from studio.ui.composer.inspector.rows.lettering import lettering
from studio.ui.composer.inspector.rows.section import PX, Section

translate = QCoreApplication.translate
PLATE: Final = TextBackground(ColourRef("theme:ground", 235), (8, 16, 8, 16), 8)


def text() -> tuple[Section, ...]:
    """Return the sections of a text."""
    return (
        (translate("inspector", "Text"), _words()),
        lettering("style"),
        (translate("inspector", "Plate"), _plate()),
    )


def _words() -> tuple[Row, ...]:
    return (
        Row("content", translate("inspector", "Words; {{field}} is filled in"), Kind.LINES),
        Row("fit", translate("inspector", "When it is too long"), Kind.CHOICE, choices=fits()),
        Row(
            "min_size_px",
            translate("inspector", "Smallest size"),
            Kind.MAYBE_NUMBER,
            3,
            400,
            unit=PX,
            tip=translate("inspector", "A long text shrinks no further; auto is half its size"),
        ),
        Row("max_width", translate("inspector", "Width"), Kind.MAYBE_NUMBER, 0, unit=PX),
        Row("max_height", translate("inspector", "Height"), Kind.MAYBE_NUMBER, 0, unit=PX),
        Row("vertical", translate("inspector", "In its height"), Kind.CHOICE, choices=verticals()),
        Row(
            "line_height",
            translate("inspector", "Line height"),
            Kind.DECIMAL,
            0.5,
            4,
            step=0.05,
            tip=translate("inspector", "From line to line, in sizes of the letters"),
        ),
    )


def _plate() -> tuple[Row, ...]:
    return (
        Row("background", translate("inspector", "Plate behind it"), Kind.OPTIONAL, start=PLATE),
        Row(
            "background.fill",
            translate("inspector", "Fill of the plate"),
            Kind.FILL,
            is_needed=False,
        ),
        Row(
            "background.padding",
            translate("inspector", "Padding (1 or 4)"),
            Kind.NUMBERS,
            tip=translate(
                "inspector",
                "Round the text, in pixels: one number, or four for top, right, bottom, left",
            ),
        ),
        Row("background.radius", translate("inspector", "Corner radius"), Kind.NUMBER, unit=PX),
        Row(
            "background.is_fixed",
            translate("inspector", "As large as the text may be"),
            Kind.SWITCH,
            is_half=False,
        ),
        *border("background.border"),
    )


def shape(*extra: Row) -> tuple[Section, ...]:
    """Return the section of a shape, with rows of its own."""
    rows = (
        Row("fill", translate("inspector", "Fill"), Kind.FILL, is_needed=False),
        *extra,
        *border("border"),
    )
    return ((translate("inspector", "Shape"), rows),)


def box() -> tuple[Section, ...]:
    """Return the section of a box."""
    return shape(
        Row(
            "radii",
            translate("inspector", "Corner radii (1 or 4)"),
            Kind.NUMBERS,
            tip=translate(
                "inspector", "In pixels: one number, or four clockwise from the top left corner"
            ),
        )
    )


def image() -> tuple[Section, ...]:
    """Return the section of a picture."""
    rows = (
        Row("source", translate("inspector", "File, theme:logo or {{field}}"), Kind.FILE),
        Row("fit", translate("inspector", "In its box"), Kind.CHOICE, choices=image_fits()),
        Row("radius", translate("inspector", "Corner radius"), Kind.NUMBER, unit=PX),
        Row("tint", translate("inspector", "Tint"), Kind.PAINT, is_needed=False),
    )
    return ((translate("inspector", "Picture"), rows),)


def line() -> tuple[Section, ...]:
    """Return the section of a line."""
    rows = (
        Row("stroke.width_px", translate("inspector", "Thickness"), Kind.NUMBER, 1, 200, unit=PX),
        Row("is_rising", translate("inspector", "Rising"), Kind.SWITCH),
        Row("stroke.colour", translate("inspector", "Colour"), Kind.FILL),
    )
    return ((translate("inspector", "Line"), rows),)


def qr() -> tuple[Section, ...]:
    """Return the section of a QR code."""
    rows = (
        Row(
            "content", translate("inspector", "Address or text; {{field}} is filled in"), Kind.LINES
        ),
        Row(
            "quiet_zone",
            translate("inspector", "Quiet zone"),
            Kind.NUMBER,
            0,
            16,
            tip=translate(
                "inspector", "How wide the free edge is, in modules of the code; phones want four"
            ),
        ),
        Row("dark", translate("inspector", "Dark colour"), Kind.PAINT),
        Row("light", translate("inspector", "Light colour"), Kind.PAINT, is_needed=False),
    )
    return ((translate("inspector", "QR code"), rows),)
