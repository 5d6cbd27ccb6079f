"""What can be chosen where there are few possibilities."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from studio.domain.overlay import DurationFormat, Horizontal, ImageFit, TextFit, Vertical, Weight

translate = QCoreApplication.translate


def fits() -> tuple[tuple[object, str], ...]:
    """Return what becomes of a text that is too long."""
    return (
        (TextFit.SHRINK, translate("inspector", "Shrink")),
        (TextFit.WRAP, translate("inspector", "Break into lines")),
        (TextFit.ELLIPSIS, translate("inspector", "Cut with …")),
        (TextFit.NONE, translate("inspector", "Let it reach beyond")),
    )


def weights() -> tuple[tuple[object, str], ...]:
    """Return the weights of letters."""
    return (
        (Weight.REGULAR, translate("inspector", "Regular")),
        (Weight.MEDIUM, translate("inspector", "Medium")),
        (Weight.SEMIBOLD, translate("inspector", "Semibold")),
        (Weight.BOLD, translate("inspector", "Bold")),
    )


def sides() -> tuple[tuple[object, str], ...]:
    """Return the sides of a line."""
    return (
        (Horizontal.LEFT, translate("inspector", "Left")),
        (Horizontal.CENTRE, translate("inspector", "Centre")),
        (Horizontal.RIGHT, translate("inspector", "Right")),
    )


def verticals() -> tuple[tuple[object, str], ...]:
    """Return the places in a height."""
    return (
        (Vertical.TOP, translate("inspector", "Top")),
        (Vertical.MIDDLE, translate("inspector", "Middle")),
        (Vertical.BOTTOM, translate("inspector", "Bottom")),
    )


def image_fits() -> tuple[tuple[object, str], ...]:
    """Return how a picture fills its box."""
    return (ImageFit.CONTAIN, translate("inspector", "Whole")), (
        ImageFit.COVER,
        translate("inspector", "Filling"),
    )


def durations() -> tuple[tuple[object, str], ...]:
    """Return how a time that counts is written."""
    return (
        (DurationFormat.AUTO, "4:05"),
        (DurationFormat.MINUTES, "04:05"),
        (DurationFormat.HOURS, "0:04:05"),
        (DurationFormat.SECONDS, "245"),
    )
