import asyncio
from dataclasses import replace

from studio.domain.commands import FOREGROUND, ClearLayer, ShowLayer, ShowLayout
from studio.domain.errors import Refused, ServerTrouble
from studio.domain.events import PreviewChanged
from studio.domain.intents import (
    Clean,
    CueKeyer,
    FillField,
    GroupKeyer,
    KeyProgram,
    OpenRoom,
    RoomWish,
    RunCued,
    Take,
    Update,
)
from studio.domain.looks import Cue, LayoutChoice, Look, Plane
from studio.domain.podium import WIDE
from tests.support.desk import keyer, settled
from tests.support.direction import NOW, Direction

PREPARED = Look(
    LayoutChoice("two"), (), tuple(keyer(n, is_in=False, name=f"Name {n}") for n in (1, 2, 3, 4))
)


def posts(direction: Direction) -> list[list[int]]:
    """The keyers of each post of the foreground."""
    sent = direction.session.sent
    return [[k.number for k in r.keyers] for r in sent if isinstance(r, ShowLayer)]


def prepare(direction: Direction, look: Look = PREPARED) -> None:
    direction.store.apply(PreviewChanged(look))


async def test_of_quick_presses_only_the_newest_picture_follows_the_one_under_way(
    rehearsal: Direction,
):
    prepare(rehearsal)
    rehearsal.session.gate = asyncio.Event()
    await rehearsal.do(*(KeyProgram(number, is_in=True) for number in (1, 2, 3)))
    assert posts(rehearsal) == [[1]]
    rehearsal.session.gate.set()
    await settled(60)
    assert posts(rehearsal) == [[1], [1, 2, 3]]
    assert [k.is_in for k in rehearsal.state.preview.keyers] == [True, True, True, False]
    assert rehearsal.state.keying.wishes == ()


async def test_a_wish_that_was_overtaken_while_it_was_drawn_is_not_sent(rehearsal: Direction):
    prepare(rehearsal)
    rehearsal.compositor.gate = asyncio.Event()
    await rehearsal.do(KeyProgram(1, is_in=True), KeyProgram(2, is_in=True))
    rehearsal.compositor.gate.set()
    await settled(60)
    assert posts(rehearsal) == [[1, 2]]


async def test_a_wish_is_told_before_anything_is_sent(rehearsal: Direction):
    prepare(rehearsal)
    rehearsal.compositor.gate = asyncio.Event()
    await rehearsal.do(KeyProgram(1, is_in=True))
    wish = rehearsal.state.keying.wish(Plane.FRONT)
    assert wish is not None
    assert [(k.number, k.started_at) for k in wish.keyers] == [(1, NOW.timestamp())]
    rehearsal.compositor.gate.set()


async def test_a_lost_upload_is_said_kept_and_goes_with_the_next_action(rehearsal: Direction):
    prepare(rehearsal)
    rehearsal.session.refusal = ServerTrouble()
    await rehearsal.do(KeyProgram(1, is_in=True))
    assert rehearsal.state.notices[-1].sentence == ServerTrouble.sentence
    assert rehearsal.state.keying.is_lost
    rehearsal.session.refusal = None
    await rehearsal.do(KeyProgram(2, is_in=True))
    assert posts(rehearsal)[-1] == [1, 2]
    assert not rehearsal.state.keying.is_lost


async def test_a_lost_graphic_can_be_withdrawn(rehearsal: Direction):
    prepare(rehearsal)
    rehearsal.session.refusal = Refused("no")
    await rehearsal.do(KeyProgram(1, is_in=True))
    rehearsal.session.refusal = None
    await rehearsal.do(KeyProgram(1, is_in=False))
    assert rehearsal.session.sent[-1] == ClearLayer(FOREGROUND)
    assert rehearsal.state.keying.wishes == ()


async def test_after_a_lost_upload_the_same_picture_is_sent_again(rehearsal: Direction):
    prepare(rehearsal)
    await rehearsal.do(KeyProgram(1, is_in=True))
    rehearsal.session.refusal = ServerTrouble()
    await rehearsal.do(KeyProgram(2, is_in=True))
    rehearsal.session.refusal = None
    await rehearsal.do(KeyProgram(2, is_in=False))
    assert posts(rehearsal) == [[1], [1, 2], [1]]


async def test_what_changes_no_pixel_is_not_sent_but_known(rehearsal: Direction):
    prepare(rehearsal, Look(keyers=(keyer(),)))
    await rehearsal.do(Take(), FillField(1, "nobody", "draws this"))
    await rehearsal.do(FillField(1, "name", "Anna Berg"), Update())
    assert len(posts(rehearsal)) == 2
    prepare(rehearsal, Look(keyers=(replace(rehearsal.state.preview.keyers[0], group="a"),)))
    await rehearsal.do(Update(), KeyProgram(1, is_in=True))
    assert len(posts(rehearsal)) == 2
    assert rehearsal.state.program.look.keyers[0].group == "a"


async def test_a_group_changes_hands_in_one_post(rehearsal: Direction):
    prepare(rehearsal)
    await rehearsal.do(GroupKeyer(1, "straps"), GroupKeyer(2, "straps"))
    await rehearsal.do(KeyProgram(1, is_in=True), KeyProgram(2, is_in=True))
    assert posts(rehearsal) == [[1], [2]]
    assert [k.number for k in rehearsal.state.preview.keyers_in] == [2]


async def test_several_are_cued_and_run_in_one_post(rehearsal: Direction):
    prepare(rehearsal)
    await rehearsal.do(KeyProgram(1, is_in=True))
    await rehearsal.do(CueKeyer(1, Cue.OUT), CueKeyer(2, Cue.IN), CueKeyer(4, Cue.IN), RunCued())
    assert posts(rehearsal) == [[1], [2, 4]]
    assert not any(k.is_cued for k in rehearsal.state.preview.keyers)
    await rehearsal.do(RunCued())
    assert len(posts(rehearsal)) == 2


async def test_cues_stay_until_their_run_was_accepted(rehearsal: Direction):
    prepare(rehearsal)
    rehearsal.session.refusal = Refused("no")
    await rehearsal.do(CueKeyer(2, Cue.IN), RunCued())
    assert [k.number for k in rehearsal.state.preview.keyers if k.is_cued] == [2]


async def test_a_take_of_a_new_layout_moves_what_follows_the_seats(rehearsal: Direction):
    rehearsal.compositor.seen = lambda spots: spots
    prepare(rehearsal, replace(PREPARED, keyers=(keyer(),)))
    await rehearsal.do(Take())
    prepare(rehearsal, replace(rehearsal.state.preview, layout=LayoutChoice("four")))
    await rehearsal.do(Take())
    assert rehearsal.compositor.spots[-1] == LayoutChoice("four").boxes_in(WIDE)
    assert [type(request) for request in rehearsal.session.sent[-2:]] == [ShowLayer, ShowLayout]


async def test_a_take_of_a_new_layout_leaves_graphics_that_look_the_same(rehearsal: Direction):
    prepare(rehearsal, replace(PREPARED, keyers=(keyer(),)))
    await rehearsal.do(Take())
    prepare(rehearsal, replace(rehearsal.state.preview, layout=LayoutChoice("four")))
    await rehearsal.do(Take())
    assert posts(rehearsal) == [[1]]


async def test_clean_withdraws_the_wish(rehearsal: Direction):
    prepare(rehearsal)
    rehearsal.session.refusal = ServerTrouble()
    await rehearsal.do(KeyProgram(1, is_in=True))
    rehearsal.session.refusal = None
    await rehearsal.do(Clean(), KeyProgram(2, is_in=True))
    assert posts(rehearsal)[-1] == [2]


async def test_a_wish_of_one_room_is_not_carried_into_another(rehearsal: Direction):
    prepare(rehearsal)
    rehearsal.compositor.gate = asyncio.Event()
    await rehearsal.do(KeyProgram(1, is_in=True), OpenRoom("https://cloud", "key", RoomWish()))
    rehearsal.compositor.gate.set()
    await settled(60)
    assert rehearsal.session.sent == []
    assert rehearsal.state.keying.wishes == ()
