"""The points of a polygon: moved, added on an edge, taken away, put in another order.

Points are in podium pixels here, so that none of them moves when the polygon's box does.
"""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Final, TypeAlias

from studio.domain.editing.scene import Scene, hung
from studio.domain.overlay import OverlayDocument, Polygon

Point: TypeAlias = tuple[int, int]
Points: TypeAlias = tuple[Point, ...]

LEAST_POINTS: Final = 3
MOST_POINTS: Final = 500
LONGEST: Final = 4096
"""How far a polygon may reach, in podium pixels; a document cannot say more."""


def points_on_podium(scene: Scene, name: str) -> Points:
    """Return where the points of a polygon lie; none of anything else, or where it is not shown."""
    element, box = scene.element(name), scene.boxes().get(name)
    if not isinstance(element, Polygon) or box is None:
        return ()
    return tuple((box.x + x, box.y + y) for x, y in element.points)


def repointed(scene: Scene, name: str, points: Points) -> OverlayDocument:
    """Return the document with a polygon through other points; its box fits round them.

    It keeps what it hangs on. Fewer points than a polygon needs change nothing.
    """
    element, area = scene.element(name), scene.area(name)
    if not isinstance(element, Polygon) or area is None or len(points) < LEAST_POINTS:
        return scene.document
    left, top = min(x for x, _ in points), min(y for _, y in points)
    inside = tuple((min(x - left, LONGEST), min(y - top, LONGEST)) for x, y in points)
    fitted = replace(element, points=inside[:MOST_POINTS])
    return scene.written({name: hung(scene, fitted, (left, top), area)})


def with_point_moved(points: Points, index: int, to: Point) -> Points:
    """Return points with one of them elsewhere, no further from the others than may be."""
    others = points[:index] + points[index + 1 :]
    x = _within(to[0], [x for x, _ in others])
    y = _within(to[1], [y for _, y in others])
    return (*points[:index], (x, y), *points[index + 1 :])


def with_point_added(points: Points, edge: int, at: Point) -> Points:
    """Return points with one more on the edge that begins at a point."""
    if len(points) >= MOST_POINTS:
        return points
    return (*points[: edge + 1], at, *points[edge + 1 :])


def without_point(points: Points, index: int) -> Points:
    """Return points without one of them; a polygon keeps its last three."""
    if len(points) <= LEAST_POINTS:
        return points
    return points[:index] + points[index + 1 :]


def with_point_shifted(points: Points, index: int, by: int) -> Points:
    """Return points with one of them earlier or later in the order they are joined in."""
    place = min(max(index + by, 0), len(points) - 1)
    others = points[:index] + points[index + 1 :]
    return (*others[:place], points[index], *others[place:])


def middle_of_edge(points: Points, edge: int) -> Point:
    """Return the point halfway along the edge that begins at a point."""
    (x, y), (to_x, to_y) = points[edge], points[(edge + 1) % len(points)]
    return (x + to_x) // 2, (y + to_y) // 2


def point_near(points: Points, at: Point, reach: int) -> int | None:
    """Return which point lies nearest, none further than reach; of equals the uppermost."""
    ways = {index: math.dist(point, at) for index, point in enumerate(points)}
    near = [index for index, way in ways.items() if way <= reach]
    return min(near, key=lambda index: (ways[index], -index), default=None)


def edge_near(points: Points, at: Point, reach: int) -> tuple[int, Point] | None:
    """Return the edge that passes nearest, and its point there; None further than reach."""
    feet = [(edge, _foot(points, edge, at)) for edge in range(len(points))]
    near = [(edge, foot) for edge, foot in feet if math.dist(foot, at) <= reach]
    return min(near, key=lambda found: math.dist(found[1], at), default=None)


def _foot(points: Points, edge: int, at: Point) -> Point:
    """The point of an edge that is nearest, on whole pixels."""
    (x, y), (to_x, to_y) = points[edge], points[(edge + 1) % len(points)]
    way_x, way_y = to_x - x, to_y - y
    length = way_x**2 + way_y**2
    share = ((at[0] - x) * way_x + (at[1] - y) * way_y) / length if length else 0.0
    share = min(max(share, 0.0), 1.0)
    return round(x + share * way_x), round(y + share * way_y)


def _within(place: int, others: list[int]) -> int:
    return min(max(place, max(others) - LONGEST), min(others) + LONGEST)
