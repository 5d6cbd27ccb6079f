from dataclasses import replace

from studio.domain.commands import EndRoom as EndRequest
from studio.domain.commands import StartClip, StopRecording, TakeSnapshot
from studio.domain.errors import AnswerLost, AuthError, ClipRefused, Gone, RehearsalEnded
from studio.domain.events import (
    Heard,
    NoticeRaised,
    Power,
    RecordingChanged,
    RehearsalStage,
    RoomTold,
)
from studio.domain.intents import (
    AddClip,
    AnswerQuestion,
    ChangeClip,
    DismissNotice,
    DropQuestion,
    EndRoom,
    Held,
    OpenRehearsal,
    OpenRoom,
    OpenWithLink,
    PlayClip,
    Quit,
    RoomWish,
    Snap,
    StopRecord,
)
from studio.domain.room import Link, Recording
from tests.support.desk import READY, settled
from tests.support.direction import Direction

WISH = OpenRoom("https://cloud", "secret", RoomWish())


async def test_the_rehearsal_room_opens_with_its_clips(rehearsal: Direction):
    assert rehearsal.state.is_rehearsal
    assert rehearsal.state.rehearsal is RehearsalStage.RUNNING
    assert rehearsal.state.room.is_ready
    assert [clip.name for clip in rehearsal.state.clips] == ["Opener"]


async def test_a_refused_key_is_told_and_the_open_room_stays(rehearsal: Direction):
    rehearsal.doorman.refusal = AuthError()
    await rehearsal.do(WISH)
    assert rehearsal.state.notices[-1].sentence == AuthError.sentence
    assert rehearsal.state.is_rehearsal
    assert not rehearsal.session.is_closed


async def test_the_operator_sees_that_a_room_is_being_opened(direction: Direction):
    seen: list[bool] = []
    direction.store.subscribe(lambda state: seen.append(state.is_opening))
    await direction.do(WISH)
    assert True in seen
    assert not direction.state.is_opening
    direction.doorman.refusal = AuthError()
    await direction.do(WISH)
    assert not direction.state.is_opening


async def test_another_room_lets_go_of_the_first(rehearsal: Direction):
    first = rehearsal.session
    await rehearsal.do(WISH)
    assert first.is_closed
    assert not rehearsal.state.is_rehearsal


async def test_a_rehearsal_room_ends_when_it_is_left_and_no_other_room_does(rehearsal: Direction):
    first = rehearsal.session
    await rehearsal.do(WISH)
    second = rehearsal.session
    await rehearsal.do(OpenRehearsal())
    assert (first.sent, second.sent) == ([EndRequest()], [])
    assert second.is_closed
    assert rehearsal.state.notices == ()


async def test_a_rehearsal_server_that_cannot_end_its_room_holds_nobody(rehearsal: Direction):
    rehearsal.session.refusal = AnswerLost()
    await rehearsal.do(WISH)
    assert not rehearsal.state.is_rehearsal
    assert rehearsal.state.room.is_ready


async def test_a_key_that_worked_is_remembered_and_used_when_none_is_typed(direction: Direction):
    await direction.do(WISH, replace(WISH, api_key=""))
    assert direction.doorman.keys_used == ["secret", "secret"]


async def test_a_refused_key_is_not_remembered(direction: Direction):
    direction.doorman.refusal = AuthError()
    await direction.do(WISH)
    assert direction.keys.kept == {}


async def test_an_access_key_alone_makes_an_operator_without_host_powers(direction: Direction):
    await direction.do(OpenWithLink("https://cloud", "key"))
    assert direction.state.connection is not None
    assert direction.state.connection.power is Power.ACCESS


async def test_a_rehearsal_that_dies_is_told_and_can_be_started_again(rehearsal: Direction):
    rehearsal.host.lost()
    assert rehearsal.state.rehearsal is RehearsalStage.LOST
    assert [n.sentence for n in rehearsal.state.notices] == [RehearsalEnded.sentence]
    assert rehearsal.state.room.facts == replace(READY, is_over=True, is_ready=False)
    await settled()
    assert rehearsal.session.is_closed
    await rehearsal.do(OpenRehearsal())
    assert rehearsal.state.rehearsal is RehearsalStage.RUNNING
    assert rehearsal.host.starts == 2


async def test_the_link_is_offline_when_the_room_has_nothing_more_to_tell(rehearsal: Direction):
    rehearsal.session.told.put_nowait(None)
    await settled()
    assert rehearsal.state.link is Link.OFFLINE


async def test_ending_the_room_asks_for_its_word(rehearsal: Direction):
    await rehearsal.do(EndRoom(), AnswerQuestion("no"))
    assert rehearsal.session.sent == []
    await rehearsal.do(AnswerQuestion("end"))
    assert rehearsal.session.sent == [EndRequest()]
    assert rehearsal.state.question is None


async def test_a_room_that_somebody_else_ended_is_told(rehearsal: Direction):
    await rehearsal.hear(RoomTold(replace(READY, is_over=True)))
    assert [notice.sentence for notice in rehearsal.state.notices] == [Gone.sentence]


async def test_a_room_that_this_desk_ended_is_no_news(rehearsal: Direction):
    await rehearsal.do(EndRoom(), AnswerQuestion("END"))
    await rehearsal.hear(RoomTold(replace(READY, is_over=True)))
    assert rehearsal.state.room.facts == replace(READY, is_over=True, is_ready=False)
    assert rehearsal.state.notices == ()


async def test_a_room_that_opens_settles_the_attempts_before(direction: Direction):
    direction.doorman.refusal = AuthError()
    await direction.do(WISH)
    direction.doorman.refusal = None
    await direction.do(WISH)
    assert direction.state.notices == ()


async def test_a_rehearsal_that_dies_during_another_show_disturbs_nobody(rehearsal: Direction):
    await rehearsal.do(WISH)
    link = rehearsal.state.link
    rehearsal.host.lost()
    assert rehearsal.state.rehearsal is RehearsalStage.OFF
    assert (rehearsal.state.link, rehearsal.state.notices) == (link, ())


async def test_a_dropped_question_does_nothing(rehearsal: Direction):
    await rehearsal.do(EndRoom(), DropQuestion(), AnswerQuestion("END"))
    assert rehearsal.session.sent == []


async def test_holding_is_as_good_as_pressing_twice(rehearsal: Direction):
    await rehearsal.do(Held(StopRecord()))
    assert rehearsal.session.sent == [StopRecording()]


async def test_an_armed_wish_is_disarmed_after_its_time(rehearsal: Direction):
    await rehearsal.do(StopRecord())
    assert rehearsal.state.armed is not None
    rehearsal.sleep.over()
    await settled()
    assert rehearsal.state.armed is None
    assert rehearsal.session.sent == []


async def test_quitting_while_recording_asks(rehearsal: Direction):
    await rehearsal.hear(RecordingChanged(Recording("r", 1)))
    await rehearsal.do(Quit())
    assert rehearsal.quits == 0
    await rehearsal.do(AnswerQuestion())
    assert rehearsal.quits == 1


async def test_quitting_otherwise_is_at_once(rehearsal: Direction):
    await rehearsal.do(Quit())
    assert rehearsal.quits == 1


async def test_a_clip_plays_with_its_own_settings(rehearsal: Direction):
    clip = rehearsal.state.clips[0]
    await rehearsal.do(ChangeClip(replace(clip, plays_audio=False, loop_count=2)))
    await rehearsal.do(PlayClip("opener"), PlayClip("unknown"))
    assert rehearsal.session.sent == [
        StartClip("opener", clip.url, "Opener", has_audio=False, loop_count=2)
    ]


async def test_an_address_that_is_no_media_is_told_and_not_listed(rehearsal: Direction):
    rehearsal.prober.refusal = ClipRefused("not media")
    await rehearsal.do(AddClip("http://x.test/page"))
    assert rehearsal.state.notices[-1].sentence == ClipRefused.sentence
    rehearsal.prober.refusal = None
    await rehearsal.do(AddClip("http://x.test/a.webm", "Reel"))
    assert rehearsal.state.clips[-1].name == "Reel"


async def test_a_notice_goes_when_it_was_read(rehearsal: Direction):
    rehearsal.doorman.refusal = AuthError()
    await rehearsal.do(WISH)
    notice = rehearsal.state.notices[0]
    rehearsal.store.apply(NoticeRaised(notice))
    await rehearsal.do(DismissNotice(notice))
    assert rehearsal.state.notices == ()


async def test_a_snapshot_of_the_operator_is_for_the_gallery(rehearsal: Direction):
    await rehearsal.do(Snap())
    assert rehearsal.session.sent == [TakeSnapshot(is_for_program=False)]


async def test_a_room_told_by_a_session_that_was_left_is_not_heard(rehearsal: Direction):
    first = rehearsal.session
    await rehearsal.do(WISH)
    first.told.put_nowait(Heard(RoomTold(READY)))
    await settled()
    assert not rehearsal.state.is_rehearsal


async def test_holding_never_replaces_a_word_or_a_sheet(rehearsal: Direction):
    await rehearsal.do(Held(EndRoom()))
    assert rehearsal.session.sent == []
    assert rehearsal.state.question is not None
    await rehearsal.hear(RecordingChanged(Recording("r", 1)))
    await rehearsal.do(Held(Quit()))
    assert rehearsal.quits == 0
