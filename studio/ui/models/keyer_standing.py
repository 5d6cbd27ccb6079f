"""Where a keyer stands between preview and program, and in which colour that is told."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final

from studio.domain.looks import keyer_of
from studio.services.keyers import wanted_keyers
from studio.ui import theme
from studio.ui.widgets.tally_button import Tally

if TYPE_CHECKING:
    from studio.domain.desk import DeskState
    from studio.domain.keying import PlaneWish
    from studio.domain.looks import Keyer


class Standing(Enum):
    """What the operator has to know about a keyer."""

    OUT = "out"
    COMES_IN = "comes in"
    GOES_OUT = "goes out"
    ASKED_IN = "asked in"
    ASKED_OUT = "asked out"
    LOST_IN = "lost on its way in"
    LOST_OUT = "lost on its way out"
    SENT = "sent"
    ON_AIR = "on air"
    DIFFERS = "differs"
    SENT_GOES_OUT = "sent, goes out"
    SENT_DIFFERS = "sent, differs"
    MOVES = "moves"
    """On air in front of the people and prepared behind them, or the other way round."""
    SENT_MOVES = "sent, moves"


OFF_AIR: Final = frozenset({Standing.OUT, Standing.COMES_IN, Standing.ASKED_IN, Standing.LOST_IN})
_SURE: Final = frozenset({Standing.GOES_OUT, Standing.ON_AIR, Standing.DIFFERS, Standing.MOVES})
_CALM: Final = frozenset({Standing.OUT, Standing.COMES_IN})


def standing_in(state: DeskState, number: int) -> Standing:
    """Return where a keyer stands; of one that is on air and emptied, that it goes out."""
    program = keyer_of(state.program.look.keyers_in, number)
    wished = keyer_of(wanted_keyers(state), number)
    if (wished is None) != (program is None):
        wish = next(w for w in state.keying.wishes if _is_about(w, wished or program))
        return _ON_ITS_WAY[wished is not None, wish.is_lost]
    layer = None if program is None else state.program.layer(program.plane.value)
    prepared = keyer_of(state.preview.keyers, number)
    is_confirmed = bool(layer and layer.is_confirmed)
    return standing_of(prepared, program, is_confirmed=is_confirmed)


def _is_about(wish: PlaneWish, keyer: Keyer | None) -> bool:
    return keyer is not None and wish.plane is keyer.plane


_ON_ITS_WAY: Final = {
    (True, False): Standing.ASKED_IN,
    (True, True): Standing.LOST_IN,
    (False, False): Standing.ASKED_OUT,
    (False, True): Standing.LOST_OUT,
}


def standing_of(preview: Keyer | None, program: Keyer | None, *, is_confirmed: bool) -> Standing:
    """Return where a keyer stands; program is the same keyer as it was sent, None when it is out.

    `is_confirmed` says whether the room's own events proved the foreground.
    """
    if program is None:
        return Standing.COMES_IN if preview is not None and preview.is_in else Standing.OUT
    if preview is None or not preview.is_in:
        return Standing.GOES_OUT if is_confirmed else Standing.SENT_GOES_OUT
    if preview.graphic != program.graphic:
        return Standing.DIFFERS if is_confirmed else Standing.SENT_DIFFERS
    if preview.plane is not program.plane:
        return Standing.MOVES if is_confirmed else Standing.SENT_MOVES
    return Standing.ON_AIR if is_confirmed else Standing.SENT


def tally_of(standing: Standing, *, is_rehearsal: bool) -> Tally:
    """Return the tally of a keyer on the program: amber until the room itself said so."""
    if standing in _CALM:
        return Tally.OFF
    if standing not in _SURE:
        return Tally.ASKED
    return Tally.REHEARSED if is_rehearsal else Tally.PROGRAM


def colour_of(standing: Standing, *, is_rehearsal: bool) -> str:
    """Return the colour of the words that tell a standing."""
    if standing in {Standing.ON_AIR, Standing.GOES_OUT}:
        return theme.on_air(is_rehearsal=is_rehearsal).edge
    if standing in _CALM:
        return theme.PREVIEW if standing is Standing.COMES_IN else theme.MUTED
    return theme.ASKED
