"""Where a keyer stands between preview and program."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from studio.domain.looks import Keyer


class Standing(Enum):
    """What the operator has to know about a keyer."""

    OUT = "out"
    COMES_IN = "comes in"
    GOES_OUT = "goes out"
    SENT = "sent"
    ON_AIR = "on air"
    DIFFERS = "differs"
    SENT_GOES_OUT = "sent, goes out"
    SENT_DIFFERS = "sent, differs"


def standing_of(preview: Keyer, program: Keyer | None, *, is_confirmed: bool) -> Standing:
    """Return where a keyer stands; program is the same keyer as it was sent, None when it is out.

    `is_confirmed` says whether the room's own events proved the foreground.
    """
    if program is None:
        return Standing.COMES_IN if preview.is_in else Standing.OUT
    if not preview.is_in:
        return Standing.GOES_OUT if is_confirmed else Standing.SENT_GOES_OUT
    if preview.graphic != program.graphic:
        return Standing.DIFFERS if is_confirmed else Standing.SENT_DIFFERS
    return Standing.ON_AIR if is_confirmed else Standing.SENT
