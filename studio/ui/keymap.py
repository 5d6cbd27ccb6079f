"""Which key does what, as data, and the decision for one key press: no Qt, no clock of its own.

Source of the table: what live operators expect of a desk ("House" keymap). Letters and digits act
only while nobody types; Escape twice within 0.6 s is CLEAN from anywhere, also out of a text field.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, Flag, auto
from typing import Final

from studio.domain.desk import DeskState
from studio.domain.intents import (
    Clean,
    DropQuestion,
    Held,
    Intent,
    Record,
    RunCued,
    Snap,
    StopRecord,
    Take,
    TakeBack,
    Update,
)
from studio.domain.looks import KEYER_NUMBERS
from studio.ui.key_wishes import (
    clip_wish,
    cue_wish,
    in_wish,
    on_air_wish,
    out_wish,
    preview_wish,
)

DOUBLE_ESCAPE_S: Final = 0.6
HOLD_S: Final = 0.6


class Modifier(Flag):
    """Keys held together with another."""

    NONE = 0
    CONTROL = auto()
    SHIFT = auto()
    ALT = auto()
    META = auto()
    KEYPAD = auto()


@dataclass(frozen=True, slots=True)
class Stroke:
    """One key with its modifiers; `key` is named as in `QKeySequence`, digits as such."""

    key: str
    modifiers: Modifier = Modifier.NONE


class Focus(Enum):
    """What has the keyboard."""

    NOTHING = "nothing"
    """Anything that is not typed into: the keys are live."""
    CLICKED = "clicked"
    """A button that has the keyboard only because it was clicked: live, but Space is not for it."""
    LINE = "line"
    """A field of one line."""
    TEXT = "text"
    """A field of many lines, where Enter begins a new one."""
    CANVAS = "canvas"
    """Where graphics are drawn: the keys are for drawing, only what acts always still does."""
    POPUP = "popup"
    """A menu, a list of choices, or a window of its own: keys belong to it."""


class Deed(Enum):
    """What keys can do."""

    TAKE = "take"
    UPDATE = "update"
    TAKE_BACK = "take_back"
    CLEAN = "clean"
    SNAPSHOT = "snapshot"
    CLIP = "clip"
    RECORD = "record"
    KEYER = "keyer"
    """A graphic on air or off air, at once."""
    KEYER_PREVIEW = "keyer_preview"
    OUT = "out"
    """The selected keyer off air."""
    IN = "in"
    CUE = "cue"
    RUN = "run"
    """Everything that is cued, in one go."""


class When(Enum):
    """When a binding acts."""

    LIVE = "live"
    """Only while nobody types."""
    ALWAYS = "always"
    """Also in a text field: the key means nothing there."""
    HELD = "held"
    """After being held for 0.6 s, also in a text field."""


@dataclass(frozen=True, slots=True)
class Binding:
    """One line of the key table; `keys` is how people read it, `number` the keyer."""

    deed: Deed
    stroke: Stroke
    keys: str
    when: When = When.LIVE
    number: int = 0


def _keyer(number: int) -> tuple[Binding, Binding]:
    """The program without, the preview with Alt: what the hand knows must not change later."""
    on_air, prepared = Modifier.SHIFT, Modifier.SHIFT | Modifier.ALT
    key = str(number)
    return (
        Binding(Deed.KEYER, Stroke(key, on_air), f"Shift+{key}", number=number),
        Binding(Deed.KEYER_PREVIEW, Stroke(key, prepared), f"Alt+Shift+{key}", number=number),
    )


BINDINGS: Final = (
    Binding(Deed.TAKE, Stroke("Return"), "Enter"),
    Binding(Deed.TAKE, Stroke("Enter", Modifier.KEYPAD), "Enter"),
    Binding(Deed.OUT, Stroke("F1"), "F1", When.ALWAYS),
    Binding(Deed.IN, Stroke("F2"), "F2", When.ALWAYS),
    Binding(Deed.CUE, Stroke("F3"), "F3", When.ALWAYS),
    Binding(Deed.RUN, Stroke("F3", Modifier.SHIFT), "Shift+F3", When.ALWAYS),
    Binding(Deed.UPDATE, Stroke("F6"), "F6", When.ALWAYS),
    Binding(Deed.TAKE_BACK, Stroke("Backspace", Modifier.CONTROL), "Ctrl+Backspace"),
    Binding(Deed.CLEAN, Stroke("0", Modifier.KEYPAD), "Num+0"),
    Binding(Deed.CLEAN, Stroke("Ins", Modifier.KEYPAD), "Num+Ins"),
    Binding(Deed.SNAPSHOT, Stroke("F9"), "F9", When.ALWAYS),
    Binding(Deed.CLIP, Stroke("F10"), "F10", When.ALWAYS),
    Binding(Deed.RECORD, Stroke("R", Modifier.CONTROL), "Ctrl+R", When.HELD),
    *(binding for number in KEYER_NUMBERS for binding in _keyer(number)),
)
PANIC_KEYS: Final = "Esc, Esc"
ESCAPE: Final = Stroke("Esc")
_SPACE: Final = Stroke("Space")
_TYPED: Final = frozenset({Focus.LINE, Focus.TEXT})
_BUSY: Final = _TYPED | {Focus.CANVAS}
_ENTER: Final = frozenset({"Return", "Enter"})
_TABLE: Final = {binding.stroke: binding for binding in BINDINGS}


@dataclass(frozen=True, slots=True)
class Moment:
    """When and where a key is pressed; times are seconds of one monotonic clock."""

    focus: Focus
    now_s: float
    last_escape_s: float | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """What one key press brings about."""

    intent: Intent | None = None
    is_taken: bool = False
    """Whether no widget may see the key."""
    leaves_field: bool = False
    """Whether the text field gives the keyboard back."""
    holds: Deed | None = None
    """What is to be done when the key is still down after 0.6 s."""


PASS: Final = Decision()


def decide(stroke: Stroke, moment: Moment, state: DeskState) -> Decision:
    """Return what a first press (never an automatic repetition) of a key does."""
    if stroke == ESCAPE:
        return _escaped(moment, state)
    if moment.focus is Focus.POPUP:
        return PASS
    if moment.focus is Focus.LINE and stroke.key in _ENTER:
        return Decision(leaves_field=True)
    binding = _TABLE.get(stroke)
    if moment.focus is Focus.CLICKED and stroke == _SPACE:
        return Decision(is_taken=True)
    if binding is None or (binding.when is When.LIVE and moment.focus in _BUSY):
        return PASS
    if binding.when is When.HELD:
        return Decision(is_taken=True, holds=binding.deed)
    return Decision(intent=intent_of(binding.deed, state, binding.number), is_taken=True)


def intent_of(deed: Deed, state: DeskState, number: int = 0) -> Intent | None:
    """Return the wish behind a key; None where there is nothing it could act on."""
    match deed:
        case Deed.RECORD:
            # The key was held: that is the guard of stopping.
            return Held(StopRecord()) if state.is_recording else Record()
        case Deed.CLIP:
            return clip_wish(state)
        case Deed.KEYER:
            return on_air_wish(state, number)
        case Deed.KEYER_PREVIEW:
            return preview_wish(state, number)
        case Deed.OUT:
            return out_wish(state, state.keying.selected)
        case Deed.IN:
            return in_wish(state, state.keying.selected)
        case Deed.CUE:
            return cue_wish(state, state.keying.selected)
        case _:
            return _SIMPLE[deed]


def keys_of(deed: Deed, number: int = 0) -> str:
    """Return the first key of a deed as people read it; empty for none."""
    found = (b.keys for b in BINDINGS if b.deed is deed and b.number == number)
    return next(found, "")


_SIMPLE: Final[dict[Deed, Intent]] = {
    Deed.TAKE: Take(),
    Deed.UPDATE: Update(),
    Deed.TAKE_BACK: TakeBack(),
    Deed.CLEAN: Clean(),
    Deed.SNAPSHOT: Snap(),
    Deed.RUN: RunCued(),
}


def _escaped(moment: Moment, state: DeskState) -> Decision:
    """Twice is CLEAN; once leaves what is open: a popup by itself, then a field and a question."""
    last = moment.last_escape_s
    if last is not None and moment.now_s - last <= DOUBLE_ESCAPE_S:
        return Decision(intent=Clean(), is_taken=True)
    if moment.focus is Focus.POPUP:
        return PASS
    is_typing = moment.focus in _TYPED
    is_asked = state.question is not None or state.armed is not None
    return Decision(
        intent=DropQuestion() if is_asked else None,
        is_taken=is_typing or is_asked,
        leaves_field=is_typing,
    )
