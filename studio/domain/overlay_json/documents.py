"""Documents, filled graphics and themes, from and to JSON."""

from __future__ import annotations

import json

from studio.domain.overlay import (
    DEFAULT_THEME,
    DOCUMENT_VERSION,
    Asset,
    Colour,
    Graphic,
    OverlayDocument,
    Theme,
)
from studio.domain.overlay_json.checking import check
from studio.domain.overlay_json.colours import colour_from_hex, colour_to_hex
from studio.domain.overlay_json.faults import DocumentInvalid, DocumentTooNew
from studio.domain.overlay_json.limits import LOOSE
from studio.domain.overlay_json.migrating import migrated
from studio.domain.overlay_json.reading import (
    OUTERMOST,
    Bounds,
    number_from,
    object_from,
    part_from,
    text_from,
)
from studio.domain.overlay_json.writing import JsonObject, written


def document_to_json(document: OverlayDocument) -> JsonObject:
    """Return a document as plain JSON values."""
    return {"version": DOCUMENT_VERSION, **written(document)}


def document_from_json(value: object) -> OverlayDocument:
    """Read a document of this or an older version; raises DocumentInvalid."""
    document = _document_from(value, OUTERMOST)
    check(document)
    return document


def draft_from_json(value: object) -> OverlayDocument:
    """Read a document as it was being edited: unfinished ones too, that could not go on air."""
    return _document_from(value, Bounds(LOOSE))


def _document_from(value: object, bounds: Bounds) -> OverlayDocument:
    raw = object_from(value, "The graphic")
    version = raw.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise DocumentInvalid("It does not say which version it is.")
    if version > DOCUMENT_VERSION:
        raise DocumentTooNew(f"It has version {version}, this program reads {DOCUMENT_VERSION}.")
    return part_from(OverlayDocument, migrated(raw, version), "", bounds)


def graphic_to_json(graphic: Graphic) -> JsonObject:
    """Return a filled graphic as plain JSON values."""
    raw: JsonObject = {
        "document": document_to_json(graphic.document),
        "values": dict(graphic.values),
    }
    if graphic.theme != DEFAULT_THEME:
        raw["theme"] = theme_to_json(graphic.theme)
    return raw if graphic.started_at is None else {**raw, "started_at": graphic.started_at}


def graphic_from_json(value: object) -> Graphic:
    """Read a filled graphic, however much was typed into it; raises DocumentInvalid."""
    raw = object_from(value, "The filled graphic")
    values = object_from(raw.get("values", {}), "values")
    texts = {name: text_from(text, f"values, {name}", LOOSE) for name, text in values.items()}
    theme = theme_from_json(raw["theme"]) if "theme" in raw else DEFAULT_THEME
    moment = raw.get("started_at")
    started_at = None if moment is None else number_from(moment, "started_at")
    return Graphic(document_from_json(raw.get("document")), texts, theme, started_at)


def format_document(document: OverlayDocument) -> str:
    """Return the text of a document's file."""
    return json.dumps(document_to_json(document), ensure_ascii=False, indent=2) + "\n"


def parse_document(text: str | bytes) -> OverlayDocument:
    """Read the text of a document's file; raises DocumentInvalid."""
    return document_from_json(_value_of(text))


def parse_excerpt(text: str) -> OverlayDocument:
    """Read elements on their way to another document: what they ask for may be missing."""
    return _document_from(_value_of(text), OUTERMOST)


def _value_of(text: str | bytes) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise DocumentInvalid("It is not JSON.") from error


def theme_to_json(theme: Theme) -> JsonObject:
    """Return a theme as plain JSON values."""
    raw: JsonObject = {
        "name": theme.name,
        "colours": {role: colour_to_hex(colour) for role, colour in theme.colours},
        "heading": theme.heading,
        "body": theme.body,
    }
    return raw if theme.logo is None else {**raw, "logo": written(theme.logo)}


def theme_from_json(value: object) -> Theme:
    """Read a theme; raises DocumentInvalid."""
    raw = object_from(value, "The theme")
    for name in raw.keys() - {"name", "colours", "heading", "body", "logo"}:
        raise DocumentInvalid(f"theme, {name} is unknown.")
    logo = raw.get("logo")
    return Theme(
        text_from(raw.get("name"), "theme, name"),
        _colours_from(raw.get("colours", {})),
        text_from(raw.get("heading", DEFAULT_THEME.heading), "theme, heading"),
        text_from(raw.get("body", DEFAULT_THEME.body), "theme, body"),
        None if logo is None else part_from(Asset, object_from(logo, "theme, logo"), "theme, logo"),
    )


def _colours_from(value: object) -> dict[str, Colour]:
    raw = object_from(value, "theme, colours")
    return {
        role: colour_from_hex(text_from(text, f"theme, colours, {role}"))
        for role, text in raw.items()
    }
