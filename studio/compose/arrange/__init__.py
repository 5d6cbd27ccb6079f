"""From a filled graphic to placements: what is drawn where, in a frame, at a moment.

setting    an element set on its own: its size and what is drawn from its top left
scene      what setting needs beside the element
texts      texts and everything that shows one line
figures    boxes, ellipses, lines, polygons, pictures, QR codes
live       scores, tickers, progress bars
effects    opacity, blur and shadow of any element
memory     what stands still between two moments
arranger   puts settings where their anchors hang
"""

from __future__ import annotations

from studio.compose.arrange.arranger import Arranger
from studio.compose.arrange.memory import Memory
from studio.compose.arrange.texts import text_placements

__all__ = ["Arranger", "Memory", "text_placements"]
