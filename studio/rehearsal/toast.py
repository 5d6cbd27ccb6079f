"""Draws a text insert: an icon, a title and a few lines in a corner (protocol 6.1, deprecated)."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from studio import RESOURCES
from studio.domain.overlay import (
    ASSET_PREFIX,
    Anchor,
    Asset,
    Box,
    Colour,
    Element,
    Field,
    Graphic,
    Image,
    OverlayDocument,
    Text,
    TextFit,
    TextStyle,
    Weight,
)
from studio.domain.podium import Frame

_WIDTH, _PADDING, _ICON = 560, 20, 72
_TITLE_PX, _LINE_PX = 28, 24
_CHARACTERS, _CHARACTERS_BESIDE_ICON, _MAX_LINES = 40, 32, 4
_PANEL: Final = Colour(18, 18, 18, 224)
_GREY: Final = Colour(214, 214, 214)
_LINE_HEIGHT: Final = 1.35


@dataclass(frozen=True, slots=True)
class Toast:
    """What an insert says; the icon is a checked picture file."""

    title: str
    content: str
    icon: bytes | None = None


def drawn(toast: Toast, frame: Frame) -> bytes:
    """Return the toast as a PNG of the frame's size; slow, for a thread."""
    from studio.compose.composer import Composer  # noqa: PLC0415 - a start without Pillow
    from studio.compose.fonts import FontBook  # noqa: PLC0415 - a start without Pillow

    composer = Composer(FontBook(RESOURCES / "fonts"))
    return composer.compose([_graphic(toast)], frame, datetime.now(UTC)).file


def _graphic(toast: Toast) -> Graphic:
    length = _CHARACTERS if toast.icon is None else _CHARACTERS_BESIDE_ICON
    lines = textwrap.wrap(toast.content, length, max_lines=_MAX_LINES, placeholder=" ...")
    texts = [(toast.title, _TITLE_PX, Weight.SEMIBOLD)] if toast.title else []
    texts += [(line, _LINE_PX, Weight.REGULAR) for line in lines]
    # Values, not contents: what a client wrote is never taken for a placeholder.
    names = [f"line{number}" for number in range(len(texts))]
    document = OverlayDocument(
        "insert",
        _elements(texts, names, has_icon=toast.icon is not None),
        tuple(Field(name, name, max_length=200) for name in names),
        assets=() if toast.icon is None else (Asset("icon", toast.icon),),
    )
    return Graphic(document, zip(names, (text for text, _, _ in texts), strict=True))


def _elements(
    texts: list[tuple[str, int, Weight]], names: list[str], *, has_icon: bool
) -> tuple[Element, ...]:
    left = _PADDING + (_ICON + _PADDING if has_icon else 0)
    bottom = _PADDING
    lines: list[Text] = []
    for (_, size_px, weight), name in zip(texts, names, strict=True):
        style = TextStyle(size_px, weight=weight) if not lines else TextStyle(size_px, _GREY)
        lines.append(
            Text(
                f"{{{{{name}}}}}",
                style,
                max_width=_WIDTH - left - _PADDING,
                fit=TextFit.ELLIPSIS,
                anchor=Anchor(dx=left, dy=bottom),
            )
        )
        bottom += round(size_px * _LINE_HEIGHT)
    height = max(bottom + _PADDING, _ICON + 2 * _PADDING if has_icon else 0)
    panel: list[Element] = [Box(_WIDTH, height, _PANEL, (16,))]
    if has_icon:
        panel.append(
            Image(
                f"{ASSET_PREFIX}icon",
                _ICON,
                _ICON,
                radius=12,
                anchor=Anchor(dx=_PADDING, dy=_PADDING),
            )
        )
    return (*panel, *lines)
