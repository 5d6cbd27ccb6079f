"""The stops of a gradient: added where a colour is between, moved past each other, taken away.

Stops are in order of their place; every deed tells where the stop it was about is afterwards.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Final

from studio.domain.overlay import Colour, ColourRef, Gradient, Stop, Theme
from studio.domain.overlay.styles import Paint
from studio.domain.overlay.theme import THEME_PREFIX

LEAST_STOPS: Final = 2
MOST_STOPS: Final = 8
_DIGITS: Final = 3
"""A tenth of a percent is as fine as a place can be told."""


def shown_colour(paint: Paint, theme: Theme) -> Colour:
    """Return the colour a paint has in a theme; what a field says is white."""
    if isinstance(paint, ColourRef):
        return theme.colour(paint.name.removeprefix(THEME_PREFIX)).faded(paint.alpha)
    return paint


def paint_at(gradient: Gradient, at: float, theme: Theme) -> Paint:
    """Return what a gradient shows at a place, as the engine draws it.

    Between two stops of one paint that is the paint itself, so that a name stays a name.
    """
    stops = ordered(gradient).stops
    if at <= stops[0].at:
        return stops[0].colour
    for low, high in pairwise(stops):
        if low.at <= at < high.at:
            share = (at - low.at) / (high.at - low.at)
            return _between(low.colour, high.colour, share, theme)
    return stops[-1].colour


def ordered(gradient: Gradient) -> Gradient:
    """Return a gradient with its stops in order of their place."""
    stops = sorted(gradient.stops, key=lambda stop: stop.at)
    return replace(gradient, stops=tuple(stops))


def with_stop_added(gradient: Gradient, at: float, theme: Theme) -> tuple[Gradient, int]:
    """Return the gradient with a stop in the colour it had there; with eight it stays as it is."""
    stops = ordered(gradient).stops
    if len(stops) >= MOST_STOPS:
        return gradient, _nearest(stops, at)
    return _with(gradient, stops, Stop(paint_at(gradient, at, theme), _told(at)))


def with_stop_moved(gradient: Gradient, index: int, at: float) -> tuple[Gradient, int]:
    """Return the gradient with a stop somewhere else, also beyond others."""
    stop = gradient.stops[index]
    return _with(gradient, _others(gradient, index), replace(stop, at=_told(at)))


def with_stop_painted(gradient: Gradient, index: int, paint: Paint) -> Gradient:
    """Return the gradient with another paint at a stop."""
    stops = list(gradient.stops)
    stops[index] = replace(stops[index], colour=paint)
    return replace(gradient, stops=tuple(stops))


def without_stop(gradient: Gradient, index: int) -> tuple[Gradient, int]:
    """Return the gradient without a stop, and the one that is nearest; two always stay."""
    if len(gradient.stops) <= LEAST_STOPS:
        return gradient, index
    others = _others(gradient, index)
    return replace(gradient, stops=others), _nearest(others, gradient.stops[index].at)


def reversed_gradient(gradient: Gradient) -> Gradient:
    """Return the gradient from its end to its start."""
    stops = (replace(stop, at=_told(1 - stop.at)) for stop in reversed(gradient.stops))
    return replace(gradient, stops=tuple(stops))


def _with(gradient: Gradient, others: tuple[Stop, ...], stop: Stop) -> tuple[Gradient, int]:
    """The stop comes behind others at its place."""
    index = sum(other.at <= stop.at for other in others)
    stops = (*others[:index], stop, *others[index:])
    return replace(gradient, stops=stops), index


def _others(gradient: Gradient, index: int) -> tuple[Stop, ...]:
    return gradient.stops[:index] + gradient.stops[index + 1 :]


def _nearest(stops: tuple[Stop, ...], at: float) -> int:
    return min(range(len(stops)), key=lambda index: abs(stops[index].at - at))


def _told(at: float) -> float:
    return round(min(max(at, 0.0), 1.0), _DIGITS)


def _between(low: Paint, high: Paint, share: float, theme: Theme) -> Paint:
    if low == high:
        return low
    ends = shown_colour(low, theme).rgba, shown_colour(high, theme).rgba
    red, green, blue, alpha = (
        round(one + (other - one) * share) for one, other in zip(*ends, strict=True)
    )
    return Colour(red, green, blue, alpha)
