"""Wires what stands behind the dialog of themes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from studio.services.theme_pictures import ThemePictures

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from studio.services.compositing import ThreadedCompositor
    from studio.services.ports import Library
    from studio.tasks import TaskScope


def theme_pictures_with(
    library: Library,
    compositor: ThreadedCompositor,
    tasks: TaskScope,
    now: Callable[[], datetime],
) -> ThemePictures:
    """Return who draws samples of a theme while somebody looks at it."""
    return ThemePictures(library, compositor, tasks, now=now)
