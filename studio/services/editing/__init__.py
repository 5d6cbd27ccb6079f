"""The editor's session without a window: what is edited, drawn, kept and put on keyers."""

from __future__ import annotations

from studio.services.editing.backdrop import Backdrop, Ground, last_snapshot
from studio.services.editing.drawing import Drawing, Drawn
from studio.services.editing.editor import Editor, Sheet
from studio.services.editing.keeping import GraphicUnfinished, Keeper
from studio.services.editing.session import Session
from studio.services.editing.typefaces import FontCase, Typefaces

__all__ = [
    "Backdrop",
    "Drawing",
    "Drawn",
    "Editor",
    "FontCase",
    "GraphicUnfinished",
    "Ground",
    "Keeper",
    "Session",
    "Sheet",
    "Typefaces",
    "last_snapshot",
]
