import asyncio
from collections.abc import AsyncGenerator, Callable
from dataclasses import replace

import pytest

from studio.domain.commands import EndRoom as EndRequest
from studio.domain.errors import AnswerLost, AuthError, Gone, RehearsalNotStarted, Unexpected
from studio.domain.events import (
    Heard,
    LinkChanged,
    RehearsalStage,
    RoomTold,
)
from studio.domain.intents import (
    AnswerQuestion,
    EndRoom,
    KickParticipant,
    OpenRehearsal,
    OpenRoom,
    OpenWithLink,
    RoomWish,
)
from studio.domain.room import Link, RoomFacts
from tests.support.desk import READY, FakeSession, settled
from tests.support.direction import Direction

CLOUD = OpenRoom("https://cloud", "secret", RoomWish())
LINK = OpenWithLink("https://cloud", "key")
NONSENSE = RoomTold(facts=None)  # type: ignore[arg-type] - made to fail
OVER = Heard(RoomTold(replace(READY, is_over=True)))


def slow(direction: Direction) -> Callable[[], None]:
    """Let the next room be opened only when the test says so."""
    gate, open_room = asyncio.Event(), direction.doorman.open_room

    async def opened_late(wish: OpenRoom) -> tuple[FakeSession, RoomFacts]:
        direction.doorman.open_room = open_room
        await gate.wait()
        return await open_room(wish)

    direction.doorman.open_room = opened_late
    return gate.set


async def test_of_two_rooms_that_are_opened_at_once_the_one_asked_for_last_counts(
    direction: Direction,
):
    let_in = slow(direction)
    await direction.do(CLOUD, LINK)
    link = direction.session
    let_in()
    await settled()
    late = direction.session
    assert (late.is_closed, link.is_closed) == (True, False)
    assert direction.commander.session is link
    assert not direction.state.is_opening


async def test_a_room_is_awaited_until_the_last_of_several_is_there(direction: Direction):
    let_in = slow(direction)
    await direction.do(CLOUD, LINK)
    assert direction.state.is_opening
    let_in()
    await settled()
    assert not direction.state.is_opening


async def test_rooms_that_are_entered_at_once_leave_no_session_behind(direction: Direction):
    direction.director.handle(CLOUD)
    direction.director.handle(LINK)
    direction.director.handle(OpenRehearsal())
    await settled(60)
    open_ones = [session for session in direction.doorman.sessions if not session.is_closed]
    assert open_ones == [direction.commander.session]


async def test_the_operator_sees_that_a_room_is_awaited_while_the_key_is_looked_up(
    direction: Direction,
):
    is_read = asyncio.Event()

    async def read(_server_url: str) -> str:
        await is_read.wait()
        return "kept"

    direction.keys.read = read
    await direction.do(replace(CLOUD, api_key=""))
    assert direction.state.is_opening
    is_read.set()
    await settled()
    assert direction.doorman.keys_used == ["kept"]


async def test_a_key_that_was_typed_is_kept(direction: Direction):
    await direction.do(CLOUD)
    assert (direction.keys.kept, direction.keys.held) == ({"https://cloud": "secret"}, {})


async def test_a_key_nobody_typed_is_only_held_and_opens_the_next_room_too(direction: Direction):
    await direction.do(replace(CLOUD, keeps_key=False), replace(CLOUD, api_key=""))
    assert (direction.keys.kept, direction.keys.held) == ({}, {"https://cloud": "secret"})
    assert direction.doorman.keys_used == ["secret", "secret"]


async def test_a_room_that_is_not_opened_again_leaves_the_running_rehearsal_as_it_is(
    rehearsal: Direction,
):
    rehearsal.doorman.refusal = AuthError()
    await rehearsal.do(OpenRehearsal())
    assert rehearsal.state.rehearsal is RehearsalStage.RUNNING


async def test_a_rehearsal_that_does_not_start_is_off(direction: Direction):
    direction.host.refusal = RehearsalNotStarted("busy")
    await direction.do(OpenRehearsal())
    assert direction.state.rehearsal is RehearsalStage.OFF
    assert direction.state.notices[-1].detail == "busy"


async def test_a_question_about_one_room_is_not_answered_in_the_next(rehearsal: Direction):
    await rehearsal.do(EndRoom(), KickParticipant("anna"))
    await rehearsal.do(CLOUD)
    assert (rehearsal.state.question, rehearsal.state.armed) == (None, None)
    await rehearsal.do(AnswerQuestion("END"))
    assert rehearsal.session.sent == []


async def test_a_room_that_this_desk_ended_is_no_news_even_if_the_answer_was_lost(
    rehearsal: Direction,
):
    rehearsal.session.refusal = AnswerLost()
    await rehearsal.do(EndRoom(), AnswerQuestion("END"))
    assert rehearsal.session.sent == [EndRequest()]
    rehearsal.session.told.put_nowait(OVER)
    await settled()
    assert [n.sentence for n in rehearsal.state.notices] == [AnswerLost.sentence]


async def test_the_end_of_a_room_is_news_again_in_the_next_one(rehearsal: Direction):
    await rehearsal.do(EndRoom(), AnswerQuestion("END"), CLOUD)
    rehearsal.session.told.put_nowait(OVER)
    await settled()
    assert [n.sentence for n in rehearsal.state.notices] == [Gone.sentence]


@pytest.mark.expects_error_log
async def test_an_event_that_makes_trouble_does_not_make_the_desk_deaf(rehearsal: Direction):
    rehearsal.session.told.put_nowait(Heard(NONSENSE))
    rehearsal.session.told.put_nowait(LinkChanged(Link.LIVE))
    await settled()
    assert rehearsal.state.link is Link.LIVE
    assert [n.sentence for n in rehearsal.state.notices] == [Unexpected.sentence]


@pytest.mark.expects_error_log
async def test_a_session_that_fails_is_offline_and_no_longer_shown_as_live(direction: Direction):
    await direction.do(CLOUD)

    async def events(_: FakeSession) -> AsyncGenerator[LinkChanged, None]:
        yield LinkChanged(Link.LIVE)
        raise ValueError("broken")

    direction.doorman.session_kind = type("Broken", (FakeSession,), {"events": events})
    await direction.do(CLOUD)
    assert direction.state.link is Link.OFFLINE
    assert direction.failures == ["listen to the room"]
    direction.failures.clear()


async def test_a_session_that_was_left_is_told_out_to_its_end(rehearsal: Direction):
    first = rehearsal.session
    await rehearsal.do(CLOUD)
    assert first.has_told_all


async def test_the_rehearsal_process_is_ended_even_if_the_room_cannot_be_left(
    direction: Direction,
):
    await direction.do(OpenRehearsal())

    async def aclose() -> None:
        raise ValueError("stuck")

    direction.session.aclose = aclose
    with pytest.raises(ValueError, match="stuck"):
        await direction.rooms.aclose()
    assert direction.host.is_closed
