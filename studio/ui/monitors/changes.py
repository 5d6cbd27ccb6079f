"""Says in words what a TAKE would change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from studio.domain.looks import LookDifference, Plane, SeatMove, seat_ids
from studio.ui.layout_names import layout_words
from studio.ui.models.seat_faces import seat_name
from studio.ui.template_words import template_words

if TYPE_CHECKING:
    from studio.domain.desk import DeskState
    from studio.domain.looks import LayoutChoice, Look
    from studio.domain.overlay import Graphic

translate = QCoreApplication.translate
_NAMED: Final = 2
"""Of more people only the number is told: the line has room for what else happens."""


def take_words(state: DeskState) -> str:
    """Return one line: `Anna leaves seat 2, Strap in`, or that nothing would change."""
    changes = state.changes
    if changes.is_empty:
        return translate("changes", "TAKE would change nothing")
    own = ", ".join(_layout(changes, state.program.look.layout))
    people = [translate("changes", "nobody is seated: an empty picture")]
    if not empties_picture(state):
        people = [*_moves(changes, state), *_leavers(changes, state)]
    names = [*people, *_graphics(changes)]
    parts = [own[:1].upper() + own[1:], *names] if own else names
    return ", ".join(parts) or translate("changes", "TAKE would send this look again")


def empties_picture(state: DeskState) -> bool:
    """Return whether a TAKE would leave nobody and nothing in the picture but graphics."""
    look = state.preview
    is_filled = look.layout.is_auto or look.layout.fills_empty
    return (
        state.changes.changes_layout and not is_filled and not any(seat_ids(look, state.room.frame))
    )


def look_words(look: Look) -> str:
    """Return a look by its layout and its graphics: `Two + Strap`."""
    graphics = (template_words(graphic.document.name) for graphic in look.graphics_in)
    return " + ".join((layout_words(look.layout), *graphics))


def _layout(changes: LookDifference, before: LayoutChoice) -> list[str]:
    after = changes.layout
    if after is None:
        return []
    parts = []
    if (after.name, after.places) != (before.name, before.places):
        parts.append(translate("changes", "layout %1").replace("%1", layout_words(after)))
    if after.fills_empty != before.fills_empty:
        parts.append(
            translate("changes", "fills empty seats")
            if after.fills_empty
            else translate("changes", "fills no empty seats")
        )
    if after.has_voice_activation != before.has_voice_activation:
        parts.append(
            translate("changes", "by voice")
            if after.has_voice_activation
            else translate("changes", "not by voice")
        )
    if after.shows_names != before.shows_names:
        parts.append(
            translate("changes", "names on")
            if after.shows_names
            else translate("changes", "names off")
        )
    return parts


def _moves(changes: LookDifference, state: DeskState) -> list[str]:
    if state.preview.layout.is_auto:
        return []  # nobody leaves: the room arranges everybody
    return [_move(move, seat_name(move.seat, state)) for move in changes.moves]


def _leavers(changes: LookDifference, state: DeskState) -> list[str]:
    """Who is seen without having been given a seat, and has none in the preview."""
    look, before = state.preview, state.program.look.layout
    was_filled = before.is_auto or before.fills_empty
    if not changes.changes_layout or look.layout.is_auto or look.layout.fills_empty:
        return []
    seated = {*seat_ids(look, state.room.frame), *seat_ids(state.program.look, state.room.frame)}
    seen = [spot.user_id for spot in state.room.spots if spot.user_id] if was_filled else []
    gone = [user_id for user_id in seen if user_id not in seated]
    if len(gone) > _NAMED:
        words = translate("changes", "%1 people leave the picture")
        return [words.replace("%1", str(len(gone)))]
    sentence = translate("changes", "%1 leaves the picture")
    return [sentence.replace("%1", state.room.name_of(user_id)) for user_id in gone]


def _move(move: SeatMove, name: str) -> str:
    before, after = move.before, move.after
    if before is None:
        sentence = _numbered(translate("changes", "%1 to seat %2"), after or 0)
    elif after is None:
        sentence = _numbered(translate("changes", "%1 leaves seat %2"), before)
    else:
        sentence = _numbered(translate("changes", "%1 from seat %2 to %3"), before, after)
    return sentence.replace("%1", name)


def _numbered(sentence: str, *seats: int) -> str:
    """Fill in seat numbers, which people count from one."""
    for place, seat in enumerate(seats, start=2):
        sentence = sentence.replace(f"%{place}", str(seat + 1))
    return sentence


def _graphics(changes: LookDifference) -> list[str]:
    """A graphic that goes out and comes in again under the same name was changed."""
    going = [template_words(graphic.document.name) for graphic in changes.graphics_out]
    coming = [template_words(graphic.document.name) for graphic in changes.graphics_in]
    words = [
        translate("changes", "%1 changed") if name in going else translate("changes", "%1 in")
        for name in coming
    ]
    parts = [word.replace("%1", name) for word, name in zip(words, coming, strict=True)]
    parts += [_place_words(graphic, plane) for graphic, plane in changes.graphics_moved]
    return parts + [
        translate("changes", "%1 out").replace("%1", name) for name in going if name not in coming
    ]


def _place_words(graphic: Graphic, plane: Plane) -> str:
    words = {
        Plane.FRONT: translate("changes", "%1 in front of people"),
        Plane.BACK: translate("changes", "%1 behind people"),
    }
    return words[plane].replace("%1", template_words(graphic.document.name))
