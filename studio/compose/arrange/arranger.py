"""Puts settings where their anchors hang."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, assert_never

from studio.compose.arrange.effects import with_effects
from studio.compose.arrange.figures import set_code, set_figure, set_image, set_straight
from studio.compose.arrange.live import set_progress, set_score, set_ticker
from studio.compose.arrange.memory import Memory, Part, stands_still
from studio.compose.arrange.scene import Scene
from studio.compose.arrange.setting import Setting, moved
from studio.compose.arrange.texts import set_line, set_text
from studio.compose.text import Typesetter
from studio.compose.tiles import Placement
from studio.domain.overlay import (
    Box,
    Clock,
    Countdown,
    CountUp,
    Element,
    Ellipse,
    Graphic,
    Group,
    Image,
    Line,
    Moment,
    Polygon,
    Progress,
    QrCode,
    Score,
    Text,
    Ticker,
    at_time,
    clock_text,
    count_up_text,
    countdown_text,
    placed,
    placed_in,
    resolved,
)
from studio.domain.podium import Box as PodiumBox
from studio.domain.podium import Frame

if TYPE_CHECKING:
    from datetime import datetime


class Arranger:
    """Places the elements of one frame at one moment; spots are the boxes of the layout.

    A memory of earlier moments spares what stands still.
    """

    def __init__(
        self,
        typesetter: Typesetter,
        frame: Frame,
        now: datetime,
        spots: Sequence[PodiumBox] = (),
        memory: Memory | None = None,
    ) -> None:
        self._typesetter = typesetter
        self._frame = frame
        self._now = now
        self._spots = tuple(spots)
        self._memory = memory or Memory()

    def placements(self, graphic: Graphic) -> Iterator[Placement]:
        """Yield the placements of a graphic from back to front."""
        graphic = at_time(graphic, self._now)
        around = (self._frame, self._spots, self._typesetter.revision)
        scene = self._scene(graphic)
        for part in self._memory.parts(graphic, around, lambda: self._parts(scene)):
            yield from part if isinstance(part, tuple) else self._at_once(part, scene)

    def each(self, graphic: Graphic) -> Iterator[tuple[Element, tuple[Placement, ...]]]:
        """Yield every element of a graphic with its placements, from back to front."""
        graphic = at_time(graphic, self._now)
        scene = self._scene(graphic)
        for element in resolved(graphic, self._frame, self._spots):
            yield element, self._at_once(element, scene)

    def boxes(self, graphic: Graphic) -> dict[str, PodiumBox]:
        """Return where every element that is drawn lies, by its id, those inside groups too."""
        boxes: dict[str, PodiumBox] = {}
        graphic = at_time(graphic, self._now)
        scene = self._scene(graphic)
        for element in resolved(graphic, self._frame, self._spots):
            setting, box = self._placed(element, scene)
            if box is not None:
                boxes[element.id] = box
                boxes |= {name: _shifted(inner, box) for name, inner in setting.inside}
        return boxes

    def _scene(self, graphic: Graphic) -> Scene:
        return Scene(self._typesetter, graphic, Moment(self._now, graphic.started_at))

    def _parts(self, scene: Scene) -> tuple[Part, ...]:
        return tuple(
            self._at_once(element, scene) if stands_still(element) else element
            for element in resolved(scene.graphic, self._frame, self._spots)
        )

    def _at_once(self, element: Element, scene: Scene) -> tuple[Placement, ...]:
        """What is drawn of an element at this moment; nothing without a place."""
        setting, box = self._placed(element, scene)
        return () if box is None else moved(setting.parts, box.x, box.y)

    def _placed(self, element: Element, scene: Scene) -> tuple[Setting, PodiumBox | None]:
        setting = with_effects(element, _set(element, scene))
        size = (setting.width, setting.height)
        return setting, placed(element.anchor, *size, self._frame, self._spots)


def _set(element: Element, scene: Scene) -> Setting:
    match element:
        case Text():
            return set_text(element, scene.typesetter)
        case Box() | Ellipse() | Polygon():
            return set_figure(element)
        case Line():
            return set_straight(element)
        case Image():
            return set_image(element, scene.graphic)
        case QrCode():
            return set_code(element)
        case Group():
            return _set_group(element, scene)
        case _:
            return _set_live(element, scene)


def _set_live(
    element: Clock | Countdown | CountUp | Score | Ticker | Progress, scene: Scene
) -> Setting:
    match element:
        case Score():
            return set_score(element, scene.typesetter)
        case Ticker():
            return set_ticker(element, scene)
        case Progress():
            return set_progress(element, scene)
        case Clock():
            text = clock_text(element, scene.moment.now)
        case Countdown():
            text = countdown_text(element, scene.moment)
        case CountUp():
            text = count_up_text(element, scene.moment)
        case _:
            assert_never(element)
    return set_line(text, element.style, element.max_width, scene.typesetter)


def _set_group(group: Group, scene: Scene) -> Setting:
    area = PodiumBox(0, 0, group.width, group.height)
    parts: list[Placement] = []
    inside: list[tuple[str, PodiumBox]] = []
    for child in group.children:
        setting = with_effects(child, _set(child, scene))
        box = placed_in(child.anchor, setting.width, setting.height, area)
        parts += moved(setting.parts, box.x, box.y)
        inside.append((child.id, box))
        inside += [(name, _shifted(inner, box)) for name, inner in setting.inside]
    return Setting(group.width, group.height, tuple(parts), tuple(inside))


def _shifted(inner: PodiumBox, outer: PodiumBox) -> PodiumBox:
    return PodiumBox(inner.x + outer.x, inner.y + outer.y, inner.width, inner.height)
