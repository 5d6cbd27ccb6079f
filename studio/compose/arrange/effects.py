"""Opacity, blur and shadow of any element."""

from __future__ import annotations

from dataclasses import replace

from studio.compose.arrange.figures import outline_of
from studio.compose.arrange.setting import Setting, moved
from studio.compose.tiles import (
    LayerShadowTile,
    LayerTile,
    Placement,
    ShadowTile,
    TileSpec,
)
from studio.domain.overlay import Box, Element, Ellipse, Polygon, Shadow, concrete


def with_effects(element: Element, setting: Setting) -> Setting:
    """Return a setting with its element's blur, shadow and opacity, in this order."""
    parts = setting.parts
    if not parts or (element.opacity >= 1 and element.shadow is None and element.blur_px <= 0):
        return setting
    if element.blur_px > 0:
        parts = (Placement(LayerTile(parts, sigma=element.blur_px / 2), 0, 0),)
    if element.shadow is not None:
        parts = (_shadow(element, element.shadow, parts), *parts)
    if element.opacity < 1:
        parts = (Placement(LayerTile(parts, max(element.opacity, 0.0)), 0, 0),)
    return replace(setting, parts=parts)


def _shadow(element: Element, shadow: Shadow, parts: tuple[Placement, ...]) -> Placement:
    """A shadow of a shape is that of its outline, however faint its fill is."""
    sigma, colour = shadow.blur_px / 2, concrete(shadow.colour)
    spec: TileSpec = LayerShadowTile(parts, sigma, colour)
    if isinstance(element, Box | Ellipse | Polygon) and element.fill is not None:
        outline = outline_of(element)
        spec = spec if outline is None else ShadowTile(outline, sigma, colour)
    (placed,) = moved((Placement(spec, 0, 0),), shadow.dx, shadow.dy)
    return placed
