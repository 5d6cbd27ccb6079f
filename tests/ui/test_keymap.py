from dataclasses import replace

import pytest

from studio.domain.clips import Clip
from studio.domain.commands import Command, StartClip
from studio.domain.desk import DeskState, Program
from studio.domain.events import GuardLevel, Question, WishArmed
from studio.domain.intents import (
    Clean,
    CueKeyer,
    DropQuestion,
    EndRoom,
    HaltClip,
    Held,
    KeyProgram,
    PlayClip,
    Record,
    RunCued,
    Snap,
    StopRecord,
    SwitchKeyer,
    Take,
    TakeBack,
    Update,
)
from studio.domain.keying import Keying
from studio.domain.looks import Cue, Keyer, Look
from studio.domain.overlay import Graphic, OverlayDocument
from studio.domain.room import Playback, Recording, RoomState
from studio.ui.keymap import (
    BINDINGS,
    ESCAPE,
    PASS,
    Decision,
    Deed,
    Focus,
    Modifier,
    Moment,
    Stroke,
    decide,
    intent_of,
    keys_of,
)

EMPTY = DeskState()
STRAP = Keyer(1, Graphic(OverlayDocument("Strap")))
ASKED = DeskState(question=Question(EndRoom(), GuardLevel.WORD, "END"))
ARMED = DeskState(armed=WishArmed(StopRecord(), 2.0))


def at(focus: Focus = Focus.NOTHING, now_s: float = 10.0, last: float | None = None) -> Moment:
    return Moment(focus, now_s, last)


@pytest.mark.parametrize(
    ("stroke", "intent"),
    [
        (Stroke("Return"), Take()),
        (Stroke("Enter", Modifier.KEYPAD), Take()),
        (Stroke("F6"), Update()),
        (Stroke("Backspace", Modifier.CONTROL), TakeBack()),
        (Stroke("0", Modifier.KEYPAD), Clean()),
        (Stroke("F9"), Snap()),
    ],
)
def test_a_live_key_does_its_deed_and_no_widget_sees_it(stroke, intent):
    decision = decide(stroke, at(), EMPTY)
    assert decision.intent == intent
    assert decision.is_taken


def test_no_two_bindings_share_a_stroke():
    strokes = [binding.stroke for binding in BINDINGS]
    assert len(strokes) == len(set(strokes))


def test_enter_in_a_line_ends_the_editing_and_takes_nothing():
    decision = decide(Stroke("Return"), at(Focus.LINE), EMPTY)
    assert (decision.intent, decision.is_taken, decision.leaves_field) == (None, False, True)


def test_enter_in_a_long_text_begins_a_new_line():
    assert decide(Stroke("Return"), at(Focus.TEXT), EMPTY) == PASS


def test_enter_in_a_popup_belongs_to_the_popup():
    assert decide(Stroke("Return"), at(Focus.POPUP), EMPTY) == PASS


def test_function_keys_act_while_somebody_types():
    assert decide(Stroke("F6"), at(Focus.LINE), EMPTY).intent == Update()


def test_deleting_a_word_is_no_take_back():
    stroke = Stroke("Backspace", Modifier.CONTROL)
    assert decide(stroke, at(Focus.LINE), EMPTY) == PASS


def test_a_key_with_another_modifier_is_another_key():
    assert decide(Stroke("Return", Modifier.SHIFT), at(), EMPTY) == PASS
    assert decide(Stroke("0"), at(), EMPTY) == PASS


@pytest.mark.parametrize("focus", list(Focus))
def test_escape_twice_in_time_is_clean_from_anywhere(focus):
    decision = decide(ESCAPE, at(focus, 10.5, 10.0), EMPTY)
    assert (decision.intent, decision.is_taken) == (Clean(), True)


def test_escape_twice_but_slowly_is_not_clean():
    assert decide(ESCAPE, at(Focus.NOTHING, 10.7, 10.0), EMPTY) == PASS


def test_one_escape_leaves_a_text_field():
    decision = decide(ESCAPE, at(Focus.LINE), EMPTY)
    assert (decision.intent, decision.leaves_field, decision.is_taken) == (None, True, True)


@pytest.mark.parametrize("state", [ASKED, ARMED])
def test_one_escape_cancels_what_is_armed_or_asked(state):
    assert decide(ESCAPE, at(), state).intent == DropQuestion()


def test_escape_in_the_field_of_a_question_does_both():
    decision = decide(ESCAPE, at(Focus.LINE), ASKED)
    assert (decision.intent, decision.leaves_field) == (DropQuestion(), True)


def test_escape_in_a_popup_only_closes_the_popup():
    assert decide(ESCAPE, at(Focus.POPUP), ASKED) == PASS


def test_space_never_presses_what_was_clicked_last():
    assert decide(Stroke("Space"), at(Focus.CLICKED), EMPTY) == Decision(is_taken=True)
    assert decide(Stroke("Space"), at(Focus.NOTHING), EMPTY) == PASS
    assert decide(Stroke("Return"), at(Focus.CLICKED), EMPTY).intent == Take()
    assert decide(ESCAPE, at(Focus.CLICKED), EMPTY) == PASS


def test_shift_and_digit_takes_the_keyer_of_that_number_on_air_and_off():
    stroke = Stroke("1", Modifier.SHIFT)
    strap = replace(STRAP, is_in=True)
    off = DeskState(preview=Look(keyers=(strap,)))
    on_air = DeskState(preview=Look(keyers=(STRAP,)), program=Program(Look(keyers=(strap,))))
    assert decide(stroke, at(), off).intent == KeyProgram(1, is_in=True)
    assert decide(stroke, at(), on_air).intent == KeyProgram(1, is_in=False)


def test_with_alt_it_is_the_keyer_of_the_preview():
    stroke = Stroke("1", Modifier.SHIFT | Modifier.ALT)
    out = DeskState(preview=Look(keyers=(STRAP,)))
    is_in = DeskState(preview=Look(keyers=(replace(STRAP, is_in=True),)))
    assert decide(stroke, at(), out).intent == SwitchKeyer(1, is_in=True)
    assert decide(stroke, at(), is_in).intent == SwitchKeyer(1, is_in=False)


def test_f1_f2_and_f3_act_on_the_selected_keyer_also_while_somebody_types():
    state = DeskState(preview=Look(keyers=(STRAP, replace(STRAP, number=2))))
    state = replace(state, keying=Keying(selected=2))
    typing = at(Focus.LINE)
    assert decide(Stroke("F2"), typing, state).intent == KeyProgram(2, is_in=True)
    assert decide(Stroke("F3"), typing, state).intent == CueKeyer(2, Cue.IN)
    assert decide(Stroke("F1"), typing, state).intent is None
    on_air = replace(state, program=Program(Look(keyers=(replace(STRAP, number=2, is_in=True),))))
    assert decide(Stroke("F1"), typing, on_air).intent == KeyProgram(2, is_in=False)
    assert decide(Stroke("F3", Modifier.SHIFT), typing, state).intent == RunCued()


def test_the_key_of_a_keyer_that_is_not_there_is_eaten_and_does_nothing():
    decision = decide(Stroke("2", Modifier.SHIFT), at(), EMPTY)
    assert (decision.intent, decision.is_taken) == (None, True)


def test_recording_waits_until_the_key_was_held():
    decision = decide(Stroke("R", Modifier.CONTROL), at(Focus.LINE), EMPTY)
    assert (decision.intent, decision.holds) == (None, Deed.RECORD)


def test_the_held_key_starts_and_stops_the_recording():
    running = DeskState(room=RoomState(recording=Recording("r", 0)))
    assert intent_of(Deed.RECORD, EMPTY) == Record()
    assert intent_of(Deed.RECORD, running) == Held(StopRecord())


def test_the_clip_key_stops_what_runs():
    room = RoomState(playbacks=(Playback("vt", "http://clips/vt"),))
    state = DeskState(clips=(Clip("opener", "Opener", ""), Clip("vt", "VT", "")), room=room)
    assert intent_of(Deed.CLIP, state) == HaltClip("vt")


def test_the_clip_key_starts_the_clip_used_last():
    clips = (Clip("opener", "Opener", ""), Clip("vt", "VT", ""))
    used = Command(1, StartClip("vt", "", "VT", has_audio=True), 0.0)
    assert intent_of(Deed.CLIP, DeskState(clips=clips, commands=(used,))) == PlayClip("vt")
    assert intent_of(Deed.CLIP, DeskState(clips=clips)) == PlayClip("opener")


def test_the_clip_key_does_nothing_without_clips():
    assert intent_of(Deed.CLIP, EMPTY) is None


def test_tooltips_read_their_keys_from_the_same_table():
    assert keys_of(Deed.TAKE) == "Enter"
    assert keys_of(Deed.KEYER, 3) == "Shift+3"
    assert keys_of(Deed.KEYER_PREVIEW, 3) == "Alt+Shift+3"
    assert keys_of(Deed.KEYER, 9) == ""
