import asyncio
from dataclasses import replace

import pytest

from studio.domain.commands import FOREGROUND, Command, Fate, LayerKind, ShowLayer
from studio.domain.desk import DeskState, LayerOnAir, Program
from studio.domain.events import KeyerSelected, PreviewChanged
from studio.domain.looks import LayoutChoice, Look, Plane
from studio.domain.podium import WIDE
from studio.services.keyer_picture import KeyerPicture, single_of
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


def on_air(size: int) -> DeskState:
    look = Look(keyers=(keyer(),))
    kind = LayerKind.GRAPHICS
    post = ShowLayer(FOREGROUND, "b", kind, keyers=look.keyers, picture=bytes(size))
    older = ShowLayer(FOREGROUND, "a", kind, keyers=look.keyers, picture=bytes(9))
    program = Program(look, ((FOREGROUND, LayerOnAir(kind, "b")),))
    commands = tuple(Command(n, p, 1.0, Fate.CONFIRMED) for n, p in enumerate((older, post), 1))
    return DeskState(preview=look, program=program, commands=commands)


@pytest.mark.parametrize(("size", "told"), [(200_000, 200_000), (200_001, 205_000), (1, 5_000)])
def test_lint_is_told_how_large_the_foreground_is_that_was_sent_last(size: int, told: int):
    single = single_of(on_air(size))
    assert single is not None
    assert single.foreground_bytes == told


def test_a_graphic_behind_is_drawn_among_those_behind_and_covers_nobody():
    behind = tuple(replace(k, plane=Plane.BACK) for k in (keyer(), keyer(3)))
    look = Look(keyers=(*behind, keyer(2)))
    single = single_of(replace(on_air(200_000), preview=look))
    assert single is not None
    assert [number for number, _ in single.others] == [3]
    assert (single.is_behind, single.foreground_bytes) == (True, 0)


def test_a_tick_that_changes_a_few_bytes_draws_nothing_anew():
    assert single_of(on_air(41_210)) == single_of(on_air(41_377))


def test_nobody_knows_the_size_of_what_the_desk_did_not_send():
    single = single_of(DeskState(preview=Look(keyers=(keyer(),))))
    assert single is not None
    assert single.foreground_bytes == 0
