"""What a key or a keyer's button wishes for, given the state: None where there is nothing to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from studio.domain.commands import StartClip
from studio.domain.intents import CueKeyer, HaltClip, KeyProgram, PlayClip, SwitchKeyer
from studio.domain.looks import Cue, keyer_of, on_plane, with_plane
from studio.services.keyers import wanted_keyers

if TYPE_CHECKING:
    from studio.domain.desk import DeskState
    from studio.domain.intents import Intent


def on_air_wish(state: DeskState, number: int) -> Intent | None:
    """Take a keyer on air or off air, whichever it is not; what was lost is asked for again.

    A wish on its way counts: who presses again meanwhile takes it back.
    """
    lost = [wish for wish in state.keying.wishes if wish.is_lost]
    there = wanted_keyers(state)
    for wish in lost:
        there = with_plane(there, wish.plane, on_plane(state.program.look.keyers_in, wish.plane))
    if keyer_of(there, number) is not None:
        return KeyProgram(number, is_in=False)
    return in_wish(state, number)


def preview_wish(state: DeskState, number: int) -> Intent | None:
    """Take a keyer in or out of the preview."""
    keyer = keyer_of(state.preview.keyers, number)
    return None if keyer is None else SwitchKeyer(number, not keyer.is_in)


def in_wish(state: DeskState, number: int) -> Intent | None:
    """Take a keyer on air."""
    is_there = keyer_of(state.preview.keyers, number) is not None
    return KeyProgram(number, is_in=True) if is_there else None


def out_wish(state: DeskState, number: int) -> Intent | None:
    """Take a keyer off air, or back on its way there."""
    there = (*wanted_keyers(state), *state.program.look.keyers_in)
    is_there = keyer_of(there, number) is not None
    return KeyProgram(number, is_in=False) if is_there else None


def cue_wish(state: DeskState, number: int) -> Intent | None:
    """Let the next RUN bring a keyer to the other side; pressed again, not."""
    keyer = keyer_of(state.preview.keyers, number)
    if keyer is None:
        return None
    if keyer.is_cued:
        return CueKeyer(number, Cue.NONE)
    is_on_air = keyer_of(wanted_keyers(state), number) is not None
    return CueKeyer(number, Cue.OUT if is_on_air else Cue.IN)


def clip_wish(state: DeskState) -> Intent | None:
    """Stop the running clip; none running: start the one that was used last."""
    known = [clip.id for clip in state.clips]
    running = [p.play_id for p in state.room.playbacks if p.play_id in known]
    if running:
        return HaltClip(running[-1])
    used = [c.request.play_id for c in state.commands if isinstance(c.request, StartClip)]
    last = next((play_id for play_id in reversed(used) if play_id in known), None)
    clip_id = last or next(iter(known), None)
    return None if clip_id is None else PlayClip(clip_id)
