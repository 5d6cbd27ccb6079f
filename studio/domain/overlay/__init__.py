"""The overlay document: a graphic as data, its fields, and a filled one.

    styles, theme, placing     how things look and where they hang
    base, plain, live,
    elements                   what a graphic is made of; a group holds others
    fields, filling,
    clock_fields               values somebody fills in, and placeholders with filters
    document, graphic          the document, and a filled one with its theme
    resolving                  a filled graphic as the elements one frame shows
    durations, timing          what elements that count show, and when that changes

A document fits both podium frames: every element hangs on an anchor (an edge or the centre of the
frame, of its safe area or of a seat's box) with offsets in podium pixels, and nothing is ever
stretched; a variant may have an element differently in one frame. Elements are drawn in their
order, the first one at the back. All values are frozen and comparable, so a filled graphic is its
own cache key. JSON lives in `overlay_json`.
"""

from __future__ import annotations

from studio.domain.overlay.base import ElementBase
from studio.domain.overlay.clock_fields import CLOCK_FORMAT, at_time
from studio.domain.overlay.document import (
    ASSET_PREFIX,
    DOCUMENT_VERSION,
    FRAME_NAMES,
    OverlayDocument,
    Variant,
    frame_name,
)
from studio.domain.overlay.durations import format_duration, parse_duration, parse_time_of_day
from studio.domain.overlay.elements import Element, Group, LiveElement, walked
from studio.domain.overlay.fields import (
    Field,
    FieldKind,
    FieldSource,
    is_yes,
    number_from,
    value_fault,
)
from studio.domain.overlay.filling import FILTER_NAMES, filters_of, initials, placeholders_of
from studio.domain.overlay.graphic import Graphic, Values
from studio.domain.overlay.live import (
    Clock,
    Countdown,
    CountUp,
    DurationFormat,
    Progress,
    Score,
    Ticker,
)
from studio.domain.overlay.placing import (
    SAFE_AREA_SHARE,
    Anchor,
    Area,
    Horizontal,
    Vertical,
    aligned,
    area_of,
    lifted,
    placed,
    placed_in,
    safe_area,
)
from studio.domain.overlay.plain import (
    Box,
    Ellipse,
    Image,
    ImageFit,
    Line,
    Polygon,
    QrCode,
    Text,
    TextBackground,
    TextFit,
)
from studio.domain.overlay.resolving import resolved, visible
from studio.domain.overlay.styles import (
    BLACK,
    WHITE,
    Colour,
    ColourRef,
    Fill,
    Gradient,
    GradientKind,
    Paint,
    Shadow,
    Stop,
    Stroke,
    TextStyle,
    Weight,
    colour_from_text,
    concrete,
)
from studio.domain.overlay.theme import (
    BODY,
    DEFAULT_THEME,
    HEADING,
    LOGO,
    ROLES,
    THEME_PREFIX,
    Asset,
    Theme,
)
from studio.domain.overlay.timing import (
    UNKNOWN_TIME,
    Moment,
    clock_text,
    count_up_text,
    countdown_text,
    next_change,
    page_number,
    progress_share,
    seconds_left,
)

__all__ = [
    "ASSET_PREFIX",
    "BLACK",
    "BODY",
    "CLOCK_FORMAT",
    "DEFAULT_THEME",
    "DOCUMENT_VERSION",
    "FILTER_NAMES",
    "FRAME_NAMES",
    "HEADING",
    "LOGO",
    "ROLES",
    "SAFE_AREA_SHARE",
    "THEME_PREFIX",
    "UNKNOWN_TIME",
    "WHITE",
    "Anchor",
    "Area",
    "Asset",
    "Box",
    "Clock",
    "Colour",
    "ColourRef",
    "CountUp",
    "Countdown",
    "DurationFormat",
    "Element",
    "ElementBase",
    "Ellipse",
    "Field",
    "FieldKind",
    "FieldSource",
    "Fill",
    "Gradient",
    "GradientKind",
    "Graphic",
    "Group",
    "Horizontal",
    "Image",
    "ImageFit",
    "Line",
    "LiveElement",
    "Moment",
    "OverlayDocument",
    "Paint",
    "Polygon",
    "Progress",
    "QrCode",
    "Score",
    "Shadow",
    "Stop",
    "Stroke",
    "Text",
    "TextBackground",
    "TextFit",
    "TextStyle",
    "Theme",
    "Ticker",
    "Values",
    "Variant",
    "Vertical",
    "Weight",
    "aligned",
    "area_of",
    "at_time",
    "clock_text",
    "colour_from_text",
    "concrete",
    "count_up_text",
    "countdown_text",
    "filters_of",
    "format_duration",
    "frame_name",
    "initials",
    "is_yes",
    "lifted",
    "next_change",
    "number_from",
    "page_number",
    "parse_duration",
    "parse_time_of_day",
    "placed",
    "placed_in",
    "placeholders_of",
    "progress_share",
    "resolved",
    "safe_area",
    "seconds_left",
    "value_fault",
    "visible",
    "walked",
]
