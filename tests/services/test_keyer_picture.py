import asyncio

from studio.domain.events import KeyerSelected, PreviewChanged
from studio.domain.looks import LayoutChoice, Look
from studio.domain.podium import WIDE
from studio.services.keyer_picture import KeyerPicture
from studio.services.ports import Single
from tests.support.desk import keyer, settled, strap
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
    assert shown == [Single(strap(), WIDE, places, ((2, strap("Ben")),))]
    rehearsal.store.apply(KeyerSelected(2))
    await settled()
    assert shown[-1] == Single(strap("Ben"), WIDE, places, ((1, strap()),))
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
