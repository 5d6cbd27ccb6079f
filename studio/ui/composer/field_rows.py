"""What a field of a document is made of, as rows of a form, and in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from studio.domain.overlay import FieldKind, FieldSource
from studio.ui.composer.controls import Kind, Row

translate = QCoreApplication.translate


def field_rows() -> tuple[Row, ...]:
    """Return what every field has."""
    return (
        Row("label", translate("FieldsPage", "Label"), Kind.LINE),
        Row("name", translate("FieldsPage", "Name in {{ }}"), Kind.NAME),
        Row("kind", translate("FieldsPage", "Kind"), Kind.CHOICE, choices=_kinds()),
        Row("default", translate("FieldsPage", "Says at first"), Kind.LINE),
        Row("hint", translate("FieldsPage", "Hint for the operator"), Kind.LINE, is_half=False),
        Row("max_length", translate("FieldsPage", "Longest"), Kind.NUMBER, 1, 2000),
        Row("source", translate("FieldsPage", "Filled in by"), Kind.CHOICE, choices=_sources()),
        Row("key", translate("FieldsPage", "Column in the data"), Kind.LINE),
    )


def more_rows() -> dict[FieldKind, tuple[Row, ...]]:
    """Return what only some kinds of fields have."""
    choices = translate("FieldsPage", "Choices, one a line")
    return {
        FieldKind.NUMBER: (
            Row("minimum", translate("FieldsPage", "Least"), Kind.LIMIT),
            Row("maximum", translate("FieldsPage", "Most"), Kind.LIMIT),
        ),
        FieldKind.CHOICE: (Row("choices", choices, Kind.WORDS, is_half=False),),
    }


def _kinds() -> tuple[tuple[object, str], ...]:
    return (
        (FieldKind.TEXT, translate("FieldsPage", "Text")),
        (FieldKind.NUMBER, translate("FieldsPage", "Number")),
        (FieldKind.COLOUR, translate("FieldsPage", "Colour")),
        (FieldKind.IMAGE, translate("FieldsPage", "Picture")),
        (FieldKind.CHOICE, translate("FieldsPage", "Choice")),
        (FieldKind.DURATION, translate("FieldsPage", "Duration")),
        (FieldKind.BOOL, translate("FieldsPage", "Yes or no")),
    )


def _sources() -> tuple[tuple[object, str], ...]:
    return (
        (FieldSource.OPERATOR, translate("FieldsPage", "Operator")),
        (FieldSource.CAST, translate("FieldsPage", "People")),
        (FieldSource.FEED, translate("FieldsPage", "Data source")),
        (FieldSource.CLOCK, translate("FieldsPage", "Clock")),
    )


def who_words(source: FieldSource) -> str:
    """Return what it means that somebody fills a field in: the rules of `FieldSource`."""
    return {
        FieldSource.OPERATOR: translate(
            "FieldsPage", "Typed by the operator; a row of data that is picked fills it, too."
        ),
        FieldSource.CAST: translate(
            "FieldsPage",
            "The name of who is on the seat the text hangs on; on no seat, one of the people in "
            "the room. Data never fills it.",
        ),
        FieldSource.FEED: translate(
            "FieldsPage", "Always what the picked row says; what is typed stays until it changes."
        ),
        FieldSource.CLOCK: translate(
            "FieldsPage", "The time of day; the column says how, like %H:%M:%S or %d.%m.%Y."
        ),
    }[source]
