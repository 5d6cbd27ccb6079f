"""A bundle to the bytes of its file: the same bundle always gives the same bytes."""

from __future__ import annotations

import hashlib
import io
import json
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from studio.compose.bundle.content import FORMAT, MANIFEST, VERSION, Bundle
from studio.domain.overlay import Asset, OverlayDocument
from studio.domain.overlay_json import JsonObject, format_document, theme_to_json

_UNSAFE: Final = re.compile(r"[^A-Za-z0-9._-]+")
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)


def bundle_bytes(bundle: Bundle) -> bytes:
    """Return the file of a bundle."""
    files: dict[str, bytes] = {}
    documents = [_document(bundle, n, files) for n in range(len(bundle.documents))]
    manifest = {
        "format": FORMAT,
        "version": VERSION,
        "documents": documents,
        "fonts": list(_fonts(bundle, files)),
        "themes": list(_themes(bundle, files)),
    }
    text = json.dumps(manifest, ensure_ascii=False, indent=2)
    return _zipped({MANIFEST: text.encode(), **files})


def _document(bundle: Bundle, number: int, files: dict[str, bytes]) -> JsonObject:
    document = bundle.documents[number]
    name = f"documents/{number + 1}-{_safe(document.name)}.json"
    files[name] = format_document(replace(document, assets=())).encode()
    entry: JsonObject = {"file": name}
    if document.assets:
        entry["images"] = list(_images(document, files))
    if number < len(bundle.previews) and bundle.previews[number]:
        entry["preview"] = f"previews/{number + 1}.png"
        files[f"previews/{number + 1}.png"] = bundle.previews[number]
    return entry


def _images(document: OverlayDocument, files: dict[str, bytes]) -> Iterator[dict[str, str]]:
    for asset in document.assets:
        name = f"images/{hashlib.sha256(asset.data).hexdigest()[:24]}{_suffix(asset)}"
        files[name] = asset.data
        yield {"name": asset.name, "file": name}


def _fonts(bundle: Bundle, files: dict[str, bytes]) -> Iterator[dict[str, str]]:
    for number, font in enumerate(bundle.fonts, start=1):
        name = f"fonts/{number}-{_safe(font.name)}"
        files[name] = font.data
        yield {"name": font.name, "file": name}


def _themes(bundle: Bundle, files: dict[str, bytes]) -> Iterator[str]:
    for number, theme in enumerate(bundle.themes, start=1):
        name = f"themes/{number}-{_safe(theme.name)}.json"
        files[name] = json.dumps(theme_to_json(theme), ensure_ascii=False, indent=2).encode()
        yield name


def _zipped(files: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in files.items():
            packed.writestr(zipfile.ZipInfo(name, _EPOCH), data, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def _safe(name: str) -> str:
    return _UNSAFE.sub("-", name).strip(".-")[:60] or "unnamed"


def _suffix(asset: Asset) -> str:
    suffix = asset.name.rpartition(".")[2].lower()
    return f".{suffix}" if suffix in {"png", "jpg", "jpeg", "webp"} else ""
