"""Graphics with one of every element: one for golden pictures, one that says everything."""

from __future__ import annotations

import io
from datetime import UTC, datetime

from PIL import Image as PilImage
from PIL import ImageDraw

from studio.domain.overlay import (
    Anchor,
    Area,
    Asset,
    Box,
    Clock,
    Colour,
    ColourRef,
    Countdown,
    CountUp,
    DurationFormat,
    Element,
    Ellipse,
    Field,
    FieldKind,
    FieldSource,
    Gradient,
    GradientKind,
    Graphic,
    Group,
    Horizontal,
    Image,
    ImageFit,
    Line,
    OverlayDocument,
    Polygon,
    Progress,
    QrCode,
    Score,
    Shadow,
    Stop,
    Stroke,
    Text,
    TextBackground,
    TextFit,
    TextStyle,
    Ticker,
    Variant,
    Vertical,
    Weight,
)

NOW = datetime(2024, 7, 1, 20, 14, 5, tzinfo=UTC)
STARTED_AT = NOW.timestamp() - 65
WHITE, DARK = Colour(255, 255, 255), Colour(15, 23, 42, 235)
ACCENT, WARM = ColourRef("theme:accent"), Colour(250, 204, 21)
SOFT = Shadow(Colour(0, 0, 0, 160), 3, 5, 14)
RAINBOW = Gradient(
    (Stop(Colour(220, 38, 38), 0.0), Stop(WARM, 0.5), Stop(Colour(22, 163, 74), 1.0)), 30
)
BOLD = TextStyle(30, weight=Weight.BOLD)
SMALL = TextStyle(20)
LONG = "Straßenbauingenieurin für Übergrößen und ganz lange Sätze, die umbrechen"


def at(column: int, row: int, below: int = 0) -> Anchor:
    """A cell of a grid of five columns that fits both frames."""
    return Anchor(dx=20 + column * 250, dy=15 + row * 140 + below, area=Area.FRAME)


def logo() -> bytes:
    """A round mark on nothing."""
    image = PilImage.new("RGBA", (160, 120))
    pen = ImageDraw.Draw(image)
    pen.ellipse((20, 0, 139, 119), fill=(250, 204, 21, 255))
    pen.polygon([(60, 30), (60, 90), (110, 60)], fill=(220, 38, 38, 255))
    file = io.BytesIO()
    image.save(file, "PNG")
    return file.getvalue()


def _texts() -> tuple[Element, ...]:
    outlined = TextStyle(44, WARM, weight=Weight.BOLD, outline=Stroke(Colour(0, 0, 0), 3))
    plate = TextBackground(DARK, (8, 16, 8, 16), 10, Stroke(ACCENT, 2))
    fixed = TextBackground(Colour(255, 255, 255, 40), (6,), 6, is_fixed=True)
    wrapped = TextStyle(26, align=Horizontal.CENTRE)
    return (
        Text("Plain Ünï", TextStyle(36, shadow=SOFT), anchor=at(0, 0)),
        Text("Outline", outlined, anchor=at(1, 0)),
        Text("On a plate", BOLD, background=plate, anchor=at(2, 0)),
        Text("SPACED", TextStyle(30, letter_spacing=6.0), anchor=at(3, 0)),
        Text("Gradient", TextStyle(44, RAINBOW, weight=Weight.BOLD), anchor=at(4, 0)),
        Text(LONG, SMALL, 230, 110, TextFit.WRAP, 12, 1.2, anchor=at(0, 1)),
        Text(LONG, BOLD, 230, min_size_px=14, anchor=at(1, 1)),
        Text(LONG, BOLD, 230, fit=TextFit.ELLIPSIS, anchor=at(2, 1)),
        Text(
            "In the middle\nof a box",
            wrapped,
            218,
            98,
            TextFit.WRAP,
            vertical=Vertical.MIDDLE,
            background=fixed,
            anchor=at(3, 1),
        ),
        Text("{{name|upper}} {{sum|number:2}}", SMALL, anchor=at(4, 1)),
    )


def _figures() -> tuple[Element, ...]:
    disc = Gradient((Stop(WHITE, 0.0), Stop(ACCENT, 0.6)), kind=GradientKind.RADIAL)
    wheel = Gradient((Stop(WHITE, 0.0), Stop(DARK, 1.0)), 90, GradientKind.CONIC)
    star = ((60, 0), (77, 40), (120, 46), (86, 74), (96, 118), (60, 94), (24, 118), (34, 74))
    return (
        Box(220, 110, RAINBOW, (0, 20, 40, 55), Stroke(WHITE, 3), shadow=SOFT, anchor=at(0, 2)),
        Ellipse(110, 110, disc, Stroke(WHITE, 2), shadow=SOFT, anchor=at(1, 2)),
        Ellipse(100, 60, wheel, anchor=at(2, 2)),
        Polygon((*star, (0, 46), (43, 40)), WARM, Stroke(DARK, 3), shadow=SOFT, anchor=at(3, 2)),
        Line(220, 0, Stroke(ACCENT, 6), anchor=at(4, 2)),
        Line(200, 90, Stroke(RAINBOW, 4), is_rising=True, anchor=at(4, 2)),
        Image("asset:mark", 110, 110, ImageFit.COVER, 30, anchor=at(0, 3)),
        Image("asset:mark", 90, 110, tint=ACCENT, opacity=0.6, anchor=at(1, 3)),
        QrCode("https://example.org/{{name}}", 120, anchor=at(2, 3)),
        QrCode("podium", 110, WHITE, None, 0, anchor=at(3, 3)),
    )


def _live() -> tuple[Element, ...]:
    return (
        Clock(BOLD, "%d.%m. %H:%M:%S", "UTC", anchor=at(4, 3)),
        Countdown(BOLD, "20:15", timezone="UTC", anchor=at(4, 3, 60)),
        Countdown(BOLD, duration="5:00", anchor=at(0, 4)),
        CountUp(BOLD, "45:00", anchor=at(0, 4, 50)),
        Progress(220, 16, RAINBOW, Colour(255, 255, 255, 60), "0.62", radius=8, anchor=at(1, 4)),
        Ticker("First page\nSecond page", SMALL, 220, 60.0, anchor=at(1, 4, 40)),
        Score(
            480,
            60,
            "Wien",
            "Prag",
            "2",
            "11",
            BOLD,
            BOLD,
            DARK,
            ACCENT,
            WARM,
            RAINBOW,
            12,
            anchor=at(3, 4),
        ),
    )


def _group() -> Group:
    """Overlapping things that fade as one, soft, with one shadow."""
    children = (
        Box(120, 60, ACCENT, (12,), anchor=Anchor(dy=20)),
        Ellipse(80, 80, WARM, anchor=Anchor(Horizontal.RIGHT, Vertical.MIDDLE)),
        Text("Group", BOLD, anchor=Anchor(dx=20, dy=30), blur_px=2),
    )
    return Group(190, 100, children, opacity=0.7, shadow=SOFT, anchor=at(2, 4))


DOCUMENT = OverlayDocument(
    "Everything",
    (*_texts(), *_figures(), *_live(), _group()),
    (Field("name", "Name", "Ann"), Field("sum", "Sum", "1234.5")),
    assets=(Asset("mark", logo()),),
    language="de",
)
EVERYTHING = Graphic(DOCUMENT, started_at=STARTED_AT)
"""All of it, on air for 65 seconds at NOW."""

# ---- what no default says ----------------------------------------------------------------------

_FAINT = Shadow(Colour(0, 0, 0, 128), 1, -2, 20)
_LETTERS = TextStyle(44, Colour(1, 2, 3, 4), "DejaVu Sans", Weight.BOLD, Horizontal.RIGHT, _FAINT)
_PLACE = Anchor(Horizontal.CENTRE, Vertical.BOTTOM, 5, -6, Area.SPOT, 2)
_THIN = ColourRef("theme:accent", 200)
_EDGE = Stroke(ColourRef("{{tint}}"), 3)
_RAYS = Gradient(
    (Stop(_THIN, 0.0), Stop(Colour(1, 2, 3), 0.5), Stop(Colour(4, 5, 6, 7), 1.0)),
    45,
    GradientKind.RADIAL,
)
_BASE = {
    "label": "What it is",
    "anchor": _PLACE,
    "is_locked": True,
    "opacity": 0.5,
    "shown_if": "live",
    "shadow": _FAINT,
    "blur_px": 3,
}
_PLATE = TextBackground(_RAYS, (4, 8, 4, 8), 6, _EDGE, is_fixed=True)
WRITTEN = OverlayDocument(
    "Everything",
    (
        Box(820, 150, _RAYS, (1, 2, 3, 4), _EDGE, **_BASE),
        Box(10, 10, None, border=_EDGE, is_hidden=True),
        Text(
            "{{name|upper}} é", _LETTERS, 700, 200, TextFit.WRAP, 30, 1.5, Vertical.MIDDLE, _PLATE
        ),
        Clock(_LETTERS, "%H:%M:%S", "Europe/Vienna", 200, **_BASE),
        Image("asset:logo", 96, 64, ImageFit.COVER, 8, _THIN, **_BASE),
        Ellipse(50, 60, _THIN, _EDGE),
        Line(0, 60, _EDGE, is_rising=True),
        Polygon(((0, 0), (10, 0), (5, 9)), None, _EDGE),
        QrCode("{{name}}", 200, _THIN, None, 2),
        Countdown(_LETTERS, "{{start}}", "5:00", "Now", DurationFormat.HOURS, "UTC", 300),
        CountUp(_LETTERS, "45:00", "90:00", DurationFormat.MINUTES, 300),
        Score(
            600, 80, "{{name}}", "Away", "1", "2", _LETTERS, _LETTERS, _THIN, _RAYS, _THIN, None, 9
        ),
        Ticker("a\nb", _LETTERS, 900, 4.5),
        Progress(300, 20, _THIN, _RAYS, "0.4", "{{start}}", 10),
        Group(300, 200, (Text("In", _LETTERS), Group(5, 5, (Box(1, 1, _THIN),)))),
    ),
    (
        Field("name", "Name", "Ann", FieldKind.TEXT, "Who", 80, key="person"),
        Field("tint", "Tint", "#ff0000", FieldKind.COLOUR),
        Field("live", "Live", "yes", FieldKind.BOOL, source=FieldSource.FEED),
        Field("start", "Start", "5:00", FieldKind.DURATION),
        Field("side", "Side", "a", FieldKind.CHOICE, choices=("a", "b")),
        Field("goals", "Goals", "0", FieldKind.NUMBER, minimum=0, maximum=99.5),
    ),
    assets=(Asset("logo", b"\x89PNG\x00\xff"),),
    variants=(Variant("1280x720", (Text("Wide", _LETTERS, id="e3"),)),),
    language="de",
)
"""Each element with all its properties, for what is written and read back."""
