"""Wires what stands behind the graphics workspace."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

from studio.services.editing import Backdrop, Drawing, Editor, Keeper, Session, Typefaces

if TYPE_CHECKING:
    from datetime import datetime

    from studio.services.compositing import ThreadedCompositor
    from studio.services.editing import FontCase
    from studio.services.ports import Library
    from studio.tasks import TaskScope


def editing_with(
    compositor: ThreadedCompositor,
    library: Library,
    tasks: TaskScope,
    now: Callable[[], datetime],
    fonts: FontCase,
) -> Session:
    """Return a session with nothing in it yet."""
    editor = Editor()
    return Session(
        editor,
        Drawing(editor, compositor, tasks, now=now, sleep=asyncio.sleep),
        Backdrop(compositor, tasks, now=now),
        Keeper(editor, library, tasks),
        Typefaces(fonts, tasks),
    )
