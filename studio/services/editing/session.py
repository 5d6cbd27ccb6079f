"""Everything behind the graphics workspace, as one thing to hand over."""

from __future__ import annotations

from dataclasses import dataclass

from studio.services.editing.backdrop import Backdrop
from studio.services.editing.drawing import Drawing
from studio.services.editing.editor import Editor
from studio.services.editing.keeping import Keeper


@dataclass(frozen=True, slots=True)
class Session:
    """What is edited, its picture, what is behind it, and the way to the library."""

    editor: Editor
    drawing: Drawing
    backdrop: Backdrop
    keeper: Keeper
