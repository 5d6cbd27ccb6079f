"""The overlay document: a graphic as data, its fields, and a filled one.

A document fits both podium frames: every element hangs on an anchor (an edge or the centre of the
frame or of its safe area) with offsets in podium pixels, and nothing is ever stretched. Elements
are drawn in their order, the first one at the back. All values are frozen and comparable, so a
filled graphic is its own cache key. JSON lives in `overlay_json`.
"""

from __future__ import annotations

from studio.domain.overlay.document import (
    ASSET_PREFIX,
    DOCUMENT_VERSION,
    Asset,
    Field,
    FieldKind,
    Graphic,
    OverlayDocument,
    Values,
    placeholders_of,
    value_fault,
)
from studio.domain.overlay.elements import (
    Box,
    Clock,
    Element,
    Image,
    ImageFit,
    Text,
)
from studio.domain.overlay.placing import (
    SAFE_AREA_SHARE,
    Anchor,
    Area,
    Horizontal,
    Vertical,
    aligned,
    placed,
    safe_area,
)
from studio.domain.overlay.styles import (
    BLACK,
    WHITE,
    Colour,
    Direction,
    Fill,
    Gradient,
    Shadow,
    TextStyle,
    Weight,
)

__all__ = [
    "ASSET_PREFIX",
    "BLACK",
    "DOCUMENT_VERSION",
    "SAFE_AREA_SHARE",
    "WHITE",
    "Anchor",
    "Area",
    "Asset",
    "Box",
    "Clock",
    "Colour",
    "Direction",
    "Element",
    "Field",
    "FieldKind",
    "Fill",
    "Gradient",
    "Graphic",
    "Horizontal",
    "Image",
    "ImageFit",
    "OverlayDocument",
    "Shadow",
    "Text",
    "TextStyle",
    "Values",
    "Vertical",
    "Weight",
    "aligned",
    "placed",
    "placeholders_of",
    "safe_area",
    "value_fault",
]
