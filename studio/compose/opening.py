"""Templates by name or by file: the program's own, documents, bundles."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from studio.compose.templates import load_template, template_names
from studio.domain.errors import BundleRefused, FileTrouble
from studio.domain.overlay_json import DocumentInvalid, document_from_json, graphic_from_json

if TYPE_CHECKING:
    from studio.compose.bundle import FontFile
    from studio.domain.overlay import OverlayDocument, Theme


_WINDOW: Final = 400
_WHITE: Final = b"\xef\xbb\xbf \t\r\n"


class TemplateUnknown(FileTrouble):
    """Neither a template nor a file."""

    sentence = "There is no such template and no such file."
    advice = "Look at the list of templates, or check the path of the file."


@dataclass(frozen=True, slots=True)
class Opened:
    """What is in a file: templates, the fonts they need and the themes they are to wear."""

    documents: tuple[OverlayDocument, ...]
    fonts: tuple[FontFile, ...] = ()
    themes: tuple[Theme, ...] = ()
    left_out: tuple[str, ...] = ()
    """What a drawing had that is not read, a sentence each."""


def opened_at(place: str, own: Path, name: str = "") -> Opened:
    """Return the document at a place: a template's name, a `.json` file or a `.podium` bundle.

    Name is which one of a bundle, empty for its first. Raises StudioError.
    """
    if place in template_names(own):
        return Opened((load_template(own, place),))
    data = _content(Path(place))
    if data.startswith(b"PK"):
        return _one_of(_of_bundle(data), name)
    return _parsed(data)


def opened(path: Path) -> Opened:
    """Return what a file brings: a bundle, a document, an SVG drawing. Raises StudioError."""
    from studio.compose.svg_reading import read_svg  # noqa: PLC0415 - heavy, it draws

    data = _content(path)
    if data.startswith(b"PK") or path.suffix.lower() == ".podium":
        return _of_bundle(data)
    if data[:_WINDOW].lstrip(_WHITE).startswith(b"<"):
        drawing = read_svg(data, path.stem)
        return Opened((drawing.document,), left_out=drawing.left_out)
    return _parsed(data)


def _parsed(data: bytes) -> Opened:
    try:
        raw = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise DocumentInvalid("It is neither JSON nor a bundle.") from error
    if isinstance(raw, dict) and "document" in raw:
        graphic = graphic_from_json(raw)
        return Opened((graphic.document,), themes=(graphic.theme,))
    return Opened((document_from_json(raw),))


def _of_bundle(data: bytes) -> Opened:
    from studio.compose.bundle import read_bundle  # noqa: PLC0415 - heavy, it checks pictures

    bundle = read_bundle(data)
    return Opened(bundle.documents, bundle.fonts, bundle.themes)


def _one_of(bundle: Opened, name: str) -> Opened:
    found = next((d for d in bundle.documents if name in {"", d.name}), None)
    if found is None:
        names = ", ".join(document.name for document in bundle.documents)
        raise BundleRefused(f"It has no {name!r}, but {names or 'nothing'}.")
    return replace(bundle, documents=(found,))


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise TemplateUnknown(str(path)) from error
    except OSError as error:
        raise FileTrouble(path.name) from error
