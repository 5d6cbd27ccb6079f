"""Looks at a graphic before it goes on air: what nobody could read, see or draw.

Pure but for asking whether picture files are there. Where elements lie comes from the engine's own
geometry, so lint and picture cannot disagree.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from studio.compose.finding import Finding, FindingKind
from studio.compose.fonts import FontBook
from studio.compose.gaps import gaps
from studio.compose.geometry import geometry
from studio.compose.text import Room, Typesetter
from studio.domain.overlay import (
    Area,
    Clock,
    Countdown,
    CountUp,
    Element,
    Graphic,
    Group,
    Image,
    QrCode,
    Score,
    Text,
    TextFit,
    TextStyle,
    Ticker,
    at_time,
    clock_text,
    resolved,
    safe_area,
    walked,
)
from studio.domain.podium import SHORT_NAME_WIDTH, Box, Frame

if TYPE_CHECKING:
    from datetime import datetime

LEAST_TEXT_PX: Final = 18
"""Smaller text cannot be read by who sees the podium on half a laptop screen."""
BUDGET_BYTES: Final = 200_000
"""What goes up in a third of a second at 5 Mbit/s, a common uplink."""

_FACE_LEFT, _FACE_RIGHT, _FACE_TOP, _FACE_BOTTOM = 0.32, 0.68, 0.12, 0.6
"""Where the face is in the box of somebody who sits in front of a camera, in shares of the box."""
_TOUCHED: Final = 0.12
"""Less than this share of a face covered, and nobody minds."""
_MOSTLY: Final = 0.5
"""A larger share of something hidden, and it does not say any more what it should."""
_WORDED = (Text, Clock, Countdown, CountUp, Score, Ticker, QrCode)
"""What has to be read, and so must not be cut off; plates and pictures may reach to the edge.

What hangs on a seat lies where the seat does, and is as safe as who sits there.
"""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Where a graphic is to be shown.

    Boxes are where its elements lie, reckoned (`geometry`) unless somebody has done so, spots those
    of the current layout. Keyers are the others that are in, each with its number and the boxes of
    its elements. In front are the boxes of who is seated in front of a graphic that lies behind the
    people. File bytes are those of the foreground with this graphic in it, 0 when nobody
    knows. Without names the room shows none.
    """

    boxes: Mapping[str, Box] | None = None
    spots: Sequence[Box] = ()
    keyers: Sequence[tuple[int, Sequence[Box]]] = ()
    in_front: Sequence[Box] = ()
    file_bytes: int = 0
    budget_bytes: int = BUDGET_BYTES
    least_text_px: int = LEAST_TEXT_PX
    has_names: bool = True


class Linter:
    """Looks at graphics with the fonts they are drawn in; one per thread."""

    def __init__(self, fonts: FontBook, typesetter: Typesetter | None = None) -> None:
        self._fonts = fonts
        self._typesetter = typesetter or Typesetter(fonts)

    def lint(
        self, graphic: Graphic, frame: Frame, now: datetime, around: Surroundings
    ) -> tuple[Finding, ...]:
        """Return what is wrong with a graphic in a frame, the worst first."""
        graphic = at_time(graphic, now)
        elements = tuple(walked(resolved(graphic, frame, around.spots)))
        boxes = around.boxes
        if boxes is None:
            boxes = geometry(graphic, self._typesetter, frame, now, around.spots)
        return tuple(
            dict.fromkeys(
                (
                    *gaps(elements, graphic, frame),
                    *self._undrawn(elements, now),
                    *_hidden(elements, boxes, around.in_front),
                    *_covered(elements, boxes, frame, around),
                    *self._unread(elements, boxes, safe_area(frame), around.least_text_px),
                    *_of_layout(around),
                    *_too_large(around),
                )
            )
        )

    def _undrawn(self, elements: Sequence[Element], now: datetime) -> Iterator[Finding]:
        """What cannot be drawn as it was meant: letters and fonts that are not there."""
        for element in elements:
            for text, style in _texts(element, now):
                missing = self._typesetter.line(text.replace("\n", " "), style).missing
                if missing:
                    yield Finding(FindingKind.MISSING_GLYPH, element.id, text=missing)
                if not self._fonts.has(style.family):
                    yield Finding(FindingKind.MISSING_FONT, element.id, text=style.family)

    def _unread(
        self, elements: Sequence[Element], boxes: Mapping[str, Box], safe: Box, least_px: int
    ) -> Iterator[Finding]:
        """What cannot be read: too small, or where screens cut the picture."""
        for element in elements:
            size = self._smallest(element)
            if size is not None and size < least_px:
                yield Finding(FindingKind.SMALL_TEXT, element.id, (size, least_px))
            box = boxes.get(element.id)
            is_with_seat = element.anchor.area is Area.SPOT
            if isinstance(element, _WORDED) and box is not None and not is_with_seat:
                outside = _outside(box, safe)
                if outside > 0:
                    yield Finding(FindingKind.OUTSIDE_SAFE_AREA, element.id, (outside,))

    def _smallest(self, element: Element) -> int | None:
        """The size an element's smallest letters are really drawn at, None without letters."""
        match element:
            case Text():
                return self._drawn_size(element) if element.content.strip() else None
            case Score():
                return min(element.name_style.size_px, element.score_style.size_px)
            case Clock() | Countdown() | CountUp() | Ticker():
                return element.style.size_px
            case _:
                return None

    def _drawn_size(self, text: Text) -> int:
        style = text.style
        room = Room(
            text.max_width,
            text.min_size_px or style.size_px // 2,
            text.max_height,
            text.line_height,
        )
        if text.fit is TextFit.WRAP:
            return self._typesetter.paragraph(text.content, style, room).size_px
        if text.fit is TextFit.SHRINK:
            return self._typesetter.line(text.content, style, room).size_px
        return style.size_px


def face_box(spot: Box) -> Box:
    """Return where the face of somebody in a spot probably is."""
    left, top = round(spot.width * _FACE_LEFT), round(spot.height * _FACE_TOP)
    right, bottom = round(spot.width * _FACE_RIGHT), round(spot.height * _FACE_BOTTOM)
    return Box(spot.x + left, spot.y + top, right - left, bottom - top)


def _texts(element: Element, now: datetime) -> Iterator[tuple[str, TextStyle]]:
    match element:
        case Text() | Ticker():
            yield element.content, element.style
        case Clock():
            yield clock_text(element, now), element.style
        case Countdown():
            yield element.at_zero, element.style
        case CountUp():
            yield "", element.style
        case Score():
            yield f"{element.home} {element.away}", element.name_style
            yield f"{element.home_score} {element.away_score}", element.score_style
        case _:
            return


def _covered(
    elements: Sequence[Element], boxes: Mapping[str, Box], frame: Frame, around: Surroundings
) -> Iterator[Finding]:
    """Faces and other keyers that it lies on, each once, with the element that covers most."""
    leaves = [element.id for element in elements if not isinstance(element, Group)]
    boxes = {name: boxes[name] for name in leaves if name in boxes}
    whole = Box(0, 0, frame.width, frame.height)
    if not any(_shared(box, whole) == _area(whole) for box in boxes.values()):
        for seat, spot in enumerate(around.spots, 1):
            face = face_box(spot)
            most, element = _most_covered(boxes, (face,))
            if most > _area(face) * _TOUCHED:
                yield Finding(FindingKind.OVER_FACE, element, (seat,))
    for number, others in around.keyers:
        most, element = _most_covered(boxes, others)
        if most > 0:
            yield Finding(FindingKind.OVER_KEYER, element, (number,))


def _hidden(
    elements: Sequence[Element], boxes: Mapping[str, Box], in_front: Sequence[Box]
) -> Iterator[Finding]:
    """What should be read or seen and is behind people for the most part."""
    for element in elements:
        box = boxes.get(element.id)
        if isinstance(element, (*_WORDED, Image)) and box is not None and _area(box):
            share = sum(_shared(box, other) for other in in_front) / _area(box)
            if share > _MOSTLY:
                yield Finding(FindingKind.HIDDEN, element.id, (min(100, round(share * 100)),))


def _most_covered(boxes: Mapping[str, Box], others: Sequence[Box]) -> tuple[int, str]:
    """How much the element covers that covers most, and which one that is."""
    shares = ((max(_shared(box, o) for o in others), name) for name, box in boxes.items() if others)
    return max(shares, default=(0, ""))


def _of_layout(around: Surroundings) -> Iterator[Finding]:
    for seat, spot in enumerate(around.spots, 1):
        if around.has_names and spot.width < SHORT_NAME_WIDTH:
            yield Finding(FindingKind.SHORT_NAME, "", (seat, spot.width, SHORT_NAME_WIDTH))


def _too_large(around: Surroundings) -> Iterator[Finding]:
    if around.file_bytes > around.budget_bytes:
        yield Finding(FindingKind.LARGE_FILE, "", (around.file_bytes, around.budget_bytes))


def _outside(box: Box, area: Box) -> int:
    """By how many pixels a box reaches out of an area, at the side where it does most."""
    return max(area.x - box.x, area.y - box.y, box.right - area.right, box.bottom - area.bottom)


def _shared(one: Box, other: Box) -> int:
    width = min(one.right, other.right) - max(one.x, other.x)
    height = min(one.bottom, other.bottom) - max(one.y, other.y)
    return max(width, 0) * max(height, 0)


def _area(box: Box) -> int:
    return box.width * box.height
