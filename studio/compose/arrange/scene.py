"""What an element is set in."""

from __future__ import annotations

from dataclasses import dataclass

from studio.compose.text import Typesetter
from studio.domain.overlay import Graphic, Moment


@dataclass(frozen=True, slots=True)
class Scene:
    """The fonts, the graphic with its pictures, and the moment."""

    typesetter: Typesetter
    graphic: Graphic
    moment: Moment
