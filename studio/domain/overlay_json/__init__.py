"""Overlay documents, filled graphics and themes as versioned JSON.

Read strictly: what is not understood is refused with a sentence that names the place, because a
graphic that goes on air half understood is worse than one that does not open. The shape follows
the dataclasses of `overlay`; a value that equals its default is not written. A colour is written
`#1d4ed8`, `#1d4ed8eb` with its alpha, `theme:accent` by its role or `{{tint}}` by a field; those
two may have an alpha behind a stroke, as in `theme:ground/eb`.

    documents   the face: documents, graphics and themes from and to JSON
    reading     any dataclass from JSON, by its annotations
    writing     any dataclass to JSON
    limits      what is too large or too much
    colours     colours as text
    checking    what the shape alone does not tell: names, formats, references
    migrating   older versions become this one before they are read
"""

from __future__ import annotations

from studio.domain.overlay_json.checking import colours_of, contents_of
from studio.domain.overlay_json.colours import (
    colour_from_hex,
    colour_to_hex,
    paint_from_text,
    paint_to_text,
)
from studio.domain.overlay_json.documents import (
    document_from_json,
    document_to_json,
    draft_from_json,
    format_document,
    graphic_from_json,
    graphic_to_json,
    parse_document,
    parse_excerpt,
    theme_from_json,
    theme_to_json,
)
from studio.domain.overlay_json.faults import DocumentInvalid, DocumentTooNew
from studio.domain.overlay_json.limits import MAX_ELEMENTS
from studio.domain.overlay_json.writing import JsonObject

__all__ = [
    "MAX_ELEMENTS",
    "DocumentInvalid",
    "DocumentTooNew",
    "JsonObject",
    "colour_from_hex",
    "colour_to_hex",
    "colours_of",
    "contents_of",
    "document_from_json",
    "document_to_json",
    "draft_from_json",
    "format_document",
    "graphic_from_json",
    "graphic_to_json",
    "paint_from_text",
    "paint_to_text",
    "parse_document",
    "parse_excerpt",
    "theme_from_json",
    "theme_to_json",
]
