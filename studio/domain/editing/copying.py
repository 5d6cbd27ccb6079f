"""Copies: inside a document, and to another one as text on the clipboard."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Collection
from dataclasses import replace
from typing import Final, TypeVar

from studio.domain.editing.scene import Scene, moved
from studio.domain.editing.tree import (
    Elements,
    each,
    fresh_ids,
    ids_of,
    renamed,
    with_overrides,
    without,
)
from studio.domain.overlay import ASSET_PREFIX, OverlayDocument, frame_name, placeholders_of
from studio.domain.overlay_json import DocumentInvalid, format_document, parse_excerpt
from studio.domain.podium import FULL, WIDE

STEP: Final = 16
"""How far beside the original a copy lies, in podium pixels."""
_CLIPBOARD: Final = "podium-studio-elements"
"""What the document on the clipboard is called: other texts are not taken for one."""
T = TypeVar("T")


def chosen(scene: Scene, names: Collection[str]) -> Elements:
    """Return the elements of a selection as the frame shows them."""
    return tuple(e for e in scene.elements if e.id in names) or tuple(
        e for e in each(scene.elements) if e.id in names
    )


def duplicated(
    scene: Scene, names: Collection[str], by: tuple[int, int] = (STEP, STEP)
) -> tuple[OverlayDocument, tuple[str, ...]]:
    """Return the document with copies on top, so far beside the originals, and their ids."""
    document = scene.document
    copies = renamed(chosen(scene, names), fresh_ids(ids_of(document)))
    added = replace(document, elements=(*document.elements, *copies))
    sizes = dict(scene.sizes)
    for old, new in zip(each(chosen(scene, names)), each(copies), strict=True):
        if old.id in sizes:
            sizes[new.id] = sizes[old.id]
    fresh = tuple(copy.id for copy in copies)
    there = replace(scene, document=added, sizes=sizes, for_frame_only=False)
    return moved(there, fresh, *by), fresh


def removed(document: OverlayDocument, names: Collection[str]) -> OverlayDocument:
    """Return the document without elements, in no frame."""
    left = replace(document, elements=without(document.elements, names))
    ids = ids_of(left)
    for frame in (FULL, WIDE):
        name = frame_name(frame)
        own = {e.id: e for v in left.variants if v.frame == name for e in v.elements}
        left = with_overrides(left, frame, {n: e for n, e in own.items() if n in ids})
    return left


def to_clipboard(scene: Scene, names: Collection[str]) -> str:
    """Return elements as text, with the fields and pictures they need."""
    elements = chosen(scene, names)
    texts = [text for element in each(elements) for text in texts_in(element)]
    wanted = {name for text in texts for name in placeholders_of(text)}
    wanted |= {element.shown_if for element in each(elements)}
    document = scene.document
    fields = tuple(field for field in document.fields if field.name in wanted)
    assets = tuple(a for a in document.assets if ASSET_PREFIX + a.name in texts)
    return format_document(OverlayDocument(_CLIPBOARD, elements, fields, assets=assets))


def from_clipboard(
    document: OverlayDocument, text: str
) -> tuple[OverlayDocument, tuple[str, ...]] | None:
    """Return the document with the elements of a text on top, and their ids; None for other texts.

    Fields and pictures come along where there are none of their names. What would lie exactly on
    one of its kind lies a little beside it.
    """
    if _CLIPBOARD not in text:
        return None
    try:
        found = parse_excerpt(text)
    except DocumentInvalid:
        return None
    copies = _aside(renamed(found.elements, fresh_ids(ids_of(document))), document.elements)
    names = {field.name for field in document.fields}
    pictures = {asset.name for asset in document.assets}
    pasted = replace(
        document,
        elements=(*document.elements, *copies),
        fields=(*document.fields, *(f for f in found.fields if f.name not in names)),
        assets=(*document.assets, *(a for a in found.assets if a.name not in pictures)),
    )
    return pasted, tuple(copy.id for copy in copies)


def _aside(copies: Elements, others: Elements) -> Elements:
    """Copies where none of them hides behind one that is there."""
    taken = {(type(other), other.anchor) for other in others}
    while any((type(copy), copy.anchor) in taken for copy in copies):
        copies = tuple(
            replace(c, anchor=replace(c.anchor, dx=c.anchor.dx + STEP, dy=c.anchor.dy + STEP))
            for c in copies
        )
    return copies


def texts_in(value: object) -> tuple[str, ...]:
    """Return every text of an element, however deep."""
    if isinstance(value, str):
        return (value,)
    if isinstance(value, tuple):
        return tuple(text for part in value for text in texts_in(part))
    return tuple(text for part in _parts(value).values() for text in texts_in(part))


def retold(value: T, tell: Callable[[str], str]) -> T:
    """Return a dataclass with every text in it told anew, however deep; ids and labels stay."""
    if isinstance(value, str):
        return tell(value)  # type: ignore[return-value]  # T is str here
    if isinstance(value, tuple):
        return tuple(retold(part, tell) for part in value)  # type: ignore[return-value]  # T is a tuple
    parts = {name: retold(part, tell) for name, part in _parts(value).items()}
    return replace(value, **parts) if parts else value  # type: ignore[type-var]  # only dataclasses have parts


def _parts(value: object) -> dict[str, object]:
    """What a dataclass is made of, but for its id and its label; nothing of anything else."""
    if not dataclasses.is_dataclass(value):
        return {}
    names = (part.name for part in dataclasses.fields(value))
    return {name: getattr(value, name) for name in names if name not in {"id", "label"}}
