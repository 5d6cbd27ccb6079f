"""A bundle from the bytes of its file: every part is checked before any of it is used."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any, Final

from studio.compose.bundle.container import LIMITS, Container, Limits
from studio.compose.bundle.content import FORMAT, MANIFEST, VERSION, Bundle, FontFile
from studio.compose.fonts.face import FontBroken, embedded_face
from studio.compose.images import picture_of_file
from studio.domain.errors import BundleRefused, PictureRefused, StudioError
from studio.domain.overlay import Asset, OverlayDocument, Theme
from studio.domain.overlay_json import DocumentInvalid, parse_document, theme_from_json

_NO_MANIFEST: Final = "Its list of contents cannot be read."


def read_bundle(data: bytes, limits: Limits = LIMITS) -> Bundle:
    """Return the bundle of a file; raises BundleRefused with one clear sentence."""
    container = Container(data, limits)
    manifest = _manifest(container)
    try:
        entries = manifest["documents"]
        documents = tuple(_document(container, entry) for entry in entries)
        previews = tuple(_preview(container, entry) for entry in entries)
        fonts = tuple(_font(container, entry) for entry in manifest.get("fonts", []))
        themes = tuple(_theme(container, name) for name in manifest.get("themes", []))
    except (KeyError, TypeError, AttributeError) as error:
        raise BundleRefused(_NO_MANIFEST) from error
    return Bundle(documents, fonts, themes, previews)


def _manifest(container: Container) -> dict[str, Any]:
    if MANIFEST not in container.names():
        raise BundleRefused("It is a zip file, but no bundle of this program.")
    manifest = _json(container, MANIFEST)
    if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
        raise BundleRefused("It is a zip file, but no bundle of this program.")
    version = manifest.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise BundleRefused("It does not say which version it is.")
    if version > VERSION:
        raise BundleRefused("It was made with a newer version of the program.")
    return manifest


def _document(container: Container, entry: dict[str, Any]) -> OverlayDocument:
    name = str(entry["file"])
    try:
        document = parse_document(container.read(name))
    except DocumentInvalid as error:
        raise _told(name, error) from error
    assets = tuple(
        Asset(str(image["name"]), _picture(container, str(image["file"])))
        for image in entry.get("images", [])
    )
    return replace(document, assets=assets) if assets else document


def _preview(container: Container, entry: dict[str, Any]) -> bytes:
    name = entry.get("preview")
    return _picture(container, str(name)) if name else b""


def _picture(container: Container, name: str) -> bytes:
    data = container.read(name)
    try:
        picture_of_file(data)
    except PictureRefused as error:
        raise _told(name, error) from error
    return data


def _font(container: Container, entry: dict[str, Any]) -> FontFile:
    name, data = str(entry["name"]), container.read(str(entry["file"]))
    if name != name.replace("/", "").replace("\\", "").lstrip("."):
        raise BundleRefused(f"The name {name!r} leads out of the bundle.")
    try:
        embedded_face(name, data)
    except FontBroken as error:
        raise _told(name, error) from error
    return FontFile(name, data)


def _theme(container: Container, name: str) -> Theme:
    try:
        theme = theme_from_json(_json(container, name))
        if theme.logo is not None:
            picture_of_file(theme.logo.data)
    except (DocumentInvalid, PictureRefused) as error:
        raise _told(name, error) from error
    return theme


def _json(container: Container, name: str) -> object:
    try:
        return json.loads(container.read(name))
    except (ValueError, RecursionError) as error:
        raise BundleRefused(
            _NO_MANIFEST if name == MANIFEST else f"The file {name} is no JSON."
        ) from error


def _told(name: str, error: StudioError) -> BundleRefused:
    return BundleRefused(f"{name}: {error.sentence} {error.detail}".strip())
