from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from studio.domain.editing.grouping import grouped, ungrouped
from studio.domain.editing.scene import moved
from studio.domain.overlay import Area, Group
from tests.domain.editing.documents import DOCUMENT, SCENE, scene_of
from tests.domain.editing.strategies import QUICK

NAMES = st.sets(st.sampled_from(["e1", "e2", "e3", "e4"]), min_size=2)


@QUICK
@given(NAMES)
def test_grouping_moves_nothing(names):
    document, name = grouped(SCENE, names)
    boxes = scene_of(document).boxes()
    assert {n: b for n, b in boxes.items() if n != name} == SCENE.boxes()
    assert isinstance(scene_of(document).element(name), Group)


@QUICK
@given(NAMES)
def test_taking_a_group_apart_moves_nothing_and_brings_the_elements_back(names):
    document, name = grouped(SCENE, names)
    apart, free = ungrouped(scene_of(document), (name,))
    assert set(free) == names
    assert scene_of(apart).boxes() == SCENE.boxes()
    assert {e.id for e in apart.elements} == {e.id for e in DOCUMENT.elements}


def test_neighbours_that_were_grouped_and_taken_apart_are_what_they_were():
    document, name = grouped(SCENE, ("e1", "e2"))
    assert ungrouped(scene_of(document), (name,))[0] == DOCUMENT


def test_a_group_lies_where_its_uppermost_element_was():
    document, name = grouped(SCENE, ("e1", "e3"))
    assert [e.id for e in document.elements] == ["e2", name, "e4"]


def test_a_group_of_what_follows_a_seat_follows_it_too():
    document, name = grouped(scene_of(replace(DOCUMENT, elements=DOCUMENT.elements[3:])), ("e4",))
    assert name == ""
    twin = replace(DOCUMENT.elements[3], id="e5")
    scene = scene_of(replace(DOCUMENT, elements=(*DOCUMENT.elements[3:], twin)))
    document, name = grouped(scene, ("e4", "e5"))
    group = scene_of(document).element(name)
    assert (group.anchor.area, group.anchor.spot) == (Area.SPOT, 1)
    assert ungrouped(scene_of(document), (name,))[0] == scene.document


def test_one_alone_is_no_group():
    assert grouped(SCENE, ("e1",)) == (DOCUMENT, "")
    assert ungrouped(SCENE, ("e1",)) == (DOCUMENT, ())


def test_a_group_forgets_what_one_frame_showed_otherwise_but_not_where_it_was():
    special = moved(replace(SCENE, for_frame_only=True), ("e1",), 50, 0)
    document, _ = grouped(scene_of(special), ("e1", "e2"))
    assert document.variants == ()
    assert scene_of(document).boxes()["e1"] == scene_of(special).boxes()["e1"]
