"""Everything behind the graphics workspace, as one thing to hand over."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from studio.services.editing.backdrop import Backdrop
from studio.services.editing.drawing import Drawing
from studio.services.editing.editor import Editor
from studio.services.editing.keeping import Keeper
from studio.services.editing.typefaces import Typefaces

if TYPE_CHECKING:
    from studio.domain.overlay import Theme


@dataclass(frozen=True, slots=True)
class Session:
    """What is edited, its picture, what is behind it, the way to the library, and the fonts."""

    editor: Editor
    drawing: Drawing
    backdrop: Backdrop
    keeper: Keeper
    typefaces: Typefaces = field(default_factory=Typefaces)

    def dress(self, theme: Theme) -> None:
        """Wear the theme of the show; undo keeps it."""
        if self.editor.sheet.theme != theme:
            self.editor.rewrite(lambda sheet: replace(sheet, theme=theme))
