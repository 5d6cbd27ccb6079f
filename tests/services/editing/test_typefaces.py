from __future__ import annotations

import asyncio
from pathlib import Path

from studio.domain.overlay import Weight
from studio.domain.typefaces import Typeface
from studio.services.editing import Typefaces
from studio.tasks import TaskScope

INTER = Typeface("Inter", (Weight.REGULAR, Weight.BOLD))
MINE = Typeface("My Sans", (Weight.MEDIUM,), b"font")


class Case:
    """Has what is added by name."""

    def __init__(self):
        self.faces = [INTER]

    async def typefaces(self):
        return tuple(self.faces)

    async def add(self, path):
        self.faces.append(MINE)
        return MINE.family


async def settled(tasks):
    while len(tasks):
        await asyncio.sleep(0)


async def test_a_look_tells_once_and_only_what_is_new():
    tasks = TaskScope(lambda _name, _error: None)
    faces, told = Typefaces(Case(), tasks), []
    faces.listen(lambda: told.append(faces.known))
    assert not faces.is_missing("My Sans")  # nobody has looked yet
    for _ in range(2):
        faces.look()
        faces.look()
        await settled(tasks)
    assert told == [(INTER,)]
    assert faces.is_missing("My Sans")
    assert not faces.is_missing("inter")
    assert faces.weights("INTER") == INTER.weights
    assert faces.weights("My Sans") == ()
    await tasks.aclose()


async def test_what_is_added_is_listed_before_its_family_is_told():
    tasks = TaskScope(lambda _name, _error: None)
    faces, told = Typefaces(Case(), tasks), []
    faces.add(Path("Mine.otf"), lambda family: told.append((family, faces.known)))
    await settled(tasks)
    assert told == [("My Sans", (INTER, MINE))]
    await tasks.aclose()


def test_without_a_case_nothing_is_missing():
    faces = Typefaces()
    faces.look()
    faces.add(Path("Mine.otf"), str)
    assert not faces.is_missing("Inter")
