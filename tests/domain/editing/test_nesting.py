from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.domain.editing.grouping import grouped
from studio.domain.editing.nesting import Nest, inwards, nested, outwards
from studio.domain.editing.scene import Scene, moved
from studio.domain.overlay import Group
from tests.domain.editing.documents import SCENE, scene_of
from tests.domain.editing.strategies import QUICK


def grouped_scene(*names: str) -> Scene:
    return scene_of(grouped(SCENE, names)[0])


TWO = grouped_scene("e1", "e2")
"""e3 and e4 behind nothing, and a group e5 of e1 and e2 at the back."""
ALL = ("e1", "e2", "e3", "e4", "e5")


def outline(elements) -> list[object]:
    return [(e.id, outline(e.children)) if isinstance(e, Group) else e.id for e in elements]


def after(names, nest: Nest, scene: Scene = TWO) -> list[object]:
    return outline(nested(scene, names, nest).elements)


def test_the_group_lies_where_the_uppermost_of_its_elements_was():
    assert outline(TWO.elements) == [("e5", ["e1", "e2"]), "e3", "e4"]


@pytest.mark.parametrize(
    ("names", "nest", "outcome"),
    [
        (("e4",), Nest("e5", "e1"), [("e5", ["e1", "e4", "e2"]), "e3"]),
        (("e3", "e4"), Nest("e5"), [("e5", ["e3", "e4", "e1", "e2"])]),
        (("e1",), Nest("", "e3"), [("e5", ["e2"]), "e3", "e1", "e4"]),
        (("e1", "e2"), Nest("", "e4"), ["e3", "e4", "e1", "e2"]),
        (("e1", "e4"), Nest(), ["e1", "e4", ("e5", ["e2"]), "e3"]),
        (("e5", "e1"), Nest("", "e3"), ["e3", ("e5", ["e1", "e2"]), "e4"]),
        (("e1",), Nest("e5", "e2"), [("e5", ["e2", "e1"]), "e3", "e4"]),
        (("e3",), Nest("", "e3"), [("e5", ["e1", "e2"]), "e3", "e4"]),
    ],
    ids=[
        "into",
        "two to the back of",
        "out of",
        "the last ones out",
        "from both",
        "with what is in",
        "within",
        "onto itself",
    ],
)
def test_elements_go_into_groups_and_out_of_them(names, nest, outcome):
    assert after(names, nest) == outcome


@pytest.mark.parametrize("nest", [Nest("e5"), Nest("e3"), Nest("", "e1"), Nest("", "gone")])
def test_what_is_no_place_for_it_changes_nothing(nest):
    assert nested(TWO, ("e5",), nest) == TWO.document


@QUICK
@given(
    st.sets(st.sampled_from(ALL), min_size=1),
    st.sampled_from([Nest("e5"), Nest("e5", "e1"), Nest("", "e3"), Nest()]),
)
def test_nothing_moves_on_the_canvas(names, nest):
    there = scene_of(nested(TWO, names, nest)).boxes()
    assert {n: b for n, b in there.items() if n != "e5"} == {
        n: b for n, b in TWO.boxes().items() if n != "e5"
    }


def test_a_group_stays_as_large_as_what_is_in_it():
    there = scene_of(nested(TWO, ("e3",), Nest("e5"))).boxes()
    group, badge, plate = there["e5"], there["e3"], there["e1"]
    assert (group.x, group.y) == (plate.x, badge.y)
    assert (group.right, group.bottom) == (badge.right, plate.bottom)
    back = scene_of(nested(scene_of(nested(TWO, ("e3",), Nest("e5"))), ("e3",), Nest("", "e5")))
    assert back.boxes()["e5"] == TWO.boxes()["e5"]


def test_reordering_keeps_what_another_frame_shows_otherwise():
    special = moved(replace(SCENE, for_frame_only=True), ("e1",), 5, 5)
    document = nested(scene_of(special), ("e1",), Nest("", "e4"))
    assert document.variants == special.variants


def test_by_key_elements_go_into_the_next_group_and_out_again():
    nest = inwards(TWO, ("e4",))
    assert nest == Nest("e5", "e2")
    inside = scene_of(nested(TWO, ("e4",), nest))
    assert outline(inside.elements) == [("e5", ["e1", "e2", "e4"]), "e3"]
    outside = outwards(inside, ("e4",))
    assert outside == Nest("", "e5")
    assert after(("e4",), outside, inside) == [("e5", ["e1", "e2"]), "e4", "e3"]


def test_without_a_group_there_is_no_way_in_or_out():
    assert inwards(SCENE, ("e1",)) is None
    assert outwards(SCENE, ("e1",)) is None
    assert inwards(TWO, ()) is None
