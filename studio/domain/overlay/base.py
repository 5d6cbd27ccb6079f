"""What every element has."""

from __future__ import annotations

from dataclasses import dataclass

from studio.domain.overlay.placing import TOP_LEFT, Anchor
from studio.domain.overlay.styles import Shadow


@dataclass(frozen=True, slots=True, kw_only=True)
class ElementBase:
    """Who an element is, where it hangs, whether and how it is seen.

    The id is unique in its document, inside groups too; a document gives one to who comes without.
    The label is what the editor lists, a locked element is safe from the editor's mouse. Opacity
    is 0.0 to 1.0. With `shown_if`, the name of a field, it is drawn only while that field says
    something other than no, false or 0. `blur_px` is the width of the soft edge (twice the sigma).
    """

    id: str = ""
    label: str = ""
    anchor: Anchor = TOP_LEFT
    is_hidden: bool = False
    is_locked: bool = False
    opacity: float = 1.0
    shown_if: str = ""
    shadow: Shadow | None = None
    blur_px: int = 0
