"""What happened to the keyers, folded into the state of the desk."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, assert_never

from studio.domain.events.keyers import (
    AutoOutsChanged,
    KeyerEvent,
    KeyerPinned,
    KeyerSelected,
    KeyersKept,
    KeyersWished,
    ThemeChosen,
    ThemesChanged,
)
from studio.domain.keying import PlaneWish, pinned
from studio.domain.looks import themed, with_plane

if TYPE_CHECKING:
    from studio.domain.desk import DeskState
    from studio.domain.overlay import Theme
    from studio.domain.themes import Themes


def reduce_keyers(state: DeskState, event: KeyerEvent) -> DeskState:
    """Return the state after event."""
    keying = state.keying
    match event:
        case KeyerSelected(number):
            return replace(state, keying=replace(keying, selected=number))
        case KeyersWished(plane, keyers, is_lost):
            wish = None if keyers is None else PlaneWish(plane, keyers, is_lost)
            return replace(state, keying=keying.with_wish(plane, wish))
        case KeyersKept(plane, keyers):
            there = state.program.look
            look = replace(there, keyers=with_plane(there.keyers, plane, keyers))
            return replace(state, program=replace(state.program, look=look))
        case AutoOutsChanged(auto_outs):
            return replace(state, keying=replace(keying, auto_outs=auto_outs))
        case KeyerPinned(number, is_pinned):
            return replace(state, keying=pinned(keying, number, is_pinned=is_pinned))
        case ThemeChosen(theme):
            return _themed(state, theme)
        case ThemesChanged(themes):
            return _themed(replace(state, themes=themes), _still_worn(state, themes))
        case _:
            assert_never(event)


def _still_worn(state: DeskState, themes: Themes) -> Theme:
    """A change of the worn theme is worn; another one that came by its name is not."""
    worn = state.theme
    was_known = state.themes.named(worn.name) == worn
    return themes.named(worn.name) or worn if was_known else worn


def _themed(state: DeskState, theme: Theme) -> DeskState:
    """The preview wears the theme at once, the program with the next TAKE or UPDATE."""
    if theme == state.theme and all(k.graphic.theme == theme for k in state.preview.keyers):
        return state
    preview = replace(state.preview, keyers=themed(state.preview.keyers, theme))
    return replace(state, theme=theme, preview=preview)
