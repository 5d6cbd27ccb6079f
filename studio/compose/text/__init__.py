"""Lines of text: how wide, what fits, and their coverage.

Text is drawn at four times its size and reduced, then its coverage goes through a curve by the
text's brightness, fitted to what Skia does (`ink_curve`): white text keeps its weight on dark.

A line is made of runs, each in one font and one direction, from left to right. FriBiDi says in
which order they lie, Raqm shapes what is inside each.
"""

from __future__ import annotations

from studio.compose.text.line import Coverage, Line, Run
from studio.compose.text.painter import SUPERSAMPLING, ink_curve
from studio.compose.text.paragraph import Paragraph
from studio.compose.text.typesetter import ELLIPSIS, MAX_WIDTH, Room, Typesetter

__all__ = [
    "ELLIPSIS",
    "MAX_WIDTH",
    "SUPERSAMPLING",
    "Coverage",
    "Line",
    "Paragraph",
    "Room",
    "Run",
    "Typesetter",
    "ink_curve",
]
