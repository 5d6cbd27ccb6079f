import asyncio
from dataclasses import replace

from studio.domain.desk import DeskState
from studio.domain.events import KeyerSelected, PreviewChanged
from studio.domain.ground import ground
from studio.domain.keying import Keying
from studio.domain.looks import LayoutChoice, Look, Plane, person
from studio.domain.overlay import Graphic
from studio.domain.podium import WIDE
from studio.domain.room import RoomOptions
from studio.services.keyer_picture import KeyerPicture, single_of
from studio.services.ports import Single
from tests.support.desk import ANNA, keyer, room_with, settled, strap
from tests.support.direction import NOW, Direction


def watch(direction: Direction) -> tuple[KeyerPicture, list[Single]]:
    shown: list[Single] = []
    picture = KeyerPicture(
        direction.store,
        direction.compositor,
        direction.tasks,
        show=lambda single, _findings: shown.append(single),
        now=lambda: NOW,
    )
    return picture, shown


async def test_the_selected_keyer_is_drawn_among_those_that_are_in(rehearsal: Direction):
    picture, shown = watch(rehearsal)
    look = Look(LayoutChoice("two"), (), (keyer(), keyer(2, name="Ben"), keyer(3, is_in=False)))
    rehearsal.store.apply(PreviewChanged(look))
    await settled()
    places = LayoutChoice("two").boxes_in(WIDE)
    stack = (strap(), strap("Ben"))
    assert shown == [Single(strap(), WIDE, places, ((2, strap("Ben")),), stack=stack)]
    rehearsal.store.apply(KeyerSelected(2))
    await settled()
    assert shown[-1] == Single(strap("Ben"), WIDE, places, ((1, strap()),), stack=stack)
    picture.close()


async def test_an_empty_keyer_has_no_picture(rehearsal: Direction):
    picture, shown = watch(rehearsal)
    rehearsal.store.apply(KeyerSelected(7))
    await settled()
    assert shown == []
    picture.close()


async def test_while_one_is_drawn_only_the_newest_waits(rehearsal: Direction):
    picture, shown = watch(rehearsal)
    rehearsal.compositor.gate = asyncio.Event()
    for name in ("A", "An", "Ann", "Anna"):
        rehearsal.store.apply(PreviewChanged(Look(keyers=(keyer(name=name),))))
        await settled()
    rehearsal.compositor.gate.set()
    await settled(60)
    assert [single.graphic.value("name") for single in shown] == ["A", "Anna"]
    picture.close()


def stack_of(look: Look, number: int = 1) -> tuple[Graphic, ...]:
    state = DeskState(preview=look, keying=Keying(selected=number))
    single = single_of(state)
    assert single is not None
    return single.stack


def test_the_stack_is_what_goes_out_with_the_selected_keyer_in():
    look = Look(keyers=(keyer(name="A"), keyer(2, name="B", is_in=False), keyer(3, is_in=False)))
    assert stack_of(look) == (strap("A"),)
    assert stack_of(look, 2) == (strap("A"), strap("B"))


def test_who_goes_in_sends_its_group_out_of_the_stack():
    one, two = (replace(keyer(n, name=str(n)), group="left") for n in (1, 2))
    look = Look(keyers=(one, replace(two, is_in=False)))
    assert stack_of(look, 2) == (strap("2"),)


def test_a_graphic_behind_is_drawn_among_those_behind_and_covers_nobody():
    behind = tuple(replace(k, plane=Plane.BACK) for k in (keyer(), keyer(3)))
    single = single_of(DeskState(preview=Look(keyers=(*behind, keyer(2)))))
    assert single is not None
    assert [number for number, _ in single.others] == [3]
    assert single.is_behind
    assert single.stack == (ground(RoomOptions().background_colour), strap(), strap())


def test_in_front_of_a_graphic_behind_are_the_seats_that_are_taken():
    behind, two = replace(keyer(), plane=Plane.BACK), LayoutChoice("two")
    look, room = Look(two, (person("anna"),), (behind,)), room_with(ANNA)
    single = single_of(DeskState(preview=look, room=room))
    assert single is not None
    assert single.in_front == two.boxes_in(room.frame)[:1]
    front = single_of(DeskState(preview=replace(look, keyers=(keyer(),)), room=room))
    assert front is not None
    assert front.in_front == ()
