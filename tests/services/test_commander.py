import asyncio
from dataclasses import replace

import pytest

from studio.domain.commands import (
    EndRoom,
    Fate,
    Kick,
    SendChat,
    ShowLayout,
    StartClip,
    StartRecording,
    TakeSnapshot,
)
from studio.domain.errors import AnswerLost, Gone, NotConnected, Unexpected
from studio.domain.events import (
    Heard,
    OptionsChanged,
    ParticipantLeft,
    RecordingChanged,
    RoomTold,
)
from studio.domain.intents import (
    AnswerQuestion,
    KickParticipant,
    LockRoom,
    OpenRoom,
    RoomWish,
    Say,
    Take,
)
from studio.domain.looks import LayoutChoice
from studio.domain.room import Playback, Recording
from tests.support.desk import OPTIONS, READY, settled
from tests.support.direction import Direction

CLIP = StartClip("op", "https://x.test/op.webm", "Opener", has_audio=True)


async def test_withheld_room_events_leave_a_command_accepted_then_not_echoed(rehearsal: Direction):
    await rehearsal.do(Say("hello"))
    assert rehearsal.state.commands[-1].fate is Fate.ACCEPTED
    rehearsal.sleep.over()
    await settled()
    assert rehearsal.state.commands[-1].fate is Fate.UNECHOED
    assert rehearsal.state.notices == ()


async def test_the_rooms_event_confirms_with_its_delay(rehearsal: Direction):
    request = ShowLayout(LayoutChoice("one"), (), ("anna",))
    await rehearsal.commander.carry_out(request)
    rehearsal.clock.now_s += 0.4
    await rehearsal.hear(
        OptionsChanged(replace(OPTIONS, layout_name="one", layout_users=("anna",)))
    )
    command = rehearsal.state.commands[-1]
    assert command.fate is Fate.CONFIRMED
    assert command.echo_delay_s is not None
    assert round(command.echo_delay_s, 3) == 0.4


async def test_without_a_room_the_operator_reads_what_to_do(direction: Direction):
    await direction.do(Say("hello"))
    assert direction.state.notices[-1].sentence == NotConnected.sentence
    assert direction.state.commands[-1].fate is Fate.FAILED


async def test_a_lost_answer_is_told_as_it_is(rehearsal: Direction):
    rehearsal.session.refusal = AnswerLost()
    await rehearsal.do(Say("hello"))
    failure = rehearsal.state.commands[-1].failure
    assert failure is not None
    assert failure.sentence == "Sent, answer lost."


async def test_a_room_that_is_gone_is_shown_as_over_and_the_preview_is_kept(rehearsal: Direction):
    preview = rehearsal.state.preview
    rehearsal.session.refusal = Gone()
    await rehearsal.do(Say("hello"))
    assert rehearsal.state.room.facts is not None
    assert rehearsal.state.room.facts.is_over
    assert rehearsal.state.preview == preview


async def test_a_still_that_fails_disturbs_nobody_unless_the_room_is_over(rehearsal: Direction):
    rehearsal.session.refusal = AnswerLost()
    await rehearsal.commander.carry_out(TakeSnapshot(is_for_program=True))
    assert rehearsal.state.notices == ()
    rehearsal.session.refusal = Gone()
    await rehearsal.commander.carry_out(TakeSnapshot(is_for_program=True))
    assert [notice.sentence for notice in rehearsal.state.notices] == [Gone.sentence]


async def test_a_kick_names_the_person_and_waits_for_the_room(rehearsal: Direction):
    kick = KickParticipant("ben")
    await rehearsal.do(kick)
    rehearsal.clock.now_s += 1
    await rehearsal.do(kick)
    assert rehearsal.session.sent == [Kick("ben", "ben")]
    await rehearsal.hear(ParticipantLeft("ben"))
    assert rehearsal.state.commands[-1].fate is Fate.CONFIRMED


async def test_an_empty_line_is_not_sent(rehearsal: Direction):
    await rehearsal.do(Say("   "), Say(" hi "))
    assert rehearsal.session.sent == [SendChat("hi")]


async def test_the_take_of_an_untouched_preview_files_no_command(rehearsal: Direction):
    await rehearsal.do(Take())
    assert rehearsal.state.commands == ()


async def test_what_was_asked_in_a_room_that_was_left_says_nothing_about_the_next(
    rehearsal: Direction,
):
    first = rehearsal.session
    first.gate = asyncio.Event()
    await rehearsal.do(Say("hello"))
    await rehearsal.do(OpenRoom("https://cloud", "key", RoomWish()))
    first.refusal = Gone()
    first.gate.set()
    await settled()
    assert rehearsal.state.notices == ()
    assert rehearsal.state.room.is_ready


async def test_nothing_is_sent_to_another_room_than_it_was_meant_for(rehearsal: Direction):
    first = rehearsal.session
    await rehearsal.do(OpenRoom("https://cloud", "key", RoomWish()))
    assert not await rehearsal.commander.carry_out(SendChat("hi"), only_in=first)
    assert (rehearsal.session.sent, rehearsal.state.commands) == ([], ())
    assert SendChat("hi") not in first.sent


async def test_a_request_that_fails_unexpectedly_does_not_stay_asked_for_ever(rehearsal: Direction):
    rehearsal.session.fault = ValueError("broken")
    with pytest.raises(ValueError, match="broken"):
        await rehearsal.commander.carry_out(SendChat("hi"))
    command = rehearsal.state.commands[-1]
    assert command.fate is Fate.FAILED
    assert command.failure is not None
    assert command.failure.sentence == Unexpected.sentence


async def test_a_lock_that_observers_are_not_told_of_is_looked_up(rehearsal: Direction):
    locked = RoomTold(replace(READY, is_locked=True))
    rehearsal.session.looks.append(Heard(locked, at_s=1.0))
    await rehearsal.do(LockRoom(), AnswerQuestion("LOCK"))
    assert rehearsal.state.commands[-1].fate is Fate.CONFIRMED
    assert rehearsal.state.room.facts is not None
    assert rehearsal.state.room.facts.is_locked


@pytest.mark.parametrize(
    ("request_", "told"),
    [
        (StartRecording(), RoomTold(replace(READY, recording=Recording("rec", 1)))),
        (CLIP, RoomTold(replace(READY, playbacks=(Playback("op", "u"),)))),
        (EndRoom(), RoomTold(replace(READY, is_over=True))),
    ],
)
async def test_what_no_event_echoed_is_looked_up_and_found(rehearsal: Direction, request_, told):
    await rehearsal.commander.carry_out(request_)
    rehearsal.session.looks.append(Heard(told, at_s=1.0))
    rehearsal.sleep.over()
    await settled()
    assert rehearsal.state.commands[-1].fate is Fate.CONFIRMED


@pytest.mark.parametrize("request_", [StartRecording(), CLIP])
async def test_what_is_looked_up_in_vain_stays_accepted_and_is_no_fault(
    rehearsal: Direction, request_
):
    await rehearsal.commander.carry_out(request_)
    rehearsal.session.looks.append(Heard(RoomTold(replace(READY, playbacks=())), at_s=1.0))
    rehearsal.sleep.over()
    await settled()
    assert rehearsal.state.commands[-1].fate is Fate.UNECHOED
    assert rehearsal.state.notices == ()
    assert rehearsal.session.looks == []


async def test_what_was_echoed_in_time_is_not_looked_up(rehearsal: Direction):
    await rehearsal.commander.carry_out(StartRecording())
    await rehearsal.hear(RecordingChanged(Recording("rec", 1)))
    rehearsal.session.looks.append(Heard(RoomTold(READY), at_s=1.0))
    rehearsal.sleep.over()
    await settled()
    assert len(rehearsal.session.looks) == 1
    assert rehearsal.state.is_recording
