"""What a keyer's button shows: its name, what it says on air, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from studio.domain.looks import KEYER_NUMBERS, Cue, Plane, keyer_of
from studio.domain.overlay import FieldKind
from studio.services.keyers import seconds_left
from studio.ui.models.keyer_standing import Standing, standing_in
from studio.ui.template_words import template_words

if TYPE_CHECKING:
    from studio.domain.desk import DeskState
    from studio.domain.looks import Keyer
    from studio.domain.overlay import Graphic

_SPOKEN: Final = frozenset({FieldKind.TEXT, FieldKind.NUMBER, FieldKind.CHOICE, FieldKind.DURATION})


@dataclass(frozen=True, slots=True)
class KeyerFace:
    """One keyer as the operator sees it; an empty one has no title."""

    number: int
    title: str = ""
    text: str = ""
    """What it says on air; off air what is prepared."""
    standing: Standing = Standing.OUT
    is_in_preview: bool = False
    cue: Cue = Cue.NONE
    left_s: int | None = None
    """Seconds until it goes out by itself."""
    is_pinned: bool = False
    """Whether it was to go out by itself and is kept."""
    is_behind: bool = False
    """Whether it lies behind the people; off air whether it will."""

    @property
    def is_empty(self) -> bool:
        """Whether there is no graphic in it, prepared or on air."""
        return not self.title


def keyer_faces(state: DeskState, now_s: float) -> tuple[KeyerFace, ...]:
    """Return all keyers, empty ones too; now_s is the desk's monotonic clock."""
    return tuple(keyer_face(state, number, now_s) for number in KEYER_NUMBERS)


def keyer_face(state: DeskState, number: int, now_s: float) -> KeyerFace:
    """Return one keyer: what is prepared, and of an emptied one what is still on air."""
    prepared = keyer_of(state.preview.keyers, number)
    on_air = keyer_of(state.program.look.keyers_in, number)
    keyer = prepared or on_air
    if keyer is None:
        return KeyerFace(number, standing=standing_in(state, number))
    out = state.keying.auto_out(number)
    return KeyerFace(
        number,
        keyer_title(keyer),
        graphic_text((on_air or keyer).graphic),
        standing_in(state, number),
        is_in_preview=prepared is not None and prepared.is_in,
        cue=keyer.cue,
        left_s=None if out is None or out.is_pinned else seconds_left(out, now_s),
        is_pinned=out is not None and out.is_pinned,
        is_behind=(on_air or keyer).plane is Plane.BACK,
    )


def keyer_title(keyer: Keyer) -> str:
    """Return what a keyer is called: by the operator, else by its template."""
    return template_words(keyer.title)


def graphic_text(graphic: Graphic) -> str:
    """Return what a graphic says, in one line: its fields as far as they are words."""
    fields = (f for f in graphic.document.fields if f.kind in _SPOKEN)
    values = (graphic.value(field.name).strip() for field in fields)
    return " · ".join(value for value in values if value)
