"""Which parts of each kind of element can be edited, and how: the inspector as a table."""

from __future__ import annotations

from typing import Final, TypeAlias

from PySide6.QtCore import QCoreApplication

from studio.domain.overlay import (
    BLACK,
    Colour,
    ColourRef,
    DurationFormat,
    Horizontal,
    ImageFit,
    Shadow,
    Stroke,
    TextBackground,
    TextFit,
    Vertical,
    Weight,
)
from studio.ui.composer.controls import Kind, Row

Section: TypeAlias = tuple[str, tuple[Row, ...]]
"""A heading and its rows."""

translate = QCoreApplication.translate
SHADOW: Final = Shadow(Colour(0, 0, 0, 150), 0, 4, 12)
BORDER: Final = Stroke(ColourRef("theme:ink"), 2)
OUTLINE: Final = Stroke(BLACK, 2)
PLATE: Final = TextBackground(ColourRef("theme:ground", 235), (8, 16, 8, 16), 8)


def sections_of(kind: str) -> tuple[Section, ...]:
    """Return what the inspector shows for a kind, besides its name and its place."""
    return (*_OWN[kind](), _effects(), _showing())


def _text() -> tuple[Section, ...]:
    own = (
        Row(
            "content",
            translate("inspector", "Words; {{field}} is filled in"),
            Kind.LINES,
            is_half=False,
        ),
        Row("fit", translate("inspector", "When it is too long"), Kind.CHOICE, choices=_fits()),
        Row("min_size_px", translate("inspector", "Smallest size"), Kind.MAYBE_NUMBER, 3, 400),
        Row("max_width", translate("inspector", "Width"), Kind.MAYBE_NUMBER, 0),
        Row("max_height", translate("inspector", "Height"), Kind.MAYBE_NUMBER, 0),
        Row("vertical", translate("inspector", "In its height"), Kind.CHOICE, choices=_verticals()),
        Row("line_height", translate("inspector", "Line height"), Kind.DECIMAL, 0.5, 4),
    )
    plate = (
        Row(
            "background",
            translate("inspector", "Plate behind it"),
            Kind.OPTIONAL,
            start=PLATE,
            is_half=False,
        ),
        Row(
            "background.fill", translate("inspector", "Fill of the plate"), Kind.FILL, is_half=False
        ),
        Row("background.padding", translate("inspector", "Padding (1 or 4)"), Kind.NUMBERS),
        Row("background.radius", translate("inspector", "Corner radius"), Kind.NUMBER),
        Row(
            "background.is_fixed",
            translate("inspector", "As large as the text may be"),
            Kind.SWITCH,
            is_half=False,
        ),
    )
    return (
        (translate("inspector", "Text"), own),
        _style("style"),
        (translate("inspector", "Plate"), plate),
    )


def _style(path: str, title: str = "") -> Section:
    rows = (
        Row(f"{path}.family", translate("inspector", "Font"), Kind.FAMILY, is_half=False),
        Row(f"{path}.size_px", translate("inspector", "Size"), Kind.NUMBER, 4, 400),
        Row(f"{path}.weight", translate("inspector", "Weight"), Kind.CHOICE, choices=_weights()),
        Row(f"{path}.align", translate("inspector", "Alignment"), Kind.CHOICE, choices=_sides()),
        Row(
            f"{path}.letter_spacing",
            translate("inspector", "Letter spacing"),
            Kind.DECIMAL,
            -20,
            100,
        ),
        Row(f"{path}.colour", translate("inspector", "Colour"), Kind.FILL, is_half=False),
        Row(
            f"{path}.tabular",
            translate("inspector", "Figures of one width"),
            Kind.SWITCH,
            is_half=False,
        ),
        Row(
            f"{path}.outline",
            translate("inspector", "Outline"),
            Kind.OPTIONAL,
            start=OUTLINE,
            is_half=False,
        ),
        Row(
            f"{path}.outline.width_px", translate("inspector", "Outline width"), Kind.NUMBER, 1, 100
        ),
        Row(
            f"{path}.outline.colour",
            translate("inspector", "Outline colour"),
            Kind.FILL,
            is_half=False,
        ),
        *_shadow(f"{path}.shadow", translate("inspector", "Shadow of the letters")),
    )
    return title or translate("inspector", "Lettering"), rows


def _shape(*extra: Row) -> tuple[Section, ...]:
    rows = (
        Row("fill", translate("inspector", "Fill"), Kind.FILL, is_half=False),
        *extra,
        *_border(),
    )
    return ((translate("inspector", "Shape"), rows),)


def _box() -> tuple[Section, ...]:
    return _shape(Row("radii", translate("inspector", "Corner radii (1 or 4)"), Kind.NUMBERS))


def _image() -> tuple[Section, ...]:
    rows = (
        Row(
            "source",
            translate("inspector", "File, theme:logo or {{field}}"),
            Kind.FILE,
            is_half=False,
        ),
        Row("fit", translate("inspector", "In its box"), Kind.CHOICE, choices=_image_fits()),
        Row("radius", translate("inspector", "Corner radius"), Kind.NUMBER),
        Row("tint", translate("inspector", "Tint"), Kind.PAINT, is_half=False),
    )
    return ((translate("inspector", "Picture"), rows),)


def _line() -> tuple[Section, ...]:
    rows = (
        Row("stroke.width_px", translate("inspector", "Thickness"), Kind.NUMBER, 1, 200),
        Row("is_rising", translate("inspector", "Rising"), Kind.SWITCH),
        Row("stroke.colour", translate("inspector", "Colour"), Kind.FILL, is_half=False),
    )
    return ((translate("inspector", "Line"), rows),)


def _qr() -> tuple[Section, ...]:
    rows = (
        Row(
            "content",
            translate("inspector", "Address or text; {{field}} is filled in"),
            Kind.LINES,
            is_half=False,
        ),
        Row("quiet_zone", translate("inspector", "Quiet zone (modules)"), Kind.NUMBER, 0, 16),
        Row("dark", translate("inspector", "Dark colour"), Kind.PAINT, is_half=False),
        Row("light", translate("inspector", "Light colour"), Kind.PAINT, is_half=False),
    )
    return ((translate("inspector", "QR code"), rows),)


def _clock() -> tuple[Section, ...]:
    rows = (
        Row("format", translate("inspector", "Format, as %H:%M:%S"), Kind.LINE),
        Row("max_width", translate("inspector", "Width"), Kind.MAYBE_NUMBER, 0),
    )
    return (translate("inspector", "Clock"), rows), _style("style")


def _countdown() -> tuple[Section, ...]:
    rows = (
        Row("until", translate("inspector", "To a time, as 20:15"), Kind.LINE),
        Row("duration", translate("inspector", "Or for, as 5:00"), Kind.LINE),
        Row("at_zero", translate("inspector", "At zero it says"), Kind.LINE),
        Row("format", translate("inspector", "Written"), Kind.CHOICE, choices=_durations()),
        Row("max_width", translate("inspector", "Width"), Kind.MAYBE_NUMBER, 0),
    )
    return (translate("inspector", "Countdown"), rows), _style("style")


def _count_up() -> tuple[Section, ...]:
    rows = (
        Row("offset", translate("inspector", "Starts at, as 5:00"), Kind.LINE),
        Row("limit", translate("inspector", "Stops at"), Kind.LINE),
        Row("format", translate("inspector", "Written"), Kind.CHOICE, choices=_durations()),
        Row("max_width", translate("inspector", "Width"), Kind.MAYBE_NUMBER, 0),
    )
    return (translate("inspector", "Count-up"), rows), _style("style")


def _ticker() -> tuple[Section, ...]:
    rows = (
        Row("content", translate("inspector", "One item on each line"), Kind.LINES, is_half=False),
        Row("page_s", translate("inspector", "Seconds per page"), Kind.DECIMAL, 1, 120),
    )
    return (translate("inspector", "Ticker"), rows), _style("style")


def _score() -> tuple[Section, ...]:
    rows = (
        Row("home", translate("inspector", "Home"), Kind.LINE),
        Row("home_score", translate("inspector", "Points"), Kind.LINE),
        Row("away", translate("inspector", "Away"), Kind.LINE),
        Row("away_score", translate("inspector", "Points"), Kind.LINE),
        Row("radius", translate("inspector", "Corner radius"), Kind.NUMBER),
        Row("fill", translate("inspector", "Plate"), Kind.FILL, is_half=False),
        Row("score_fill", translate("inspector", "Plate of the points"), Kind.FILL, is_half=False),
        Row("home_colour", translate("inspector", "Colour of home"), Kind.FILL, is_half=False),
        Row("away_colour", translate("inspector", "Colour of away"), Kind.FILL, is_half=False),
    )
    names = _style("name_style", translate("inspector", "Lettering of the names"))
    points = _style("score_style", translate("inspector", "Lettering of the points"))
    return (translate("inspector", "Score"), rows), names, points


def _progress() -> tuple[Section, ...]:
    rows = (
        Row("value", translate("inspector", "Value, as 0.4 or {{field}}"), Kind.LINE),
        Row("duration", translate("inspector", "Or fills in, as 5:00"), Kind.LINE),
        Row("radius", translate("inspector", "Corner radius"), Kind.NUMBER),
        Row("fill", translate("inspector", "Bar"), Kind.FILL, is_half=False),
        Row("track", translate("inspector", "Track"), Kind.FILL, is_half=False),
    )
    return ((translate("inspector", "Progress bar"), rows),)


def _group() -> tuple[Section, ...]:
    return ()


def _border() -> tuple[Row, ...]:
    return (
        Row("border", translate("inspector", "Border"), Kind.OPTIONAL, start=BORDER, is_half=False),
        Row("border.width_px", translate("inspector", "Border width"), Kind.NUMBER, 1, 200),
        Row("border.colour", translate("inspector", "Border colour"), Kind.FILL, is_half=False),
    )


def _shadow(path: str, words: str) -> tuple[Row, ...]:
    return (
        Row(path, words, Kind.OPTIONAL, start=SHADOW, is_half=False),
        Row(f"{path}.dx", translate("inspector", "To the right"), Kind.NUMBER, -200, 200),
        Row(f"{path}.dy", translate("inspector", "Down"), Kind.NUMBER, -200, 200),
        Row(f"{path}.blur_px", translate("inspector", "Softness"), Kind.NUMBER, 0, 200),
        Row(f"{path}.colour", translate("inspector", "Shadow colour"), Kind.PAINT, is_half=False),
    )


def _effects() -> Section:
    rows = (
        Row("opacity", translate("inspector", "Opacity"), Kind.PERCENT, 0, 1),
        Row("blur_px", translate("inspector", "Blur"), Kind.NUMBER, 0, 200),
        *_shadow("shadow", translate("inspector", "Shadow")),
    )
    return translate("inspector", "Effects"), rows


def _showing() -> Section:
    rows = (
        Row("label", translate("inspector", "Name in the list"), Kind.LINE, is_half=False),
        Row(
            "shown_if",
            translate("inspector", "Only if this field says so"),
            Kind.LINE,
            is_half=False,
        ),
    )
    return translate("inspector", "Name"), rows


def _fits() -> tuple[tuple[object, str], ...]:
    return (
        (TextFit.SHRINK, translate("inspector", "Shrink")),
        (TextFit.WRAP, translate("inspector", "Break into lines")),
        (TextFit.ELLIPSIS, translate("inspector", "Cut with …")),
        (TextFit.NONE, translate("inspector", "Let it reach beyond")),
    )


def _weights() -> tuple[tuple[object, str], ...]:
    return (
        (Weight.REGULAR, translate("inspector", "Regular")),
        (Weight.MEDIUM, translate("inspector", "Medium")),
        (Weight.SEMIBOLD, translate("inspector", "Semibold")),
        (Weight.BOLD, translate("inspector", "Bold")),
    )


def _sides() -> tuple[tuple[object, str], ...]:
    return (
        (Horizontal.LEFT, translate("inspector", "Left")),
        (Horizontal.CENTRE, translate("inspector", "Centre")),
        (Horizontal.RIGHT, translate("inspector", "Right")),
    )


def _verticals() -> tuple[tuple[object, str], ...]:
    return (
        (Vertical.TOP, translate("inspector", "Top")),
        (Vertical.MIDDLE, translate("inspector", "Middle")),
        (Vertical.BOTTOM, translate("inspector", "Bottom")),
    )


def _image_fits() -> tuple[tuple[object, str], ...]:
    return (ImageFit.CONTAIN, translate("inspector", "Whole")), (
        ImageFit.COVER,
        translate("inspector", "Filling"),
    )


def _durations() -> tuple[tuple[object, str], ...]:
    return (
        (DurationFormat.AUTO, "4:05"),
        (DurationFormat.MINUTES, "04:05"),
        (DurationFormat.HOURS, "0:04:05"),
        (DurationFormat.SECONDS, "245"),
    )


_OWN: Final = {
    "text": _text,
    "box": _box,
    "image": _image,
    "ellipse": _shape,
    "line": _line,
    "polygon": _shape,
    "qr": _qr,
    "clock": _clock,
    "countdown": _countdown,
    "count_up": _count_up,
    "ticker": _ticker,
    "score": _score,
    "progress": _progress,
    "group": _group,
}
