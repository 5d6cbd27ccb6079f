from dataclasses import replace

import pytest

from studio.domain.desk import DeskState
from studio.domain.events import GuardLevel, Question
from studio.domain.intents import (
    EndRoom,
    KickParticipant,
    LockRoom,
    OpenRehearsal,
    Quit,
    Record,
    StopRecord,
    StopStream,
    Stream,
    Take,
    Wish,
)
from studio.domain.room import Recording
from studio.services.guards import ARMED_S, BOUNCE_S, Verdict, armed, decide, is_answered, level_of
from tests.support.desk import room_with

IDLE = DeskState()
RECORDING = DeskState(room=room_with(recording=Recording("r", 1)))
KICK = KickParticipant("ben")


@pytest.mark.parametrize(
    ("wish", "level"),
    [
        (Take(), GuardLevel.AT_ONCE),
        (Record(), GuardLevel.AT_ONCE),
        (KICK, GuardLevel.TWICE),
        (StopRecord(), GuardLevel.TWICE),
        (Stream("rtmp://x"), GuardLevel.TWICE),
        (StopStream(), GuardLevel.TWICE),
        (LockRoom(), GuardLevel.WORD),
        (EndRoom(), GuardLevel.WORD),
        (Quit(), GuardLevel.AT_ONCE),
    ],
)
def test_each_wish_has_the_guard_the_operators_agreed_on(wish: Wish, level: GuardLevel):
    assert level_of(wish, IDLE) is level


@pytest.mark.parametrize("wish", [Quit(), OpenRehearsal()])
def test_leaving_a_room_that_records_asks_first(wish: Wish):
    decision = decide(wish, RECORDING, 0.0)
    assert decision.verdict is Verdict.ASK
    assert decision.question == Question(wish, GuardLevel.SHEET)


@pytest.mark.parametrize(
    ("later_s", "verdict"),
    [
        (BOUNCE_S - 0.1, Verdict.IGNORE),
        (BOUNCE_S + 0.1, Verdict.PASS),
        (ARMED_S - 0.1, Verdict.PASS),
        (ARMED_S + 0.1, Verdict.ARM),
    ],
)
def test_the_second_press_counts_within_two_seconds_and_not_when_the_finger_bounces(
    later_s: float, verdict: Verdict
):
    state = replace(IDLE, armed=armed(KICK, 10.0))
    assert decide(KICK, state, 10.0 + later_s).verdict is verdict


def test_an_armed_wish_does_not_let_another_one_pass():
    state = replace(IDLE, armed=armed(KICK, 10.0))
    assert decide(KickParticipant("anna"), state, 11.0).verdict is Verdict.ARM


@pytest.mark.parametrize(("word", "is_right"), [("END", True), (" end ", True), ("", False)])
def test_ending_needs_its_word(word: str, is_right: bool):
    assert is_answered(Question(EndRoom(), GuardLevel.WORD, "END"), word) is is_right
