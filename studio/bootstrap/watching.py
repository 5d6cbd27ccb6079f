"""Keeps the pictures of what is prepared fresh: the preview, its clocks, and the keyer's own."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from studio.bootstrap.fresh import local_now
from studio.services.keyer_picture import KeyerPicture
from studio.services.preview import PreviewPicture
from studio.services.preview_clock import PreviewClock

if TYPE_CHECKING:
    from collections.abc import Callable

    from studio.compose.picture import Picture
    from studio.services.compositing import ThreadedCompositor
    from studio.services.store import Store
    from studio.tasks import TaskScope
    from studio.ui.main_window import MainWindow
    from studio.ui.workplace import Workplace


def watch_preview(
    store: Store,
    tasks: TaskScope,
    compositor: ThreadedCompositor,
    window: MainWindow,
    workplace: Workplace,
) -> tuple[Callable[[], None], ...]:
    """Draw whenever something else is prepared; call what is returned to end that."""

    def show(picture: Picture) -> None:
        window.show_preview(picture.rgba, picture.width, picture.height)

    def redraw() -> bool:
        if is_seen := window.is_preview_seen:
            preview.draw_again()
        return is_seen

    preview = PreviewPicture(store, compositor, tasks, show=show, now=local_now)
    ticking = PreviewClock(store, tasks, redraw, sleep=asyncio.sleep, now=local_now)
    keyer = KeyerPicture(store, compositor, tasks, show=workplace.show_graphic, now=local_now)
    return keyer.close, preview.close, ticking.close
